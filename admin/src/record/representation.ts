import type { RaRecord } from 'react-admin';
import type { RecordType } from '../schema/metadata.ts';

/** `立式包装机维修培训 TP-2026-0001`: how a record is named in a sentence, a link or a choice. */
export const representation =
  ({ title, numbered }: RecordType) =>
  (record: Partial<RaRecord>): string =>
    [...new Set([record[title], numbered ? record.number : undefined])].filter(Boolean).join(' ');
