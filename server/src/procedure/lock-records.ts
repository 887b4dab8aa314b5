import { FlushMode, LockMode, wrap } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Loaded, Path, Reference } from './facts.ts';
import type { BaseRecord, RecordClass } from './record.ts';

/**
 * Locks records in the order of their ids, so that two steps that want the same ones do not deadlock, and loads what is
 * looked at of each. That is read anew, since it may have changed while the lock was awaited: a step locks before it
 * changes. Its own record and what it locks later stand in no order: a step that meets a deadlock is taken again
 * (`platform/again.ts`).
 */
export async function lockInOrder(
  em: SqlEntityManager,
  records: readonly { record: BaseRecord; load: readonly string[] }[],
): Promise<BaseRecord[]> {
  const ordered = [...records].sort((a, b) => (a.record.id < b.record.id ? -1 : 1));
  for (const { record, load } of ordered) {
    hold(await lock(em, record));
    await em.populate(record, load as never, { refresh: true });
  }
  return ordered.map(({ record }) => record);
}

const held = new WeakSet<BaseRecord>();

/** What a step has locked, or opened itself, nobody else changes until it ends. */
export const hold = <R extends BaseRecord>(record: R): R => {
  held.add(record);
  return record;
};
export const isHeld = (record: BaseRecord) => held.has(record);

/** A reference is loaded: refreshed, it stays one, with each column written again (`findings/mikro-orm-refreshed-reference.sh`). */
const lock = (em: SqlEntityManager, record: BaseRecord) =>
  wrap(record).isInitialized()
    ? em.refresh(record, { lockMode: LockMode.PESSIMISTIC_WRITE })
    : em.findOneOrFail(record.constructor as RecordClass, record.id as never, {
        lockMode: LockMode.PESSIMISTIC_WRITE,
        flushMode: FlushMode.COMMIT,
      });

/** Locks records of a kind that lines or other records name, before a rule looks at them. */
export async function lockRecords<R extends BaseRecord, const Paths extends string = never>(
  em: SqlEntityManager,
  kind: RecordClass<R>,
  records: readonly Reference[],
  load: readonly (Paths & Path<R, Paths>)[] = [],
): Promise<Loaded<R, Paths>[]> {
  const named = records.map(({ id }) => ({ record: em.getReference(kind as RecordClass, id), load }));
  return (await lockInOrder(em, named)) as unknown as Loaded<R, Paths>[];
}
