import { describe, expect, test } from '@jest/globals';
import '../chapters.ts';
import { difficultLetters } from '../../test/difficult-letters.ts';
import { inkOf } from '../../test/pdf.ts';
import { drawnGlyphs, fontOf, pdfObjects } from '../../test/pdf-objects.ts';
import {
  adjustmentRecord,
  application,
  certificate,
  complaintSummary,
  here,
  licence,
  survey,
  trainingNotice,
  workReport,
} from '../../test/printed.ts';
import { surveyForm } from '../customer-service/survey.print.ts';
import { complaintSummaryForm } from '../improvement/complaint-summary.print.ts';
import type { PrintedForm } from '../procedure/printed-form.ts';
import type { BaseRecord } from '../procedure/record.ts';
import { adjustmentRecordForm } from '../repair/adjustment-record.print.ts';
import { workReportForm } from '../repair/work-report.print.ts';
import { partsApplicationForm } from '../spare-parts/parts-application.print.ts';
import { certificateForm } from '../training/certificate.print.ts';
import { licenceForm } from '../training/technician-licence.print.ts';
import { trainingNoticeForm } from '../training/training-notice.print.ts';
import { BREAK, drawn, Letters } from './letters.ts';
import { gb18030 } from './letters-page.ts';
import { print } from './print.ts';

const all = Object.values(difficultLetters).join('，');
const names = 'Ülker Şahin A.Ş. Łódź 𠮷𡈼㐂䶮 한글 ไทย';
const papers: [string, PrintedForm, BaseRecord, string][] = [
  ['certificate', certificateForm, certificate({ holder: names, course: difficultLetters.units }), names],
  ['licence', licenceForm, licence({ holder: names, employer: difficultLetters.western.slice(0, 90) }), names],
  ['notice', trainingNoticeForm, trainingNotice({ text: all.slice(0, 1200) }), all.slice(0, 1200)],
  ['App. A', partsApplicationForm, application({ signature: { ...application().signature!, opinion: all } }), all],
  ['App. B', surveyForm, survey({ state: 'ANSWERED', opinions: all }), all],
  ['App. C', adjustmentRecordForm, adjustmentRecord({ abnormality: all }), all],
  ['App. D', workReportForm, workReport({ work: all }), all],
  ['summary', complaintSummaryForm, complaintSummary({ text: all }), all],
];

const printed = new Map<string, Promise<Buffer>>();
/** Each paper is drawn once for all that is looked at. */
function paper(name: string, form: PrintedForm, record: BaseRecord) {
  const bytes = printed.get(name) ?? print(form, record, here);
  printed.set(name, bytes);
  return bytes;
}

/** What a page says in the order in which it is drawn, without blanks: lines are broken where they are. */
const saidBy = (page: ReturnType<typeof drawnGlyphs>[number]) =>
  page.map(({ font, glyphs }) => glyphs.map(glyph => font.toUnicode.get(glyph)).join('')).join('');
const close = (text: string) => text.replaceAll(/\s/g, '');

describe('letters on paper', () => {
  test('are more than 400, and no font lacks one of them', async () => {
    expect(new Set(all).size).toBeGreaterThan(800);
    expect((await Letters.of([all])).missing([all])).toEqual([]);
  });

  test.each(papers)('%s: each is drawn, and read back as it was written', async (name, form, record, written) => {
    const file = pdfObjects(await paper(name, form, record));
    const pages = drawnGlyphs(file);
    for (const { font, glyphs } of pages.flat())
      for (const glyph of glyphs) {
        const letter = font.toUnicode.get(glyph) ?? '';
        expect(glyph).toBeGreaterThan(0);
        expect(glyph).toBeLessThan(font.glyphs);
        if (letter.trim()) expect([font.name, letter, font.outline(glyph) > 0]).toEqual([font.name, letter, true]);
        expect(Math.abs((font.widths[glyph] ?? 0) - font.advance(glyph))).toBeLessThan(1);
      }
    expect(close(pages.map(saidBy).join(''))).toContain(close(drawn(written)));
  });

  test('of all ideographs of GB 18030-2022 none is missing', async () => {
    const [, , { codePoints } = { codePoints: [] }] = gb18030;
    const drawn = codePoints.filter((_, at) => at % 301 === 0).map(each => String.fromCodePoint(each));
    expect(drawn.length).toBeGreaterThan(290);
    expect((await Letters.of(drawn)).missing(drawn)).toEqual([]);
    expect(gb18030.map(each => each.codePoints.length)).toEqual([27_584, 27_780, 87_887]);
  });

  test('one that no font has is named by its number where it stands', async () => {
    const file = pdfObjects(await print(workReportForm, workReport({ work: '甲\u{30000}乙ع丙\ue123丁\ufffd' }), here));
    expect(saidBy(drawnGlyphs(file)[0]!)).toContain('甲〔U+30000〕乙〔U+0639〕丙〔U+E123〕丁〔U+FFFD〕');
  });

  test('a substitute stands for it where there is one', async () => {
    const letters = await Letters.of(['甲\u{30000}乙'], new Map([['\u{30000}', '〔⿰火東〕']]));
    const said = letters.runs('甲\u{30000}乙').map(({ text }) => text);
    expect(said.join('')).toBe('甲〔⿰火東〕乙');
  });

  test('what nobody sees is left out, and letters come in one piece', () => {
    expect(drawn('a\u200bb\ufeffc\u{e0100}d\u00ade\u202e\tf\r\ng\u2028h\u0007')).toBe('abcde f\ng\nh');
    expect(drawn('Łódz\u0301 e\u0302\u0323')).toBe('Łódź ệ');
    expect(drawn('\u1112\u1161\u11ab')).toBe('한');
    // A compatibility ideograph is what somebody's name is written with.
    expect(drawn('\uf9dc\ufa0e')).toBe('\uf9dc\ufa0e');
  });

  test('a word longer than its line is broken, and nothing of it lies off the paper', async () => {
    const word = `SJ${'0123456789AB'.repeat(20)}`;
    const bytes = await print(workReportForm, workReport({ work: word, customer: { number: word, name: word } }), here);
    const pages = drawnGlyphs(pdfObjects(bytes));
    expect(pages.map(saidBy).join('').split(word)).toHaveLength(4);
    const { width, right } = await inkOf(bytes);
    expect(right).toBeLessThan(width - 28);
    // What follows a mark of full width is another word.
    const letters = await Letters.of([`${word.slice(0, 19)}，Nguyễn`]);
    const [first] = letters.runs(`${word.slice(0, 19)}，Nguyễn`);
    expect(first?.text).not.toContain(BREAK);
  });

  test('a western word is not set in two fonts, and what looks alike stays apart', async () => {
    const letters = await Letters.of(['在Łódź的一⼀']);
    expect(letters.runs('在Łódź的').map(({ text, font }) => [text, font])).toEqual([
      ['在', 'Noto Serif SC'],
      ['Łódź', 'Noto Serif'],
      ['的', 'Noto Serif SC'],
    ]);
    expect(letters.runs('一⼀一').map(({ font }) => font)).toEqual([
      'Noto Serif SC',
      'Noto Serif SC#1',
      'Noto Serif SC',
    ]);
  });
});

