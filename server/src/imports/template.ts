import type { Field } from '../fields/field.ts';
import type { Labels } from '../fields/labels.ts';
import { textLimit } from '../fields/validation.ts';
import { message } from '../messages/catalogue.ts';
import type { Language } from '../messages/language.ts';
import type { ImportKind } from '../procedure/import-kind.ts';
import { type Column, columnsOf, heading, isList, isRequired } from './columns.ts';
import { type WrittenCell, type WrittenColumn, writeWorkbook } from './write-workbook.ts';

/** The workbook to fill in: an empty sheet with its headings, and one that says what each column takes. */
export function template(labels: Labels, kind: ImportKind, language: Language, today = ''): Buffer {
  const say = (key: Parameters<typeof message>[1]) => message(language, key);
  const columns = columnsOf(labels, kind);
  const written = columns.map(column => ({ heading: heading(column, language), ...form(labels, column, language) }));
  const prepared = (kind.prepared?.(today) ?? []).map(values =>
    columns.map(({ field }) => preparedCell(labels, field, values[field.name], language)),
  );
  const guide = [say('templateColumn'), say('templateRequired'), say('templateTakes')];
  const workbook = writeWorkbook([
    { name: labels.of(kind.name)[language], columns: written, rows: prepared },
    {
      name: say('templateGuide'),
      columns: guide.map(each => ({ heading: each })),
      rows: columns.map(column => [
        column.label[language],
        requirement(column, language),
        takes(labels, column.field, language).filter(Boolean).join(' '),
      ]),
    },
  ]);
  return Buffer.from(workbook);
}

function preparedCell(labels: Labels, field: Field, value: string | undefined, language: Language): WrittenCell {
  if (value === undefined) return null;
  if (field.kind === 'day') return { day: value };
  return field.kind === 'choice' ? (labels.ofValues(field.target?.() as object)[value]?.[language] ?? value) : value;
}

/** A column as a spreadsheet keeps what is typed: texts as texts, whatever looks like a number or a day. */
function form(labels: Labels, { field }: Column, language: Language): Omit<WrittenColumn, 'heading'> {
  if (field.kind === 'day') return { kind: 'day' };
  if (field.kind === 'whole' || field.kind === 'decimal') return {};
  if (field.kind === 'flag') return { kind: 'text', choices: message(language, 'takesFlag').split(' / ') };
  const choices = Object.values(field.kind === 'choice' ? labels.ofValues(field.target?.() as object) : {});
  return { kind: 'text', ...(choices.length && { choices: choices.map(label => label[language]) }) };
}

function requirement(column: Column, language: Language) {
  if (!isRequired(column)) return '';
  const { part } = column;
  return part ? message(language, 'templateIfGiven', { part: part[language] }) : message(language, 'templateYes');
}

function takes(labels: Labels, field: Field, language: Language): string[] {
  const { kind, target } = field;
  const unit = labels.unitOf(field);
  const several = isList(field) ? message(language, 'takesSeveral') : '';
  const units = unit ? message(language, 'takesUnit', { unit: unit[language] }) : '';
  switch (kind) {
    case 'day':
      return [message(language, 'takesDay')];
    case 'whole':
      return [message(language, 'takesWhole'), units];
    case 'decimal':
      return [message(language, 'takesDecimal'), units];
    case 'flag':
      return [message(language, 'takesFlag')];
    case 'choice':
    case 'choices':
      return [
        Object.values(labels.ofValues(target?.() as object))
          .map(label => label[language])
          .join(' / '),
        several,
      ];
    case 'link':
    case 'links':
      return [message(language, 'takesLink'), several];
    default:
      return [message(language, 'takesText', { max: textLimit(field) }), several];
  }
}
