import type { Content } from 'pdfmake/interfaces.js';
import type { Drawing, Letterhead, PrintedForm } from '../procedure/printed-form.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { type BaseRecord, descriptionOf } from '../procedure/record.ts';
import { both, english, inChinese, QUIET, RED, sentence } from './bilingual-text.ts';
import { textsIn } from './in-letters.ts';
import { codePointName } from './letters.ts';
import { pdf } from './pdf.ts';

interface Surroundings {
  publicUrl: string;
  /** Under which it is made; its number and its labels stand on the paper. */
  procedure: Pick<Procedure, 'document' | 'labels'>;
  /** What the company was called when the record was made. */
  company: Letterhead;
  /** Its body, where it was drawn before. */
  drawing?: Drawing;
  /** The revision of the form under which it was made. */
  revision: string;
  /** What is said below it. */
  notes?: readonly Content[];
  /** Without the English. */
  chinese?: boolean;
  /** What stands for letters that no font has. */
  substitutes?: ReadonlyMap<string, string>;
  standing?: 'PREVIEW' | 'READING_COPY';
}

/** The record on its form, as PDF. */
export function print<R extends BaseRecord>(
  form: PrintedForm<R>,
  record: R,
  {
    publicUrl,
    procedure,
    company,
    drawing: body = form.draw(record, { publicUrl, company }),
    revision,
    notes = [],
    chinese = false,
    substitutes = new Map(),
    standing,
  }: Surroundings,
) {
  const { zh, en } = procedure.labels.of(form.record.name);
  const { mark, ...drawn } = body;
  const below = [...notes, ...substituteNotes(drawn, substitutes), ...standingNote(standing)];
  const drawing = below.length ? { ...drawn, content: [drawn.content, below].flat() } : drawn;
  const worded = chinese ? inChinese : <T>(drawn: T) => drawn;
  const definition = {
    ...worded(drawing),
    watermark: mark && {
      text: chinese ? mark.zh : `${mark.zh} ${mark.en}`,
      ...{ color: RED, opacity: 0.2, bold: true, fontSize: 64 },
    },
    // Nothing of the day on which it is printed: the same content has the same digest.
    info: {
      title: [zh, record.number].join(' ').trim(),
      author: procedure.document.number,
      subject: en,
      creationDate: record.createdAt,
    },
    footer: worded({
      stack: footer(form, record, procedure, revision),
      alignment: 'center' as const,
      fontSize: 6.5,
      color: QUIET,
      margin: [60, 0, 60, 0] as [number, number, number, number],
    }),
  };
  return pdf(definition, substitutes);
}

const note = { fontSize: 8, color: QUIET, margin: [0, 4, 0, 0] as [number, number, number, number] };

/** Which letter is meant where something else stands for it. */
function substituteNotes(drawn: object, substitutes: ReadonlyMap<string, string>): Content[] {
  const said = textsIn(drawn).join('');
  return [...substitutes].flatMap(([letter, substitute]) =>
    said.includes(letter)
      ? both(
          sentence('paperSubstitute', () => ({ substitute, codePoint: codePointName(letter) })),
          note,
        )
      : [],
  );
}

/** A paper that was not issued is told from one that was. */
const standingNote = (standing: Surroundings['standing']): Content[] =>
  standing ? [both(sentence(standing === 'PREVIEW' ? 'paperPreview' : 'paperReadingCopy'), note)] : [];

/** The form to be filled in by hand. It is of no day, and comes under the procedure as it stands. */
export const printBlank = (form: PrintedForm, procedureRevision: string, surroundings: Surroundings) =>
  print(
    form,
    { ...form.blank?.(surroundings.company), procedureRevision, createdAt: new Date(0) } as BaseRecord,
    surroundings,
  );

/** Under which revisions it was made: of the procedure, and of the form itself. */
function footer<R extends BaseRecord>(
  { record: type, number: form }: PrintedForm<R>,
  record: R,
  { document, labels }: Surroundings['procedure'],
  revision: string,
) {
  const { clause } = descriptionOf(type);
  const line = sentence('paperFooter', language => ({
    procedure: document.number,
    procedureRevision: record.procedureRevision,
    clause,
    form: form ?? labels.of(type.name)[language],
    revision,
  }));
  return [{ text: [line.zh, record.number].filter(Boolean).join('  ·  ') }, english(line.en)];
}
