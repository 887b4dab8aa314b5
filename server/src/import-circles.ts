/** From each file to those that it imports by value. */
export type Imports = ReadonlyMap<string, readonly string[]>;

/** Files that import each other, by whatever way round; each circle once, with all that hang together in it. */
export function circlesOf(imports: Imports): string[][] {
  const found: string[][] = [];
  const place = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const visit = (file: string) => {
    const own = place.size;
    place.set(file, own);
    lowest.set(file, own);
    open.push(file);
    for (const next of imports.get(file) ?? []) {
      if (!place.has(next)) visit(next);
      if (open.includes(next)) lowest.set(file, Math.min(lowest.get(file) ?? own, lowest.get(next) ?? own));
    }
    if (lowest.get(file) !== own) return;
    const circle = open.splice(open.indexOf(file));
    if (circle.length > 1) found.push(circle.sort());
  };
  for (const file of imports.keys()) if (!place.has(file)) visit(file);
  return found;
}
