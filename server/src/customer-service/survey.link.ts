import { fieldOf } from '../fields/field.ts';
import { type LinkFact, told } from '../links/link-fact.ts';
import { linkPage } from '../links/link-page.ts';
import { Letterhead, Survey } from './survey.entity.ts';

const { zh, en } = fieldOf(Survey, 'customer');
const asked = { zh, en };

/** What a customer is shown who is asked by a link: what App. B says on paper. */
export const surveyLink = linkPage(Survey, {
  pins: 'state',
  needs: ['customer', 'order.equipment.model', 'order.engineers'],
  facts: ({ customer, order, letterhead }): LinkFact[] => [
    { ...asked, value: customer.name },
    ...(order
      ? [...told(order, 'number'), ...told(order.equipment.model, 'name'), ...told(order.equipment, 'serialNumber')]
      : []),
    ...told(Object.assign(new Letterhead(), letterhead), 'address', 'postcode', 'phone'),
  ],
  asks: {
    answerSurvey: ['unit', 'productModel', 'attitude', 'opinions', 'filler', 'address', 'phone', 'postcode'],
  },
});
