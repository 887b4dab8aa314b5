import { procedure } from '../procedure/clauses.ts';
import { type BaseRecord, descriptionOf } from '../procedure/record.ts';
import { said } from './bilingual-text.ts';
import { QUIET } from './colours.ts';
import { pdf } from './pdf.ts';
import type { PrintedForm } from './printed-form.ts';

/** The record on its form, as PDF. */
export function print<R extends BaseRecord>(form: PrintedForm<R>, record: R, surroundings: { publicUrl: string }) {
  const { zh, en } = descriptionOf(form.record);
  return pdf({
    ...form.draw(record, surroundings),
    // Nothing of the day on which it is printed: the same content has the same digest.
    info: { title: `${zh} ${record.number}`, author: procedure.number, subject: en, creationDate: record.createdAt },
    footer: {
      text: footer(form, record),
      alignment: 'center',
      fontSize: 6.5,
      color: QUIET,
      margin: [60, 0, 60, 0],
    },
  });
}

/** Under which revisions it was made: of the procedure, and of the form itself. */
function footer<R extends BaseRecord>({ record: type, number, revision }: PrintedForm<R>, record: R) {
  const { zh, en, clause } = descriptionOf(type);
  const line = said('paperFooter', language => ({
    procedure: procedure.number,
    procedureRevision: record.procedureRevision,
    clause,
    form: number ?? { zh, en }[language],
    revision,
  }));
  return `${line.zh}  ·  ${record.number}\n${line.en}`;
}
