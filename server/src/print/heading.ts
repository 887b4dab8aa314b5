import type { ContentStack } from 'pdfmake/interfaces.js';
import type { InEach } from '../messages/language.ts';
import { english } from './bilingual-text.ts';
import { QUIET, RED } from './colours.ts';

/** What the paper is, below whose it is. */
export const heading = (issuer: string, { zh, en }: InEach): ContentStack => ({
  stack: [
    { text: issuer, fontSize: 13, characterSpacing: 3, color: QUIET },
    { text: zh, bold: true, fontSize: 42, color: RED },
    english(en.toUpperCase(), { fontSize: 10, characterSpacing: 4, color: QUIET }),
  ],
  alignment: 'center',
});

/** A text longer than what there is room for is set smaller, to the half of its size at most. */
export const fitting = (text: string, size: number, room: number) =>
  Math.max(size / 2, Math.min(size, Math.floor(size * Math.sqrt(room / text.length))));
