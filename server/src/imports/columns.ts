import { type Field, type FieldKind, fieldsOf } from '../fields/field.ts';
import { inTurn, type Label, type Labels } from '../fields/labels.ts';
import type { Language } from '../messages/language.ts';
import { type ImportKind, type RowStep, rowStep } from '../procedure/import-kind.ts';
import { plainHeading } from './cell.ts';

/** A column of the spreadsheet: a field of the form of one of the row's steps. */
export interface Column {
  row: RowStep;
  field: Field;
  label: Label;
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
      .filter(({ name, kind }) => name !== row.upon && inCells.includes(kind))
      .map(field => ({
        row,
        field,
        ...(row.upon
          ? { label: labels.of(kind.name, row.step, field.name), part: labels.of(kind.name, row.step) }
          : { label: labels.ofField(field) }),
      })),
  );

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
