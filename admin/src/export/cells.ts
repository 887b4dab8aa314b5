import type { Language } from '../i18n/language.ts';
import { toLocalTime } from '../i18n/localTime.ts';
import { representation, titleOf } from '../record/representation.ts';
import type { Field } from '../schema/metadata.ts';
import { enums, partsOf, recordType } from '../schema/schema.ts';

/** A field's value in a file: a number, a day, a moment in China, or text; null where it is empty. */
export type Cell = number | string | { day: string } | { time: string } | null;

// biome-ignore lint/suspicious/noExplicitAny: the field says what it is
type Value = any;

const comma = { zh: '、', en: ', ' };

interface Reader {
  language: Language;
  translate: (key: string, values?: object) => string;
}

/** A value as the reader's language writes it. */
export function cellOf(field: Field, value: Value, reader: Reader): Cell {
  const { language, translate } = reader;
  if (value == null || value === '') return null;
  if (field.many)
    return joined(
      value.map((item: Value) => textOf({ ...field, many: undefined }, item, reader)),
      language,
    );
  if (field.kind === 'enum') return enums[field.type]?.[value]?.[language] ?? value;
  if (field.kind === 'record') return representation(recordType(field.type), language)(value);
  if (field.kind === 'file') return value.name;
  if (field.type === 'Boolean') return translate(value ? 'ra.boolean.true' : 'ra.boolean.false');
  if (field.type === 'Day') return { day: value };
  if (field.type === 'DateTime') return { time: toLocalTime(value).replace('T', ' ') };
  return value;
}

const textOf = (field: Field, value: Value, reader: Reader): string => cellText(cellOf(field, value, reader));

/** A column of a file: its heading, and what it holds of a row. */
export interface FileColumn {
  label: string;
  cell: (row: Value) => Cell;
}

/**
 * The columns of these fields. Of a link the name and the number stand apart, so that both can be looked up; the parts of
 * a value each have one, and so have those of a list's lines, which come by a row each.
 */
export function fileColumns(fields: Field[], reader: Reader): FileColumn[] {
  const { language, translate } = reader;
  return fields.flatMap((field): FileColumn[] => {
    const label = field.label[language];
    if (field.kind === 'object')
      return fileColumns(partsOf(field.type), reader).map(part => ({
        label: part.label,
        cell: row => (row[field.name] ? part.cell(row[field.name]) : null),
      }));
    if (field.kind !== 'record') return [{ label, cell: row => cellOf(field, row[field.name], reader) }];
    const type = recordType(field.type);
    const ofEach = (row: Value, of: (record: Value) => unknown) => {
      const texts = [row[field.name]].flat().flatMap(record => (record ? [String(of(record) ?? '')] : []));
      return texts.length ? joined(texts, language) : null;
    };
    const numbers = translate('sanbao.export.numbers', { label });
    return [
      { label, cell: row => ofEach(row, record => titleOf(type, record, language)) },
      ...(type.numbered
        ? [{ label: numbers, cell: (row: Value) => ofEach(row, record => record[type.numbered!]) }]
        : []),
    ];
  });
}

/** A row for each line of a list, beside what it belongs to; and one alone where there is none. */
export const rowsByLine = (row: Value, lines: Field | undefined): Value[] =>
  lines && row[lines.name]?.length ? row[lines.name].map((line: Value) => ({ ...row, [lines.name]: line })) : [row];

/** Items one after another; each on a line of its own where one of them holds what divides them. */
const joined = (items: string[], language: Language) =>
  items.join(items.some(item => /[、,，;；\n]/.test(item)) ? '\n' : comma[language]);

export function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'object') return String(cell);
  return 'day' in cell ? cell.day : cell.time;
}
