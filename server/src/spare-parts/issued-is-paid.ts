import { lineAmounts, totalOf } from '../customer-service/quote-amounts.ts';
import { refuse } from '../messages/errors.ts';
import type { Facts } from '../procedure/facts.ts';
import { standing } from '../procedure/standing.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { PartsApplication } from './parts-application.entity.ts';
import { itemsToBuy } from './parts-application-rules.ts';

/**
 * 5.4.5: what is sold and is with the customer has been remitted. Money that was entered by mistake is taken off the books
 * although its parts have gone out; that shows, and waits until it has come or they are back.
 */
export const issuedIsPaid = standing(PartsApplication, 'issuedIsPaid', {
  clause: clause.whoIsServedFirst,
  while: ['CONFIRMED', 'ORDERED', 'FULFILLED', 'CLOSED_SHORT'],
  rests: { remittances: 'FLAG', 'requests.lines': 'FLAG', confirmation: 'FROZEN' },
  holds(application) {
    const { number, remittances } = application;
    const owed = worthOfWhatIsOut(application).toFixed(2);
    const received = [...remittances].filter(({ state }) => state === 'RECORDED');
    const remitted = received.reduce((sum, { amount }) => sum + Number(amount), 0).toFixed(2);
    if (Number(owed) > Number(remitted)) return refuse('issuedNotRemitted', { number, owed, remitted });
  },
  since: 'appliedOn',
});

/** By the prices at which it was confirmed, with tax. */
function worthOfWhatIsOut(application: Facts<PartsApplication, 'confirmation' | 'requests.lines'>): number {
  const lines = [...application.requests].flatMap(request => [...request.lines]);
  const amounts = itemsToBuy(application).map(({ part, unitPrice }) => {
    const out = lines.filter(line => line.part.id === part.id);
    const quantity = out.reduce((pieces, { issued, returned }) => pieces + issued - returned, 0);
    return lineAmounts(quantity, Number(unitPrice), Number(application.taxRate));
  });
  return totalOf(amounts).gross;
}
