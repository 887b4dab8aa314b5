import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';
import type { Config } from '../config.ts';
import { type Refusal, refuse } from '../messages/errors.ts';
import type { FileParts, FileStore } from '../platform/file-store.ts';
import { companyEm } from '../viewer/viewer.ts';
import { fileName, typeOf } from './file-types.ts';
import { StoredFile } from './stored-file.entity.ts';

interface Arriving {
  source: Readable;
  name: string;
  uploadedBy: string;
  now: Date;
  /** The digest by which the sender knows it: sent twice, it is one file until a step takes it. */
  sha256?: string;
  /** The type of what Sanbao itself has made: of any size, and perhaps of a kind that is taken from nobody else. */
  made?: string;
}

/** Where files lie while they arrive. */
export const arrivals = ({ dataDir }: Pick<Config, 'dataDir'>) => join(dataDir, 'files', 'arriving');

/**
 * Takes a file in as it streams by: an uploaded one, or one that Sanbao has made, the latter perhaps within a step's
 * transaction. Nothing is left of one that is refused or breaks off.
 */
export async function receive(
  { orm, config, store }: FileParts,
  arriving: Arriving,
  within?: SqlEntityManager,
): Promise<StoredFile | Refusal> {
  const folder = arrivals(config);
  await mkdir(folder, { recursive: true });
  const path = join(folder, randomUUID());
  try {
    const most = arriving.made ? Number.POSITIVE_INFINITY : config.filesMaxMegabytes * 1024 * 1024;
    const measured = await write(path, arriving.source, most);
    if (!measured) return refuse('fileTooLarge', { max: config.filesMaxMegabytes });
    if (!measured.size) return refuse('fileEmpty');
    if (arriving.sha256 && arriving.sha256 !== measured.sha256) return refuse('fileBroken');
    const type = arriving.made ?? (await typeOf(path, arriving.name));
    if (!type) return refuse('fileTypeRefused');
    const name = fileName(arriving.name, type);
    if (!name) return refuse('fileWithoutName');
    const { uploadedBy, now: uploadedAt } = arriving;
    const file = Object.assign(new StoredFile(), { ...measured, name, type, uploadedBy, uploadedAt });
    const enter = async (em: SqlEntityManager) => {
      const sent = arriving.sha256 && (await em.findOne(StoredFile, { ...measured, name, uploadedBy, recordId: null }));
      if (!sent) em.persist(file);
      return sent || file;
    };
    const entered = await (within ? keepWithin(within, file.sha256, enter) : withContent(orm, file.sha256, enter));
    // Once it is entered, nobody removes these bytes as nobody's; a store that is slow keeps no connection from others.
    await store.keep(path, file.sha256).catch(async error => {
      // What was sent by its digest may have been sent twice: unless a step takes it, it is swept.
      if (!within && !arriving.sha256)
        await companyEm(orm.em).nativeDelete(StoredFile, { id: file.id, recordId: null });
      throw error;
    });
    return entered;
  } finally {
    await rm(path, { force: true });
  }
}

/** One after another for the same content, so that it is never removed while it is being kept once more. */
export const withContent = <T>(orm: MikroORM, sha256: string, work: (em: SqlEntityManager) => Promise<T>) =>
  companyEm(orm.em).transactional(em => keepWithin(em, sha256, work));

async function keepWithin<T>(em: SqlEntityManager, sha256: string, work: (em: SqlEntityManager) => Promise<T>) {
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [sha256]);
  return work(em);
}

/** Size and digest, worked out on the way; nothing where it is too large. The source is left open to be answered on. */
async function write(path: string, source: Readable, most: number) {
  const hash = createHash('sha256');
  let size = 0;
  await using file = await open(path, 'wx');
  for await (const chunk of source.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > most) return undefined;
    hash.update(chunk);
    await file.appendFile(chunk);
  }
  await file.sync();
  return { size, sha256: hash.digest('hex') };
}

/** Whether the bytes that are kept still are those that were taken in; what is gone is not. */
export async function isIntact(store: FileStore, { sha256, size }: StoredFile): Promise<boolean> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of await store.read(sha256, 0, size - 1)) hash.update(chunk as Buffer);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
  return hash.digest('hex') === sha256;
}
