import { buffer } from 'node:stream/consumers';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { StoredFile } from '../files/stored-file.entity.ts';
import type { FileParts } from '../platform/file-store.ts';
import type { PrintedForm } from '../procedure/printed-form.ts';
import type { BaseRecord } from '../procedure/record.ts';

/** Which paper of a record it is: by its state and, where it is amended in it, its revision. */
export const editionOf = ({ issued }: PrintedForm, record: BaseRecord & { revision?: number }): string =>
  issued?.(record) ?? [record.state, record.revision].filter(Boolean).join(' ');

/** The paper of a record as it stands that was made before, if one was. */
export const keptPaper = async (
  em: SqlEntityManager,
  form: PrintedForm,
  record: BaseRecord,
): Promise<StoredFile | null> =>
  form.kept?.(record) ??
  (await em.findOne(
    StoredFile,
    { paperOf: record.id, edition: editionOf(form, record), erasedAt: null },
    { orderBy: { id: 'desc' } },
  ));

export const bytesOf = async (store: FileParts['store'], { sha256, size }: StoredFile): Promise<Buffer> =>
  buffer(await store.read(sha256, 0, size - 1));
