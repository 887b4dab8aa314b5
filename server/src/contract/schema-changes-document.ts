import type { DeclaredChange } from './declared-changes.ts';
import { breaks, type SchemaChange } from './schema-changes.ts';
import { table } from './table.ts';

/** For whoever has a client: what changed since a release, with a word why of what breaks. */
export function schemaChangesDocument(
  release: string,
  changes: readonly SchemaChange[],
  declared: readonly DeclaredChange[],
): string {
  const own = declared.filter(each => each.release === release);
  const why = (path: string) => own.find(each => each.path === path && !each.meaning)?.why ?? '**not declared**';
  const parts = [
    `# Changes of the schema since ${release}`,
    'Written by `npm run generate` from the contract of that release and today’s. What breaks clients, or may, is refused by a test unless `server/src/contract/declared-changes.ts` says why.',
    '## What breaks clients',
    table(
      ['', 'where', 'what changed', 'why, and what instead'],
      changes.filter(breaks).map(({ criticality, path, message }) => [criticality, `\`${path}\``, message, why(path)]),
    ),
    '## What means another thing',
    table(
      ['where', 'what it does now'],
      own.filter(({ meaning }) => meaning).map(({ path, why }) => [`\`${path}\``, why]),
    ),
    '## What came',
    table(
      ['where', 'what changed'],
      changes.filter(each => !breaks(each)).map(({ path, message }) => [`\`${path}\``, message]),
    ),
  ];
  return `${parts.join('\n\n')}\n`;
}
