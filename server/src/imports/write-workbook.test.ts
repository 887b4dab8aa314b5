import { read } from '@e965/xlsx';
import { expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import { afterSales } from '../chapters.ts';
import { template } from './template.ts';
import { writeWorkbook } from './write-workbook.ts';

const part = (bytes: Uint8Array, name: string) => strFromU8(unzipSync(bytes)[`xl/${name}.xml`] as Uint8Array);

test('texts, days and times are read by others as they were meant', async () => {
  const texts = ['=1+1', '007', ' 两边有空 ', 'a_x0041_b', '行一\n行二', '<&">', '\u0001', '管 5"'];
  const bytes = writeWorkbook([
    {
      name: '零件/清单?',
      columns: ['文字', '日期', '时间', '数'].map(heading => ({ heading })),
      rows: texts.map(text => [text, { day: '2026-03-15' }, { time: '2026-03-15 08:30' }, -0.5]),
      filter: true,
    },
  ]);
  const sheet = read(bytes, { cellDates: false }).Sheets['零件 清单 '];
  expect(texts.map((_, at) => sheet?.[`A${at + 2}`].v)).toEqual(texts);
  expect([sheet?.B2.v, sheet?.B2.w, sheet?.C2.v, sheet?.D2.v]).toEqual([46096, '2026-03-15', 46096 + 8.5 / 24, -0.5]);
  expect(sheet?.['!autofilter']).toEqual({ ref: 'A1:D9' });
  const [, first] = await readSheet(Buffer.from(bytes));
  const [text, day, time, number] = first ?? [];
  expect([text, day, number]).toEqual(['=1+1', new Date('2026-03-15'), -0.5]);
  // A time is a fraction of a day, which others do not round to milliseconds as we do.
  expect(Math.abs(Number(time) - Date.parse('2026-03-15T08:30:00Z'))).toBeLessThan(2);
  expect(part(bytes, 'styles')).toContain('<cellStyle name="Normal" xfId="0" builtinId="0"/>');
});

test('a template keeps what is typed as it is typed, and offers the choices', () => {
  const parts = template(afterSales.labels, afterSales.importNamed('importParts') as never, 'zh');
  const sheet = part(parts, 'worksheets/sheet1');
  const formats = [...part(parts, 'styles').matchAll(/<xf numFmtId="(\d+)"[^>]*xfId/g)].map(([, id]) => Number(id));
  const columns = [...sheet.matchAll(/<col min="\d+" max="\d+" width="\d+" style="(\d)"/g)].map(([, at]) => Number(at));
  const headings = [...sheet.matchAll(/<t [^>]*>([^<]+)</g)].map(([, text]) => text);
  const formatOf = (heading: string) => formats[columns[headings.indexOf(heading)] as number];
  expect([formatOf('番号 *'), formatOf('规格'), formatOf('主要供应商'), formatOf('单价 *')]).toEqual([49, 49, 49, 0]);
  const at = String.fromCharCode(65 + headings.indexOf('单位 *'));
  const rule = new RegExp(`<dataValidation type="list"[^>]* sqref="${at}2:${at}20001"><formula1>(_lists![^<]+)<`).exec(
    sheet,
  );
  expect(rule?.[1]).toMatch(/^_lists!\$\w\$1:\$\w\$12$/);
  const book = read(parts);
  const column = /\$(\w)\$1/.exec(rule?.[1] ?? '')?.[1];
  expect(book.Sheets._lists?.[`${column}8`].v).toBe('个');
  expect(book.Workbook?.Sheets?.map(({ Hidden }) => Hidden)).toEqual([0, 0, 1]);
  const holidays = part(
    template(afterSales.labels, afterSales.importNamed('importHolidays') as never, 'zh'),
    'worksheets/sheet1',
  );
  expect(holidays).toContain('<dataValidation type="date"');
});
