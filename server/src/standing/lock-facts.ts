import { Collection, LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { BaseRecord, descriptionOf, type RecordClass } from '../procedure/record.ts';
import { pathsOf } from '../procedure/standing.ts';
import type { Step } from '../procedure/step.ts';

/**
 * Locks what the standing rules at this door rest on against changes, and reads it anew, so that none of it changes
 * before the step is decided. True where there was anything.
 */
export async function lockFacts(step: Step, record: BaseRecord, em: SqlEntityManager): Promise<boolean> {
  const paths = [...new Set(step.standing.flatMap(pathsOf))];
  const along = new Set(paths.flatMap(path => recordsAlong(record, path.split('.'))));
  along.delete(record);
  const kinds = [...Map.groupBy(along, each => each.constructor as RecordClass)]
    .filter(([kind]) => !descriptionOf(kind).appendOnly)
    .sort(([one], [other]) => (one.name < other.name ? -1 : 1));
  for (const [kind, records] of kinds) {
    const ids = records.map(({ id }) => id);
    await em.find(
      kind,
      { id: { $in: ids } },
      { lockMode: LockMode.PESSIMISTIC_READ, orderBy: { id: 'asc' }, refresh: true },
    );
  }
  if (along.size) await em.populate(record, paths as never, { refresh: true });
  return along.size > 0;
}

function recordsAlong(from: object, [name, ...rest]: readonly string[]): BaseRecord[] {
  if (!name) return [];
  const value = (from as Record<string, object | null>)[name];
  const next = value instanceof Collection ? value.getItems() : value ? [value] : [];
  return next.flatMap(each => [...(each instanceof BaseRecord ? [each] : []), ...recordsAlong(each, rest)]);
}
