import type { Content } from 'pdfmake/interfaces.js';
import { dayIn, type InEach } from '../messages/language.ts';
import { both, dayInEach, english, fact, GOLD, RED, sentence } from '../print/bilingual-text.ts';
import { fitting, heading, stateMark } from '../print/form-head.ts';
import { frame } from '../print/frame.ts';
import { sealAndSignature } from '../print/seal.ts';
import { verificationCode } from '../print/verification-code.ts';
import type { Facts } from '../procedure/facts.ts';
import { printedForm } from '../procedure/printed-form.ts';
import { label, labels } from '../procedures/sh-jr-c-160/labels/index.ts';
import { familyOn, signatureOn } from './as-issued.ts';
import { TechnicianLicence } from './technician-licence.entity.ts';

/** A photograph of two inches, as such papers have it, in points. */
const PHOTO = { width: 99, height: 139 };

const load = ['productFamily', 'certificate', 'issuedBy', 'renews'] as const;
type Printed = Facts<TechnicianLicence, (typeof load)[number]>;

/** The licence of 5.3.1, which its holder shows before work. */
export const licenceForm = printedForm(TechnicianLicence, {
  revision: 'A',
  load,
  issued: ({ state }) => state,
  draw: (licence, { publicUrl }) => ({
    pageMargins: [78, 84, 78, 74],
    background: frame(595, 842),
    mark: stateMark(labels, licence, ['VALID']),
    content: [
      { ...heading(licence.issuer, sentence('paperLicence')), margin: [0, 0, 0, 30] },
      {
        columns: [
          {
            width: '*',
            stack: facts(licence).map(([of, value]) => ({ ...fact(of, value), margin: [0, 0, 0, 14] })),
          },
          photo(),
        ],
        columnGap: 24,
      },
      { columns: numbers(licence).map(([of, value]) => fact(of, { text: value, fontSize: 12 })), columnGap: 18 },
      { ...both(authorisation(licence), { fontSize: 13, lineHeight: 1.3 }), margin: [0, 24, 0, 22] },
      validity(licence),
      {
        columns: [
          verificationCode(licence.verificationToken, publicUrl, 100),
          { text: '', width: '*' },
          sealAndSignature(labels, TechnicianLicence, signatureOn(licence)),
        ],
        absolutePosition: { x: 74, y: 636 },
      },
    ],
  }),
  verified: (licence, today) => ({
    facts: [
      { ...label(TechnicianLicence, 'holder'), value: licence.holder },
      { ...label(TechnicianLicence, 'productFamily'), value: familyOn(licence) },
    ],
    standing: standing(licence, today),
  }),
});

const standing = ({ state, validUntil }: Printed, today: string) =>
  state === 'RENEWED' ? 'REPLACED' : state === 'VALID' && validUntil < today ? 'EXPIRED' : state;

const facts = (licence: Printed): [InEach, Content][] => [
  [label(TechnicianLicence, 'holder'), { text: licence.holder, bold: true, fontSize: fitting(licence.holder, 20, 15) }],
  [label(TechnicianLicence, 'employer'), { text: licence.employer, fontSize: fitting(licence.employer, 12, 25) }],
  [
    label(TechnicianLicence, 'productFamily'),
    { text: familyOn(licence), bold: true, fontSize: fitting(familyOn(licence), 14, 22) },
  ],
];

const numbers = ({ number, certificate, renews }: Printed): [InEach, string][] => [
  [label(TechnicianLicence, 'number'), number],
  [label(TechnicianLicence, 'certificate'), certificate.number],
  ...(renews ? [[label(TechnicianLicence, 'renews'), renews.number] as [InEach, string]] : []),
];

const authorisation = (licence: Printed) =>
  sentence('paperAuthorised', language => ({
    family: familyOn(licence),
    examinedOn: dayIn(language, licence.examinedOn),
  }));

const photo = () => {
  const { zh, en } = sentence('paperPhotoHere');
  return {
    width: PHOTO.width,
    stack: [
      {
        canvas: [
          { type: 'rect' as const, x: 0, y: 0, w: PHOTO.width, h: PHOTO.height, lineColor: GOLD, lineWidth: 0.6 },
        ],
      },
      {
        text: [zh, english(`\n${en}`)],
        color: GOLD,
        fontSize: 8,
        alignment: 'center' as const,
        margin: [0, -PHOTO.height / 2 - 12, 0, 0] as [number, number, number, number],
      },
    ],
  };
};

/** Until when it holds is what everybody looks for first. */
const validity = ({ validUntil }: Printed) =>
  fact(label(TechnicianLicence, 'validUntil'), both(dayInEach(validUntil), { fontSize: 18, bold: true, color: RED }));
