import { isInUse } from '../organization/equipment-rules.ts';
import type { Loaded } from '../procedure/facts.ts';
import type { StepContext } from '../procedure/step-context.ts';
import type { WorkReport } from './work-report.entity.ts';

/**
 * 5.3.6: an installation is reported with the day on which the machine was started up; that on which it was accepted
 * counts when the customer has signed. With them the warranty runs.
 */
export function accept(
  { state, order, equipment, startedUpOn, acceptedOn }: Loaded<WorkReport, 'equipment' | 'order'>,
  context: StepContext,
) {
  if (order.kind !== 'INSTALLATION' || !isInUse(equipment)) return;
  Object.assign(equipment, { startedUpOn, ...(state === 'SIGNED' && { acceptedOn }) });
  context.move(equipment, 'INSTALLED');
}

/** 5.3.6, SQL: whether a survey (5.2.4) is still owed to a customer who refused to sign. */
export const surveyOwed = (report: string) =>
  `(${report}.refusal_reviewed_by_id is not null and not exists (select from survey asked
    where asked.order_id = ${report}.order_id and asked.state <> 'CANCELLED'))`;
