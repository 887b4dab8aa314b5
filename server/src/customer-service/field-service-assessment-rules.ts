import { type Refusal, refuse } from '../messages/errors.ts';
import { engineersOf } from '../organization/person.ts';
import type { Facts } from '../procedure/facts.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { isAmong, notBy } from '../viewer/people.ts';
import type { FieldServiceAssessment } from './field-service-assessment.entity.ts';

type ServiceOrder = FieldServiceAssessment['order'];

/** 5.2.4: nobody assesses their own work. */
export function notOwnWork(
  { order }: { order: Facts<ServiceOrder, 'engineers'> },
  _: unknown,
  { viewer }: Pick<StepContext, 'viewer'>,
): Refusal | undefined {
  return notBy(isAmong(viewer, engineersOf(order)));
}

/** 5.2.4: an order is assessed once. */
export function notAssessedYet({ fieldAssessments }: Facts<ServiceOrder, 'fieldAssessments'>): Refusal | undefined {
  const other = [...fieldAssessments].find(({ state }) => state === 'RECORDED');
  if (other) return refuse('orderAssessed', { number: other.number });
}
