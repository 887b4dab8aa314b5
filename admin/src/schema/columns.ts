import type { Field, RecordType } from './metadata.ts';
import { creatingSteps, formOf, importingSteps, records } from './schema.ts';

/**
 * Fields short enough for a cell, and what a list says in any case; the reader chooses among them. They stand as one looks
 * for a record: by its number, by what it is about, whose it is, by its machine and its state, and by what sorts the list.
 */
export function columnsOf({ fields, title, newestBy }: RecordType): Field[] {
  const sought: ((field: Field) => boolean)[] = [
    ({ name }) => name === 'number',
    ({ name, type, widget }) => (name === title && !parties.includes(type)) || widget === 'LONG_TEXT',
    ...parties.map(linksTo),
    ({ name }) => name === 'state',
    ({ name }) => name === newestBy,
    field => !isCommon(field),
    isCommon,
  ];
  const rank = (field: Field) => sought.findIndex(isSought => isSought(field));
  return fields
    .filter(
      ({ kind, widget, many, column }) =>
        kind !== 'object' && (column || widget !== 'LONG_TEXT') && widget !== 'SECRET' && !(kind === 'record' && many),
    )
    .sort((a, b) => rank(a) - rank(b));
}

/** Whose case a record is of, and which machine's. */
const parties: readonly string[] = ['Customer', 'Equipment'];
const linksTo = (party: string) => (field: Field) => field.type === party && Boolean(field.column);

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

/** So many columns fit beside the menu on a screen of 1280 pixels, each row in one line. */
const MAX_COLUMNS = 7;

/** Of the day of the last change one asks where it sorts the list; a flag marks the rows of which it is true. */
export function hiddenByDefault(record: RecordType): string[] {
  const columns = columnsOf(record);
  const shown = columns
    .filter(field => field.column && !isFlag(field) && (field.name !== 'updatedAt' || record.newestBy === 'updatedAt'))
    .slice(0, MAX_COLUMNS);
  return columns.filter(field => !shown.includes(field)).map(({ name }) => name);
}

/** A field that is so or not, which a list tells by a mark on the rows of which it is so. */
export const isFlag = ({ type }: Field): boolean => type === 'Boolean';

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
