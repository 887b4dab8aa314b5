import type { Content } from 'pdfmake/interfaces.js';
import { businessDay } from '../fields/business-day.ts';
import { Part, PartUnit } from '../organization/part.entity.ts';
import { alike, both, fact, QUIET, sentence } from '../print/bilingual-text.ts';
import { formHead, stateMark } from '../print/form-head.ts';
import { box, columnHead, entry, grid } from '../print/grid.ts';
import type { Facts } from '../procedure/facts.ts';
import { printedForm } from '../procedure/printed-form.ts';
import { document } from '../procedures/sh-jr-c-160/document.ts';
import { form } from '../procedures/sh-jr-c-160/forms.ts';
import { label, labels } from '../procedures/sh-jr-c-160/labels/index.ts';
import { Department } from '../viewer/roles.ts';
import {
  ConfirmedItem,
  ItemDecision,
  type ManagerSignature,
  PartsApplication,
  PartsApplicationLine,
  PartsApplicationState,
} from './parts-application.entity.ts';

const number = form.partsApplication;

/** The lines that the form has at least, so that there is room to write more by hand. */
const LINES = 8;

const unsigned: readonly string[] = ['DRAFT', 'SUBMITTED', 'SENT_BACK'];

const load = [
  'applicant',
  'customer',
  'lines.part',
  'confirmation.part',
  'confirmation.substitute',
  'confirmedBy',
] as const;
type Printed = Facts<PartsApplication, (typeof load)[number]>;

/** App. A in two copies: one for the department that applies, one that is handed in. */
export const partsApplicationForm = printedForm(PartsApplication, {
  number,
  revision: 'A',
  load,
  issued: ({ state }) => (unsigned.includes(state) ? null : state === 'ORDERED' ? 'CONFIRMED' : state),
  onRequest: true,
  legible: ({ state }) => state === 'SUBMITTED',
  draw: (application, { publicUrl }) => ({
    pageMargins: [42, 36, 42, 46],
    mark: stateMark(labels, application, [
      'DRAFT',
      'SUBMITTED',
      'SENT_BACK',
      'SIGNED',
      'CONFIRMED',
      'ORDERED',
      'FULFILLED',
      'CLOSED_SHORT',
    ]),
    content: [...copy(application, 1, publicUrl), { text: '', pageBreak: 'after' }, ...copy(application, 2, publicUrl)],
  }),
  blank: () => ({
    state: 'DRAFT',
    department: 'AFTER_SALES',
    lines: [],
    confirmation: [],
  }),
  verified: ({ number: own, appliedOn, state, signature }) => ({
    facts: [
      { ...label(PartsApplication, 'number'), value: own },
      { ...label(PartsApplication, 'appliedOn'), value: appliedOn },
      { ...label(PartsApplication, 'state'), value: labels.ofValues(PartsApplicationState)[state]?.zh ?? state },
      ...(signature ? [{ ...alike('SHA-256'), value: signature.digest }] : []),
    ],
    standing: state === 'CANCELLED' || state === 'REFUSED' ? 'REVOKED' : 'ON_RECORD',
  }),
});

const copy = (application: Printed, which: 1 | 2, publicUrl: string): Content[] => [
  formHead({
    document,
    number,
    record: { number: application.number },
    copy: sentence(which === 1 ? 'partsApplicationKept' : 'partsApplicationHandedIn'),
    code: { verificationToken: application.verificationToken, publicUrl },
  }),
  grid(24, [...particulars(application), ...items(application), ...confirmation(application), opinion(application)]),
  { ...both(sentence('partsApplicationCopies'), { fontSize: 8, color: QUIET }), margin: [0, 6, 0, 0] },
];

const particulars = ({ department, applicant, appliedOn, customer, remittedOn }: Printed) => [
  [
    box(label(PartsApplication, 'department'), both(labels.ofValues(Department)[department] ?? alike('')), 8),
    box(label(PartsApplication, 'applicant'), applicant?.name, 8),
    box(label(PartsApplication, 'appliedOn'), appliedOn, 8),
  ],
  [
    box(label(PartsApplication, 'customer'), customer?.name, 16),
    box(label(PartsApplication, 'remittedOn'), remittedOn, 8),
  ],
];

const items = ({ lines }: Printed) => [
  [columnHead(sentence('partsApplicationList'), 24)],
  [
    columnHead(label(Part, 'name'), 8),
    columnHead(sentence('partsApplicationPartNumber'), 5),
    columnHead(label(PartsApplicationLine, 'quantity'), 4),
    columnHead(label(PartsApplicationLine, 'remark'), 7),
  ],
  ...[...lines].map(({ part, quantity, remark }) => [
    entry(part.name, 8),
    entry(part.partNumber, 5),
    entry(counted(quantity, part), 4),
    entry(remark, 7),
  ]),
  ...Array.from({ length: Math.max(0, LINES - lines.length) }, () => [
    entry('', 8),
    entry('', 5),
    entry('', 4),
    entry('', 7),
  ]),
];

/** Management's decision on each item: below the document's own lines, once it is known. */
const confirmation = ({ confirmation: decided, confirmedBy }: Printed) =>
  decided.length
    ? [
        [
          columnHead(
            sentence('partsApplicationDecided', () => ({ name: confirmedBy?.name })),
            24,
          ),
        ],
        [
          columnHead(label(ConfirmedItem, 'part'), 8),
          columnHead(label(ConfirmedItem, 'decision'), 4),
          columnHead(label(ConfirmedItem, 'quantity'), 4),
          columnHead(label(ConfirmedItem, 'reason'), 8),
        ],
        ...[...decided].map(({ part, decision, quantity, substitute, reason }) => [
          entry(part.name, 8),
          entry(labels.ofValues(ItemDecision)[decision]?.zh, 4),
          entry(quantity == null ? '—' : counted(quantity, substitute ?? part), 4),
          entry([substitute?.name, reason].filter(Boolean).join('；'), 8),
        ]),
      ]
    : [];

const counted = (quantity: number, { unit }: Facts<Part>) =>
  `${Number(quantity)} ${labels.ofValues(PartUnit)[unit]?.zh}`;

const opinion = ({ signature }: Printed) => [
  box(sentence('partsApplicationOpinion'), signature ? signed(signature) : null, 24, 52),
];

/** The opinion, and who signed it by password, when, and for what. */
const signed = ({ name, onBehalfOf, at, opinion: words, digest }: ManagerSignature): Content => ({
  stack: [
    { text: words ?? ' ', fontSize: 10.5, margin: [0, 2, 0, 8] },
    {
      columns: [
        fact(sentence('partsApplicationSignature'), { text: name, fontSize: 15, decoration: 'underline' }),
        fact(sentence('partsApplicationSignedOn'), businessDay(new Date(at))),
        ...(onBehalfOf ? [fact(sentence('partsApplicationFor'), onBehalfOf)] : []),
      ],
    },
    { text: `SHA-256 ${digest}`, fontSize: 6.5, color: QUIET, margin: [0, 4, 0, 0] },
  ],
});
