import type { Content, ContentText, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { type StickerSize, type StickerSizeName, stickerSizes } from '../codes/sticker-sizes.ts';
import type { BaseRecord } from '../procedure/record.ts';
import type { Sticker, StickerCode } from '../procedure/sticker.ts';
import { english, inChinese, QUIET } from './bilingual-text.ts';
import { pdf } from './pdf.ts';
import { symbol } from './symbol.ts';

const MM = 72 / 25.4;
const A4 = { width: 210, height: 297 };
/** The margin along the edge of each label, in millimetres: no printer hits it to the hair. */
const EDGE = 1.5;

interface Wanted {
  size: StickerSizeName;
  /** The number of each. */
  copies: number;
  /** The places of the first sheet that are used up. */
  skipped: number;
  /** Without the English. */
  chinese: boolean;
}

/** One label as it is drawn: its code, and its lines. */
export interface DrawnSticker {
  code: StickerCode;
  lines: readonly [string, ...(string | null)[]];
  caption?: Sticker['caption'];
}

export const drawnSticker = (sticker: Sticker, record: BaseRecord, publicUrl: string): DrawnSticker | undefined => {
  const code = sticker.code(record, { publicUrl });
  return code ? { code, lines: sticker.lines(record), caption: sticker.caption } : undefined;
};

/** Labels one behind the other as PDF, as large as they are: each a page of a roll, or placed on sheets of A4. */
export async function stickerSheet(title: string, drawn: readonly DrawnSticker[], wanted: Wanted): Promise<Buffer> {
  const size: StickerSize = stickerSizes[wanted.size];
  const page = size.sheet ? A4 : size;
  const places = size.sheet ? size.sheet.columns * size.sheet.rows : 1;
  const content: Content[] = [];
  let at = size.sheet ? wanted.skipped % places : 0;
  for (const each of drawn) {
    const picture = await symbol(each.code);
    for (let copy = 0; copy < wanted.copies; copy++, at++) {
      const place = placeOf(size, at % places);
      const isFirstOfPage = at > 0 && content.length > 0 && at % places === 0;
      content.push(...oneSticker(each, picture, size, place, isFirstOfPage));
    }
  }
  const definition: TDocumentDefinitions = {
    pageSize: { width: page.width * MM, height: page.height * MM },
    pageMargins: 0,
    info: { title, creationDate: new Date(0) },
    content,
  };
  return pdf(wanted.chinese ? inChinese(definition) : definition);
}

/** The place of a label on its page, in millimetres: sheets are centred. */
function placeOf({ width, height, sheet }: StickerSize, at: number) {
  if (!sheet) return { x: 0, y: 0 };
  const { columns, rows, gap } = sheet;
  const left = (A4.width - columns * width - (columns - 1) * gap) / 2;
  const top = (A4.height - rows * height) / 2;
  return { x: left + (at % columns) * (width + gap), y: top + Math.floor(at / columns) * height };
}

function oneSticker(
  { lines, caption }: DrawnSticker,
  picture: string,
  { width, height }: StickerSize,
  { x, y }: { x: number; y: number },
  isFirstOfPage: boolean,
): Content[] {
  const side = Math.min(height - 2 * EDGE, width * 0.48);
  const room = { width: width - side - 3 * EDGE, height: height - 2 * EDGE };
  const below = caption ? 3.2 : 0;
  const texts = fitted(lines, { width: room.width * MM, height: (room.height - below) * MM });
  const left = x + side + 2 * EDGE;
  return [
    {
      svg: picture,
      width: side * MM,
      absolutePosition: { x: (x + EDGE) * MM, y: (y + (height - side) / 2) * MM },
      ...(isFirstOfPage && { pageBreak: 'before' as const }),
    },
    {
      absolutePosition: { x: left * MM, y: (y + EDGE) * MM },
      columns: [{ width: room.width * MM, stack: texts }],
    },
    ...(caption
      ? [
          {
            absolutePosition: { x: left * MM, y: (y + height - EDGE - 2.8) * MM },
            columns: [
              {
                width: room.width * MM,
                text: [caption.zh, english(` ${caption.en}`)],
                fontSize: Math.min(6, room.width / 5),
                color: QUIET,
                noWrap: true,
              },
            ],
          },
        ]
      : []),
  ];
}

/** Noto Serif SC: a row is this much higher than its letters. */
const ROW = 1.45;
const LARGEST = 13;
const SMALLEST = 4.5;
/** Down to this size it is made smaller so that the first line stays in one row. */
const IN_ONE_ROW = 6.5;
/** The size of the others to that of the first. */
const SMALLER = 0.75;

/** The lines in the largest letters with which they fit: the first is never cut, of the others as many as there is room for. */
function fitted([first, ...others]: DrawnSticker['lines'], { width, height }: { width: number; height: number }) {
  const further = others.filter(line => line !== null);
  const fits = (size: number, lines: readonly string[]) =>
    (size <= IN_ONE_ROW || rowsOf(first, size, width) === 1) &&
    rowsOf(first, size, width) * size + sum(lines.map(line => rowsOf(line, size * SMALLER, width) * size * SMALLER)) <=
      height / ROW;
  for (let kept = further.length; kept >= 0; kept--) {
    const lines = further.slice(0, kept);
    for (let size = LARGEST; size >= (kept ? SMALLEST / SMALLER : SMALLEST); size -= 0.5)
      if (fits(size, lines)) return inLines(first, lines, size, width);
  }
  return inLines(first, [], SMALLEST, width);
}

const inLines = (first: string, others: readonly string[], size: number, width: number): Content[] => [
  { ...breaking(first, size, width), bold: true },
  ...others.map(text => breaking(text, size * SMALLER, width)),
];

/** A word that is wider than its row is broken anywhere. */
const breaking = (text: string, fontSize: number, width: number) =>
  ({ text, fontSize, wordBreak: isBroken(text, fontSize, width) ? 'break-all' : 'normal' }) as ContentText;

const isBroken = (text: string, size: number, width: number) =>
  text.split(/[\s\p{Script=Han}-]/u).some(word => widthOf(word) * size > width);

/** The rows that a text takes; where words stay whole, a little more than their letters. */
const rowsOf = (text: string, size: number, width: number) =>
  Math.max(1, Math.ceil((widthOf(text) * size) / (width * (/ /.test(text) ? 0.85 : 1))));

/** The width of a text to the height of its letters, rather too wide than too narrow. */
const widthOf = (text: string) => sum([...text].map(letterWidth));

function letterWidth(letter: string) {
  if (/[\u2e80-\uffff]|[^\0-\uffff]/u.test(letter)) return 1;
  if (/[MW@%]/.test(letter)) return 1.1;
  return /[A-Z0-9&]/.test(letter) ? 0.72 : 0.56;
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);
