import type { Content } from 'pdfmake/interfaces.js';
import { Equipment } from '../organization/equipment.entity.ts';
import { listed, sentence } from '../print/bilingual-text.ts';
import { formHead, stateMark } from '../print/form-head.ts';
import { box, columnHead, entry, grid } from '../print/grid.ts';
import { signatureOnPaper } from '../print/seal.ts';
import type { Facts } from '../procedure/facts.ts';
import { printedForm } from '../procedure/printed-form.ts';
import { document } from '../procedures/sh-jr-c-160/document.ts';
import { form } from '../procedures/sh-jr-c-160/forms.ts';
import { label, labels } from '../procedures/sh-jr-c-160/labels/index.ts';
import type { Signature } from '../sign/signature.ts';
import { AdjustmentLine, AdjustmentRecord, AdjustmentVerdict } from './adjustment-record.entity.ts';

const number = form.adjustmentRecord;

/** The number of rows on a blank form. */
const LINES = 14;

const load = ['customer', 'equipment.model', 'template', 'order.engineers', 'lines', 'filedBy'] as const;
type Printed = Facts<AdjustmentRecord, (typeof load)[number]>;

/** The adjustment record of App. C: the items of the template with what was measured, and how it comes out. */
export const adjustmentRecordForm = printedForm(AdjustmentRecord, {
  number,
  revision: 'A',
  load,
  issued: ({ state, revision }) => `${state} ${revision}`,
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

/** The technician signs for what was measured, the customer witnesses it; who did not draw signs by hand on the paper. */
const remarks = ({ abnormality, technicianSignature, witness, witnessSignature, filedBy }: Printed) => [
  [box(label(AdjustmentRecord, 'abnormality'), abnormality, 24, 30)],
  [
    box(sentence('paperTechnicianSigns'), signed(technicianSignature, filedBy?.name), 12, 34),
    box(sentence('paperCustomerWitnesses'), signed(witnessSignature, witness), 12, 34),
  ],
];

const signed = (signature: Signature | null | undefined, name: string | null | undefined): Content | null =>
  signature
    ? { columns: [signatureOnPaper(signature), { text: signature.name, fontSize: 9, margin: [6, 18, 0, 0] }] }
    : name
      ? { text: name, margin: [0, 0, 0, 22] }
      : null;
