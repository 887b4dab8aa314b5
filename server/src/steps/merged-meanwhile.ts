import { Collection } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { type Class, fieldsOf } from '../fields/field.ts';
import { message } from '../messages/catalogue.ts';
import { badInput } from '../messages/errors.ts';
import type { Language } from '../messages/language.ts';
import { rowsOf } from '../platform/connections.ts';
import { amongIds } from '../platform/one-of.ts';
import { previousValues } from '../procedure/previous-values.ts';
import type { RecordClass } from '../procedure/record.ts';
import { statesOf } from '../procedure/states.ts';
import { OvertakenStep } from './overtaken-step.ts';
import type { RecordChange } from './write-event.ts';

const canBeMerged = (target: (() => object) | undefined) => statesOf(target?.() as RecordClass).includes('MERGED');

/** What these changes link to anew, and can be merged: ids by kind. */
export function newlyNamed(em: SqlEntityManager, changes: readonly RecordChange[]): Map<RecordClass, Set<string>> {
  const found = new Map<RecordClass, Set<string>>();
  const note = (target: (() => object) | undefined, named: unknown) => {
    const kind = target?.() as RecordClass;
    const { id } = (named ?? {}) as { id?: string };
    if (id) found.set(kind, (found.get(kind) ?? new Set()).add(id));
  };
  const look = (holder: object, isNew: boolean) => {
    const before = isNew ? {} : previousValues(em, holder);
    const idOf = (value: unknown) => (value as { id?: string } | null | undefined)?.id;
    const differs = (name: string, value: unknown) => isNew || (name in before && idOf(before[name]) !== idOf(value));
    for (const { kind, name, notStored, target } of fieldsOf(holder.constructor as Class)) {
      const value = (holder as Record<string, unknown>)[name];
      if (notStored) continue;
      if (kind === 'link' && differs(name, value) && canBeMerged(target)) note(target, value);
      if (!(value instanceof Collection) || !value.isInitialized() || !(isNew || value.isDirty())) continue;
      if (kind === 'links' && canBeMerged(target)) for (const each of value.getItems()) note(target, each);
      if (kind === 'lines') for (const line of value.getItems()) look(line as object, true);
    }
  };
  for (const { record, from } of changes) look(record, from === null);
  return found;
}

/**
 * Written links hold off a merging, and wait for one that is under way: what was named may be merged since it was read.
 * Taken again, the step finds it so.
 */
export async function assertNotMerged(em: SqlEntityManager, named: Map<RecordClass, Set<string>>, language: Language) {
  for (const [kind, ids] of named) {
    const { tableName } = em.getMetadata().get(kind);
    const [among, values] = amongIds([...ids]);
    const [merged] = await rowsOf<{ number: string }>(
      em,
      `select coalesce(i.number, r.number) as number from "${tableName}" r
        left join "${tableName}" i on i.id = r.merged_into_id
        where r.id ${among} and r.state = 'MERGED' limit 1`,
      values,
    );
    if (!merged) continue;
    const told = badInput(language, { fields: { id: message(language, 'mergedRecord', { into: merged.number }) } });
    throw new OvertakenStep(told);
  }
}
