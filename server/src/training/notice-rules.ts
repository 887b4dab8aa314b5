import { type Refusal, refuse } from '../procedure/errors.ts';
import type { NoticeChannel } from './training-notice.entity.ts';
import { enrolled } from './training-places.ts';
import type { TrainingPlan } from './training-plan.entity.ts';

const waiting = (plan: TrainingPlan) => enrolled(plan).filter(({ state }) => state === 'ENROLLED');

/** 5.1.2: notices go to those who are enrolled and have none. */
export function someoneToNotify(plan: TrainingPlan): Refusal | undefined {
  if (!waiting(plan).length) return refuse('nobodyToNotify');
}

/** 5.1.2: mail reaches only people with an address. */
export function everyoneReachable({ channel }: { channel: NoticeChannel }, plan: TrainingPlan): Refusal | undefined {
  const unreachable = channel === 'MAIL' && waiting(plan).find(({ person }) => !person.email);
  if (unreachable) return refuse('noEmailAddress', { name: unreachable.person.name }, 'channel');
}
