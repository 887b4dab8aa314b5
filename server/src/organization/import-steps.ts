import { Resolver } from 'type-graphql';
import { Form, pick } from '../fields/form.ts';
import type { Facts, Input } from '../procedure/facts.ts';
import { type ImportKind, importers } from '../procedure/import-kind.ts';
import { Step } from '../procedure/step.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { Imports, Personal } from '../procedure/step-marks.ts';
import { labels } from '../procedures/sh-jr-c-160/labels/index.ts';
import { Dealer } from './dealer.entity.ts';
import { fileFits, importsNotTooOften, notImportedBefore } from './import-rules.ts';
import { ImportRun, type ImportSubject } from './import-run.entity.ts';
import { Person } from './person.entity.ts';

@Form()
export class ImportInput extends pick(ImportRun, 'file') {}

/** The kinds that can be imported, as a run names them. */
export type Import = ImportKind & { subject: ImportSubject };

/** The steps by which files are taken in to be checked, one for each kind of import. */
export function importSteps(kinds: readonly Import[]) {
  class Steps {}
  for (const kind of kinds) {
    const { name, subject, record } = kind;
    const begin = (run: ImportRun, { file }: ImportInput, { viewer, em, language, job }: StepContext) => {
      const { dealerId } = viewer;
      Object.assign(run, { subject, file, fileName: file.name, step: name, digest: file.sha256 });
      Object.assign(run, {
        person: em.getReference(Person, viewer.personId),
        userId: viewer.userId,
        dealer: dealerId && em.getReference(Dealer, dealerId),
      });
      job('run-import', { id: run.id, language });
    };
    const descriptor = { value: begin, writable: true, configurable: true };
    for (const mark of [Imports(record), Personal()]) mark(Steps.prototype, name, descriptor);
    Step(ImportRun, {
      description: `A file is taken in and checked, row by row: ${labels.of(name).en.toLowerCase()}. Nothing is entered yet.`,
      by: importers(kind),
      to: 'CHECKING',
      input: ImportInput,
      rules: [
        fileFits,
        ({ file }: Input<ImportInput>, _: Facts<ImportRun>, context: StepContext) =>
          notImportedBefore(file.sha256, name, context),
        (_: Input<ImportInput>, __: Facts<ImportRun>, context: StepContext) => importsNotTooOften(context),
      ],
    })(Steps.prototype, name, descriptor);
    Object.defineProperty(Steps.prototype, name, descriptor);
  }
  Resolver()(Steps);
  return Steps;
}
