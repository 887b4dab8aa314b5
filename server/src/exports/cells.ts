import type { InEach, Language } from '../messages/spoken.ts';

/** A field's value in a file: a number, a day, a moment in China, or text; null where it is empty. */
export type Cell = number | string | { day: string } | { time: string } | null;

// biome-ignore lint/suspicious/noExplicitAny: the field says what it is
type Value = any;

/** A field as a file has it; the panel knows it from the schema, the server from its declaration. */
export interface Shown {
  name: string;
  /** The scalar, enum, value or record. */
  type: string;
  kind: 'scalar' | 'enum' | 'record' | 'object' | 'file';
  label: InEach;
  many?: true;
}

/** Whoever reads the file, and what fields, records and values are called for them. */
export interface Reader {
  language: Language;
  flag: (value: boolean) => string;
  choice: (type: string, value: string) => string | undefined;
  parts: (type: string) => readonly Shown[];
  titleOf: (type: string, record: Value) => string | undefined;
  /** The field by which records of a type are told apart, beside their title. */
  numbered: (type: string) => string | undefined;
  headingOfNumbers: (label: string) => string;
}

/** A value as the reader's language writes it. */
export function cellOf(field: Shown, value: Value, reader: Reader): Cell {
  if (value == null || value === '') return null;
  if (field.many)
    return joined(
      value.map((item: Value) => cellText(cellOf({ ...field, many: undefined }, item, reader))),
      reader.language,
    );
  if (field.kind === 'enum') return reader.choice(field.type, value) ?? value;
  if (field.kind === 'record') return named(field.type, value, reader);
  if (field.kind === 'file') return value.name;
  if (field.type === 'Boolean') return reader.flag(value);
  if (field.type === 'Day') return { day: value };
  if (field.type === 'DateTime') return { time: localTime(value) };
  return value;
}

/** `立式包装机维修培训 TP-2026-0001`. */
const named = (type: string, record: Value, { titleOf, numbered }: Reader) => {
  const number = numbered(type);
  return [...new Set([titleOf(type, record), number && record[number]])].filter(Boolean).join(' ');
};

const china = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' });
const localTime = (at: string) => (/(Z|[+-]\d\d:\d\d)$/.test(at) ? china.format(new Date(at)) : at.replace('T', ' '));

/** A column of a file: its heading, and what it holds of a row. */
export interface FileColumn {
  label: string;
  cell: (row: Value) => Cell;
}

/**
 * The columns of these fields. Of a link the name and the number stand apart, so that both can be looked up; the parts of
 * a value each have one, and so have those of a list's lines, which come by a row each.
 */
export function columnsFor(fields: readonly Shown[], reader: Reader): FileColumn[] {
  const { language } = reader;
  return fields.flatMap((field): FileColumn[] => {
    const label = field.label[language];
    if (field.kind === 'object')
      return columnsFor(reader.parts(field.type), reader).map(part => ({
        label: part.label,
        cell: row => (row[field.name] ? part.cell(row[field.name]) : null),
      }));
    if (field.kind !== 'record') return [{ label, cell: row => cellOf(field, row[field.name], reader) }];
    const ofEach = (row: Value, of: (record: Value) => unknown) => {
      const texts = [row[field.name]].flat().flatMap(record => (record ? [String(of(record) ?? '')] : []));
      return texts.length ? joined(texts, language) : null;
    };
    const number = reader.numbered(field.type);
    return [
      { label, cell: row => ofEach(row, record => reader.titleOf(field.type, record)) },
      ...(number
        ? [{ label: reader.headingOfNumbers(label), cell: (row: Value) => ofEach(row, record => record[number]) }]
        : []),
    ];
  });
}

/** A row for each line of a list, beside what it belongs to; and one alone where there is none. */
export const rowsByLine = (row: Value, lines: Shown | undefined): Value[] =>
  lines && row[lines.name]?.length ? row[lines.name].map((line: Value) => ({ ...row, [lines.name]: line })) : [row];

/** The list whose lines have a row each. */
export const linesAmong = (fields: readonly Shown[]) => fields.find(({ kind, many }) => kind === 'object' && many);

const comma = { zh: '、', en: ', ' };

/** Items one after another; each on a line of its own where one of them holds what divides them. */
const joined = (items: string[], language: Language) =>
  items.join(items.some(item => /[、,，;；\n]/.test(item)) ? '\n' : comma[language]);

export function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'object') return String(cell);
  return 'day' in cell ? cell.day : cell.time;
}
