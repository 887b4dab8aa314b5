import type { Content, ContentStack, ContentText } from 'pdfmake/interfaces.js';
import { type MessageKey, message } from '../messages/catalogue.ts';
import { companyLanguage, dayIn, type InEach, inEach, type Language, listIn } from '../messages/language.ts';

/** The colours of paper: few, and such that they stay apart in black and white. */
export const INK = '#211c18';
export const QUIET = '#6f665d';
export const GOLD = '#a98545';
export const RED = '#9a1f1f';

type Facts = (language: Language) => Record<string, unknown>;

/** A sentence of the catalogues in each language. */
export const sentence = (key: MessageKey, facts: Facts = () => ({})): InEach =>
  inEach(language => message(language, key, facts(language)));

/** Names in a row, as papers have them; a form to be filled in by hand has none. */
export const listed = (names: readonly string[]) => listIn(companyLanguage, names.filter(Boolean));

/** The same in each language. */
export const alike = (text: string): InEach => inEach(() => text);

type Piece = Partial<ContentText> & { text: string };

/** A piece of text that a paper in Chinese alone leaves out. */
export const english = (text: string, style: Partial<ContentText> = {}): Piece =>
  ({ ...style, text, [ENGLISH]: true }) as Piece;

const ENGLISH = 'english';

/** What is drawn, without its English. */
export function inChinese<T>(drawn: T): T {
  if (Array.isArray(drawn)) return drawn.filter(each => !each?.[ENGLISH]).map(inChinese) as T;
  if (drawn?.constructor !== Object) return drawn;
  return Object.fromEntries(Object.entries(drawn).map(([name, value]) => [name, inChinese(value)])) as T;
}

/** Chinese, and the English below it, smaller; what is the same in both stands there once. */
export const both = ({ zh, en }: InEach, style: Partial<ContentText> = {}): ContentStack => {
  const fontSize = Math.max(7, Math.round((style.fontSize ?? 10) * 0.7));
  const below = english(en, { ...style, bold: false, color: QUIET, fontSize });
  return { stack: [{ ...style, text: zh }, ...(zh === en ? [] : [below])] };
};

/** A label and what stands there. */
export const fact = (of: InEach, value: Content): ContentStack => ({
  stack: [
    {
      text: [{ text: of.zh, fontSize: 8.5 }, english(`  ${of.en}`, { fontSize: 7 })],
      color: QUIET,
      margin: [0, 0, 0, 2],
    },
    value,
  ],
});

/** A business day as it is written out. */
export const dayInEach = (day: string): InEach => inEach(language => dayIn(language, day));
