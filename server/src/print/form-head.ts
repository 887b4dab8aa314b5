import type { Content } from 'pdfmake/interfaces.js';
import { type FormNumber, forms } from '../procedure/forms.ts';
import { said } from './bilingual-text.ts';
import { QUIET } from './colours.ts';
import { verificationCode } from './verification-code.ts';

interface Head {
  issuer: string;
  number: FormNumber;
  /** The record's own number, and which revision of it this is. */
  record?: { number: string; revision: number };
  code?: { verificationToken: string; publicUrl: string };
}

const CODE = 74;
const SIDE = 150;

/** The head of a form of the procedure's appendix: whose it is, which form, which record, and the code to verify it by. */
export function formHead({ issuer, number, record, code }: Head): Content {
  const { appendix, zh, en } = forms[number];
  const standard = said('paperAppendix', () => ({ appendix }));
  const { zh: which, en: english } = said('paperRevision', () => ({ ...record }));
  const own = record
    ? [
        { text: which, fontSize: 8 },
        { text: english, fontSize: 7, color: QUIET },
      ]
    : [];
  const qr = code ? [verificationCode(code.verificationToken, code.publicUrl, CODE)] : [];
  return {
    columns: [
      {
        width: SIDE,
        stack: [
          { text: number, fontSize: 9, bold: true },
          { text: `${standard.zh}  ${standard.en}`, fontSize: 7, color: QUIET },
        ],
      },
      {
        width: '*',
        alignment: 'center',
        stack: [
          { text: issuer, fontSize: 10, color: QUIET },
          { text: zh, fontSize: 22, bold: true, characterSpacing: 6 },
          { text: en.toUpperCase(), fontSize: 8, characterSpacing: 2, color: QUIET },
        ],
      },
      { width: SIDE, columns: [{ width: '*', alignment: 'right', stack: own }, ...qr], columnGap: 6 },
    ],
    margin: [0, 0, 0, 10],
  };
}
