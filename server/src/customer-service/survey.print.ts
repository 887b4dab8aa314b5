import type { Content, TableCell } from 'pdfmake/interfaces.js';
import { companyLanguage, type InEach, inEach } from '../messages/language.ts';
import { alike, both, dayInEach, fact, INK, QUIET, sentence } from '../print/bilingual-text.ts';
import { appendixOf, fitting, stateMark } from '../print/form-head.ts';
import { verificationCode } from '../print/verification-code.ts';
import type { Facts } from '../procedure/facts.ts';
import { printedForm } from '../procedure/printed-form.ts';
import { document } from '../procedures/sh-jr-c-160/document.ts';
import { form } from '../procedures/sh-jr-c-160/forms.ts';
import { label, labels } from '../procedures/sh-jr-c-160/labels/index.ts';
import { Attitude, Letterhead, Survey } from './survey.entity.ts';

const number = form.survey;

const load = ['customer', 'order.equipment.model'] as const;
type Printed = Facts<Survey, (typeof load)[number]>;

/** App. B: the letter to the customer, and below it what they are asked; filled in once they have answered. */
export const surveyForm = printedForm(Survey, {
  number,
  revision: 'A',
  load,
  issued: ({ state }) => state,
  onRequest: true,
  // What customers write is taken as they write it.
  legible: ({ state }) => state === 'SENT',
  draw: (survey, { publicUrl }) => ({
    pageMargins: [60, 54, 60, 60],
    mark: stateMark(labels, survey, ['SENT', 'ANSWERED']),
    content: [formNumber(), code(survey, publicUrl), ...letter(survey), ...questions(survey)],
  }),
  blank: ({ COMPANY_NAME: company, COMPANY_ADDRESS: address, POSTCODE: postcode, SUPERVISION_PHONE: phone }) => ({
    state: 'SENT',
    letterhead: { company, address, postcode, phone },
  }),
  verified: ({ number, customer, state }) => ({
    facts: [
      { ...label(Survey, 'number'), value: number },
      { ...label(Survey, 'customer'), value: customer.name },
    ],
    standing: state === 'CANCELLED' ? 'REVOKED' : 'ON_RECORD',
  }),
});

const formNumber = (): Content => ({ stack: appendixOf(document, number), absolutePosition: { x: 60, y: 36 } });

/** In the corner, beside the letter. A blank has none. */
const code = ({ verificationToken }: Printed, publicUrl: string): Content =>
  verificationToken
    ? { columns: [verificationCode(verificationToken, publicUrl, 62)], absolutePosition: { x: 485, y: 32 } }
    : [];

const letter = ({ letterhead, customer }: Printed): Content[] => [
  { text: letterhead.company, fontSize: 12, color: QUIET, alignment: 'center' },
  { ...both(sentence('surveyLetterTitle'), { fontSize: 18, bold: true, alignment: 'center' }), margin: [0, 4, 0, 12] },
  {
    ...both(customer ? alike(customer.name) : sentence('surveyDearCustomer'), { fontSize: 11, bold: true }),
    margin: [0, 0, 0, 4],
  },
  { ...both(sentence('surveyLetter'), { fontSize: 10.5, lineHeight: 1.35 }), margin: [0, 0, 0, 8] },
  { text: letterhead.company, alignment: 'right', fontSize: 10.5, margin: [0, 0, 0, 10] },
  {
    columns: (['address', 'postcode', 'phone'] as const).map(name => ({
      ...fact(label(Letterhead, name), letterhead[name]),
      width: letterColumns[name],
    })),
    columnGap: 18,
  },
];

/** An address takes the most room, in points beside the rest; the paper has one page. */
const letterColumns = { address: '*', postcode: 70, phone: 110 } as const;

const questions = (survey: Printed): Content[] => {
  const { order, filledOn, opinions, sealed } = survey;
  const title = sentence('surveyTitle');
  return [
    { ...both(title, { fontSize: 20, bold: true, alignment: 'center', color: INK }), margin: [0, 12, 0, 8] },
    {
      table: {
        widths: ['*', '*', '*'],
        body: [
          [cell(survey, 'unit'), cell(survey, 'productModel', order?.equipment.model.code), day(filledOn)],
          [{ colSpan: 3, ...fact(label(Survey, 'attitude'), grades(survey)) }, '', ''],
          [{ colSpan: 3, ...fact(label(Survey, 'opinions'), textBlock(opinions, 64)) }, '', ''],
          [cell(survey, 'filler'), { colSpan: 2, ...fact(sentence('surveySeal'), seal(sealed, filledOn)) }, ''],
          [cell(survey, 'address'), cell(survey, 'phone'), cell(survey, 'postcode')],
        ],
      },
      layout: { hLineColor: QUIET, vLineColor: QUIET, hLineWidth: () => 0.6, vLineWidth: () => 0.6, ...padding },
    },
    { ...both(sentence('surveyNote'), { fontSize: 8.5, color: QUIET }), margin: [0, 6, 0, 0] },
  ];
};

const padding = { paddingTop: () => 5, paddingBottom: () => 5, paddingLeft: () => 6, paddingRight: () => 6 };

type TextField = 'unit' | 'productModel' | 'filler' | 'address' | 'phone' | 'postcode';

const cell = (survey: Printed, name: TextField, value?: string): TableCell =>
  fact(label(Survey, name), textBlock(survey[name] ?? value, 16));

/** The text, or room to write it by hand: what is written takes of that room, so that the paper has one page. */
function textBlock(text: string | null | undefined, room: number): Content {
  if (!text) return { text: ' ', margin: [0, 0, 0, room] };
  const fontSize = fitting(text, 11, 400);
  const rows = Math.ceil((text.length * fontSize) / LONGEST_ROW);
  return { text, fontSize, margin: [0, 0, 0, Math.max(0, room - rows * fontSize * 1.45)] };
}

/** Of the widest box, in points. */
const LONGEST_ROW = 460;

const day = (filledOn: string | null) => {
  const of: InEach = label(Survey, 'filledOn');
  return fact(of, filledOn ? both(dayInEach(filledOn), { fontSize: 10 }) : ' ');
};

/** A box, ticked or not; it stands before the language of the company alone. */
const mark = (ticked: boolean) => (ticked ? '■' : '□');

/** The four grades, the one that was chosen filled in. */
const grades = ({ attitude }: Printed): Content => ({
  columns: Object.entries(labels.ofValues(Attitude)).map(([grade, label]) =>
    both(
      inEach(language => `${language === companyLanguage ? mark(grade === attitude) : '    '} ${label[language]}`),
      { fontSize: 11 },
    ),
  ),
});

/** Room for the seal, and the day below it: the form has 年月日 there. */
const seal = (sealed: boolean | null, filledOn: string | null): Content => ({
  stack: [
    sealed ? both(sentence('surveySealed'), { fontSize: 11 }) : { text: ' ', margin: [0, 0, 0, 30] },
    filledOn
      ? { text: dayInEach(filledOn).zh, fontSize: 10, alignment: 'right' }
      : { ...both(sentence('surveySealedOn'), { fontSize: 10, alignment: 'right' }) },
  ],
});
