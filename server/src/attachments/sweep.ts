import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { arrivals, withContent } from '../files/receive.ts';
import { StoredFile } from '../files/stored-file.entity.ts';
import type { FileParts } from '../platform/file-store.ts';
import { companyEm } from '../viewer/viewer.ts';

const DAY = 24 * 60 * 60 * 1000;

/** Removes what no step has taken within a day, and what a crash left behind while it arrived. */
export async function sweepFiles(parts: FileParts, now: Date) {
  const before = new Date(now.getTime() - DAY);
  const em = companyEm(parts.orm.em);
  for (const { id, sha256 } of await em.find(StoredFile, { recordId: null, uploadedAt: { $lt: before } }))
    await withContent(parts.orm, sha256, async inside => {
      // A step may have taken it meanwhile.
      const removed = await inside.nativeDelete(StoredFile, { id, recordId: null });
      if (removed && !(await inside.count(StoredFile, { sha256, erasedAt: null }))) await parts.store.remove(sha256);
    });
  const folder = arrivals(parts.config);
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name);
    if ((await stat(path)).mtime < before) await rm(path, { force: true });
  }
}
