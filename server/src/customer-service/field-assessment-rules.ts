import type { Entered } from '../fields/form.ts';
import { isEngineerOf } from '../organization/engineer.ts';
import type { Act } from '../procedure/act.ts';
import { type Refusal, refuse } from '../procedure/errors.ts';
import { FieldServiceAssessment } from './field-service-assessment.entity.ts';

type Entry = Entered<FieldServiceAssessment, 'order'>;

/** 5.2.4: nobody assesses their own work. */
export function notOwnWork({ order }: Entry, _: unknown, { viewer }: Pick<Act, 'viewer'>): Refusal | undefined {
  if (isEngineerOf(order, viewer.personId)) return refuse('notByTheSamePerson');
}

/** 5.2.4: an order is assessed once. */
export async function notAssessedYet(
  { order }: Entry,
  _: unknown,
  { em }: Pick<Act, 'em'>,
): Promise<Refusal | undefined> {
  const other = await em.findOne(FieldServiceAssessment, { order: order.id, state: 'RECORDED' });
  if (other) return refuse('orderAssessed', { number: other.number }, 'order');
}
