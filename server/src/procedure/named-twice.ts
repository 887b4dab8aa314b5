/** The index of the first item whose name an earlier item has; -1 where all names differ. */
export function namedTwice<T>(items: readonly T[], nameOf: (item: T) => unknown): number {
  const names = items.map(nameOf);
  return names.findIndex((name, at) => name != null && names.indexOf(name) < at);
}
