import { CorrectiveAction } from '../improvement/corrective-action.entity.ts';
import { type Refusal, refuse } from '../messages/errors.ts';
import { openInCase } from '../overview/case-thread.ts';
import type { Facts } from '../procedure/facts.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { ArchiveEntry } from './archive-entry.entity.ts';
import { archivedRecord, whatIsArchived } from './archived-forms.ts';
import { yearsOfProcedure } from './retention.ts';
import type { RetentionPeriod } from './retention-period.entity.ts';

/** 8: what the procedure keeps for some years is kept that long at least. */
export function longEnough({ form, years }: Pick<RetentionPeriod, 'form' | 'years'>): Refusal | undefined {
  const least = yearsOfProcedure(form);
  if (least !== null && years != null && years < least) return refuse('keptLongerByProcedure', { least }, 'years');
}

/** 8: paper is archived once it is finished. */
export function finishedAlready(
  { finishedOn }: { finishedOn: string },
  _: unknown,
  { today }: StepContext,
): Refusal | undefined {
  if (finishedOn > today) return refuse('finishedInTheFuture', { today }, 'finishedOn');
}

/** 8: each form is in the archive once. */
export async function notYetArchived(
  input: Partial<Pick<Facts<ArchiveEntry>, (typeof whatIsArchived)[number]>>,
  _: unknown,
  { em }: StepContext,
): Promise<Refusal | undefined> {
  for (const link of whatIsArchived)
    if (input[link] && (await em.count(ArchiveEntry, { [link]: input[link].id }))) return refuse('archivedAlready');
}

/** 8: nothing goes before its time, and what is kept long-term not at all. */
export function retentionOver(
  { keepUntil }: Facts<ArchiveEntry>,
  { today }: Pick<StepContext, 'today'>,
): Refusal | undefined {
  if (!keepUntil) return refuse('keptLongTerm');
  if (today <= keepUntil) return refuse('stillKept', { keepUntil });
}

/** 8: nor while a corrective action that rests on its case is still open. */
export async function noOpenCorrectiveAction(
  _: object,
  entry: Facts<ArchiveEntry, 'adjustmentRecord' | 'application' | 'survey' | 'workReport'>,
  { em }: StepContext,
): Promise<Refusal | undefined> {
  const record = archivedRecord(entry);
  if (!record) return;
  const [open] = await openInCase(em, record, CorrectiveAction);
  if (open) return refuse('correctiveActionOpen', { number: open.number });
}
