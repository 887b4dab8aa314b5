import { daysLater } from '../fields/business-day.ts';
import type { Entered } from '../fields/form.ts';
import { type Refusal, refuse } from '../messages/errors.ts';
import type { Facts, Input } from '../procedure/facts.ts';
import { procedureOf } from '../procedure/procedure-of.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { mayDelegate } from '../procedure/who-may-take.ts';
import { standsAlone } from '../viewer/roles.ts';
import type { Delegation } from './delegation.entity.ts';

type DelegationTerms = Entered<Delegation, 'deputy' | 'steps' | 'from' | 'until'>;

/** 4.5: to another of the company's people who has a department in the procedure. */
export function deputyIsStaff(
  { deputy }: Input<DelegationTerms>,
  _: Facts<Delegation>,
  { viewer }: Pick<StepContext, 'viewer'>,
): Refusal | undefined {
  if (viewer.accounts.includes(deputy.id)) return refuse('deputyIsOneself', {}, 'deputy');
  if (standsAlone(deputy.roles)) return refuse('deputyOutsideDepartments', { name: deputy.name }, 'deputy');
}

/** 4.5: what one takes in one's own right; what was delegated to oneself goes no further. */
export function ownSteps(
  { steps }: Input<DelegationTerms>,
  _: Facts<Delegation>,
  { viewer, em }: Pick<StepContext, 'viewer' | 'em'>,
): Refusal | undefined {
  const strange = steps.find(name => {
    const step = procedureOf(em).steps.named(name);
    return !step || !mayDelegate(step, viewer);
  });
  if (strange !== undefined) return refuse('notYoursToDelegate', { step: strange }, 'steps');
}

/** 4.5: from today at the earliest, and within a year: what is to last longer is a change of duties. */
export function delegationPeriod(
  { from, until }: Input<DelegationTerms>,
  _: Facts<Delegation>,
  { today }: Pick<StepContext, 'today'>,
): Refusal | undefined {
  if (from < today) return refuse('delegatedInThePast', { today }, 'from');
  if (until < from) return refuse('endsBeforeStart', {}, 'until');
  const latest = daysLater(today, 365);
  if (until > latest) return refuse('delegatedTooLong', { latest }, 'until');
}

/** 4.5: by whom it came from, or by the General Manager. */
export function revokedByDelegator(
  { delegator }: Facts<Delegation>,
  { viewer }: Pick<StepContext, 'viewer'>,
): Refusal | undefined {
  if (!viewer.accounts.includes(delegator.id) && !viewer.roles.includes('GENERAL_MANAGER'))
    return refuse('notYoursToRevoke');
}

/** 4.5: what has run out is no longer there to be revoked. */
export function stillRunning({ until }: Facts<Delegation>, { today }: Pick<StepContext, 'today'>): Refusal | undefined {
  if (until < today) return refuse('delegationOver', { until });
}
