import type { Column, Content } from 'pdfmake/interfaces.js';
import { type Class, fieldOf } from '../fields/field.ts';
import type { Labels } from '../fields/labels.ts';
import type { Signature } from '../sign/signature.ts';
import { dayInEach, english, GOLD, QUIET, sentence } from './bilingual-text.ts';

export const SEAL = 96;

interface Issued {
  issuer: string;
  issuedOn: string;
  issuedBy: { name: string };
}

/** Who issued it and when, beside the place for the seal. */
export function sealAndSignature(labels: Labels, type: Class<Issued>, { issuer, issuedOn, issuedBy }: Issued): Column {
  const day = dayInEach(issuedOn);
  const line = (name: keyof Issued, value: string): Content => {
    const { zh, en } = labels.ofField(fieldOf(type, name));
    return {
      text: [
        { text: zh, fontSize: 7.5, color: QUIET },
        english(` ${en}`, { fontSize: 7.5, color: QUIET }),
        `  ${value}`,
      ],
      margin: [0, 0, 0, 4],
    };
  };
  return {
    width: 'auto',
    columns: [
      { width: SEAL, stack: placeForSeal() },
      {
        width: 210,
        margin: [0, 20, 0, 0],
        stack: [
          { text: issuer, bold: true, fontSize: 12, margin: [0, 0, 0, 8] },
          line('issuedBy', issuedBy.name),
          line('issuedOn', day.zh),
          english(day.en, { fontSize: 7.5, color: QUIET }),
        ],
      },
    ],
    columnGap: 16,
  };
}

/** A ring where the seal goes. */
export function placeForSeal(): Content[] {
  const { zh, en } = sentence('paperSealHere');
  const [middle, radius] = [SEAL / 2, SEAL / 2 - 2];
  return [
    {
      canvas: [
        {
          type: 'ellipse',
          x: middle,
          y: middle,
          r1: radius,
          r2: radius,
          lineColor: GOLD,
          lineWidth: 0.6,
          dash: { length: 2.5 },
        },
      ],
    },
    { text: [zh, english(`\n${en}`)], color: GOLD, fontSize: 8, alignment: 'center', margin: [0, -middle - 12, 0, 0] },
  ];
}

/** A signature on paper: the drawing, or where somebody signed by their name, the name, underlined. */
export const signatureOnPaper = (
  { name, svg }: Pick<Signature, 'name' | 'svg'>,
  { width = 120, height = 48 } = {},
): Content => (svg ? { svg, fit: [width, height] } : { text: name, fontSize: 16, decoration: 'underline' });
