import type { Entered } from '../fields/form.ts';
import { type Refusal, refuse } from '../messages/errors.ts';
import type { Facts, Input } from '../procedure/facts.ts';
import { knowing, type Question } from '../procedure/question.ts';
import type { StepContext } from '../procedure/step-context.ts';
import type { Complaint } from './complaint.entity.ts';

type About = Entered<Complaint, 'customer' | 'order' | 'engineer' | 'equipment' | 'model'>;

/** 5.3.9: what it is about belongs together: order and machine are the customer's, the engineer is one who repairs. */
export function aboutWhatFits({ customer, order, engineer, equipment, model }: Input<About>): Refusal | undefined {
  if (order && order.customer.id !== customer.id) return refuse('orderOfAnother', { number: order.number }, 'order');
  if (order && equipment && order.equipment?.id !== equipment.id)
    return refuse('orderOfAnother', { number: order.number }, 'equipment');
  if (engineer && !engineer.roles.includes('TECHNICIAN'))
    return refuse('complaintAboutNoTechnician', { name: engineer.name }, 'engineer');
  if (equipment && equipment.customer.id !== customer.id)
    return refuse('machineOfAnotherCustomer', { serialNumber: equipment.serialNumber }, 'equipment');
  if (equipment && model && equipment.model.id !== model.id)
    return refuse('machineOfAnotherModel', { serialNumber: equipment.serialNumber }, 'model');
}

/** 5.3.9: who is complained of in an order was sent out with it. */
export function engineerOfTheOrder({ order, engineer }: Input<About, 'order.engineers'>): Refusal | undefined {
  if (order && engineer && ![...order.engineers].some(({ id }) => id === engineer.id))
    return refuse('notSentWithOrder', { name: engineer.name, number: order.number }, 'engineer');
}

interface Closing {
  content: boolean;
  closingReason: string | null;
}

/**
 * 5.3.9: a customer who is not content is heard again. Where nothing more can be done, it is the head of After-Sales,
 * who answers for the summary, that closes the complaint, and says why.
 */
export function discontentNotPassedOver(
  { content, closingReason }: Closing,
  _: Facts<Complaint>,
  { viewer }: Pick<StepContext, 'viewer'>,
): Refusal | undefined {
  if (content) return;
  if (!viewer.roles.includes('AFTER_SALES_HEAD')) return refuse('discontentClosedByHead', {}, 'content');
  if (!closingReason) return refuse('discontentNeedsReason', {}, 'closingReason');
}

/** 5.3.9: what others have built upon was no wrong entry. */
export function nothingFollowed({
  reopenings,
  nonconformities,
  correctiveActions,
}: Facts<Complaint, 'correctiveActions' | 'nonconformities'>): Refusal | undefined {
  const [number] = [...nonconformities, ...correctiveActions].map(each => each.number).sort();
  if (number) return refuse('complaintLedFurther', { number });
  if (reopenings) return refuse('complaintWasAnswered');
}

const summaryWithIt: Question<string | null> = {
  name: 'summaryWithIt',
  sql: row => `(select s.number from summarized_complaint l join complaint_summary s on s.id = l.summary_id
    where l.complaint_id = ${row}.id and s.state <> 'DRAFT' order by s.number limit 1)`,
};

/** 5.3.9: nor is what Management was told of. */
export const notSummedUp = knowing([summaryWithIt], function notSummedUp(_: Facts<Complaint>, [number]):
  | Refusal
  | undefined {
  if (number) return refuse('complaintLedFurther', { number });
});
