import { createHash } from 'node:crypto';
import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { StepContext } from '../context.ts';
import { idempotencyKeyReused } from './errors.ts';

/** What a step did under an `Idempotency-Key`, kept 24 hours per user and response name. */
@Entity()
export class IdempotencyKey {
  @PrimaryKey({ type: 'uuid' }) userId!: string;
  @PrimaryKey({ type: 'text' }) responseName!: string;
  @PrimaryKey({ type: 'text' }) key!: string;
  @Property({ type: 'text' }) requestHash!: string;
  @Property({ type: 'uuid', nullable: true }) recordId!: string | null;
  @Index()
  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  at!: Date;
}

const DAY = 24 * 60 * 60 * 1000;

/**
 * Takes the key for this transaction, or tells which record the same request has already moved. A second request
 * waits here until the first one is committed or rolled back.
 */
export async function takeKey(em: SqlEntityManager, context: StepContext, responseName: string, request: unknown) {
  if (!context.idempotencyKey || !context.viewer) return null;
  const requestHash = createHash('sha256').update(JSON.stringify(request)).digest('hex');
  const identity = [context.viewer.userId, responseName, context.idempotencyKey];
  const taken = await em.execute(
    `insert into idempotency_key as k (user_id, response_name, key, request_hash, at) values (?, ?, ?, ?, ?)
     on conflict (user_id, response_name, key) do update
       set request_hash = excluded.request_hash, at = excluded.at, record_id = null
       where k.at < ? returning key`,
    [...identity, requestHash, context.now, new Date(context.now.getTime() - DAY)],
  );
  if (taken.length) return null;
  const [earlier] = await em.execute<IdempotencyRow[]>(
    'select request_hash, record_id from idempotency_key where user_id = ? and response_name = ? and key = ?',
    identity,
  );
  if (earlier?.request_hash !== requestHash) throw idempotencyKeyReused(context.language);
  return earlier.record_id;
}

export const forgetKeys = (em: SqlEntityManager, now: Date) =>
  em.nativeDelete(IdempotencyKey, { at: { $lt: new Date(now.getTime() - DAY) } });

interface IdempotencyRow {
  request_hash: string;
  record_id: string;
}

export async function keepResult(em: SqlEntityManager, context: StepContext, responseName: string, recordId: string) {
  if (!context.idempotencyKey || !context.viewer) return;
  await em.execute('update idempotency_key set record_id = ? where user_id = ? and response_name = ? and key = ?', [
    recordId,
    context.viewer.userId,
    responseName,
    context.idempotencyKey,
  ]);
}
