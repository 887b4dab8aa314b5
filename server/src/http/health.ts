import type { FastifyInstance } from 'fastify';
import { migrations } from '../../migrations/index.ts';
import { poolOf } from '../platform/connections.ts';
import type { FileParts } from '../platform/file-store.ts';
import type { Drain } from './drain.ts';

const PATIENCE_MS = 5_000;
/** However often it is asked, the database and the store are asked once in this time. */
const KEPT_MS = 1_000;

/** Whether the process lives, and whether it can serve, and will: both without detail, which is in the log. */
export function serveHealth(app: FastifyInstance, parts: FileParts, drain: Drain) {
  app.get('/healthz', async () => ({ status: 'ok' }));
  let asked: { at: number; ready: Promise<boolean> } | undefined;
  app.get('/readyz', async (_, reply) => {
    if (!asked || Date.now() - asked.at > KEPT_MS)
      asked = {
        at: Date.now(),
        ready: readiness(parts).then(
          () => true,
          error => {
            app.log.warn({ err: error }, 'not ready');
            return false;
          },
        ),
      };
    return !drain.begun && (await asked.ready) ? { status: 'ready' } : reply.code(503).send({ status: 'not ready' });
  });
}

/** Fails where the database does not answer, lacks what this version has made of it, or files can be neither kept nor read. */
export async function readiness({ orm, store }: Pick<FileParts, 'orm' | 'store'>) {
  const late = AbortSignal.timeout(PATIENCE_MS);
  const tooLate = new Promise<never>((_, reject) => {
    late.addEventListener('abort', () => reject(new Error('No answer within five seconds')));
  });
  await Promise.race([Promise.all([migrated(orm), store.answers()]), tooLate]);
}

async function migrated(orm: FileParts['orm']) {
  const names = migrations.map(({ name }) => name);
  const { rows } = await (await poolOf(orm.em)).query<{ lacking: number }>(
    'select count(*)::int as lacking from unnest($1::text[]) known where known not in (select name from mikro_orm_migrations)',
    [names],
  );
  if (rows[0]?.lacking) throw new Error('The database lacks migrations of this version');
}
