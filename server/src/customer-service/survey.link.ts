import { type LinkFact, told, toldAs } from '../links/link-fact.ts';
import { linkPage } from '../links/link-page.ts';
import { Equipment } from '../organization/equipment.entity.ts';
import { Letterhead, Survey } from './survey.entity.ts';

/** What a customer is shown who is asked by a link: what App. B says on paper. */
export const surveyLink = linkPage(Survey, {
  pins: 'state',
  needs: ['customer', 'order.equipment.model', 'order.engineers'],
  facts: ({ customer, order, letterhead }): LinkFact[] => [
    toldAs(Survey, 'customer', customer.name),
    ...(order
      ? [
          toldAs(Survey, 'order', order.number),
          toldAs(Equipment, 'model', order.equipment.model.name),
          ...told(order.equipment, 'serialNumber'),
        ]
      : []),
    ...told(Object.assign(new Letterhead(), letterhead), 'address', 'postcode', 'phone'),
  ],
  asks: {
    answerSurvey: ['unit', 'productModel', 'attitude', 'opinions', 'address', 'postcode'],
  },
});
