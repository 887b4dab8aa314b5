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
