/** Where the first item stands whose name an earlier one has already; below nothing where each is named once. */
export function namedTwice<T>(items: readonly T[], nameOf: (item: T) => unknown): number {
  const names = items.map(nameOf);
  return names.findIndex((name, at) => name != null && names.indexOf(name) < at);
}
