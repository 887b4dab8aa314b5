import { type Class, type Field, type FieldKind, fieldsOf } from '../fields/field.ts';
import { lineForm } from '../fields/form.ts';
import { inTurn, type Label, type Labels } from '../fields/labels.ts';
import type { Language } from '../messages/language.ts';
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

export const columnsOf = (labels: Labels, kind: ImportKind): Column[] =>
  kind.rows.flatMap(row =>
    fieldsOf(rowStep(row).input ?? Object)
      .filter(({ name }) => name !== row.upon)
      .flatMap((field): Omit<Column, 'label'>[] => {
        const within = field.kind === 'value' || field.kind === 'lines';
        if (!within) return [{ row, field }];
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
export const headingsOf = (column: Column) => [...inTurn(column.label), column.field.name].map(plainHeading);

export const allHeadings = (columns: Column[]): ReadonlySet<string> => new Set(columns.flatMap(headingsOf));
