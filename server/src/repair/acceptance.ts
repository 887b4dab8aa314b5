import { isInUse } from '../organization/equipment-in-use.ts';
import type { Act } from '../procedure/act.ts';
import type { Loaded } from '../procedure/facts.ts';
import type { WorkReport } from './work-report.entity.ts';

/**
 * 5.3.6: an installation is reported with the day on which the machine was started up; that on which it was accepted
 * counts when the customer has signed. With them the warranty runs.
 */
export function accept(
  { state, order, equipment, startedUpOn, acceptedOn }: Loaded<WorkReport, 'equipment' | 'order'>,
  act: Act,
) {
  if (order.kind !== 'INSTALLATION' || !isInUse(equipment)) return;
  Object.assign(equipment, { startedUpOn, ...(state === 'SIGNED' && { acceptedOn }) });
  act.move(equipment, 'INSTALLED');
}
