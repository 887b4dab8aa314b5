import type { DeclaredChange } from './declared-changes.ts';
import { breaks, type SchemaChange } from './schema-changes.ts';

/** What breaks clients of a release and is not declared, and what is declared and is not so. */
export function undeclaredChanges(
  release: string,
  changes: readonly SchemaChange[],
  declared: readonly DeclaredChange[],
  exists: (path: string) => boolean,
): string[] {
  const own = declared.filter(each => each.release === release);
  const [broken, paths] = [changes.filter(breaks), own.filter(({ meaning }) => !meaning).map(({ path }) => path)];
  return [
    ...broken
      .filter(({ path }) => !paths.includes(path))
      .map(({ path, message, criticality }) => `${path}: ${message} (${criticality}), and it is not declared`),
    ...paths
      .filter(path => !broken.some(each => each.path === path))
      .map(path => `${path}: it is declared, and does not break what ${release} had`),
    ...own
      .filter(({ path, meaning }) => meaning && !exists(path))
      .map(({ path }) => `${path}: it is declared to mean another thing, and is not there`),
    ...own.filter(({ why }) => !/\.$/.test(why)).map(({ path }) => `${path}: it is declared without a word why`),
  ];
}
