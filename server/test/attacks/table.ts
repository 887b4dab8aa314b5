import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Chapter } from '../../src/procedure/record.ts';
import { guarded } from './guarded.ts';
import { allWays, type Cell, reasons, type WayName } from './ways.ts';

export type Row = Readonly<Record<string, Cell>>;
export type Table = ReadonlyMap<string, Row>;

const document = join(import.meta.dirname, '../../../docs/attacks.md');

const headings: Record<WayName, [heading: string, what: string]> = {
  late: ['late', 'six weeks later than it was meant'],
  backdated: [
    'backdated',
    'with every day that is stated in it three hundred days back; where that is refused without a reason, or to all but the head, with both',
  ],
  secondAccount: [
    'second account',
    'by another account of whoever made, or is named in, what it is taken upon; what an account that nobody knows of gets is tried again with one that the server has found where it started',
  ],
  anew: [
    'cancelled, anew',
    'what it makes is cancelled and made anew; where it makes nothing, it is taken on what was cancelled',
  ],
  masterData: ['out of use', 'what it names has meanwhile gone out of use: people, parts, models, customers, sites'],
  split: ['split', 'in three halves where it has quantities, else a second time'],
  deputy: ['deputy', 'by whoever made, or is named in, what it is taken upon, as the deputy of a head who takes it'],
  twoAtOnce: ['two at once', 'while somebody who does the same has not yet ended'],
};

const preface = `# Attacks

Written by \`npm run audit -- attacks\`, which tries all of it; the tests try two chapters and compare.

Each step against which a rule stands, save those that customers alone take without an account (\`server/src/http/machines.test.ts\` tries these: wrong and revoked codes, too much, twice at once, foreign and ended cases), is tried in eight ways, just before it is taken as it should be:

${allWays.map(way => `- **${headings[way][0]}**: ${headings[way][1]}.`).join('\n')}

What is taken is so by design; of what is backdated nothing is:

- late: no day of a clause hangs on it; where one does, a standing rule or a check of \`conformance\` tells it.
- second account, deputy: no clause says who may not take it.
- cancelled, anew: what is cancelled counts no more; what goes on, as the clock of the call, stands with what it is made upon.
- out of use: what an open record names is valid there to its end; it is only not chosen anew.
- split, two at once: it makes a record of its own each time, or leaves the record where it may be taken again.

What came of it: *taken*; *flagged*, with the standing rule by which a lapse is written, or \`statedDay\` where the day is marked as stated late; *refused*, with the rule, or with the code and the field. Of several people, or several kinds of master data, that were tried, the refusal stands here.

It does not apply:

${Object.entries(reasons)
  .map(([reason, sentence]) => `- – *${reason}*: ${sentence}.`)
  .join('\n')}
`;

const cell = (outcome: Cell) => {
  const [word, ...rest] = outcome.split(' ');
  if (!rest.length) return outcome;
  return word === '–' ? `– *${rest.join(' ')}*` : `${word} \`${rest.join(' ')}\``;
};
const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const heading = (chapter: Chapter) => `## ${chapter}`;

function section(chapter: Chapter, table: Table): string {
  const rows = (guarded.get(chapter) ?? []).flatMap(({ name }) => {
    const row = table.get(name);
    return row ? [line([`\`${name}\``, ...allWays.map(way => cell(row[way] as Cell))])] : [];
  });
  const head = [line(['step', ...allWays.map(way => headings[way][0])]), line(Array(allWays.length + 1).fill('---'))];
  return [heading(chapter), '', ...head, ...rows, ''].join('\n');
}

/** What the document says of each step. */
export function written(): Table {
  const rows = readFileSync(document, 'utf8').matchAll(/^\| `(\w+)` \| (.*) \|$/gm);
  return new Map(
    [...rows].map(([, step, cells]) => {
      const outcomes = (cells as string).replaceAll(/[*`]/g, '').split(' | ');
      return [step as string, Object.fromEntries(allWays.map((way, at) => [way, outcomes[at] as Cell]))];
    }),
  );
}

export const write = (table: Table) =>
  writeFileSync(document, [preface, ...[...guarded.keys()].map(chapter => section(chapter, table))].join('\n'));
