import { type Refusal, refuse } from '../messages/errors.ts';
import type { Person } from '../organization/person.entity.ts';
import { isEngineer } from '../organization/person.ts';
import type { Facts } from '../procedure/facts.ts';
import type { StepContext } from '../procedure/step-context.ts';
import type { Consultation } from './consultation.entity.ts';

/** 5.2.2: a question is written down when it was asked, not before. */
export function askedByNow(
  { askedAt }: Pick<Consultation, 'askedAt'>,
  _: unknown,
  { now }: Pick<StepContext, 'now'>,
): Refusal | undefined {
  if (askedAt > now) return refuse('timeInTheFuture', {}, 'askedAt');
}

/** 5.2.2: it is the company's engineers who answer, each for themselves; the office enters what they told the customer. */
export function answeredByEngineer(
  { engineer }: { engineer: Facts<Person> },
  _: unknown,
  { viewer }: Pick<StepContext, 'viewer'>,
): Refusal | undefined {
  if (!isEngineer(engineer)) return refuse('notAnEngineer', { name: engineer.name }, 'engineer');
  if (!viewer.roles.includes('AFTER_SALES') && engineer.id !== viewer.personId)
    return refuse('engineerAnswersForAnother', {}, 'engineer');
}

/** 5.2.2: a question that was answered is no mistake. */
export function neverAnswered({ answeredAt }: Facts<Consultation>): Refusal | undefined {
  if (answeredAt) return refuse('answeredAlready');
}
