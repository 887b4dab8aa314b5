import { expect, test } from '@jest/globals';
import { strToU8, unzipSync, zipSync } from 'fflate';
import writeWorkbook from 'write-excel-file/node';
import { mostRows, readSheet } from './sheet.ts';

const headings = new Set(['番号']);
const SHEET = 'xl/worksheets/sheet1.xml';
const empty = unzipSync(await writeWorkbook([[{ value: '番号', type: String }]]).toBuffer());
const whole = Buffer.from(empty[SHEET] as Uint8Array).toString();

/** A workbook whose only sheet has these rows. */
const workbook = (rows: string) =>
  zipSync(
    { ...empty, [SHEET]: strToU8(whole.replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${rows}</sheetData>`)) },
    { level: 1 },
  );

const column = (at: number) => String.fromCharCode(65 + at);
const times = (count: number, text: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => text(at)).join('');

/** What is said of it, and how often others had their turn meanwhile. */
async function read(bytes: Uint8Array) {
  let turns = 0;
  const others = setInterval(() => (turns += 1), 1);
  const answer = await readSheet(bytes, headings);
  clearInterval(others);
  return { answer, turns };
}

test('as many rows as are taken are read, twenty columns wide, while others have their turn', async () => {
  const cells = (row: number) =>
    times(
      20,
      at => `<c r="${column(at)}${row}" t="inlineStr"><is><t>第三车间光电开关与支架，上海市某某区</t></is></c>`,
    );
  const { answer, turns } = await read(workbook(times(mostRows, at => `<row r="${at + 1}">${cells(at + 1)}</row>`)));
  expect('rows' in answer && answer.rows).toHaveLength(mostRows);
  expect(turns).toBeGreaterThan(20);
});

test.each([
  ['unfolds to just below what was taken before', () => workbook(' '.repeat(127 * 2 ** 20))],
  [
    'says rows that are far away',
    () => workbook(times(70, at => `<row r="${at * 10_000 + 1}"><c r="XFD${at * 10_000 + 1}"><v>1</v></c></row>`)),
  ],
])('a workbook that %s is refused, and others have their turn', async (_, made) => {
  const { answer, turns } = await read(made());
  expect(answer).toMatchObject({ rule: expect.stringMatching(/^sheetToo(Large|Long)$/) });
  expect(turns).toBeGreaterThan(5);
});

test('what is none, and a table of one endless row, is refused', async () => {
  expect(await readSheet(Buffer.from('PK\u0003\u0004 none'), headings)).toMatchObject({ rule: 'sheetUnreadable' });
  expect(await readSheet(Buffer.alloc(3 * 2 ** 20, 'a,'), headings)).toMatchObject({ rule: 'sheetTooLarge' });
  expect(await readSheet(Buffer.from('番号\r\n \r\n'), headings)).toEqual({ rule: 'sheetEmpty' });
  const table = (rows: number) => readSheet(Buffer.from(`番号\r\n${'1\r\n'.repeat(rows)}`), headings);
  expect(await table(mostRows)).toMatchObject({ top: 0, rows: { length: mostRows + 1 } });
  expect(await table(mostRows + 1)).toMatchObject({ rule: 'sheetTooLong', facts: { max: mostRows } });
});
