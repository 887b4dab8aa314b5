import { type Class, type Field, type FieldKind, fieldsOf } from '../fields/field.ts';
import { lineForm } from '../fields/form.ts';
import { inTurn, type Label, type Labels } from '../fields/labels.ts';
import { message } from '../messages/catalogue.ts';
import { type Language, languageCodes } from '../messages/language.ts';
import { type ImportKind, type RowStep, rowStep } from '../procedure/import-kind.ts';
import { plainHeading } from './cell.ts';

/** A column of the spreadsheet: a field of the form of one of the row's steps. */
export interface Column {
  row: RowStep;
  field: Field;
  label: Label;
  /** The value or the lines of the form to which the field belongs. */
  within?: Field;
  /** What the row has beside, where the column is of that: it may be left out as a whole. */
  part?: Label;
}

/** What one cell can hold. */
const inCells: readonly FieldKind[] = [
  'text',
  'texts',
  'day',
  'whole',
  'decimal',
  'flag',
  'choice',
  'choices',
  'link',
  'links',
];

/** A list of parts, of which each has a row of its own. */
export const comesByRows = ({ kind }: Field) => kind === 'lines' || kind === 'values';

export const columnsOf = (labels: Labels, kind: ImportKind): Column[] =>
  kind.rows.flatMap(row =>
    fieldsOf(rowStep(row).input ?? Object)
      .filter(({ name }) => name !== row.upon)
      .flatMap((field): Omit<Column, 'label'>[] => {
        if (field.kind !== 'value' && !comesByRows(field)) return [{ row, field }];
        const parts = fieldsOf(lineForm(field.target?.() as Class));
        return parts.map(part => ({ row, field: part, within: field }));
      })
      .filter(({ field }) => inCells.includes(field.kind))
      .map(column => ({ ...column, ...named(labels, kind, column) })),
  );

function named(labels: Labels, kind: ImportKind, { row, field, within }: Omit<Column, 'label'>) {
  if (row.upon) return { label: labels.of(kind.name, row.step, field.name), part: labels.of(kind.name, row.step) };
  return { label: labels.ofField(field), ...(within?.optional && { part: labels.ofField(within) }) };
}

/** What has to be filled in wherever anything of its step is. */
export const isRequired = ({ field }: Column) =>
  !field.optional && field.kind !== 'flag' && !(isList(field) && field.min === 0);

export const isList = ({ kind }: Field) => ['choices', 'links', 'texts'].includes(kind);

const MARK = ' *';

export const heading = (column: Column, language: Language) =>
  column.label[language] + (isRequired(column) ? MARK : '');

/** What a heading may say, as it is compared: its column in either language, or the field's name. */
export const headingsOf = ({ label, field, row }: Column) =>
  [...inTurn(label), ...(row.upon ? [] : [field.name])].map(plainHeading);

/** The same for the numbers of the records to which a column links, where they stand apart from their names. */
export const numberHeadingsOf = ({ field, label }: Column) =>
  field.kind === 'link' || field.kind === 'links'
    ? languageCodes().map(language => plainHeading(message(language, 'headingOfNumbers', { label: label[language] })))
    : [];

/** The columns of an import: those it takes, and the headings of what Sanbao itself gives, as an export holds it too. */
export interface Columns {
  taken: Column[];
  given: ReadonlySet<string>;
}

export function allColumns(labels: Labels, kind: ImportKind): Columns {
  const taken = columnsOf(labels, kind);
  const others = fieldsOf(kind.record).map(field => ({
    row: kind.rows[0] as RowStep,
    field,
    label: labels.ofField(field),
  }));
  const headings = others.flatMap(each => [...headingsOf(each), ...numberHeadingsOf(each)]);
  return { taken, given: new Set(headings) };
}

export const allHeadings = (columns: Columns): ReadonlySet<string> =>
  new Set(columns.taken.flatMap(each => [...headingsOf(each), ...numberHeadingsOf(each)]));
