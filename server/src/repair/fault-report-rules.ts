import { daysLater } from '../fields/business-day.ts';
import type { Entered } from '../fields/form.ts';
import { type Refusal, refuse } from '../messages/errors.ts';
import type { Facts, Input } from '../procedure/facts.ts';
import { approvalsOf, inForceOn } from '../procedure/parameters-in-force.ts';
import { knowing } from '../procedure/question.ts';
import { Parameters } from '../procedures/sh-jr-c-160/parameters.ts';
import type { FaultReport, RemoteHelp } from './fault-report.entity.ts';

/** 5.3.7: a report without a machine is merged into none. */
export function machineNamed({ equipment }: Facts<FaultReport>): Refusal | undefined {
  if (!equipment) return refuse('mergedWithoutMachine');
}

/** 5.3.7: only reports on the same machine can be merged. */
export function sameMachine({ into }: { into: Facts<FaultReport> }, fault: Facts<FaultReport>): Refusal | undefined {
  if (into.id === fault.id) return refuse('mergedIntoItself', {}, 'into');
  if (!fault.equipment || into.equipment?.id !== fault.equipment.id) return refuse('otherMachine', {}, 'into');
}

/** 5.3.7: a report cannot be cancelled as a mistake once somebody has helped. */
export function nothingDoneYet({ remoteHelp, resolvedOn, orders }: Facts<FaultReport, 'orders'>): Refusal | undefined {
  if (remoteHelp.length || resolvedOn || orders.length) return refuse('helpedAlready');
}

/** 5.3.7: what others have reported as well is not one customer's to withdraw. */
export function nothingMerged({ mergedReports }: Facts<FaultReport, 'mergedReports'>): Refusal | undefined {
  if (mergedReports.length) return refuse('othersMerged');
}

type Correction = Partial<Entered<FaultReport, 'caller' | 'callerPhone' | 'equipment' | 'symptom'>>;

/** 5.3.7: a correction changes something. */
export function somethingCorrected(
  { reason: _, ...corrected }: Input<Correction & { reason: string }>,
  fault: Facts<FaultReport>,
): Refusal | undefined {
  const before = fault as unknown as Record<string, unknown>;
  const changes = Object.entries(corrected).filter(([name, value]) => value !== undefined && value !== before[name]);
  if (!changes.length) return refuse('nothingCorrected');
}

/** 5.3.7: another machine is the same customer's, and nobody has been sent to the first, nor another call joined to it. */
export function machineCorrected(
  { equipment }: Input<Correction>,
  fault: Facts<FaultReport, 'mergedReports'>,
): Refusal | undefined {
  if (!equipment || equipment.id === fault.equipment?.id) return;
  if (equipment.customer.id !== fault.customer.id)
    return refuse('machineOfAnother', { serialNumber: equipment.serialNumber }, 'equipment');
  if (fault.state === 'REPAIR_PLANNED' || fault.mergedReports.length) return refuse('machineSentTo', {}, 'equipment');
}

/** 5.3.7: whoever was not reached or not helped is called again, or somebody is sent. */
export const hasNotHelped = ({ outcome }: Pick<RemoteHelp, 'outcome'>) =>
  outcome === 'NO_CHANGE' || outcome === 'UNREACHABLE';

/** 5.3.7: a fault that recurs after the period of the procedure is reported anew. */
export const reopenedInTime = knowing(
  [approvalsOf('FAULT_REOPENING_DAYS')],
  function reopenedInTime({ resolvedOn }: Facts<FaultReport>, [approved], { today }): Refusal | undefined {
    const { FAULT_REOPENING_DAYS: days } = inForceOn(Parameters, today, ['FAULT_REOPENING_DAYS'], approved);
    if (resolvedOn && today > daysLater(resolvedOn, days)) return refuse('reopenedTooLate', { days, resolvedOn });
  },
);

/** 5.3.7: a recurrence within so many days of the resolution counts as the same failure. */
export const isRepeat = ({ resolvedOn }: Pick<FaultReport, 'resolvedOn'>, today: string, days: number) =>
  resolvedOn !== null && today <= daysLater(resolvedOn, days);
