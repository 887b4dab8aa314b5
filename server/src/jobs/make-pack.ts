import { Readable } from 'node:stream';
import type { JobHelpers } from 'graphile-worker';
import { receive } from '../files/receive.ts';
import { StoredFile } from '../files/stored-file.entity.ts';
import type { FileParts } from '../platform/file-store.ts';
import type { RecordClass } from '../procedure/record.ts';
import { systemContext, systemViewer } from '../procedure/system-context.ts';
import { evidenceFiles, type Gathering } from '../records/evidence-files.ts';
import { EvidencePack } from '../records/evidence-pack.entity.ts';
import { COMMAND, type PackedFile, PackTooLarge, packed } from '../records/evidence-zip.ts';
import { formFiles } from '../records/form-files.ts';
import { FormPack } from '../records/form-pack.entity.ts';
import { takeNamed } from '../steps/take-step.ts';
import { companyEm } from '../viewer/viewer.ts';

/** A kind of pack: what goes into it, what its file is called, and the steps by which it is finished or given up. */
interface Kind<P extends EvidencePack | FormPack> {
  record: RecordClass<P>;
  files(pack: P, parts: Gathering): AsyncIterable<PackedFile>;
  name(pack: P): string;
  finish: string;
  fail: string;
  options?: object;
}

const ofEvidence: Kind<EvidencePack> = {
  record: EvidencePack,
  files: evidenceFiles,
  name: ({ number, clause }) => `${number} ${clause}`,
  finish: 'finishEvidencePack',
  fail: 'failEvidencePack',
  options: { command: COMMAND },
};
const ofForms: Kind<FormPack> = {
  record: FormPack,
  files: formFiles,
  name: ({ number }) => number,
  finish: 'finishFormPack',
  fail: 'failFormPack',
};

type Attempt = { job: Pick<JobHelpers['job'], 'attempts'> };

export const makeEvidencePack = (parts: FileParts, which: { id: string }, attempt: Attempt, now = new Date()) =>
  makePack(ofEvidence, parts, which, attempt, now);
export const makeFormPack = (parts: FileParts, which: { id: string }, attempt: Attempt, now = new Date()) =>
  makePack(ofForms, parts, which, attempt, now);

const tries = 3;

/** Makes the pack that was asked for, and says how far it is; after several tries in vain, that it cannot. */
async function makePack<P extends EvidencePack | FormPack>(
  { record, files, name, finish, fail, options }: Kind<P>,
  parts: FileParts,
  { id }: { id: string },
  { job }: Attempt,
  now: Date,
) {
  const fork = () => companyEm(parts.orm.em);
  const pack = (await fork().findOneOrFail(record, { id } as never, { populate: ['askedBy'] as never })) as P;
  if (pack.state !== 'MAKING') return;
  const viewer = systemViewer();
  const context = systemContext(parts.orm, now, viewer);
  const take = (step: string, input: object) => takeNamed(step, { id, input: { ...input } }, context);
  let records = 0;
  let manifestDigest = '';
  const progress = (done: number, of: number) => {
    records = of;
    return fork().nativeUpdate(record, { id } as never, { done, records: of } as never);
  };
  try {
    const source = packed(files(pack, { ...parts, em: fork(), context, progress }), pack.createdAt, digest => {
      manifestDigest = digest;
    });
    const file = await receive(parts, {
      source: Readable.from(source, { objectMode: true }),
      name: `${name(pack)}.zip`,
      made: 'application/zip',
      uploadedBy: viewer.userId,
      now,
    });
    if (!(file instanceof StoredFile)) throw new Error(`The pack is not taken: ${file.rule}`);
    await take(finish, { file: file.id, manifestDigest, records, ...options });
  } catch (error) {
    if (job.attempts < tries && !(error instanceof PackTooLarge)) throw error;
    await take(fail, { failure: String((error as Error).message) });
  }
}
