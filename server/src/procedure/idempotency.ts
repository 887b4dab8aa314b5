import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { GraphQLResolveInfo } from 'graphql';
import { idempotencyKeyReused } from '../messages/errors.ts';
import { rowsOf } from '../platform/connections.ts';
import type { RequestContext } from './request-context.ts';
import { requestDigest } from './request-digest.ts';

/**
 * The outcome of a request under an `Idempotency-Key`, kept per user: it may have taken several steps. It is kept for 24
 * hours, and that of a step which waited on a device for a network for 400 days: its answer may have been lost on a Friday.
 */
@Entity()
export class IdempotencyKey {
  @PrimaryKey({ type: 'uuid' }) userId!: string;
  @PrimaryKey({ type: 'text' }) key!: string;
  /** Of all that was asked, without its secrets. */
  @Property({ type: 'text' }) requestDigest!: string;
  /** The records' ids, by the names that the steps have in the answer. */
  @Property({ type: 'json' }) results!: Record<string, string>;
  @Index()
  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  at!: Date;
  /** Whether it may have come from a device that was out of reach. */
  @Property({ type: 'boolean', default: false }) offline!: boolean;
}

const DAY = 24 * 60 * 60 * 1000;
/** A device that has been out of reach for longer sends nothing: what it did is entered anew. */
export const OFFLINE_DAYS = 400;
export const longAgo = (now: Date, days: number) => new Date(now.getTime() - days * DAY);
/** SQL: whether the outcome of a row need not be known any more. */
const isOld = (row: string) => `(${row}.at < case when ${row}.offline then $8::timestamptz else $7::timestamptz end)`;
const nameOf = ({ path }: GraphQLResolveInfo) => String(path.key);

/**
 * Takes the key for this transaction, or tells which record this step of the same request has already moved. A second
 * request under the key waits here until the first one is committed or rolled back. A step that makes its record tells it
 * afterwards, by `keepResult`.
 */
export async function takeKey(
  em: SqlEntityManager,
  context: RequestContext,
  asked?: GraphQLResolveInfo,
  { id, offline = false }: { id?: string; offline?: boolean } = {},
): Promise<string | undefined> {
  const { idempotencyKey, viewer, now, language } = context;
  if (!asked || !idempotencyKey || !viewer) return;
  const digest = requestDigest(asked);
  const [kept] = await rowsOf<{ digest: string; results: IdempotencyKey['results'] | null }>(
    em,
    `insert into idempotency_key as k (user_id, key, request_digest, results, at, offline) values ($1, $2, $3, $4, $5, $6)
     on conflict (user_id, key) do update set
       request_digest = case when ${isOld('k')} then excluded.request_digest else k.request_digest end,
       results = case when ${isOld('k')} then excluded.results else k.results || excluded.results end,
       at = case when ${isOld('k')} then excluded.at else k.at end,
       offline = case when ${isOld('k')} then excluded.offline else k.offline or excluded.offline end
     returning new.request_digest as digest, case when not ${isOld('old')} then old.results end as results`,
    [
      ...[viewer.userId, idempotencyKey, digest, id ? { [nameOf(asked)]: id } : {}, now, offline],
      ...[longAgo(now, 1), longAgo(now, OFFLINE_DAYS)],
    ],
  );
  if (kept?.digest !== digest) throw idempotencyKeyReused(language);
  return kept.results?.[nameOf(asked)];
}

export async function keepResult(
  em: SqlEntityManager,
  context: RequestContext,
  asked: GraphQLResolveInfo | undefined,
  id: string,
) {
  const { idempotencyKey, viewer } = context;
  if (!asked || !idempotencyKey || !viewer) return;
  await em.execute(
    'update idempotency_key set results = results || jsonb_build_object(?::text, ?::text) where user_id = ? and key = ?',
    [nameOf(asked), id, viewer.userId, idempotencyKey],
    'run',
  );
}

export const forgetKeys = (em: SqlEntityManager, now: Date) =>
  em.nativeDelete(IdempotencyKey, {
    $or: [
      { offline: false, at: { $lt: longAgo(now, 1) } },
      { offline: true, at: { $lt: longAgo(now, OFFLINE_DAYS) } },
    ],
  });
