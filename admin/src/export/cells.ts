import { toLocalTime } from '../i18n/format.ts';
import type { Language } from '../i18n/language.ts';
import { representation } from '../record/representation.ts';
import type { Field } from '../schema/metadata.ts';
import { enums, recordType } from '../schema/schema.ts';

/** A field's value in a file: a number, a day, a moment in China, or text; null where it is empty. */
export type Cell = number | string | { day: string } | { time: string } | null;

// biome-ignore lint/suspicious/noExplicitAny: the field says what it is
type Value = any;

const comma = { zh: '、', en: ', ' };

interface Reader {
  language: Language;
  translate: (key: string) => string;
}

/** A value as the reader's language writes it. */
export function cellOf(field: Field, value: Value, reader: Reader): Cell {
  const { language, translate } = reader;
  if (value == null || value === '') return null;
  if (field.many)
    return value.map((item: Value) => textOf({ ...field, many: undefined }, item, reader)).join(comma[language]);
  if (field.kind === 'enum') return enums[field.type]?.[value]?.[language] ?? value;
  if (field.kind === 'record') return representation(recordType(field.type))(value);
  if (field.type === 'Boolean') return translate(value ? 'ra.boolean.true' : 'ra.boolean.false');
  if (field.type === 'Day') return { day: value };
  if (field.type === 'DateTime') return { time: toLocalTime(value).replace('T', ' ') };
  return value;
}

const textOf = (field: Field, value: Value, reader: Reader): string => cellText(cellOf(field, value, reader));

export function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'object') return String(cell);
  return 'day' in cell ? cell.day : cell.time;
}
