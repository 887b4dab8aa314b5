/** The names under which more than one of these was declared, each with where; of two by one name only the last would be known. */
export const namedAlike = <T>(
  what: string,
  all: Iterable<T>,
  nameOf: (one: T) => string,
  whereOf: (one: T) => string,
) =>
  [...Map.groupBy(all, nameOf)]
    .filter(([, alike]) => alike.length > 1)
    .map(([name, alike]) => `${name}: ${alike.length} ${what} go by it: ${alike.map(whereOf).join('; ')}`);

/** The index of the first item whose name an earlier item has; -1 where all names differ. */
export function namedTwice<T>(items: readonly T[], nameOf: (item: T) => unknown): number {
  const names = items.map(nameOf);
  return names.findIndex((name, at) => name != null && names.indexOf(name) < at);
}
