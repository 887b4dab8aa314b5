/**
 * SQL: among these ids, behind a column. A plan that is kept for one of them is as good as one made for it; of several the
 * database does not know how many they are, and plans anew each time.
 */
export const oneOf = (ids: readonly string[], place: (value: unknown, cast: string) => string) =>
  ids.length === 1 ? `= ${place(ids[0], '::uuid')}` : `= any(${place(ids, '::uuid[]')})`;

/** The same with its one value, for a statement that has no other. */
export function amongIds(ids: readonly string[]): [among: string, values: unknown[]] {
  const values: unknown[] = [];
  return [oneOf(ids, (value, cast) => `$${values.push(value)}${cast}`), values];
}
