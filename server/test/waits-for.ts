import { setTimeout as pause } from 'node:timers/promises';
import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { BaseRecord, RecordClass } from '../src/procedure/record.ts';
import { companyEm } from '../src/viewer/viewer.ts';
import type { Sanbao } from './sanbao.ts';

const WAITING = "select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()";

/** Whether a step waits while somebody else has this record in hand, and perhaps changes something; then it goes on. */
export async function waitsFor<T>(
  { orm }: Sanbao,
  record: RecordClass,
  id: string,
  step: () => Promise<T>,
  meanwhile: (em: SqlEntityManager) => Promise<unknown> = async () => {},
): Promise<{ waited: boolean; answer: T }> {
  const asOwner = orm.em.fork();
  const { waited, going } = await companyEm(orm.em).transactional(async em => {
    await em.findOneOrFail<BaseRecord>(record, { id } as never, { lockMode: LockMode.PESSIMISTIC_WRITE });
    let done = false;
    const going = step().finally(() => {
      done = true;
    });
    going.catch(() => {});
    let waited = false;
    while (!done && !waited) {
      waited = (await asOwner.execute(WAITING)).length > 0;
      await pause(10);
    }
    await meanwhile(em as SqlEntityManager);
    return { waited, going: () => going };
  });
  return { waited, answer: await going() };
}
