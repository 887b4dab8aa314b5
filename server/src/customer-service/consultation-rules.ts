import { type Refusal, refuse } from '../messages/errors.ts';
import type { Person } from '../organization/person.entity.ts';
import { isEngineer } from '../organization/person.ts';
import type { Facts, Input } from '../procedure/facts.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { Consultation } from './consultation.entity.ts';
import type { ConsultationAnswerInput, ConsultationInput } from './consultation.resolver.ts';

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

/** 5.2.2: a contract under which somebody is answered is their own. */
export function contractOfCustomer({ customer, contract }: Input<ConsultationInput>): Refusal | undefined {
  if (contract && contract.customer.id !== customer.id)
    return refuse('contractOfAnother', { number: contract.number }, 'contract');
}

/** 5.2.2: of an answer by visit it is said where. */
export function visitNamesPlace({ channel, place }: Input<ConsultationAnswerInput>): Refusal | undefined {
  if (channel === 'VISIT' && !place) return refuse('visitWithoutPlace', {}, 'place');
}

/** 5.2.2: the same question, cancelled and opened anew, keeps the day by which it was first to be answered. */
export async function firstDueOn(
  { customer, question }: Pick<Consultation, 'customer' | 'question'>,
  due: string,
  { em }: Pick<StepContext, 'em'>,
): Promise<string> {
  const earlier = await em.find(Consultation, { customer: customer.id, question, state: 'CANCELLED' });
  return [due, ...earlier.map(({ dueOn }) => dueOn)].sort()[0] as string;
}
