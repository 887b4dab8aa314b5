import type { GraphQLSchema } from 'graphql';
import { descriptionOf, type RecordClass, recordClasses } from '../procedure/record.ts';
import { stepsOf } from '../procedure/steps.ts';
import { recordPage } from './record-page.ts';
import { table } from './table.ts';

/** The pages of the API by the names of their files: one a record, and one that leads to them. */
export function apiPages(schema: GraphQLSchema): Map<string, string> {
  const records = recordClasses().filter(record => schema.getType(record.name));
  return new Map([
    ['README.md', index(records)],
    ...records.map((record): [string, string] => [`${record.name}.md`, recordPage(record, schema)]),
  ]);
}

const index = (records: readonly RecordClass[]) =>
  `${[
    '# The API, record by record',
    'Written from the declarations by `npm run generate`. `schema.graphql` is the contract itself, [schema-changes.md](../schema-changes.md) tells what changed since the last release.',
    'Any step can be refused with UNAUTHENTICATED, FORBIDDEN (not one’s step), NOT_FOUND (also for what one may not see), STEP_NOT_AVAILABLE (not from this state), STALE_RECORD (another version than was named), BAD_USER_INPUT (with the fields) and RULE_VIOLATED (with rule and clause). What refuses one step alone stands beside it, by the name of its rule in the code.',
    table(['record', 'chapter', 'what it is', 'steps'], records.map(row)),
  ].join('\n\n')}\n`;

function row(record: RecordClass): string[] {
  const { chapter, says } = descriptionOf(record);
  return [
    `[${record.name}](${record.name}.md)`,
    chapter.replaceAll('_', ' ').toLowerCase(),
    says,
    `${stepsOf(record).length}`,
  ];
}
