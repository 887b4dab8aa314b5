import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parse, print, validate } from 'graphql';
import { afterSales } from '../../server/src/chapters.ts';
import { columnsFor, type FileColumn } from '../../server/src/exports/cells.ts';
import { exportRows, MAX_ROWS } from '../../server/src/exports/export-rows.ts';
import { readerIn } from '../../server/src/exports/reader.ts';
import type { Field } from '../../server/src/fields/field.ts';
import { plainHeading } from '../../server/src/imports/cell.ts';
import { allColumns, allHeadings, type Column, comesByRows, headingsOf } from '../../server/src/imports/columns.ts';
import { placeColumns } from '../../server/src/imports/headings.ts';
import { readRow } from '../../server/src/imports/read-row.ts';
import { bounds } from '../../server/src/imports/sheet.ts';
import { readSheetFile } from '../../server/src/imports/sheet-file.ts';
import { schemaOf } from '../../server/src/schema.ts';
import { breadth, hold, seed } from '../../server/test/promise.ts';
import { fileColumns, linesAmong, rowsByLine } from '../src/export/cells.ts';
import { type Format, fileWriter } from '../src/export/fileWriter.ts';
import { en } from '../src/i18n/en.ts';
import type { Language } from '../src/i18n/language.ts';
import { zh } from '../src/i18n/zh.ts';
import { everythingOf } from '../src/schema/columns.ts';
import { importingSteps, records, recordType } from '../src/schema/schema.ts';

const { labels } = afterSales;
const schema = await schemaOf(afterSales);
/** What spreadsheets and their readers make something else of. */
const troublesome = [
  ...['=1+1', "'=x", "''=x", '-3', '+86 21', '@SUM(A1)', '007', '10-1', '1-5', '1,234.50', '12345678901234567890'],
  ...['外径 10;内径 6;长 20', '10,5 mm', '管 5"', '"全引号"', '="007"', 'a|b', 'a\tb', "'", '、', 'a、b', 'a，b；c'],
  ...[
    '_x0041_',
    '_x005F_',
    '_X000d_',
    '2026-03-01',
    '20260301',
    '#N/A',
    'TRUE',
    '是',
    '1E+22',
    '½',
    '￥12',
    '𠮷',
    'e\u0301',
  ],
  ...['sep=;', '&amp;', '<b>', '\u3000全角', 'a  b', "it's", '*', '名称 *', '\\', '%', '规格 φ8×100'],
];
const text = fc
  .oneof(fc.constantFrom(...troublesome), fc.string({ unit: 'grapheme', maxLength: 12 }), fc.lorem({ maxCount: 3 }))
  .map(each =>
    each
      .replace(/[\u0000-\u0008\u000a-\u001f\u007f]/g, '')
      .toWellFormed()
      .trim(),
  )
  .filter(each => each !== '');
const longText = fc.tuple(text, text).map(lines => lines.join('\n'));
const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2100-12-31'), noInvalidDate: true });

/** A value of the field as the panel reads it, and what the form of an import is to get for it. */
function valueFor(field: Field): fc.Arbitrary<[read: unknown, entered: unknown]> {
  const same = (value: fc.Arbitrary<unknown>) => value.map((each): [unknown, unknown] => [each, each]);
  const type = () => recordType((field.target as () => { name: string })().name);
  const record = fc.tuple(text, fc.nat(9_999)).map(([name, at]) => {
    const { title, numbered = 'number' } = type();
    const number = `${title === numbered ? '' : 'N-'}${at}`;
    return { id: number, [title]: name, [numbered]: number };
  });
  const isChoice = field.kind === 'choice' || field.kind === 'choices';
  const choices = fc.constantFrom(...Object.keys(isChoice ? (field.target?.() as object) : { none: 0 }));
  switch (field.kind) {
    case 'text':
      return same(field.widget === 'LONG_TEXT' ? longText : text);
    case 'texts':
      return same(fc.uniqueArray(text, { minLength: 1, maxLength: 3 }));
    case 'day':
      return same(day.map(each => each.toISOString().slice(0, 10)));
    case 'whole':
      return same(fc.nat(999));
    case 'decimal':
      return same(fc.nat(99_999_999).map(each => each / 100));
    case 'flag':
      return same(fc.boolean());
    case 'choice':
      return same(choices);
    case 'choices':
      return same(fc.uniqueArray(choices, { minLength: 1, maxLength: 3 }));
    case 'link':
      return record.map(each => [each, each.id]);
    default:
      return fc
        .uniqueArray(record, { minLength: 1, maxLength: 3, selector: ({ id }) => id })
        .map(each => [each, each.map(({ id }) => id)]);
  }
}

