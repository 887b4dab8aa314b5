import { useResourceContext } from 'react-admin';
import type { RecordType } from '../schema/metadata.ts';
import { recordType } from '../schema/schema.ts';

export const useRecordType = (): RecordType => recordType(useResourceContext()!);
