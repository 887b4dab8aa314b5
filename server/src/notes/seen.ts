import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { rowsOf } from '../platform/connections.ts';

/** SQL: the records with these events in their histories, each up to the last of them. */
const seenUntil = `select distinct on (record_id) record_id, id from procedure_event where id = any($2) order by record_id, id desc`;

/** A user has seen the records of these events up to them: what was done or noted since still waits. */
export const seen = (em: SqlEntityManager, user: string, events: readonly string[], now: Date) =>
  rowsOf(
    em,
    `with until as materialized (${seenUntil}),
      followed as (update follow f set seen = u.id from until u where f.user_id = $1 and f.record_id = u.record_id and f.seen < u.id)
     update mention m set seen_at = $3 from until u
      where m.user_id = $1 and m.record_id = u.record_id and m.note <= u.id and m.seen_at is null`,
    [user, events, now],
  );
