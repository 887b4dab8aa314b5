import type { SqlEntityManager } from '@mikro-orm/postgresql';

/** Nothing of these records waits for a user any longer. */
export async function seen(em: SqlEntityManager, user: string, records: readonly string[], now: Date) {
  await em.execute(
    'update mention set seen_at = ? where user_id = ? and record_id = any(?::uuid[]) and seen_at is null',
    [now, user, `{${records.join(',')}}`],
    'run',
  );
}
