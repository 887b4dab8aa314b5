import { Readable } from 'node:stream';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { receive } from '../files/receive.ts';
import { StoredFile } from '../files/stored-file.entity.ts';
import type { FileParts } from '../platform/file-store.ts';
import type { PrintedForm } from '../procedure/printed-form.ts';
import { procedureOf } from '../procedure/procedure-of.ts';
import type { BaseRecord, RecordClass } from '../procedure/record.ts';
import { printRecord } from './print-record.ts';

/** Makes the paper of a record as it stands and keeps it, in the transaction of the step that makes it. */
export async function keepPaper(
  em: SqlEntityManager,
  files: FileParts,
  record: BaseRecord,
  made: { uploadedBy: string; now: Date },
): Promise<StoredFile> {
  const kind = record.constructor as RecordClass;
  const { printedFormOf, labels } = procedureOf(em);
  const bytes = await printRecord(em, printedFormOf(kind) as PrintedForm, record, files.config);
  const name = `${labels.of(kind.name).zh} ${record.number}.pdf`;
  const file = await receive(files, { source: Readable.from([bytes]), name, ...made }, em);
  if (!(file instanceof StoredFile)) throw new Error(`The paper of ${record.number} is not taken: ${file.rule}`);
  return file;
}
