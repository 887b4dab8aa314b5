import { businessTime } from '../fields/business-day.ts';
import type { ClauseNumber } from '../fields/clause-number.ts';
import { dayInEach, sentence } from '../print/bilingual-text.ts';
import { evidenceOf, requirementOf, titleOf } from '../procedure/document-texts.ts';
import { document } from '../procedures/sh-jr-c-160/document.ts';
import { label } from '../procedures/sh-jr-c-160/labels/index.ts';
import {
  type EvidenceDocument,
  inOrderOfWeight,
  type Listed,
  type VerdictInWords,
  verdictName,
} from './evidence-document.ts';
import { bilingual, escaped, heads, inLine, link, page, row, table } from './evidence-html.ts';
import { EvidencePack } from './evidence-pack.entity.ts';
import { COMMAND } from './evidence-zip.ts';

/** The first page: what was wanted, how each record stands to it, and where its papers lie. */
export function evidenceIndex({ pack, company, clauses, records }: EvidenceDocument) {
  const { number, from, until, createdAt, askedBy } = pack;
  const period = sentence('paperSpan', language => ({
    from: dayInEach(from)[language],
    until: dayInEach(until)[language],
  }));
  const made = sentence('packMade', () => ({ at: businessTime(createdAt), by: askedBy.name }));
  const listed = ['index.pdf', 'decisions.json', 'signatures.json'] as const;
  const names = [sentence('packPrintable'), sentence('packDecisions'), sentence('packSignatures')];
  return page(`${number} ${clauses[0]}`, [
    ...(company ? [`<p>${escaped(company)}</p>`] : []),
    `<h1>${inLine(sentence('packTitle', () => ({ number })))}</h1>`,
    `<p>${escaped(document.number)} ${inLine(titleOf(document))}</p>`,
    `<p><b>${inLine(period)}</b> · <small>${inLine(made)}</small></p>`,
    `<p>${names.map((name, at) => link(listed[at] as string, inLine(name))).join(' · ')}</p>`,
    ...clauses.flatMap(clause => ofClause(clause, records)),
    ...howToCheck(),
  ]);
}

/** The records of a clause, those first that somebody has to look into. */
export const underClause = (clause: ClauseNumber, records: readonly Listed[]) =>
  records
    .filter(each => each.clauses.includes(clause) || each.verdicts.some(verdict => verdict.clause === clause))
    .toSorted((one, other) => weight(clause, one) - weight(clause, other));

const weight = (clause: ClauseNumber, record: Listed) =>
  Math.min(...ofThis(clause, record).map(({ status }) => inOrderOfWeight.indexOf(status)), inOrderOfWeight.length);

export const ofThis = (clause: ClauseNumber, { verdicts }: Listed) => verdicts.filter(each => each.clause === clause);

/** How many records of the period stand so to each check of the clause. */
export function figuresOf(clause: ClauseNumber, records: readonly Listed[]) {
  const verdicts = records.flatMap(record => ofThis(clause, record));
  return [...Map.groupBy(verdicts, ({ check }) => check.zh).values()].map(of => ({
    check: (of[0] as VerdictInWords).check,
    totals: inOrderOfWeight.map(status => of.filter(each => each.status === status).length),
  }));
}

function ofClause(clause: ClauseNumber, records: readonly Listed[]): string[] {
  const under = underClause(clause, records);
  const figures = figuresOf(clause, under);
  const evidence = evidenceOf(document, clause);
  return [
    `<h2>${escaped(clause)} ${inLine(requirementOf(document, clause))}</h2>`,
    ...(evidence ? [`<p><small>${inLine(evidence)}</small></p>`] : []),
    ...(figures.length
      ? [
          table(
            heads([sentence('packCheck'), ...inOrderOfWeight.map(verdictName)]),
            figures.map(({ check, totals }) =>
              row([bilingual(check), ...totals.map(total => (total ? String(total) : '–'))]),
            ),
          ),
        ]
      : []),
    under.length
      ? table(
          heads(columns()),
          under.map(record => recordRow(clause, record)),
        )
      : `<p>${inLine(sentence('packNothing'))}</p>`,
  ];
}

export const columns = () => [
  sentence('packRecord'),
  label(EvidencePack, 'state'),
  sentence('packVerdicts'),
  sentence('packDeadline'),
  sentence('packPeople'),
  sentence('packPapers'),
];

const recordRow = (clause: ClauseNumber, record: Listed) =>
  row([
    `${link(`records/${record.number}.html`, `<b>${escaped(record.number)}</b>`)}<br>${bilingual(record.kind)}<br>${record.names.map(escaped).join('<br>')}`,
    bilingual(record.state),
    ofThis(clause, record).map(verdictLine).join('<br>') || inLine(sentence('packNotJudged')),
    deadlineLines(record)
      .map(({ label, value }) => `${inLine(label)}<br><b>${escaped(value.zh)}</b>`)
      .join('<br>'),
    `<span class="people">${record.people.map(escaped).join('<br>')}</span>`,
    record.files.map(({ name, title }) => link(name, inLine(title))).join('<br>'),
  ]);

export const deadlineLines = ({ deadline }: Pick<Listed, 'deadline'>) =>
  deadline ? [deadline, ...(deadline.metBy ? [deadline.metBy] : [])] : [];

export const verdictLine = ({ check, status, verdict, day, detail }: VerdictInWords) =>
  `<span class="${status}">${inLine(verdict)}</span> · ${inLine(check)} <small>${escaped(day)}</small>${detail ? ` · ${inLine(detail)}` : ''}`;

const howToCheck = () => [
  `<h2>${inLine(sentence('packCheckTitle'))}</h2>`,
  ...[
    sentence('packCheckPage'),
    sentence('packCheckCommand', () => ({ command: COMMAND })),
    sentence('packCheckDigest'),
    sentence('packCheckSteps'),
  ].map(line => `<p>${bilingual(line)}</p>`),
  `<p><code>${COMMAND}</code></p>`,
];
