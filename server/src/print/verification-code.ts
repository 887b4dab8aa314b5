import type { Column } from 'pdfmake/interfaces.js';
import encodeQR from 'qr';
import { english, sentence } from './bilingual-text.ts';
import { QUIET } from './colours.ts';

export const VERIFICATION_PATH = '/verify';

/** The code that leads whoever holds the paper to its page, drawn as one path. */
export function verificationCode(verificationToken: string, publicUrl: string, width: number): Column {
  const address = `${publicUrl}${VERIFICATION_PATH}/${verificationToken}`;
  const { zh, en } = sentence('paperScan');
  return {
    stack: [
      { svg: encodeQR(address, 'svg', { ecc: 'medium', border: 2 }), width, alignment: 'center' },
      {
        text: [zh, english(` ${en}`)],
        fontSize: Math.min(7, width / 13),
        color: QUIET,
        alignment: 'center',
        margin: [0, 1, 0, 0],
      },
    ],
    width,
  };
}
