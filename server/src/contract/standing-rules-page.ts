import { underscored } from '../fields/columns.ts';
import { loadedFacts } from '../procedure/loaded-facts.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { isMasterData } from '../procedure/record.ts';
import type { StandingRule } from '../procedure/standing.ts';
import { reportsIn } from '../read/report.ts';
import { table } from './words.ts';

/** Standing rules, and the policy of each fact that something rests on, for people to read. */
export const standingRulesPage = (procedure: Procedure): string =>
  `${[
    '# Standing rules, and what they rest on',
    'Written from the code by `npm run generate`.',
    '## Rules',
    'Each is asked at its doors, whenever a record on its paths changes, with each day where it says so, and by `conformance`.',
    table(
      ['clause', 'rule', 'record, and while', 'doors', 'with each day', 'rests on'],
      procedure.standing.map(rule => ruleRow(procedure, rule)),
    ),
    '## Facts',
    policies,
    table(
      ['fact', 'policy', 'who looks at it'],
      loadedFacts(procedure).map(({ owner, field, by, policies: of }) => [
        `\`${owner.name}.${field.name}\``,
        [...of].join(', '),
        [...by].sort().join(', '),
      ]),
    ),
    '## Reports',
    'They say what is so when they are read, of the records in the period: a name, a model or a price of master data as it now is. What was decided they take from the record that decided it.',
    table(['report', 'master data', 'records'], reportRows(procedure)),
  ].join('\n\n')}\n`;

const policies = `What becomes of a decision when a fact changes on which it rests:

- FROZEN: nothing. The decision holds what it was then; a later step looks anew.
- DATED: nothing. The fact says from which day on it is so.
- REFUSE: it does not change while open records rest on it; the refusal names them, by a standing rule as \`openRecordsRestOnIt\`.
- FLAG: it changes, and each record that no longer has what the procedure demands says so by a lapse.
- SHOWN: nothing is decided by it. It is read and printed as it now is.

A link to a record of master data stands here with all that such a record says. A record's own lines and files are the record itself, and change by its own steps alone.`;

function ruleRow({ labels }: Procedure, rule: StandingRule) {
  const { name, label = name, clause, record, while: states, doors, daily, rests, asks } = rule;
  const moving = new Set(asks.flatMap(({ movedBy = {} }) => Object.keys(movedBy)));
  const paths = [
    ...Object.entries(rests).map(([path, policy]) => `\`${path}\` ${policy}`),
    ...[...moving].map(kind => `${kind} FLAG`),
  ];
  return [
    clause,
    `${labels.of('Check', label).en} (\`${name}\`)`,
    `${record.name}: ${states.join(', ')}`,
    doors.join(', '),
    daily ? 'yes' : 'no',
    paths.join(', ') || 'its own fields',
  ];
}

function reportRows({ records, resolvers }: Procedure): string[][] {
  return resolvers.flatMap(reportsIn).map(({ name, tables }) => {
    const read = records.filter(record => tables.has(underscored(record.name)));
    const named = (master: boolean) =>
      read
        .filter(record => isMasterData(record) === master)
        .map(record => record.name)
        .join(', ');
    return [name, named(true), named(false)];
  });
}