describe('PDF/A-2u', () => {
  test.each(papers)('%s says so, and holds to it', async (name, form, record) => {
    const bytes = await paper(name, form, record);
    const file = pdfObjects(bytes);
    const { objects, trailer, root, referred } = file;
    expect(bytes.toString('latin1', 0, 20)).toMatch(/^%PDF-1\.7\n%[\x80-\xff]{4}/);
    expect(trailer).toMatch(/\/ID \[<[0-9a-f]{32}> <[0-9a-f]{32}>\]/);
    expect(trailer).not.toContain('/Encrypt');
    const all = [...objects.values()].map(({ dictionary }) => dictionary).join('\n');
    for (const forbidden of ['/JavaScript', '/Launch', '/EmbeddedFile', '/XFA', '/AA ', '/OpenAction', '/LZWDecode'])
      expect(all).not.toContain(forbidden);

    const xmp = (referred(root, 'Metadata').stream as Buffer).toString('utf8');
    const said = (name: string) => new RegExp(`<${name}>(?:\\s*<[^>]+>)*\\s*([^<]+)`).exec(xmp)?.[1]?.trim();
    expect([said('pdfaid:part'), said('pdfaid:conformance')]).toEqual(['2', 'U']);
    const info = referred(trailer, 'Info').dictionary;
    const entry = (name: string) => textString(referred(info, name).dictionary);
    expect(said('dc:title')).toBe(entry('Title'));
    expect(said('dc:creator')).toBe(entry('Author'));
    expect(said('dc:description')).toBe(entry('Subject'));
    expect(said('xmp:CreatorTool')).toBe(entry('Creator'));
    expect(said('pdf:Producer')).toBe(entry('Producer'));
    const digits = (day?: string) => day?.replaceAll(/\D/g, '').slice(0, 14);
    expect(digits(said('xmp:CreateDate'))).toBe(digits(entry('CreationDate')));

    const intent = referred(root, 'OutputIntents').dictionary;
    expect(intent).toContain('/S /GTS_PDFA1');
    expect(referred(intent, 'DestOutputProfile').stream?.toString('latin1', 36, 40)).toBe('acsp');
    // Nothing is tagged, and nothing says that it is.
    expect(all).not.toMatch(/\/Marked true|\/StructTreeRoot/);

    const fonts = [...objects.values()].filter(({ dictionary }) => dictionary.includes('/Subtype /Type0'));
    expect(fonts.length).toBeGreaterThan(1);
    expect(all).not.toMatch(/\/Subtype \/(Type1|TrueType|Type3)\b/);
    expect(new Set(fonts.map(font => fontOf(file, font).name)).size).toBe(fonts.length);
    for (const font of fonts) {
      expect(font.dictionary).toContain('/Encoding /Identity-H');
      const { descendant, toUnicode } = fontOf(file, font);
      expect(descendant).toContain('/CIDToGIDMap /Identity');
      for (const meaning of toUnicode.values()) expect(meaning).toMatch(/^[^\0\ufeff\ufffe]+$/u);
    }
  });
});

/** A string of the file: UTF-16 where it begins so. */
function textString(object: string) {
  const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
  const raw = object
    .slice(object.indexOf('(') + 1, object.lastIndexOf(')'))
    .replaceAll(/\\([0-7]{1,3}|.)/gs, (_, code: string) =>
      /^[0-7]/.test(code) ? String.fromCharCode(Number.parseInt(code, 8)) : (escapes[code] ?? code),
    );
  return raw.startsWith('\xfe\xff') ? Buffer.from(raw.slice(2), 'latin1').swap16().toString('utf16le') : raw;
}
