import type { Column, Content } from 'pdfmake/interfaces.js';
import { type Class, fieldOf } from '../fields/field.ts';
import type { Labels } from '../fields/labels.ts';
import { dayInEach, english, sentence } from './bilingual-text.ts';
import { GOLD, QUIET } from './colours.ts';

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
