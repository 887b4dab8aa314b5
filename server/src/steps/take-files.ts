import { Collection } from '@mikro-orm/core';
import { fieldsOf } from '../fields/field.ts';
import type { StoredFile } from '../files/stored-file.entity.ts';
import type { BaseRecord } from '../procedure/record.ts';

/** From now on the files that a record and its lines hold belong to it; dealers see those of fields they see. */
export function takeFiles(record: BaseRecord, holder: object = record) {
  for (const field of fieldsOf(holder.constructor)) {
    const value = (holder as Record<string, unknown>)[field.name];
    if (field.kind === 'lines' && value instanceof Collection && value.isInitialized())
      for (const line of value.getItems()) takeFiles(record, line as object);
    // One that was there before is not loaded, or belongs to the record already.
    const file = field.kind === 'file' ? (value as StoredFile | null | undefined) : null;
    if (file?.uploadedBy && !file.recordId)
      Object.assign(file, { record: record.constructor.name, recordId: record.id, shared: !field.internal });
  }
}
