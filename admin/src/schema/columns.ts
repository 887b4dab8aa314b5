import type { Field, RecordType } from './metadata.ts';
import { records } from './schema.ts';

/** Fields short enough for a cell; the reader chooses among them. What names the record comes first, its dates last. */
export function columnsOf({ fields, title }: RecordType): Field[] {
  const leading = ['number', title, 'state'];
  const rank = (field: Field) => (leading.includes(field.name) ? leading.indexOf(field.name) : isCommon(field) ? 9 : 5);
  return fields
    .filter(
      ({ kind, widget, many }) =>
        kind !== 'object' && widget !== 'LONG_TEXT' && widget !== 'SECRET' && !(kind === 'record' && many),
    )
    .sort((a, b) => rank(a) - rank(b));
}

export const hiddenByDefault = (record: RecordType): string[] =>
  columnsOf(record)
    .filter(({ column }) => !column)
    .map(({ name }) => name);

/** The fields that every record has, such as its number and its dates, shown apart from its own. */
export const isCommon = ({ name }: Field): boolean =>
  records.every(({ fields }) => fields.some(field => field.name === name));

/** The newest first, by number where the record has one. */
export function defaultSort({ fields, newestBy = 'number' }: RecordType) {
  const orderable = fields.filter(({ order }) => order);
  const field = orderable.find(({ name }) => name === newestBy) ?? orderable[0];
  return { field: field?.name ?? 'id', order: 'DESC' as const };
}