/** Records as the panel reads them, and what each form is to get. */
const recordsOf = (columns: Column[]) =>
  fc.tuple(...columns.map(({ field }) => valueFor(field))).map(values => {
    const read: Record<string, unknown> = {};
    const entered: Record<string, unknown> = {};
    for (const [at, { field, within }] of columns.entries()) {
      const [shown, taken] = values[at] as [unknown, unknown];
      const lines = within && comesByRows(within);
      const place = (form: Record<string, unknown>) => {
        if (!within) return form;
        form[within.name] ??= lines ? [{}] : {};
        return (lines ? (form[within.name] as object[])[0] : form[within.name]) as Record<string, unknown>;
      };
      place(read)[field.name] = shown;
      place(entered)[field.name] = taken;
    }
    return { read, entered };
  });

const imports = records.flatMap(({ name }) => importingSteps(name).map(step => [step.name, name] as const));
/** What a row says of its own record; what is only answered when a step asks for it, such as whose twin it is not, stays with the step. */
const ownColumns = (step: string) =>
  allColumns(labels, afterSales.importNamed(step)!).taken.filter(({ row, field }) => !row.upon && !field.onDemand);
const catalogues = { zh, en };
const translate = (language: Language) => (key: string, values?: object) => {
  const found = key
    .split('.')
    .reduce((all, part) => (all as Record<string, object>)[part] as object, catalogues[language] as object);
  return String(found).replace(/%\{(\w+)\}/g, (_, name) => String((values as Record<string, unknown>)[name]));
};

async function roundTrip(
  step: string,
  name: string,
  format: Format,
  language: Language,
  rows: Record<string, unknown>[],
) {
  const kind = afterSales.importNamed(step)!;
  const type = recordType(name);
  const fields = everythingOf(type);
  const columns = fileColumns(fields, { language, translate: translate(language) });
  const file = fileWriter(
    format,
    type.plural[language],
    columns.map(({ label }) => label),
  );
  const cells = (of: FileColumn[]) =>
    rows.flatMap(row => rowsByLine(row, linesAmong(fields))).map(row => of.map(({ cell }) => cell(row)));
  file.add(cells(columns));
  // The server, which writes such files by its declarations, has the same columns and cells.
  const served = readerIn(afterSales, schema, language);
  const own = columnsFor(
    fields.map(field => served.fieldOf(name, field.name)!),
    served,
  );
  expect(own.map(({ label }) => label)).toEqual(columns.map(({ label }) => label));
  expect(cells(own)).toEqual(cells(columns));
  const bytes = new Uint8Array(await (await file.finish()).arrayBuffer());
  const all = allColumns(labels, kind);
  const sheet = await readSheetFile({ bytes, headings: allHeadings(all), ...bounds });
  if (typeof sheet === 'string') throw new Error(sheet);
  const placing = placeColumns(all, sheet.rows[sheet.top] ?? [], sheet.top + 1, language);
  const find = async (_: unknown, number: string) => number;
  const body = sheet.rows.slice(sheet.top + 1);
  const read = await Promise.all(body.map((row, at) => readRow(row, at + 2, { placing, find, labels, language })));
  const faults = [...placing.faults, ...sheet.faults, ...read.flatMap(row => row.faults)];
  return { faults, entered: read.map(({ inputs }) => inputs.get(kind.rows[0]!)) };
}

