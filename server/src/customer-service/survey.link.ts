import type { LinkFact } from '../fields/presentation.ts';
import { customerLink, isAnswerable } from '../links/letter-link.ts';
import { factNamed, factsOf } from '../links/link-fact.ts';
import { message } from '../messages/catalogue.ts';
import { Equipment } from '../organization/equipment.entity.ts';
import { letterKind } from '../procedure/letter-kind.ts';
import { linkPage } from '../procedure/link-page.ts';
import { labels } from '../procedures/sh-jr-c-160/labels/index.ts';
import { Letterhead, Survey } from './survey.entity.ts';

/** The customer's view by a link: the content of App. B on paper. */
export const surveyLink = linkPage(Survey, {
  boundTo: 'state',
  load: ['customer', 'order.equipment.model', 'order.engineers'],
  facts: ({ customer, order, letterhead }): LinkFact[] => [
    factNamed(labels, Survey, 'customer', customer.name),
    ...(order
      ? [
          factNamed(labels, Survey, 'order', order.number),
          factNamed(labels, Equipment, 'model', order.equipment.model.name),
          ...factsOf(labels, order.equipment, 'serialNumber'),
        ]
      : []),
    ...factsOf(labels, Object.assign(new Letterhead(), letterhead), 'address', 'postcode', 'phone'),
  ],
  asks: {
    answerSurvey: ['unit', 'productModel', 'attitude', 'opinions', 'address', 'postcode', 'phone'],
  },
});

/** App. B by mail: the customer answers by the link in it. */
export const surveyLetter = letterKind('SURVEY', {
  about: Survey,
  load: ['customer'],
  link: customerLink,
  awaited: isAnswerable,
  subject: ({ letterhead }, { language }) => message(language, 'surveySubject', { ...letterhead }),
  text: ({ letterhead, customer, number }, facts) =>
    message(facts.language, 'surveyText', { ...facts, ...letterhead, customer: customer.name, number }),
  sent: 'deliverSurvey',
  failed: 'failSurvey',
});
