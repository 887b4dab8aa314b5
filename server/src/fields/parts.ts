import { type Class, fieldsOf } from './field.ts';

/** These classes with the lines and values inside them, and theirs. */
export function withParts(owners: Iterable<Class>): ReadonlySet<Class> {
  const all = new Set(owners);
  // What is added while the set is gone through is gone through as well.
  for (const owner of all)
    for (const { kind, target } of fieldsOf(owner))
      if (['lines', 'value', 'values'].includes(kind)) all.add(target?.() as Class);
  return all;
}

/** What their fields are chosen from. */
export const choicesIn = (owners: Iterable<Class>): ReadonlySet<object> =>
  new Set(
    [...owners].flatMap(owner =>
      fieldsOf(owner).flatMap(({ kind, target }) =>
        kind === 'choice' || kind === 'choices' ? (target?.() ?? []) : [],
      ),
    ),
  );
