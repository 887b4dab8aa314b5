import type { Content, TableCell } from 'pdfmake/interfaces.js';
import { businessTime } from '../fields/business-day.ts';
import type { ClauseNumber } from '../fields/clause-number.ts';
import type { InEach } from '../messages/language.ts';
import { both, dayInEach, english, QUIET, RED, sentence } from '../print/bilingual-text.ts';
import { pdf } from '../print/pdf.ts';
import { requirementOf, titleOf } from '../procedure/document-texts.ts';
import { document } from '../procedures/sh-jr-c-160/document.ts';
import {
  type EvidenceDocument,
  inOrderOfWeight,
  type Listed,
  type VerdictInWords,
  verdictName,
} from './evidence-document.ts';
import { columns, deadlineLines, figuresOf, ofThis, underClause } from './evidence-index.ts';

/** The first page to be printed: the same figures and records, without what only a screen leads to. */
export function evidencePaper({ pack, company, clauses, records }: EvidenceDocument): Promise<Buffer> {
  const { number, from, until, createdAt, askedBy } = pack;
  const period = sentence('paperSpan', language => ({
    from: dayInEach(from)[language],
    until: dayInEach(until)[language],
  }));
  const title = sentence('packTitle', () => ({ number }));
  return pdf({
    pageOrientation: 'landscape',
    pageMargins: [36, 36, 36, 44],
    info: { title: title.zh, subject: title.en, author: document.number, creationDate: createdAt },
    content: [
      ...(company ? [{ text: company, color: QUIET }] : []),
      both(title, { fontSize: 20, bold: true }),
      both(titleOf(document), { fontSize: 11 }),
      { ...both(period, { fontSize: 11, bold: true }), margin: [0, 6, 0, 6] },
      both(
        sentence('packMade', () => ({ at: businessTime(createdAt), by: askedBy.name })),
        { fontSize: 8.5, color: QUIET },
      ),
      ...clauses.flatMap(clause => ofClause(clause, records)),
    ],
    footer: (at, of) => ({
      text: `${document.number}  ·  ${number}  ·  ${at} / ${of}`,
      ...{ alignment: 'center', fontSize: 7, color: QUIET },
    }),
  });
}

/** So many records of a clause are printed; nobody reads more of them on paper, and each takes a quarter of a megabyte of memory. */
const PRINTED = 500;

function ofClause(clause: ClauseNumber, records: readonly Listed[]): Content[] {
  const under = underClause(clause, records);
  const figures = figuresOf(clause, under);
  const { zh, en } = requirementOf(document, clause);
  const heading = {
    ...both({ zh: `${clause} ${zh}`, en }, { fontSize: 12, bold: true }),
    margin: [0, 14, 0, 4],
  } as Content;
  return [
    heading,
    ...(figures.length
      ? [
          grid(
            ['*', 60, 60, 60, 60, 60],
            [sentence('packCheck'), ...inOrderOfWeight.map(verdictName)],
            figures.map(({ check, totals }) => [inLine(check), ...totals.map(total => number(total))]),
          ),
        ]
      : []),
    under.length
      ? grid(
          [150, 60, '*', 130, 90],
          columns().slice(0, 5),
          under.slice(0, PRINTED).map(record => recordRow(clause, record)),
        )
      : both(sentence('packNothing'), { fontSize: 9 }),
    ...(under.length > PRINTED
      ? [
          both(
            sentence('packPrinted', () => ({ printed: PRINTED, total: under.length })),
            { fontSize: 9 },
          ),
        ]
      : []),
  ];
}

const recordRow = (clause: ClauseNumber, record: Listed): TableCell[] => [
  { stack: [{ text: record.number, bold: true }, inLine(record.kind), ...record.names] },
  both(record.state, small),
  { stack: verdictsOf(clause, record) },
  { stack: deadlineLines(record).flatMap(({ label, value }) => [inLine(label), { text: value.zh, bold: true }]) },
  { stack: [...record.people] },
];

const verdictsOf = (clause: ClauseNumber, record: Listed) => {
  const verdicts = ofThis(clause, record).map(verdictLine);
  return verdicts.length ? verdicts : [inLine(sentence('packNotJudged'))];
};

const small = { fontSize: 8.5 };

const inLine = ({ zh, en }: InEach): Content => ({
  text: zh === en ? zh : [zh, english(`  ${en}`, { color: QUIET, fontSize: 7 })],
});

const verdictLine = ({ check, status, verdict, day, detail }: VerdictInWords): Content => ({
  text: [
    { text: verdict.zh, bold: true, color: status === 'MISSING' || status === 'OVERDUE' ? RED : undefined },
    ` ${check.zh}  ${day}${detail ? `  ${detail.zh}` : ''}`,
    english(`\n${verdict.en} · ${check.en}${detail ? ` · ${detail.en}` : ''}`, { color: QUIET, fontSize: 7 }),
  ],
  margin: [0, 0, 0, 2],
});

const number = (total: number): TableCell => ({ text: total ? String(total) : '–' });

const grid = (widths: (string | number)[], heads: readonly InEach[], rows: TableCell[][]): Content => ({
  table: {
    headerRows: 1,
    keepWithHeaderRows: 1,
    dontBreakRows: true,
    widths,
    body: [heads.map(head => both(head, { ...small, bold: true })), ...rows] as TableCell[][],
  },
  ...small,
  layout: {
    hLineWidth: () => 0.4,
    vLineWidth: () => 0,
    hLineColor: () => QUIET,
    paddingTop: () => 3,
    paddingBottom: () => 3,
  },
  margin: [0, 4, 0, 6],
});
