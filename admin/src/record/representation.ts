import type { RaRecord } from 'react-admin';
import { companyLanguage, type Language } from '../i18n/language.ts';
import type { RecordType } from '../schema/metadata.ts';
import { enums, recordType } from '../schema/schema.ts';

/** The title of a record: its own, by its label where it is a choice, or that of the record which lends it one. */
export function titleOf(
  { title, fields }: RecordType,
  record: Partial<RaRecord>,
  language: Language = companyLanguage,
): string | undefined {
  const value = record[title];
  const field = fields.find(({ name }) => name === title);
  if (field?.kind === 'enum') return enums[field.type]?.[value]?.[language] ?? value;
  return field?.kind === 'record' && value ? titleOf(recordType(field.type), value, language) : value;
}

/** What a record is one of, such as a machine of its model; or what lends it its title. */
export function instanceOf(
  { title, instanceOf: link, fields }: RecordType,
  record: Partial<RaRecord>,
  language: Language = companyLanguage,
): string {
  const field = fields.find(({ name, kind }) => kind === 'record' && name === (link ?? title));
  const value = field && record[field.name];
  if (!field || !value) return '';
  return link
    ? (titleOf(recordType(field.type), value, language) ?? '')
    : instanceOf(recordType(field.type), value, language);
}

/** `Z300-2101-017 ZJ-300`: how a record is called at the head of its page and among those opened last. */
export const nameOf = (type: RecordType, record: Partial<RaRecord>, language?: Language): string =>
  [titleOf(type, record, language), instanceOf(type, record, language)].filter(Boolean).join(' ');

/** `立式包装机维修培训 TP-2026-0001`: how a record is named in a sentence, a link or a choice. */
export const representation =
  (type: RecordType, language?: Language) =>
  (record: Partial<RaRecord>): string =>
    [...new Set([nameOf(type, record, language), type.numbered ? record[type.numbered] : undefined])]
      .filter(Boolean)
      .join(' ');
