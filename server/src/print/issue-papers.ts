import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { type Class, type Field, fieldsOf } from '../fields/field.ts';
import { type Refusal, refuse } from '../messages/errors.ts';
import type { Language } from '../messages/language.ts';
import type { FileParts } from '../platform/file-store.ts';
import type { PrintedForm } from '../procedure/printed-form.ts';
import { procedureOf } from '../procedure/procedure-of.ts';
import type { BaseRecord, RecordClass } from '../procedure/record.ts';
import { textsIn } from './in-letters.ts';
import { bytesOf, keptPaper } from './kept-paper.ts';
import { codePointName, Letters } from './letters.ts';
import { type DrawnRecord, drawRecord, keepPaper, printRecord } from './print-record.ts';

interface Issuing {
  language: Language;
  publicUrl?: string;
  /** Keeps the paper as it was drawn, in the step's transaction; without it papers are made when they are asked for. */
  paper?: (record: BaseRecord, drawn: DrawnRecord) => Promise<unknown>;
}

/**
 * The papers of the records that a step has changed, where that issues them. It is refused while no font has a letter of
 * one, before anything is issued.
 */
export async function issuePapers(
  em: SqlEntityManager,
  records: readonly BaseRecord[],
  { language, publicUrl = '', paper }: Issuing,
): Promise<Refusal | undefined> {
  for (const record of new Set(records)) {
    const form = procedureOf(em).printedFormOf(record.constructor as RecordClass);
    if (!form) continue;
    const issued = Boolean(form.issued?.(record));
    const kept = issued && !form.onRequest && paper !== undefined;
    const legible = form.legible ? form.legible(record) : issued;
    if ((!kept && !legible) || (kept && (await keptPaper(em, form, record)))) continue;
    await em.populate(record, form.load as never);
    const drawn = await drawRecord(em, form, record, publicUrl);
    const refused = legible ? await unprintable(em, form, record, drawn, language) : undefined;
    if (refused) return refused;
    if (kept) await paper?.(record, drawn);
  }
}

/** The first letter of it that no font has, and in which field it stands. */
async function unprintable(
  em: SqlEntityManager,
  form: PrintedForm,
  record: BaseRecord,
  { drawing: { content }, substitutes }: DrawnRecord,
  language: Language,
) {
  const texts = textsIn({ content });
  const missing = (await Letters.of(texts)).missing(texts).filter(letter => !substitutes.has(letter));
  const [letter] = missing;
  if (letter === undefined) return undefined;
  const { labels } = procedureOf(em);
  const field = fieldWith(letter, record, form.load);
  return refuse('letterWithoutFont', {
    record: labels.of(record.constructor.name)[language],
    field: field ? labels.ofField(field)[language] : '',
    letter,
    codePoint: codePointName(letter),
  });
}

/** The field in which a letter stands: of the record itself, or of what its paper says besides. */
function fieldWith(letter: string, holder: object, load: readonly string[]): Field | undefined {
  for (const field of fieldsOf(holder.constructor as Class)) {
    const value = (holder as Record<string, unknown>)[field.name];
    if (JSON.stringify(typeof value === 'string' || Array.isArray(value) ? value : '').includes(letter)) return field;
  }
  for (const [name, below] of Map.groupBy(load, path => path.split('.')[0] as string)) {
    const value = (holder as Record<string, unknown>)[name];
    const held = isIterable(value) ? [...value] : [value];
    const further = below.map(path => path.slice(name.length + 1)).filter(Boolean);
    for (const each of held) {
      const found = each && typeof each === 'object' ? fieldWith(letter, each, further) : undefined;
      if (found) return found;
    }
  }
}

const isIterable = (value: unknown): value is Iterable<object> =>
  typeof value === 'object' && value !== null && Symbol.iterator in value;

interface PaperOptions {
  chinese?: boolean;
  /** Who is given it: one that was issued before papers were kept is kept now. */
  by?: { uploadedBy: string; now: Date };
}

/** What whoever asks for a paper is given: the one that was issued, byte by byte, else one that is drawn now. */
export async function paperOf(
  em: SqlEntityManager,
  form: PrintedForm,
  record: BaseRecord,
  files: FileParts,
  { chinese = false, by }: PaperOptions = {},
): Promise<Buffer> {
  const issued = form.issued?.(record);
  let kept = await keptPaper(em, form, record);
  if (!kept && issued && by)
    kept = await em.transactional(within =>
      keepPaper(within as SqlEntityManager, files, record, { ...by, marked: [], owned: true }),
    );
  if (kept && (!chinese || form.kept?.(record))) return bytesOf(files.store, kept);
  const standing = kept ? ('READING_COPY' as const) : form.issued && !issued ? ('PREVIEW' as const) : undefined;
  return printRecord(em, form, record, { publicUrl: files.config.publicUrl, chinese, standing });
}
