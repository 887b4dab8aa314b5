import type { DeclaredChange } from './declared-changes.ts';
import { breaks, type SchemaChange } from './schema-changes.ts';
import { table } from './words.ts';

interface Since {
  release: string;
  changes: readonly SchemaChange[];
}

const heading = [
  '# Changes of the schema',
  'Written by `npm run generate` from the contracts of the releases and today’s. What breaks clients, or may, is refused by a test unless `server/src/contract/declared-changes.ts` says why.',
];

/** For whoever has a client: what changed since each release, the latest first, with a word why of what breaks. */
export const schemaChangesDocument = (since: readonly Since[], declared: readonly DeclaredChange[]): string =>
  `${[...heading, ...since.flatMap(each => sectionOf(each, declared))].join('\n\n')}\n`;

function sectionOf({ release, changes }: Since, declared: readonly DeclaredChange[]): string[] {
  const own = declared.filter(each => each.release === release);
  const why = (path: string) => own.find(each => each.path === path && !each.meaning)?.why ?? '**not declared**';
  return [
    `## Since ${release}`,
    '### What breaks clients',
    table(
      ['', 'where', 'what changed', 'why, and what instead'],
      changes.filter(breaks).map(({ criticality, path, message }) => [criticality, `\`${path}\``, message, why(path)]),
    ),
    '### What means another thing',
    table(
      ['where', 'what it does now'],
      own.filter(({ meaning }) => meaning).map(({ path, why }) => [`\`${path}\``, why]),
    ),
    '### What leaves with the next release',
    table(
      ['where', 'why, and what instead'],
      own.filter(({ leaves }) => leaves).map(({ path, why }) => [`\`${path}\``, why]),
    ),
    '### What came',
    table(
      ['where', 'what changed'],
      changes.filter(each => !breaks(each)).map(({ path, message }) => [`\`${path}\``, message]),
    ),
  ];
}
