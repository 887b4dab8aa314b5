import type { Content } from 'pdfmake/interfaces.js';
import { businessTime } from '../fields/business-day.ts';
import type { Class } from '../fields/field.ts';
import { Equipment } from '../organization/equipment.entity.ts';
import { Part, PartUnit } from '../organization/part.entity.ts';
import { alike, both, listed, sentence } from '../print/bilingual-text.ts';
import { formHead } from '../print/form-head.ts';
import { box, columnHead, entry, grid } from '../print/grid.ts';
import { signatureOnPaper } from '../print/seal.ts';
import type { Facts } from '../procedure/facts.ts';
import { printedForm } from '../procedure/printed-form.ts';
import { document } from '../procedures/sh-jr-c-160/document.ts';
import { form } from '../procedures/sh-jr-c-160/forms.ts';
import { label, labels } from '../procedures/sh-jr-c-160/labels/index.ts';
import { TrainingTopic } from '../training/training-topic.ts';
import { CauseCode, FaultCode, RemedyCode } from './fault-codes.ts';
import { ServiceOrder } from './service-order.entity.ts';
import { signatureOf } from './signing-rules.ts';
import { WorkReport } from './work-report.entity.ts';
import { type CustomerSignature, PartSource, UsedPart, WorkDay } from './work-report-lines.entity.ts';

export const whatThePaperNeeds = [
  'customer',
  'order',
  'equipment.model',
  'workDays.person',
  'partsUsed.part',
  'pieces',
  'signatures',
  'paper',
  'signedPaper',
] as const;

const number = form.workReport;

/** The number of rows for days of work on a blank form. */
const ROWS = 8;
const named = (type: Class, name: string) => label(type, name);

type Printed = Facts<WorkReport, (typeof whatThePaperNeeds)[number]>;

/** The work report of App. D, in the order of the procedure's form, with further fields between its lines. */
export const workReportForm = printedForm(WorkReport, {
  number,
  revision: 'A',
  load: whatThePaperNeeds,
  legible: ({ state }) => state === 'FILED',
  draw: (report, { publicUrl }) => ({
    pageMargins: [42, 36, 42, 46],
    content: [
      formHead({
        document,
        issuer: report.issuer,
        number,
        record: report,
        code: { verificationToken: report.verificationToken, publicUrl },
      }),
      grid(12, [...particulars(report), ...performed(report), ...partsUsed(report), ...confirmation(report)]),
    ],
  }),
  blank: ({ COMPANY_NAME: issuer }) => ({
    issuer,
    customer: {},
    equipment: { model: {} },
    order: {},
    workDays: Array.from({ length: ROWS }, () => ({ person: {} })),
    partsUsed: [],
    pieces: [],
    coachedTopics: [],
    coachedPeople: [],
    signatures: [],
  }),
  kept: ({ paper, signedPaper }) => signedPaper ?? paper,
  verified: ({ number: own, revision, customer, equipment, paper, state }) => ({
    facts: [
      { ...named(WorkReport, 'number'), value: own },
      { ...named(WorkReport, 'revision'), value: String(revision) },
      { ...named(WorkReport, 'customer'), value: customer.name },
      { ...named(Equipment, 'serialNumber'), value: equipment.serialNumber },
      { ...alike('SHA-256'), value: paper.sha256 },
    ],
    standing: state === 'SIGNED' ? 'SIGNED' : 'UNSIGNED',
  }),
});

/** The fields that need a wide box on a form filled in by hand. */
const ROOM: Partial<Record<keyof WorkReport, number>> = { work: 44, situation: 60 };

function particulars(report: Printed) {
  const { customer, equipment, order, coachedTopics, coachedPeople } = report;
  const textRow = (name: keyof WorkReport & string, colSpan = 12) =>
    box(named(WorkReport, name), report[name] as string | null, colSpan, ROOM[name]);
  const explained = explanations.filter(({ name }) => report[name]);
  return [
    [box(sentence('paperCustomerNumber'), customer.number, 4), box(named(WorkReport, 'customer'), customer.name, 8)],
    [
      box(named(Equipment, 'model'), [equipment.model.code, equipment.model.name].filter(Boolean).join(' '), 6),
      box(named(Equipment, 'serialNumber'), equipment.serialNumber, 6),
    ],
    [
      box(sentence('paperWhose'), listed([...new Set([...report.workDays].map(({ person }) => person.name))]), 3),
      textRow('manufacturedOn', 3),
      box(named(Equipment, 'shippedOn'), equipment.shippedOn, 3),
      textRow('startedUpOn', 3),
    ],
    [textRow('work')],
    [
      box(sentence('paperInstalled'), span(report), 7),
      box(named(ServiceOrder, 'arrivedAt'), order.arrivedAt && businessTime(order.arrivedAt), 5),
    ],
    [textRow('situation')],
    ...(explained.length
      ? [explained.map(each => box(named(WorkReport, each.name), withCode(each, report), 12 / explained.length))]
      : []),
    ...(coachedPeople.length
      ? [[box(sentence('paperCoaching'), `${topicNames(coachedTopics)}：${listed(coachedPeople)}`, 12)]]
      : []),
  ];
}

