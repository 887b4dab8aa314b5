import type { MikroORM } from '@mikro-orm/postgresql';
import type { JobHelpers } from 'graphile-worker';
import type { Config } from '../config.ts';
import { type Anchor, type Anchors, readAnchors, writeAnchor } from '../overview/anchors.ts';
import { type Fault, faultsBesideLinks, linkFaults, TOLD, toldAs, verifiedUntil } from '../overview/trail-faults.ts';
import { procedureOf } from '../procedure/procedure-of.ts';
import { systemContext, systemViewer } from '../procedure/system-context.ts';
import { Tables } from '../read/tables.ts';
import { TrailVerification } from '../records/trail-verification.entity.ts';
import { takeNamed } from '../steps/take-step.ts';
import { companyEm } from '../viewer/viewer.ts';

interface Parts {
  orm: MikroORM;
  config: Pick<Config, 'dataDir'>;
}

/** How many links are recomputed at once: few enough to tell how far it is, and to hold nothing for long. */
const WINDOW = 25_000;
const TRIES = 3;

/** Recomputes the whole trail as it was asked for, says how far it is, and names all that is wrong. */
export async function verifyTrail(
  { orm, config }: Parts,
  { id }: { id: string },
  { job }: { job: Pick<JobHelpers['job'], 'attempts'> },
  now = new Date(),
) {
  const fork = () => companyEm(orm.em);
  const verification = await fork().findOneOrFail(TrailVerification, { id });
  if (verification.state !== 'VERIFYING') return;
  const take = (step: string, input: object) =>
    takeNamed(step, { id, input: { ...input } }, systemContext(orm, now, systemViewer()));
  try {
    const end = await endOf(orm);
    const events = end.position;
    const progress = (done: number) => fork().nativeUpdate(TrailVerification, { id }, { done, events });
    const faults = await faultsBehind(orm, 0, await readAnchors(config), progress);
    if (!faults.length) await writeAnchor(config, { at: now.toISOString(), ...end, verified: true });
    await take(faults.length ? 'reportTrailFaults' : 'confirmTrail', {
      events,
      faultCount: faults.length,
      faults: faults.slice(0, TOLD).map(toldAs),
    });
  } catch (error) {
    if (job.attempts < TRIES) throw error;
    await take('failTrailVerification', { failure: String((error as Error).message) });
  }
}

/** Where the chain has come to. */
export async function endOf(orm: MikroORM): Promise<Pick<Anchor, 'position' | 'hash'>> {
  const [end] = await companyEm(orm.em).execute<Anchor[]>(
    `select position::float8 as position, encode(hash, 'hex') as hash from procedure_chain_head where id = 1`,
  );
  if (!end) throw new Error('The chain has lost its head');
  return end;
}

/** Up to where all was verified, by the last anchor that says so; 0 where none does. */
export async function verifiedPosition(orm: MikroORM, { anchors }: Pick<Anchors, 'anchors'>): Promise<number> {
  const sql = `select ${verifiedUntil('?::json')} as position`;
  const [found] = await companyEm(orm.em).execute<{ position: number }[]>(sql, [JSON.stringify(anchors)]);
  return found?.position ?? 0;
}

/** All that is wrong behind a position of the chain; in the whole, behind none. */
export async function faultsBehind(
  orm: MikroORM,
  position: number,
  { anchors }: Pick<Anchors, 'anchors'>,
  progress: (done: number) => Promise<unknown> = async () => {},
): Promise<Fault[]> {
  const tables = new Tables(orm.getMetadata());
  const ask = (sql: string, values: unknown[] = []) =>
    companyEm(orm.em).transactional(async em => {
      await em.execute(`select set_config('statement_timeout', '0', true), set_config('work_mem', '64MB', true)`);
      return em.execute<Fault[]>(sql, values);
    });
  const [{ last } = { last: 0 }] = await companyEm(orm.em).execute<{ last: number }[]>(
    'select coalesce(max(position), 0)::float8 as last from procedure_event_link',
  );
  const faults: Fault[] = [];
  for (let after = position; after < last; after += WINDOW) {
    await progress(after);
    faults.push(...(await ask(linkFaults('?::bigint', '?::bigint'), [after, after + WINDOW, after])));
  }
  const since = position ? `${position}::bigint` : undefined;
  const beside = faultsBesideLinks('?::json', procedureOf(orm), tables, since).join(' union all ');
  faults.push(
    ...(await ask(`select * from (${beside}) f("position", event, record, record_id, reason)`, [
      JSON.stringify(anchors),
    ])),
  );
  return faults
    .map(fault => ({ ...fault, position: fault.position === null ? null : Number(fault.position) }))
    .sort((a, b) => (a.position ?? Infinity) - (b.position ?? Infinity));
}
