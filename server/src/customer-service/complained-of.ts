import type { openComplaintFor } from '../improvement/open-complaint.ts';
import { sentence } from '../messages/kept-sentence.ts';
import type { Act } from '../procedure/act.ts';
import type { Facts } from '../procedure/facts.ts';
import type { Attitude, Survey } from './survey.entity.ts';

/** 5.2.4: with the two low grades the customer complains. */
export const isComplaint = (attitude: Attitude) => attitude === 'DISSATISFIED' || attitude === 'VERY_POOR';

/** 5.3.9: what the survey says, as a complaint about the visit and whoever made it. */
export function complainedOf(
  survey: Facts<Survey, 'customer' | 'order.engineers' | 'order.equipment'>,
  { viewer, today }: Act,
): Parameters<typeof openComplaintFor>[1] {
  const { customer, order, attitude, opinions, filler, phone } = survey;
  const [engineer, ...others] = order ? [...order.engineers] : [];
  return {
    customer,
    complainant: [filler, phone].filter(Boolean).join(' ').slice(0, 60),
    channel: viewer.kind === 'LINK' ? 'EMAIL' : 'LETTER',
    receivedOn: today,
    grade: attitude === 'VERY_POOR' ? 'SERIOUS' : 'MINOR',
    words: opinions || sentence(attitude === 'VERY_POOR' ? 'surveyVeryPoor' : 'surveyDissatisfied'),
    order,
    // Of several it is not known about whom; the order names them all.
    engineer: engineer && !others.length ? engineer : null,
    equipment: order?.equipment ?? null,
  };
}
