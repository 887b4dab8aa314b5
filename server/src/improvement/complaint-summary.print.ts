import type { Content } from 'pdfmake/interfaces.js';
import type { InEach } from '../messages/language.ts';
import { both, QUIET, sentence } from '../print/bilingual-text.ts';
import { box, columnHead, entry, grid } from '../print/grid.ts';
import { verificationCode } from '../print/verification-code.ts';
import type { Facts } from '../procedure/facts.ts';
import { printedForm } from '../procedure/printed-form.ts';
import { label, labels } from '../procedures/sh-jr-c-160/labels/index.ts';
import { Complaint } from './complaint.entity.ts';
import { ComplaintGrade, ComplaintState, ComplaintTheme } from './complaint-choices.ts';
import { ComplaintSummary, SummarizedComplaint } from './complaint-summary.entity.ts';

const load = ['complaints.complaint.customer', 'compiledBy', 'acknowledgedBy'] as const;
type Printed = Facts<ComplaintSummary, (typeof load)[number]>;

/** The summary of 5.3.9, as the head of After-Sales hands it to Management. */
export const complaintSummaryForm = printedForm(ComplaintSummary, {
  revision: 'A',
  load,
  issued: ({ state }) => (state === 'DRAFT' ? null : state),
  draw: (summary, { company, publicUrl }) => ({
    pageMargins: [42, 40, 42, 50],
    content: [
      { columns: [verificationCode(summary.verificationToken, publicUrl, 62)], absolutePosition: { x: 491, y: 28 } },
      { text: company.COMPANY_NAME, fontSize: 10, alignment: 'center', color: QUIET },
      { ...both(sentence('complaintSummaryFromTo'), { fontSize: 10, alignment: 'center', color: QUIET }) },
      {
        ...both(sentence('complaintSummaryTitle'), { fontSize: 22, bold: true, alignment: 'center' }),
        margin: [0, 2, 0, 10],
      },
      grid(24, [...head(summary), ...figures(summary), ...complaints(summary), ...opinions(summary)]),
    ],
  }),
  verified: ({ number, from, until, total }) => ({
    facts: [
      { ...label(ComplaintSummary, 'number'), value: number },
      { ...label(ComplaintSummary, 'period'), value: `${from} – ${until}` },
      { ...label(ComplaintSummary, 'total'), value: String(total) },
    ],
    standing: 'ON_RECORD',
  }),
});

const of = (name: keyof ComplaintSummary & string) => label(ComplaintSummary, name);

const head = ({ number, from, until, total, discontent, late }: Printed) => [
  [
    box(of('number'), number, 6),
    box(of('period'), both(sentence('paperSpan', () => ({ from, until }))), 8),
    box(of('total'), String(total), 3),
    box(of('late'), String(late ?? 0), 3),
    box(of('discontent'), String(discontent), 4),
  ],
];

/** How many of each, in three columns. */
const figures = ({ byState, byGrade, byTheme }: Printed) => [
  [columnHead(of('byState'), 8), columnHead(of('byGrade'), 8), columnHead(of('byTheme'), 8)],
  [
    counts(byState.map(({ state, count }) => [labels.ofValues(ComplaintState)[state], count])),
    counts(byGrade.map(({ grade, count }) => [labels.ofValues(ComplaintGrade)[grade], count])),
    counts(byTheme.map(({ theme, count }) => [theme ? labels.ofValues(ComplaintTheme)[theme] : undefined, count])),
  ],
];

const counts = (rows: [of: InEach | undefined, count: number][]) => ({
  colSpan: 8,
  stack: rows.map(
    ([name, count]): Content => ({
      columns: [
        both(name ?? sentence('complaintSummaryNoTheme'), { fontSize: 9.5 }),
        { text: String(count), width: 30, alignment: 'right' },
      ],
    }),
  ),
});

const complaints = ({ complaints: lines }: Printed) => [
  [
    columnHead(label(Complaint, 'number'), 5),
    columnHead(label(Complaint, 'customer'), 6),
    columnHead(label(SummarizedComplaint, 'theme'), 4),
    columnHead(label(SummarizedComplaint, 'grade'), 3),
    columnHead(label(SummarizedComplaint, 'state'), 3),
    columnHead(label(SummarizedComplaint, 'content'), 3),
  ],
  ...[...lines].map(({ complaint, theme, grade, state, content }) => [
    entry(complaint.number, 5),
    entry(complaint.customer.name, 6),
    entry(theme && labels.ofValues(ComplaintTheme)[theme]?.zh, 4),
    entry(labels.ofValues(ComplaintGrade)[grade]?.zh, 3),
    entry(labels.ofValues(ComplaintState)[state]?.zh, 3),
    entry(content === null ? '—' : sentence(content ? 'paperYes' : 'paperNo').zh, 3),
  ]),
];

const opinions = ({ text, opinion, compiledBy, sentOn, acknowledgedBy }: Printed) => [
  [box(of('text'), text, 24, 40)],
  [box(of('compiledBy'), compiledBy.name, 12), box(of('sentOn'), sentOn, 12)],
  [box(of('opinion'), opinion, 16, 30), box(of('acknowledgedBy'), acknowledgedBy?.name, 8, 30)],
];
