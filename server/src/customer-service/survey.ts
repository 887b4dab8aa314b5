import type { openComplaintFor } from '../improvement/open-complaint.ts';
import { sentence } from '../messages/kept-sentence.ts';
import { companyLanguage } from '../messages/language.ts';
import type { Customer } from '../organization/customer.entity.ts';
import { Person } from '../organization/person.entity.ts';
import type { Facts, Loaded } from '../procedure/facts.ts';
import type { StepContext } from '../procedure/step-context.ts';
import type { Attitude, Letterhead, Survey } from './survey.entity.ts';
import { surveyLetter } from './survey.link.ts';

export const letterheadParameters = ['COMPANY_NAME', 'COMPANY_ADDRESS', 'POSTCODE', 'SUPERVISION_PHONE'] as const;
type SurveyContext = StepContext<(typeof letterheadParameters)[number]>;

/** 5.2.4: a survey goes out: by mail once this is committed, or on paper at once. */
export function sendOut(survey: Loaded<Survey>, context: SurveyContext) {
  const {
    COMPANY_NAME: company,
    COMPANY_ADDRESS: address,
    POSTCODE: postcode,
    SUPERVISION_PHONE: phone,
  } = context.parameters;
  survey.letterhead = { company, address, postcode, phone } satisfies Letterhead;
  survey.sentAt = survey.channel === 'MAIL' ? null : context.now;
  if (survey.channel === 'MAIL')
    context.letter(surveyLetter, { about: survey, to: survey.email as string, language: companyLanguage });
}

/** The address of whoever the customer names as its contact; without one it is asked on paper. */
export async function wayTo(
  customer: Facts<Customer>,
  { em }: Pick<StepContext, 'em'>,
): Promise<Pick<Survey, 'channel' | 'email'>> {
  const contact = await em.findOne(Person, {
    customer: customer.id,
    name: customer.contact,
    state: 'ACTIVE',
    email: { $ne: null },
  });
  return contact ? { channel: 'MAIL', email: contact.email } : { channel: 'PRINTED', email: null };
}

/** 5.2.4: with the two low grades the customer complains. */
export const isComplaint = (attitude: Attitude) => attitude === 'DISSATISFIED' || attitude === 'VERY_POOR';

/** 5.3.9: what the survey says, as a complaint about the visit and whoever made it. */
export function complainedOf(
  survey: Facts<Survey, 'customer' | 'order.engineers' | 'order.equipment'>,
  { viewer, today }: StepContext,
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