/** Fault, cause and remedy, each with the code by which it is counted. */
const explanations = [
  { name: 'fault', code: 'faultCode', codes: FaultCode },
  { name: 'cause', code: 'causeCode', codes: CauseCode },
  { name: 'remedy', code: 'remedyCode', codes: RemedyCode },
] as const;

const withCode = ({ name, code, codes }: (typeof explanations)[number], report: Printed) =>
  [report[code] && `〔${labels.ofValues(codes)[report[code]]?.zh}〕`, report[name]].filter(Boolean).join('');

const span = ({ installedFrom: from, installedUntil: until }: Printed) =>
  from || until ? sentence('paperSpan', () => ({ from: from ?? ' ', until: until ?? ' ' })).zh : null;

const topicNames = (topics: readonly TrainingTopic[]) =>
  listed(topics.map(each => labels.ofValues(TrainingTopic)[each]?.zh ?? each));

const performed = ({ workDays }: Printed) => [
  [columnHead(named(WorkReport, 'workDays'), 12)],
  (['day', 'hours', 'person'] as const).map(name => columnHead(named(WorkDay, name), 4)),
  ...[...workDays].map(({ day, hours, person }) => [
    entry(day, 4),
    entry(hours ? `${Number(hours)} h` : '', 4),
    entry(person.name, 4),
  ]),
];

/** The kind of number by which pieces of the part are told apart. */
const marksOf = ({ pieces }: Printed, part: { id: string }) =>
  listed([...pieces].filter(piece => piece.part.id === part.id).map(({ mark }) => mark));

const partsUsed = (report: Printed) =>
  report.partsUsed.length
    ? [
        [columnHead(named(WorkReport, 'partsUsed'), 12)],
        [
          columnHead(named(Part, 'partNumber'), 4),
          columnHead(named(Part, 'name'), 5),
          columnHead(named(UsedPart, 'quantity'), 3),
        ],
        ...[...report.partsUsed].map(({ part, quantity, source }) => [
          entry([part.partNumber, marksOf(report, part)].filter(Boolean).join('／'), 4),
          entry(
            source && source !== 'STOCK' ? `${part.name}（${labels.ofValues(PartSource)[source]?.zh}）` : part.name,
            5,
          ),
          entry(`${Number(quantity)} ${labels.ofValues(PartUnit)[part.unit]?.zh}`, 3),
        ]),
      ]
    : [];

const confirmation = (report: Printed) => [
  [
    box(named(WorkReport, 'acceptedOn'), report.acceptedOn, 4, 40),
    box(sentence('paperConfirmation'), confirmed(signatureOf(report)), 8, 40),
  ],
  [box(named(WorkReport, 'remark'), report.remark, 12)],
];

/** How the customer confirmed: a stamp, a hand, or a name alone behind the customer's own link are not the same. */
function wayOnPaper({ kind, way, signature }: Facts<CustomerSignature>) {
  if (kind === 'STAMP') return 'paperByStamp';
  if (way === 'ON_SITE') return 'paperByHand';
  return signature?.points ? 'paperByHandBehindLink' : 'paperByNameBehindLink';
}

/** Empty on the paper to be signed. The copy made afterwards shows the signature and the digest that was signed. */
function confirmed(signature: Facts<CustomerSignature> | undefined): Content | null {
  if (!signature) return null;
  const { signer, place, signedOn: day, revision, sha256, reservations } = signature;
  const what = sentence('paperSignedWhat', () => ({ day, place, revision, sha256 }));
  return {
    stack: [
      signature.signature ? signatureOnPaper(signature.signature) : both(sentence('paperStamped', () => ({ signer }))),
      { text: signer ?? '', fontSize: 9 },
      both(sentence(wayOnPaper(signature)), { fontSize: 7.5 }),
      both(what, { fontSize: 7.5 }),
      ...(reservations ? [both(alike(`${sentence('paperReservations').zh}：${reservations}`), { fontSize: 9 })] : []),
    ],
  };
}