describe('what is exported can be imported, letter by letter', () => {
  test.each(imports)('%s', async (step, name) => {
    const taken = ownColumns(step);
    const exported = everythingOf(recordType(name)).map(field => field.name);
    expect(taken.map(({ field, within }) => (within ?? field).name).filter(each => !exported.includes(each))).toEqual(
      [],
    );
    let same = 0;
    const runs = breadth(6, 300);
    const property = fc.asyncProperty(
      fc.array(recordsOf(taken), { minLength: 1, maxLength: 4 }),
      fc.constantFrom<Format>('CSV', 'XLSX'),
      fc.constantFrom<Language>('zh', 'en'),
      async (made, format, language) => {
        const { faults, entered } = await roundTrip(
          step,
          name,
          format,
          language,
          made.map(({ read }) => read),
        );
        expect(faults).toEqual([]);
        expect(entered).toEqual(made.map(each => each.entered));
        same += 1;
      },
    );
    await fc.assert(property, { numRuns: runs, seed, includeErrorInReport: true } as never);
    hold(`${step}: exports that come back the same`, 'exactly', runs, same);
  });

  test('what a row has beside is a list of its own, which is imported by itself', () => {
    const kinds = imports.map(([step]) => afterSales.importNamed(step)!);
    const own = kinds.map(({ rows }) => rows[0]!.step);
    const beside = kinds.flatMap(({ rows }) => rows.slice(1).map(row => row.step));
    expect(beside).toEqual(['createCustomerSite']);
    expect(own).toEqual(expect.arrayContaining(beside));
  });

  test.each(imports)('no two columns of %s have one heading', (step, name) => {
    const { taken } = allColumns(labels, afterSales.importNamed(step)!);
    const own = taken.flatMap(each => [...new Set(headingsOf(each))]);
    expect(own).toHaveLength(new Set(own).size);
    for (const language of ['zh', 'en'] as const) {
      const headings = fileColumns(everythingOf(recordType(name)), { language, translate: translate(language) });
      expect(headings.map(({ label }) => plainHeading(label))).toHaveLength(
        new Set(headings.map(({ label }) => plainHeading(label))).size,
      );
    }
  });
});

describe('the server writes a list', () => {
  const customer = afterSales.recordNamed('Customer')!;
  const asked: string[] = [];
  const write = (fields: string[], total: number) =>
    exportRows(customer, { fields }, readerIn(afterSales, schema, 'en'), { language: 'en' }, async document => {
      asked.push(print(document));
      const nodes = [{ number: 'C-1', name: '=1', state: 'ACTIVE', createdAt: '2026-12-14T16:30:00Z' }];
      return {
        data: { answer: { totalCount: total, nodes, pageInfo: { endCursor: 'x', hasNextPage: asked.length < 3 } } },
      };
    });

  test('page after page, with what is selected and no more', async () => {
    let file = '';
    for await (const lines of await write(['number', 'name', 'state', 'createdAt', 'mergedInto'], 2)) file += lines;
    expect(file).toBe(
      "\ufeffNumber,Name,State,Created at,Merged into,Merged into number\r\nC-1,'=1,Active,2026-12-15 00:30,,\r\nC-1,'=1,Active,2026-12-15 00:30,,\r\n",
    );
    for (const each of asked) expect(validate(schema, parse(each))).toEqual([]);
  });

  test('and refuses more than a file holds, and columns that there are not', async () => {
    await expect(write(['number'], MAX_ROWS + 1)).rejects.toMatchObject({
      message: 'The list has 100,001 rows; a file holds at most 100,000. Narrow the filters and export in parts.',
      extensions: { code: 'TOO_COMPLEX' },
    });
    await expect(write(['number', 'search'], 1)).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT', fields: { fields: 'There is no column “search”.' } },
    });
  });
});
