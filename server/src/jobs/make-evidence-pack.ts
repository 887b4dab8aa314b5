import { Readable } from 'node:stream';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { JobHelpers } from 'graphile-worker';
import { houseSession } from '../access/viewer.ts';
import { type FileParts, receive } from '../files/receive.ts';
import { StoredFile } from '../files/stored-file.entity.ts';
import { houseContext, houseViewer } from '../procedure/house-context.ts';
import { takeNamed } from '../procedure/perform.ts';
import { evidenceFiles } from '../records/evidence-files.ts';
import { EvidencePack } from '../records/evidence-pack.entity.ts';
import { COMMAND, packed } from '../records/evidence-zip.ts';

const tries = 3;

/** Makes the pack that was asked for, and says how far it is; after several tries in vain, that it cannot. */
export async function makeEvidencePack(
  parts: FileParts,
  { id }: { id: string },
  { job }: { job: Pick<JobHelpers['job'], 'attempts'> },
  now = new Date(),
) {
  const fork = () => parts.orm.em.fork({ session: houseSession }) as SqlEntityManager;
  const pack = await fork().findOneOrFail(EvidencePack, { id });
  if (pack.state !== 'MAKING') return;
  const viewer = houseViewer();
  const take = (step: string, input: object) =>
    takeNamed(step, { id, input: { ...input } }, houseContext(parts.orm, now, viewer));
  let records = 0;
  let manifestDigest = '';
  const progress = (done: number, of: number) => {
    records = of;
    return fork().nativeUpdate(EvidencePack, { id }, { done, records: of });
  };
  try {
    const files = evidenceFiles(pack, { ...parts, em: fork(), progress });
    const file = await receive(parts, {
      source: Readable.from(
        packed(files, pack.createdAt, digest => (manifestDigest = digest)),
        { objectMode: true },
      ),
      name: `${pack.number} ${pack.clause}.zip`,
      made: 'application/zip',
      uploadedBy: viewer.userId,
      now,
    });
    if (!(file instanceof StoredFile)) throw new Error(`The pack is not taken: ${file.rule}`);
    await take('finishEvidencePack', { file: file.id, manifestDigest, records, command: COMMAND });
  } catch (error) {
    if (job.attempts < tries) throw error;
    await take('failEvidencePack', { failure: String((error as Error).message) });
  }
}
