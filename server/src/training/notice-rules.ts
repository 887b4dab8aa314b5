import { type Refusal, refuse } from '../procedure/errors.ts';
import type { Facts } from '../procedure/facts.ts';
import type { Enrolment } from './enrolment.entity.ts';
import type { NoticeChannel } from './training-notice.entity.ts';
import { enrolled } from './training-places.ts';
import type { TrainingPlan } from './training-plan.entity.ts';

const hasNone = ({ state }: Pick<Enrolment, 'state'>) => state === 'ENROLLED';

/** 5.1.2: notices go to those who are enrolled and have none. */
export function someoneToNotify(plan: Facts<TrainingPlan, 'enrolments'>): Refusal | undefined {
  if (!enrolled(plan).some(hasNone)) return refuse('nobodyToNotify');
}

/** 5.1.2: mail reaches only people with an address. */
export function everyoneReachable(
  { channel }: { channel: NoticeChannel },
  plan: Facts<TrainingPlan, 'enrolments.person'>,
): Refusal | undefined {
  const unreachable = channel === 'MAIL' && enrolled(plan).find(each => hasNone(each) && !each.person.email);
  if (unreachable) return refuse('noEmailAddress', { name: unreachable.person.name }, 'channel');
}
