import type { Field, RecordType } from './metadata.ts';
import { creatingSteps, formOf, importingSteps, records } from './schema.ts';

/** Fields short enough for a cell, and what a list says in any case; the reader chooses among them. What names the record comes first, its dates last. */
export function columnsOf({ fields, title }: RecordType): Field[] {
  const leading = ['number', title, 'state'];
  const rank = (field: Field) => (leading.includes(field.name) ? leading.indexOf(field.name) : isCommon(field) ? 9 : 5);
  return fields
    .filter(
      ({ kind, widget, many, column }) =>
        kind !== 'object' && (column || widget !== 'LONG_TEXT') && widget !== 'SECRET' && !(kind === 'record' && many),
    )
    .sort((a, b) => rank(a) - rank(b));
}

/**
 * What a file can hold of a record beyond these: long texts, the records it links to, and the parts of its values. Of what
 * is imported also the lines that are entered, which come by a row each.
 */
export function everythingOf(record: RecordType): Field[] {
  const shown = columnsOf(record);
  const isImported = importingSteps(record.name).length > 0;
  const entered = creatingSteps(record.name).flatMap(formOf);
  const isEntered = (field: Field) => entered.some(({ name }) => name === field.name);
  const more = record.fields.filter(field => {
    if (shown.includes(field) || field.widget === 'SECRET') return false;
    if (field.kind === 'object') return isEntered(field) && (isImported || !field.many);
    return field.kind !== 'record' || !field.many || isEntered(field);
  });
  return [...shown, ...more];
}

/** So many columns fit beside the menu on a screen of 1280 pixels; of more, the day of the last change waits to be chosen. */
const MAX_COLUMNS = 9;

export function hiddenByDefault(record: RecordType): string[] {
  const columns = columnsOf(record);
  const isCrowded = columns.filter(({ column }) => column).length > MAX_COLUMNS;
  return columns.filter(field => !field.column || (isCrowded && field.name === 'updatedAt')).map(({ name }) => name);
}

/** The fields that every record has, such as its number and its dates, shown apart from its own. */
export const isCommon = ({ name }: Field): boolean => common.has(name);

const common = new Set(
  records[0]?.fields
    .map(({ name }) => name)
    .filter(name => records.every(({ fields }) => fields.some(field => field.name === name))),
);

/** The newest first, by number where the record has one. */
export function defaultSort({ fields, newestBy = 'number' }: RecordType) {
  const orderable = fields.filter(({ order }) => order);
  const field = orderable.find(({ name }) => name === newestBy) ?? orderable[0];
  return { field: field?.name ?? 'id', order: 'DESC' as const };
}
