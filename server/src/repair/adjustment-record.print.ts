import { Equipment } from '../organization/equipment.entity.ts';
import { listed, sentence } from '../print/bilingual-text.ts';
import { formHead, stateMark } from '../print/form-head.ts';
import { box, columnHead, entry, grid } from '../print/grid.ts';
import type { Facts } from '../procedure/facts.ts';
import { printedForm } from '../procedure/printed-form.ts';
import { document } from '../procedures/sh-jr-c-160/document.ts';
import { form } from '../procedures/sh-jr-c-160/forms.ts';
import { label, labels } from '../procedures/sh-jr-c-160/labels/index.ts';
import { AdjustmentLine, AdjustmentRecord, AdjustmentVerdict } from './adjustment-record.entity.ts';

const number = form.adjustmentRecord;

/** The number of rows on a blank form. */
const LINES = 14;

const load = ['customer', 'equipment.model', 'template', 'order.engineers', 'lines'] as const;
type Printed = Facts<AdjustmentRecord, (typeof load)[number]>;

/** The adjustment record of App. C: the items of the template with what was measured, and how it comes out. */
export const adjustmentRecordForm = printedForm(AdjustmentRecord, {
  number,
  revision: 'A',
  load,
  draw: (record, { publicUrl }) => ({
    pageMargins: [42, 36, 42, 46],
    mark: stateMark(labels, record, ['FILED']),
    content: [
      formHead({
        document,
        issuer: record.issuer,
        number,
        record,
        code: { verificationToken: record.verificationToken, publicUrl },
      }),
      grid(24, [...particulars(record), ...measured(record), ...remarks(record)]),
    ],
  }),
  blank: ({ COMPANY_NAME: issuer }) => ({
    state: 'FILED',
    issuer,
    customer: {},
    equipment: { model: {} },
    template: {},
    order: { engineers: [] },
    lines: Array.from({ length: LINES }, () => ({})),
  }),
  verified: ({ number: own, revision, customer, equipment }) => ({
    facts: [
      { ...label(AdjustmentRecord, 'number'), value: own },
      { ...label(AdjustmentRecord, 'revision'), value: String(revision) },
      { ...label(AdjustmentRecord, 'customer'), value: customer.name },
      { ...label(Equipment, 'serialNumber'), value: equipment.serialNumber },
    ],
    standing: 'ON_RECORD',
  }),
});

const joined = (...parts: (string | undefined)[]) => parts.filter(Boolean).join(' ');

const particulars = ({ customer, equipment, template, order, adjustedOn }: Printed) => [
  [
    box(sentence('paperCustomerNumber'), customer.number, 6),
    box(label(AdjustmentRecord, 'customer'), customer.name, 12),
    box(label(AdjustmentRecord, 'adjustedOn'), adjustedOn, 6),
  ],
  [
    box(label(Equipment, 'model'), joined(equipment.model.code, equipment.model.name), 9),
    box(label(Equipment, 'serialNumber'), equipment.serialNumber, 6),
    box(label(AdjustmentRecord, 'template'), joined(template.number, template.revision), 9),
  ],
  [
    box(label(AdjustmentRecord, 'order'), order.number, 9),
    box(sentence('paperWhose'), listed([...order.engineers].map(({ name }) => name)), 15),
  ],
];

/** The columns of the items, and how many of the grid's each is wide. */
const columns = [
  ['item', 5],
  ['specification', 4],
  ['asFound', 3],
  ['asLeft', 3],
  ['verdict', 3],
  ['instrument', 6],
] as const;

const measured = ({ lines }: Printed) => [
  columns.map(([name, wide]) => columnHead(label(AdjustmentLine, name), wide)),
  ...[...lines].flatMap(line => [
    columns.map(([name, wide]) => entry(lineText(line, name), wide)),
    ...(line.concession ? [[box(label(AdjustmentLine, 'concession'), `${line.item}：${line.concession}`, 24)]] : []),
  ]),
];

function lineText(line: Facts<AdjustmentLine>, name: (typeof columns)[number][0]): string {
  const { unit, verdict, instrument, calibratedUntil } = line;
  const value = line[name];
  if (!line.item) return '';
  if (name === 'verdict') return labels.ofValues(AdjustmentVerdict)[verdict]?.zh ?? verdict;
  if (name === 'instrument') return `${instrument}（${calibratedUntil}）`;
  if (value === null) return '—';
  return name === 'asFound' || name === 'asLeft' ? `${Number(value)} ${unit ?? ''}`.trim() : String(value);
}

const remarks = ({ abnormality, witness }: Printed) => [
  [
    box(label(AdjustmentRecord, 'abnormality'), abnormality, 16, 30),
    box(label(AdjustmentRecord, 'witness'), witness, 8, 30),
  ],
];
