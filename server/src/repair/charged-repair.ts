import { type FilterQuery, LockMode } from '@mikro-orm/core';
import { isFreeOfCharge } from '../customer-service/open-warranty-decision.ts';
import { WarrantyDecision } from '../customer-service/warranty-decision.entity.ts';
import { message } from '../messages/catalogue.ts';
import type { Act } from '../procedure/act.ts';
import { type Refusal, refuse } from '../procedure/errors.ts';
import { extendStep } from '../procedure/step.ts';
import { beginHold } from './begin-hold.ts';
import { ServiceOrder } from './service-order.entity.ts';

/** Whoever is about to dispatch one of them waits for the verdict, or is waited for. */
const ordersOf = (where: FilterQuery<ServiceOrder>, { em }: Act) =>
  em.find(ServiceOrder, where, {
    populate: ['holds'],
    orderBy: { id: 'asc' },
    lockMode: LockMode.PESSIMISTIC_WRITE,
    refresh: true,
  });

const open = ['PLANNED', 'DISPATCHED', 'ON_SITE', 'ON_HOLD', 'WORK_DONE'] as const;
const atWork = ['DISPATCHED', 'ON_SITE'];
const done = ['WORK_DONE', 'CLOSED'];

/** 5.2.3: what is charged is worked on once the customer has accepted what it costs. */
export function chargesAccepted({ warrantyDecision }: ServiceOrder): Refusal | undefined {
  if (!warrantyDecision || isFreeOfCharge(warrantyDecision)) return;
  if (![...warrantyDecision.quotes].some(({ state }) => state === 'ACCEPTED'))
    return refuse('quoteNotAccepted', { number: warrantyDecision.number });
}
export const whatChargesNeed = ['warrantyDecision.quotes'];

/** 5.2.3: orders go by the decision that was made once somebody had looked into the fault. */
extendStep(WarrantyDecision, 'assessWarranty', {
  moves: { ServiceOrder: open },
  async after(decision, _, act) {
    const orders = await ordersOf({ fault: decision.fault, state: { $in: [...open] } }, act);
    for (const order of orders) {
      order.warrantyDecision = decision;
      act.move(order, order.state);
    }
  },
});

/**
 * 5.2.3: what turns out not to be free waits for the customer's answer. Work that is done already without an accepted
 * quote stays free.
 */
extendStep(WarrantyDecision, 'reclassifyCause', {
  moves: { ServiceOrder: ['ON_HOLD'] },
  async after(decision, _, act) {
    const accepted = [...decision.quotes].some(({ state }) => state === 'ACCEPTED');
    if (decision.verdict !== 'REPAIR_CHARGED' || accepted) return;
    const orders = await ordersOf({ warrantyDecision: decision, state: { $ne: 'CANCELLED' } }, act);
    decision.workStaysFree ||= orders.some(({ state }) => done.includes(state));
    for (const order of orders) {
      if (!atWork.includes(order.state)) continue;
      const reason = message('zh', 'heldForQuote', { number: decision.number });
      beginHold(order, { cause: 'CUSTOMER', reason }, order.state, act.now);
      act.move(order, 'ON_HOLD');
    }
  },
});
