import { assertAttempt } from '../credentials/attempts.ts';
import type { Entered } from '../fields/form.ts';
import { mostMegabytes } from '../imports/sheet.ts';
import { type Refusal, refuse } from '../messages/errors.ts';
import type { Facts, Input } from '../procedure/facts.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { companyEm } from '../viewer/viewer.ts';
import { ImportRun } from './import-run.entity.ts';

/** The person who uploaded the file has seen its content. */
export function importsOwnFile(
  { person }: Facts<ImportRun>,
  { viewer }: Pick<StepContext, 'viewer'>,
): Refusal | undefined {
  if (person.id !== viewer.personId) return refuse('anotherImports');
}

/** A spreadsheet of so many rows is smaller; it is read as a whole. */
export function fileFits({ file }: Input<Entered<ImportRun, 'file'>>): Refusal | undefined {
  if (file.size > mostMegabytes * 1024 * 1024) return refuse('fileTooLarge', { max: mostMegabytes }, 'file');
}

/** Each file is unpacked and read, which others pay for: so many in a while, and no more. */
export async function importsNotTooOften(context: StepContext): Promise<undefined> {
  const { em, viewer } = context;
  await assertAttempt(companyEm(em, { clear: true }), [['import', viewer.userId]], context);
}

/** The same file would enter everything a second time. */
export async function notImportedBefore(
  digest: string,
  step: string,
  { em }: StepContext,
): Promise<Refusal | undefined> {
  if (await em.count(ImportRun, { digest, step, state: 'IMPORTED' })) return refuse('importedBefore', {}, 'file');
}
