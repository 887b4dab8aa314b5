import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { GraphQLResolveInfo } from 'graphql';
import { idempotencyKeyReused } from '../messages/errors.ts';
import { rowsOf } from '../platform/connections.ts';
import type { RequestContext } from './request-context.ts';
import { requestDigest } from './request-digest.ts';

/** The outcome of a request under an `Idempotency-Key`, kept 24 hours per user: it may have taken several steps. */
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
}

const DAY = 24 * 60 * 60 * 1000;
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
  id?: string,
): Promise<string | undefined> {
  const { idempotencyKey, viewer, now, language } = context;
  if (!asked || !idempotencyKey || !viewer) return;
  const digest = requestDigest(asked);
  const old = new Date(now.getTime() - DAY);
  const [kept] = await rowsOf<{ digest: string; results: IdempotencyKey['results'] | null }>(
    em,
    `insert into idempotency_key as k (user_id, key, request_digest, results, at) values ($1, $2, $3, $4, $5)
     on conflict (user_id, key) do update set
       request_digest = case when k.at < $6 then excluded.request_digest else k.request_digest end,
       results = case when k.at < $6 then excluded.results else k.results || excluded.results end,
       at = case when k.at < $6 then excluded.at else k.at end
     returning new.request_digest as digest, case when old.at >= $6 then old.results end as results`,
    [viewer.userId, idempotencyKey, digest, id ? { [nameOf(asked)]: id } : {}, now, old],
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
  em.nativeDelete(IdempotencyKey, { at: { $lt: new Date(now.getTime() - DAY) } });
