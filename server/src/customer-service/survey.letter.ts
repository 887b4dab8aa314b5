import { letterKind } from '../letters/letter-kind.ts';
import { customerLink, isAnswerable } from '../links/letter-link.ts';
import { message } from '../messages/catalogue.ts';
import { Survey } from './survey.entity.ts';

/** App. B by mail: the customer answers by the link in it. */
export const surveyLetter = letterKind('SURVEY', {
  about: Survey,
  needs: ['customer'],
  link: customerLink,
  awaited: isAnswerable,
  subject: ({ letterhead }, { language }) => message(language, 'surveySubject', { ...letterhead }),
  text: ({ letterhead, customer, number }, facts) =>
    message(facts.language, 'surveyText', { ...facts, ...letterhead, customer: customer.name, number }),
  sent: 'deliverSurvey',
  failed: 'failSurvey',
});
