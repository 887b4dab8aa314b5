import type { RaRecord } from 'react-admin';
import type { RecordType } from '../schema/metadata.ts';
import { recordType } from '../schema/schema.ts';

/** The title of a record: its own, or that of the record which lends it one. */
export function titleOf({ title, fields }: RecordType, record: Partial<RaRecord>): string | undefined {
  const value = record[title];
  const field = fields.find(({ name }) => name === title);
  return field?.kind === 'record' && value ? titleOf(recordType(field.type), value) : value;
}

/** `立式包装机维修培训 TP-2026-0001`: how a record is named in a sentence, a link or a choice. */
export const representation =
  (type: RecordType) =>
  (record: Partial<RaRecord>): string =>
    [...new Set([titleOf(type, record), type.numbered ? record[type.numbered] : undefined])].filter(Boolean).join(' ');
