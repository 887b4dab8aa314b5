import type { Customer } from '../organization/customer.entity.ts';
import { printedFormOf } from '../print/printed-form.ts';
import type { Act } from '../procedure/act.ts';
import { type FormNumber, forms } from '../procedure/forms.ts';
import type { BaseRecord, RecordClass } from '../procedure/record.ts';
import { ArchiveEntry } from './archive-entry.entity.ts';
import type { whatIsArchived } from './archived-record.ts';
import { keptUntil, yearsInForce } from './retention.ts';

/** What a step that finishes a form names in its `moves`. */
export const archives = { ArchiveEntry: ['ARCHIVED'] } as const;

type Archivable = BaseRecord & { customer: Customer | null };

/** 8: a finished form goes into the archive, once, with the paper of it as it now stands. */
export async function archive(link: (typeof whatIsArchived)[number], record: Archivable, act: Act) {
  if (await act.em.count(ArchiveEntry, { [link]: record })) return;
  const form = printedFormOf(record.constructor as RecordClass);
  if (!form?.number) throw new Error(`${record.constructor.name} is none of the forms of clause 7`);
  await act.em.populate(record, form.needs as never);
  const { appendix } = forms[form.number as FormNumber];
  const paper = form.kept?.(record) ?? (await act.paper(record));
  const entry = Object.assign(new ArchiveEntry(), {
    form: appendix,
    formNumber: record.number,
    finishedOn: act.today,
    keepUntil: keptUntil(act.today, await yearsInForce(act.em, appendix)),
    company: record.customer?.name ?? null,
    paper,
    digest: paper.sha256,
    [link]: record,
  });
  await act.open(entry, 'ARCHIVED');
}
