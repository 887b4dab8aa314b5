import { type FilterQuery, LockMode } from '@mikro-orm/core';
import { Remittance } from '../customer-service/remittance.entity.ts';
import { WarrantyDecision } from '../customer-service/warranty-decision.entity.ts';
import { isFreeOfCharge } from '../customer-service/warranty-decision.ts';
import { type Refusal, refuse } from '../messages/errors.ts';
import { sentence } from '../messages/kept-sentence.ts';
import { extendStep } from '../procedure/extension.ts';
import type { Facts, Loaded } from '../procedure/facts.ts';
import { approvalsOf, inForceOn, parametersInForce } from '../procedure/parameters-in-force.ts';
import { type Answers, knowing } from '../procedure/question.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { Parameters } from '../procedures/sh-jr-c-160/parameters.ts';
import { beginHold } from './arrival-clock.ts';
import { notClosed, ServiceOrder, type ServiceOrderState } from './service-order.entity.ts';

/** The orders are locked: a dispatch waits for the verdict, or the verdict for the dispatch. */
const ordersOf = (where: FilterQuery<ServiceOrder>, { em }: StepContext) =>
  em.find(ServiceOrder, where, {
    populate: ['holds'],
    orderBy: { id: 'asc' },
    lockMode: LockMode.PESSIMISTIC_WRITE,
    refresh: true,
  });

const atWork: ServiceOrderState[] = ['DISPATCHED', 'ON_SITE'];
const done = ['WORK_DONE', 'CLOSED'];

/** Whether the repair is free, or the customer has accepted its price. */
const isAgreed = (decision: Facts<WarrantyDecision, 'quotes'>) =>
  isFreeOfCharge(decision) || [...decision.quotes].some(({ state }) => state === 'ACCEPTED');

/** 5.2.3: a charged repair begins once the customer has accepted its price. */
export function chargesAccepted({
  warrantyDecision,
}: Facts<ServiceOrder, 'warrantyDecision.quotes'>): Refusal | undefined {
  if (warrantyDecision && !isAgreed(warrantyDecision))
    return refuse('quoteNotAccepted', { number: warrantyDecision.number });
}
export const whatChargesNeed = ['warrantyDecision.quotes'] as const;

/** 5.2.3: work done before the customer accepted a price stays free. */
function sparePastWork(decision: Loaded<WarrantyDecision, 'quotes'>, orders: readonly Facts<ServiceOrder>[]) {
  if (isAgreed(decision)) return;
  decision.workStaysFree ||= orders.some(({ state }) => done.includes(state));
}

/** 5.2.3: an order in progress that turns out to be charged is put on hold until the customer has answered. */
function holdForAnswer(
  decision: Facts<WarrantyDecision, 'quotes'>,
  order: Loaded<ServiceOrder, 'holds'>,
  context: StepContext,
): boolean {
  if (isAgreed(decision) || !atWork.includes(order.state)) return false;
  const reason = sentence('heldForQuote', { number: decision.number });
  beginHold(order, { cause: 'CUSTOMER', reason }, order.state, context.now);
  context.move(order, 'ON_HOLD');
  return true;
}

/** 5.2.3: the orders of a fault report follow its warranty decision. */
const assessed = extendStep(WarrantyDecision, 'assessWarranty', {
  load: ['fault', 'quotes'],
  moves: { ServiceOrder: notClosed },
  async after(decision, _, context) {
    const { fault } = decision;
    const orders = await ordersOf(
      { fault: fault.id, state: { $ne: 'CANCELLED' }, decidedAt: { $gte: fault.firstCalledAt } },
      context,
    );
    sparePastWork(decision, orders);
    for (const order of orders) {
      if (order.state === 'CLOSED') continue;
      Object.assign(order, { warrantyDecision: decision });
      if (!holdForAnswer(decision, order, context)) context.move(order, order.state);
    }
  },
});

const reclassified = extendStep(WarrantyDecision, 'reclassifyCause', {
  load: ['quotes'],
  moves: { ServiceOrder: ['ON_HOLD'] },
  async after(decision, _, context) {
    const orders = await ordersOf({ warrantyDecision: decision.id, state: { $ne: 'CANCELLED' } }, context);
    sparePastWork(decision, orders);
    for (const order of orders) holdForAnswer(decision, order, context);
  },
});

type Charged = Facts<ServiceOrder, 'warrantyDecision.quotes.remittances'>;

const approvals = approvalsOf('CHARGED_REPAIR_AFTER_REMITTANCE');
type Approved = Answers<[typeof approvals]>[0];

/** 5.2.3: where the procedure says so, nobody goes out before the price that was accepted has come in. */
function stillOwed({ warrantyDecision, heldFrom }: Charged, approved: Approved, today: string): Refusal | undefined {
  if (!warrantyDecision || isFreeOfCharge(warrantyDecision) || heldFrom === 'PLANNED') return;
  const asked = inForceOn(Parameters, today, ['CHARGED_REPAIR_AFTER_REMITTANCE'], approved);
  const quote = [...warrantyDecision.quotes].find(({ state }) => state === 'ACCEPTED');
  if (!asked.CHARGED_REPAIR_AFTER_REMITTANCE || !quote) return;
  const received = [...quote.remittances].filter(({ state }) => state === 'RECORDED');
  const cents = (amount: number) => Math.round(Number(amount) * 100);
  const owed = cents(quote.gross) - received.reduce((sum, { amount }) => sum + cents(amount), 0);
  if (owed > 0) return refuse('remittanceAwaited', { number: quote.number, owed: owed / 100 });
}

const remittedWhereAsked = knowing([approvals], function remittedWhereAsked(order: Charged, [approved], { today }):
  | Refusal
  | undefined {
  return stillOwed(order, approved, today);
});

/** 5.3.6: where somebody has been, there is something to report. An order is called off then only where it may not go on. */
const nobodyWasThere = knowing([approvals], function nobodyWasThere(order: Charged, [approved], { today }):
  | Refusal
  | undefined {
  if (!order.arrivedAt || chargesAccepted(order) || stillOwed(order, approved, today)) return;
  return refuse('visitedAlready');
});

/** 5.2.3: where the procedure says so, whoever is out for what was remitted waits once it turns out that it has not come. */
const remittanceGone = extendStep(Remittance, 'cancelRemittance', {
  load: ['quote'],
  moves: { ServiceOrder: ['ON_HOLD'] },
  async after({ quote }, _, context) {
    if (!quote) return;
    const asked = await parametersInForce(context.em, ['CHARGED_REPAIR_AFTER_REMITTANCE'], context.today);
    if (!asked.CHARGED_REPAIR_AFTER_REMITTANCE) return;
    const { number, decision } = quote;
    for (const order of await ordersOf({ warrantyDecision: decision.id, state: { $in: atWork } }, context)) {
      beginHold(
        order,
        { cause: 'CUSTOMER', reason: sentence('heldForRemittance', { number }) },
        order.state,
        context.now,
      );
      context.move(order, 'ON_HOLD');
    }
  },
});

const afterRemittance = ['dispatchServiceOrder', 'resumeServiceOrder'].map(name =>
  extendStep(ServiceOrder, name, {
    load: ['warrantyDecision.quotes.remittances'],
    guards: [remittedWhereAsked],
  }),
);

const calledOff = extendStep(ServiceOrder, 'cancelServiceOrder', {
  load: ['warrantyDecision.quotes.remittances'],
  guards: [nobodyWasThere],
});

export const chargedRepair = [assessed, reclassified, remittanceGone, ...afterRemittance, calledOff];
