import { houseLanguage } from '../messages/language.ts';
import type { Customer } from '../organization/customer.entity.ts';
import { Person } from '../organization/person.entity.ts';
import type { Act } from '../procedure/act.ts';
import type { Facts, Loaded } from '../procedure/facts.ts';
import type { Letterhead, Survey } from './survey.entity.ts';
import { surveyLetter } from './survey.letter.ts';

export const letterheadParameters = ['COMPANY_NAME', 'COMPANY_ADDRESS', 'POSTCODE', 'SUPERVISION_PHONE'] as const;
type SurveyAct = Act<(typeof letterheadParameters)[number]>;

/** 5.2.4: a survey goes out: by mail once this is committed, or on paper at once. */
export function sendOut(survey: Loaded<Survey>, act: SurveyAct) {
  const {
    COMPANY_NAME: company,
    COMPANY_ADDRESS: address,
    POSTCODE: postcode,
    SUPERVISION_PHONE: phone,
  } = act.parameters;
  survey.letterhead = { company, address, postcode, phone } satisfies Letterhead;
  survey.sentAt = survey.channel === 'MAIL' ? null : act.now;
  if (survey.channel === 'MAIL')
    act.letter(surveyLetter, { about: survey, to: survey.email as string, language: houseLanguage });
}

/** The address of whoever the customer names as its contact; without one it is asked on paper. */
export async function wayTo(
  customer: Facts<Customer>,
  { em }: Pick<Act, 'em'>,
): Promise<Pick<Survey, 'channel' | 'email'>> {
  const contact = await em.findOne(Person, {
    customer: customer.id,
    name: customer.contact,
    state: 'ACTIVE',
    email: { $ne: null },
  });
  return contact ? { channel: 'MAIL', email: contact.email } : { channel: 'PRINTED', email: null };
}
