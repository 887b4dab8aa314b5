import { searchWords } from '../fields/search-text.ts';

/** Objects in a value, itself included: each is a condition of a filter or a line of a form. */
export function countObjects(value: unknown): number {
  let count = 0;
  walk(value, each => {
    if (!Array.isArray(each)) count += 1;
  });
  return count;
}

/** Words that are searched for by `q`, wherever it stands in a value: each is a condition as well. */
export function countWords(value: unknown): number {
  let count = 0;
  walk(value, each => {
    if ('q' in each && typeof each.q === 'string') count += searchWords(each.q).length;
  });
  return count;
}

/** Values in variables, and how deep they are nested. */
export function measureVariables(variables: unknown) {
  const measure = { values: 0, nesting: 0 };
  walk(variables, (each, depth) => {
    measure.values += Object.keys(each).length;
    measure.nesting = Math.max(measure.nesting, depth);
  });
  return measure;
}

/** Not by recursion, which hostile input could make overflow. */
function walk(value: unknown, visit: (value: object, depth: number) => void) {
  const open: [value: unknown, depth: number][] = [[value, 1]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [each, depth] = next;
    if (typeof each !== 'object' || each === null) continue;
    visit(each, depth);
    for (const inner of Object.values(each)) if (typeof inner === 'object') open.push([inner, depth + 1]);
  }
}
