import { createRequire } from 'node:module';
import { faceOf } from './fonts.ts';
import { BREAK } from './letters.ts';

const require = createRequire(import.meta.url);

/** What is used of pdfmake's document, which is pdfkit's with fonts found by name. */
interface Document {
  subset_conformance?: string;
  fontCache: Record<string, PdfFont | undefined>;
  _font: PdfFont;
  _fontFamilies: Record<string, PdfFont>;
  font(bytes: Uint8Array): Document;
  initSubset(options: object): void;
  provideFont(family: string, bold?: boolean): PdfFont;
}
interface PdfFont {
  id: string;
  /** What each glyph of the file stands for. */
  unicode: number[][];
}

const { default: PDFDocument } = require('pdfmake/js/PDFDocument.js') as { default: { prototype: Document } };
const { initSubset } = PDFDocument.prototype;

/** pdfkit 0.19.1 knows the levels A and B of PDF/A alone; what level U asks beyond B is done below. */
PDFDocument.prototype.initSubset = function (options) {
  initSubset.call(this, options);
  this.subset_conformance = 'U';
};

/**
 * Opens a font for one document. pdfkit takes a further copy of a font for the font itself, by name and checksum, so that
 * each is opened as if it were the first. It also says of the glyph for no letter that it stands for U+0000, which
 * PDF/A-2u forbids.
 */
PDFDocument.prototype.provideFont = function (family, bold = false) {
  const name = `${family} ${bold ? 'bold' : 'normal'}`;
  const found = this.fontCache[name];
  if (found) return found;
  const face = faceOf(family);
  if (!face) throw new Error(`No font ${family} is open`);
  const families = this._fontFamilies;
  this._fontFamilies = {};
  const font = this.font(bold ? face.bold : face.normal)._font;
  this._fontFamilies = { ...families, [font.id]: font };
  font.unicode[0] = [0xfffd];
  this.fontCache[name] = font;
  return font;
};

interface Word {
  text: string;
  /** It belongs to the word that follows. */
  noNewLine?: boolean;
}
const { default: TextBreaker } = require('pdfmake/js/TextBreaker.js') as {
  default: { prototype: { getBreaks(...text: unknown[]): Word[] } };
};
const { getBreaks } = TextBreaker.prototype;

/** The mark where a long word may be broken is not drawn: fonts have it as a blank. */
TextBreaker.prototype.getBreaks = function (...text) {
  const words = getBreaks.apply(this, text);
  for (const word of words)
    if (word.text.endsWith(BREAK)) {
      word.text = word.text.slice(0, -1);
      word.noNewLine = false;
    }
  return words;
};
