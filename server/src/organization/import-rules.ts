import type { Entered } from '../fields/form.ts';
import { mostMegabytes } from '../imports/sheet.ts';
import type { Act } from '../procedure/act.ts';
import { type Refusal, refuse } from '../procedure/errors.ts';
import { ImportRun } from './import-run.entity.ts';

/** Whoever uploaded the file has seen what it holds. */
export function importsOwnFile({ person }: ImportRun, { viewer }: Pick<Act, 'viewer'>): Refusal | undefined {
  if (person.id !== viewer.personId) return refuse('anotherImports');
}

/** A spreadsheet of so many rows is smaller; it is read as a whole. */
export function fileFits({ file }: Entered<ImportRun, 'file'>): Refusal | undefined {
  if (file.size > mostMegabytes * 1024 * 1024) return refuse('fileTooLarge', { max: mostMegabytes }, 'file');
}

/** The same file would enter everything a second time. */
export async function notImportedBefore(digest: string, step: string, { em }: Act): Promise<Refusal | undefined> {
  if (await em.count(ImportRun, { digest, step, state: 'IMPORTED' })) return refuse('importedBefore', {}, 'file');
}
