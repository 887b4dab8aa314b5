import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Loaded, Path, Reference } from './facts.ts';
import type { BaseRecord, RecordClass } from './record.ts';

/** The same for records of a kind that are named in lines, before a rule looks at them. */
export async function lockRecords<R extends BaseRecord, const Paths extends string = never>(
  em: SqlEntityManager,
  kind: RecordClass<R>,
  records: readonly Reference[],
  load: readonly (Paths & Path<R, Paths>)[] = [],
): Promise<Loaded<R, Paths>[]> {
  const ordered = records.map(({ id }) => em.getReference(kind as RecordClass, id)).sort(byId);
  for (const record of ordered) await lock(em, record, load);
  return ordered as unknown as Loaded<R, Paths>[];
}

export const byId = (a: BaseRecord, b: BaseRecord) => (a.id < b.id ? -1 : 1);

export async function lock(em: SqlEntityManager, record: BaseRecord, load: readonly string[]) {
  await em.refresh(record, { lockMode: LockMode.PESSIMISTIC_WRITE });
  await em.populate(record, load as never);
}
