import type { Content } from 'pdfmake/interfaces.js';
import type { Letterhead, PrintedForm } from '../procedure/printed-form.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { type BaseRecord, descriptionOf } from '../procedure/record.ts';
import { english, inChinese, QUIET, RED, sentence } from './bilingual-text.ts';
import { pdf } from './pdf.ts';

interface Surroundings {
  publicUrl: string;
  /** Under which it is made; its number and its labels stand on the paper. */
  procedure: Pick<Procedure, 'document' | 'labels'>;
  /** What the company was called when the record was made. */
  company: Letterhead;
  /** The revision of the form under which it was made. */
  revision: string;
  /** What is said below it. */
  notes?: readonly Content[];
  /** Without the English. */
  chinese?: boolean;
}

/** The record on its form, as PDF. */
export function print<R extends BaseRecord>(
  form: PrintedForm<R>,
  record: R,
  { publicUrl, procedure, company, revision, notes = [], chinese = false }: Surroundings,
) {
  const { zh, en } = procedure.labels.of(form.record.name);
  const { mark, ...drawn } = form.draw(record, { publicUrl, company });
  const drawing = notes.length ? { ...drawn, content: [drawn.content, notes].flat() } : drawn;
  const worded = chinese ? inChinese : <T>(drawn: T) => drawn;
  return pdf({
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
  });
}

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
