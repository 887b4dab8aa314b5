import type { Customer } from '../organization/customer.entity.ts';
import { keptPaper } from '../print/kept-paper.ts';
import type { Loaded, Reference } from '../procedure/facts.ts';
import { procedureOf } from '../procedure/procedure-of.ts';
import type { BaseRecord, RecordClass } from '../procedure/record.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { type FormNumber, forms } from '../procedures/sh-jr-c-160/forms.ts';
import { ArchiveEntry } from './archive-entry.entity.ts';
import type { whatIsArchived } from './archived-forms.ts';
import { keptUntil, yearsInForce } from './retention.ts';

/** The `moves` of a step that finishes a form. */
export const archives = { ArchiveEntry: ['ARCHIVED'] } as const;

type Link = (typeof whatIsArchived)[number];
export type Archivable = BaseRecord & { customer: Reference | null };

/** 8: a finished form goes into the archive, once, with the paper of it as it now stands. */
export async function archive(link: Link, record: Archivable, context: StepContext) {
  if (await context.em.count(ArchiveEntry, { [link]: record.id })) return;
  const entry = new ArchiveEntry();
  await fillEntry(entry, link, record, context.today, context);
  await context.open(entry, 'ARCHIVED');
}

/** The archive's entry of a form that was finished on that day. */
export async function fillEntry(
  entry: Loaded<ArchiveEntry>,
  link: Link,
  record: Archivable,
  finishedOn: string,
  context: StepContext,
) {
  const form = procedureOf(context.em).printedFormOf(record.constructor as RecordClass);
  if (!form?.number) throw new Error(`${record.constructor.name} is none of the forms of clause ${clause.forms}`);
  await context.em.populate(record, [...form.load, 'customer'] as never);
  const { appendix } = forms[form.number as FormNumber];
  const paper = (await keptPaper(context.em, form, record)) ?? (await context.paper(record));
  Object.assign(entry, {
    form: appendix,
    formNumber: record.number,
    finishedOn,
    keptFrom: finishedOn,
    keepUntil: keptUntil(finishedOn, await yearsInForce(context.em, appendix)),
    // Just loaded: which paths, its form says.
    company: (record.customer as Customer | null)?.name ?? null,
    paper,
    digest: paper.sha256,
    [link]: record,
  });
}
