import type { GraphQLSchema } from 'graphql';
import type { Procedure } from '../procedure/procedure.ts';
import { descriptionOf, type RecordClass } from '../procedure/record.ts';
import type { Steps } from '../procedure/steps.ts';
import { recordPage } from './record-page.ts';
import { table } from './words.ts';

/** The pages of the API by the names of their files: one a record, and one that leads to them. */
export const apiPages = (procedure: Procedure, schema: GraphQLSchema): Map<string, string> =>
  new Map([
    ['README.md', firstPage(procedure, schema)],
    ...recordsIn(procedure, schema).map((record): [string, string] => [
      `${record.name}.md`,
      recordPage(procedure, record, schema),
    ]),
  ]);

const recordsIn = (procedure: Procedure, schema: GraphQLSchema) =>
  procedure.records.filter(record => schema.getType(record.name));

/** What holds for all of them, and the way to each. */
const firstPage = (procedure: Procedure, schema: GraphQLSchema) =>
  `${[
    '# The API, record by record',
    'Written from the declarations by `npm run generate`. `schema.graphql` is the contract itself, [schema-changes.md](../schema-changes.md) tells what changed since the last release.',
    'Any step can be refused with UNAUTHENTICATED, FORBIDDEN (not one’s step), NOT_FOUND (also for what one may not see), STEP_NOT_AVAILABLE (not from this state), STALE_RECORD (another version than was named), BAD_USER_INPUT (with the fields) and RULE_VIOLATED (with rule and clause). What refuses one step alone stands beside it, by the name of its rule in the code.',
    table(
      ['record', 'chapter', 'what it is', 'steps'],
      recordsIn(procedure, schema).map(record => row(procedure.steps, record)),
    ),
  ].join('\n\n')}\n`;

function row(steps: Steps, record: RecordClass): string[] {
  const { chapter, description } = descriptionOf(record);
  return [
    `[${record.name}](${record.name}.md)`,
    chapter.replaceAll('_', ' ').toLowerCase(),
    description,
    `${steps.of(record).length}`,
  ];
}
