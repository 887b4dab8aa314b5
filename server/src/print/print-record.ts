import { Readable } from 'node:stream';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { businessDay } from '../fields/business-day.ts';
import { receive } from '../files/receive.ts';
import { StoredFile } from '../files/stored-file.entity.ts';
import type { FileParts } from '../platform/file-store.ts';
import { parametersInForce } from '../procedure/parameters-in-force.ts';
import { type Drawing, type Letterhead, letterhead, type PrintedForm } from '../procedure/printed-form.ts';
import { procedureOf } from '../procedure/procedure-of.ts';
import type { BaseRecord, RecordClass } from '../procedure/record.ts';
import { revisionName } from '../procedure/revision-in-force.ts';
import { StatedDay } from '../stated/stated-day.entity.ts';
import { editionOf } from './kept-paper.ts';
import { LetterSubstitute } from './letter-substitute.entity.ts';
import { print } from './print.ts';
import { statedNotes } from './stated-notes.ts';

interface Surroundings {
  publicUrl: string;
  chinese?: boolean;
  /** Said below it: it was not issued, or is a copy to be read. */
  standing?: 'PREVIEW' | 'READING_COPY';
}

/** The body of a paper, and what it was drawn with. */
export interface DrawnRecord {
  drawing: Drawing;
  company: Letterhead;
  /** What stands for each letter that no font has. */
  substitutes: ReadonlyMap<string, string>;
}

/** The body of a record's paper, as the company was when the record was made. */
export async function drawRecord(
  em: SqlEntityManager,
  form: PrintedForm,
  record: BaseRecord,
  publicUrl: string,
): Promise<DrawnRecord> {
  const company = await parametersInForce(em, letterhead, businessDay(record.createdAt));
  return { company, drawing: form.draw(record, { publicUrl, company }), substitutes: await substitutesIn(em) };
}

/** A record on its form, as company and form were when it was made; marked by the step that is being taken, too. */
export async function printRecord(
  em: SqlEntityManager,
  form: PrintedForm,
  record: BaseRecord,
  surroundings: Surroundings,
  { marked = [], drawn }: { marked?: readonly StatedDay[]; drawn?: DrawnRecord } = {},
) {
  const body = drawn ?? (await drawRecord(em, form, record, surroundings.publicUrl));
  const revision = await formRevision(em, form, record.procedureRevision);
  const procedure = procedureOf(em);
  const marks = procedure.records.includes(StatedDay)
    ? await em.find(StatedDay, { record: record.id }, { orderBy: { id: 'asc' } })
    : [];
  const notes = statedNotes([...marks, ...marked], procedure);
  return print(form, record, { ...surroundings, ...body, procedure, revision, notes });
}

async function substitutesIn(em: SqlEntityManager): Promise<Map<string, string>> {
  if (!procedureOf(em).records.includes(LetterSubstitute)) return new Map();
  const found = await em.find(LetterSubstitute, { state: 'ACTIVE' });
  return new Map(found.map(({ letter, printedAs }) => [letter, printedAs]));
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

interface Keeping {
  uploadedBy: string;
  now: Date;
  /** Which of its days the step marks as stated late. */
  marked: readonly StatedDay[];
  /** It belongs to the record itself, which has no field for it. */
  owned?: boolean;
  /** Its body, where its letters were looked at before. */
  drawn?: DrawnRecord;
}

/** Makes the paper of a record as it stands and keeps it, in the transaction of the step that makes it. */
export async function keepPaper(
  em: SqlEntityManager,
  files: FileParts,
  record: BaseRecord,
  { marked, owned = false, drawn, ...made }: Keeping,
): Promise<StoredFile> {
  const kind = record.constructor as RecordClass;
  const { printedFormOf, labels } = procedureOf(em);
  const form = printedFormOf(kind) as PrintedForm;
  const bytes = await printRecord(em, form, record, files.config, { marked, drawn });
  const name = `${labels.of(kind.name).zh} ${record.number}.pdf`;
  const file = await receive(files, { source: Readable.from([bytes]), name, ...made }, em);
  if (!(file instanceof StoredFile)) throw new Error(`The paper of ${record.number} is not taken: ${file.rule}`);
  return Object.assign(file, {
    ...{ paperOf: record.id, edition: editionOf(form, record) },
    ...(owned && { record: kind.name, recordId: record.id }),
  });
}
