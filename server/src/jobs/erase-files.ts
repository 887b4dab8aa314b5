import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { withContent } from '../files/receive.ts';
import { StoredFile } from '../files/stored-file.entity.ts';
import type { FileParts } from '../platform/file-store.ts';
import { ArchiveEntry } from '../records/archive-entry.entity.ts';
import { archivedRecord } from '../records/archived-forms.ts';
import { companyEm } from '../viewer/viewer.ts';

/** The entry of the archive that says what was disposed of, or the records of a person that were erased. */
export type ErasedOwners = { entry: string } | { records: readonly string[] };

/** Removes the bytes of what was disposed of or erased, save those that another record holds as well. */
export async function eraseFiles(parts: FileParts, erased: ErasedOwners) {
  const em = companyEm(parts.orm.em);
  const owners = 'entry' in erased ? await disposedOf(em, erased.entry) : [...erased.records];
  for (const { sha256 } of await em.find(StoredFile, { recordId: { $in: owners }, erasedAt: { $ne: null } }))
    await withContent(parts.orm, sha256, async inside => {
      if (!(await inside.count(StoredFile, { sha256, erasedAt: null }))) await parts.store.remove(sha256);
    });
}

async function disposedOf(em: SqlEntityManager, id: string) {
  const entry = await em.findOneOrFail(ArchiveEntry, { id });
  return [entry.id, archivedRecord(entry)?.id].filter(each => each !== undefined);
}
