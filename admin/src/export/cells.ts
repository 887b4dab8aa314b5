import { cellOf as cellFor, columnsFor, type Reader } from '../../../server/src/exports/cells.ts';
import type { Language } from '../i18n/language.ts';
import { titleOf } from '../record/representation.ts';
import type { Field } from '../schema/metadata.ts';
import { enums, partsOf, recordType } from '../schema/schema.ts';

export type { Cell } from '../../../server/src/exports/cells.ts';
export { cellText, linesAmong, rowsByLine } from '../../../server/src/exports/cells.ts';

interface Speaking {
  language: Language;
  translate: (key: string, values?: object) => string;
}

/** Who reads the file, by what the panel knows of the schema. */
const readerFor = ({ language, translate }: Speaking): Reader => ({
  language,
  flag: value => translate(value ? 'ra.boolean.true' : 'ra.boolean.false'),
  choice: (type, value) => enums[type]?.[value]?.[language],
  parts: partsOf,
  titleOf: (type, record) => titleOf(recordType(type), record, language),
  numbered: type => recordType(type).numbered,
  headingOfNumbers: label => translate('sanbao.export.numbers', { label }),
});

export const cellOf = (field: Field, value: unknown, speaking: Speaking) => cellFor(field, value, readerFor(speaking));

export const fileColumns = (fields: Field[], speaking: Speaking) => columnsFor(fields, readerFor(speaking));
