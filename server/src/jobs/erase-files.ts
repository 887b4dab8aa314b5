import { withContent } from '../files/receive.ts';
import { StoredFile } from '../files/stored-file.entity.ts';
import type { FileParts } from '../platform/file-store.ts';
import { ArchiveEntry } from '../records/archive-entry.entity.ts';
import { archivedRecord } from '../records/archived-forms.ts';
import { companyEm } from '../viewer/viewer.ts';

/** Removes the bytes of what was disposed of, save those that another record holds as well. */
export async function eraseFiles(parts: FileParts, { entry: id }: { entry: string }) {
  const em = companyEm(parts.orm.em);
  const entry = await em.findOneOrFail(ArchiveEntry, { id });
  const owners = [entry.id, archivedRecord(entry)?.id].filter(each => each !== undefined);
  for (const { sha256 } of await em.find(StoredFile, { recordId: { $in: owners }, erasedAt: { $ne: null } }))
    await withContent(parts.orm, sha256, async inside => {
      if (!(await inside.count(StoredFile, { sha256, erasedAt: null }))) await parts.store.remove(sha256);
    });
}
