import { labelsOf } from '../fields/choice.ts';
import type { Field } from '../fields/field.ts';
import { fieldUnit, labelOf } from '../fields/labels.ts';
import { textLimit } from '../fields/validation.ts';
import { message } from '../messages/catalogue.ts';
import type { Language } from '../messages/language.ts';
import type { ImportKind } from '../procedure/import-kind.ts';
import { type Column, columnsOf, heading, isList, isRequired } from './columns.ts';
import { workbook } from './workbook.ts';

/** The workbook to fill in: an empty sheet with its headings, and one that says what each column takes. */
export function template(kind: ImportKind, language: Language): Promise<Buffer> {
  const say = (key: Parameters<typeof message>[1]) => message(language, key);
  const columns = columnsOf(kind);
  return workbook([
    { name: labelOf(kind.name)[language], heading: columns.map(column => heading(column, language)), rows: [] },
    {
      name: say('templateGuide'),
      heading: [say('templateColumn'), say('templateRequired'), say('templateTakes')],
      rows: columns.map(column => [
        column.label[language],
        requirement(column, language),
        takes(column.field, language).filter(Boolean).join(' '),
      ]),
    },
  ]);
}

function requirement(column: Column, language: Language) {
  if (!isRequired(column)) return '';
  const { part } = column;
  return part ? message(language, 'templateIfGiven', { part: part[language] }) : message(language, 'templateYes');
}

function takes(field: Field, language: Language): string[] {
  const { kind, target } = field;
  const unit = fieldUnit(field);
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
        Object.values(labelsOf(target?.() as object))
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
