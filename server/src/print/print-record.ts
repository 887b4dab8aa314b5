import { Readable } from 'node:stream';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { businessDay } from '../fields/business-day.ts';
import { receive } from '../files/receive.ts';
import { StoredFile } from '../files/stored-file.entity.ts';
import type { FileParts } from '../platform/file-store.ts';
import { parametersInForce } from '../procedure/parameters-in-force.ts';
import { letterhead, type PrintedForm } from '../procedure/printed-form.ts';
import { procedureOf } from '../procedure/procedure-of.ts';
import type { BaseRecord, RecordClass } from '../procedure/record.ts';
import { revisionName } from '../procedure/revision-in-force.ts';
import { StatedDay } from '../stated/stated-day.entity.ts';
import { print } from './print.ts';
import { statedNotes } from './stated-notes.ts';

interface Surroundings {
  publicUrl: string;
  chinese?: boolean;
}

/** A record on its form, as the company and the form were when the record was made; marked by the step that is being taken, too. */
export async function printRecord(
  em: SqlEntityManager,
  form: PrintedForm,
  record: BaseRecord,
  surroundings: Surroundings,
  marked: readonly StatedDay[] = [],
) {
  const company = await parametersInForce(em, letterhead, businessDay(record.createdAt));
  const revision = await formRevision(em, form, record.procedureRevision);
  const procedure = procedureOf(em);
  const marks = procedure.records.includes(StatedDay)
    ? await em.find(StatedDay, { record: record.id }, { orderBy: { id: 'asc' } })
    : [];
  const notes = statedNotes([...marks, ...marked], procedure);
  return print(form, record, { ...surroundings, procedure, company, revision, notes });
}

/** The revision of a form that came with this revision of the procedure, or with the last one before it that named it. */
export async function formRevision(em: SqlEntityManager, { number, revision }: PrintedForm, procedureRevision: string) {
  const form = number && procedureOf(em).document.forms[number];
  if (!form) return revision;
  const [found] = await em.execute<{ revision: string }[]>(
    `select f.form->>'revision' as revision from procedure_revision r, jsonb_array_elements(r.forms) f(form)
      where f.form->>'form' = ? and r.effective_from <= (select n.effective_from from procedure_revision n
        where ${revisionName('n')} = ?)
      order by r.effective_from desc limit 1`,
    [form.appendix, procedureRevision],
  );
  return found?.revision ?? revision;
}

/** Makes the paper of a record as it stands and keeps it, in the transaction of the step that makes it. */
export async function keepPaper(
  em: SqlEntityManager,
  files: FileParts,
  record: BaseRecord,
  { marked, ...made }: { uploadedBy: string; now: Date; marked: readonly StatedDay[] },
): Promise<StoredFile> {
  const kind = record.constructor as RecordClass;
  const { printedFormOf, labels } = procedureOf(em);
  const bytes = await printRecord(em, printedFormOf(kind) as PrintedForm, record, files.config, marked);
  const name = `${labels.of(kind.name).zh} ${record.number}.pdf`;
  const file = await receive(files, { source: Readable.from([bytes]), name, ...made }, em);
  if (!(file instanceof StoredFile)) throw new Error(`The paper of ${record.number} is not taken: ${file.rule}`);
  return file;
}
