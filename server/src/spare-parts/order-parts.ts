import { type Refusal, refuse } from '../messages/errors.ts';
import { extendStep } from '../procedure/extension.ts';
import type { Facts } from '../procedure/facts.ts';
import { knowing } from '../procedure/question.ts';
import { standing } from '../procedure/standing.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { ServiceOrder } from '../repair/service-order.entity.ts';
import { WorkReport } from '../repair/work-report.entity.ts';
import { accountsOf, partsOfOrder, requestAwaited, requestsOf, unaccounted, usedBeyond } from './account-of-order.ts';
import { giveUp } from './kept-parts.ts';
import type { PartsRequest } from './parts-request.entity.ts';
import { wholeNumbers } from './quantity.ts';

const isOpen = ({ state }: Facts<PartsRequest>) => state === 'REQUESTED' || state === 'PART_ISSUED';

/**
 * 5.3.6: what was issued for an order does not vanish with it: each piece is used or back, and of what was used beyond that
 * somebody says from where. So it stays.
 */
export const partsAccounted = standing(ServiceOrder, 'partsAccounted', {
  clause: clause.workReport,
  while: ['CLOSED', 'CANCELLED'],
  rests: {},
  asks: [partsOfOrder],
  holds: (_, __, [accounts]) => {
    const [missing] = unaccounted(accounts);
    if (missing) return refuse('partUnaccounted', { part: missing.name, quantity: missing.quantity });
    const [beyond] = usedBeyond(accounts);
    if (beyond) return refuse('usedBeyondIssue', { part: beyond.name, used: beyond.used, issued: beyond.had });
  },
  doors: ['closeServiceOrder', 'cancelServiceOrder'],
  decided: true,
  since: 'arriveBy',
  // Most orders have no parts: these are told by their lists alone, and not worked out one by one.
  fails: row => `(exists (select from parts_request q where q.order_id = ${row}.id)
      or exists (select from used_part u join work_report w on w.id = u.report_id where w.order_id = ${row}.id))
    and exists (select from (${accountsOf(`${row}.id`)}) a where abs(a.issued - a.returned - a.used) > 0.0005)`,
});

/** 5.3.3: an order that is called off waits for no parts any more. */
const calledOff = extendStep(ServiceOrder, 'cancelServiceOrder', {
  moves: { PartsRequest: ['CANCELLED', 'ISSUED'] },
  async after(order, { reason }: { reason?: string }, context) {
    for (const request of (await requestsOf(context.em, order)).filter(isOpen))
      context.move(request, giveUp(request, reason ?? null, context.now));
  },
});

/** 5.3.6: an order is not closed while parts are still asked for. */
const noPartsAwaited = knowing([requestAwaited], function noPartsAwaited(_: Facts<ServiceOrder>, [awaited]):
  | Refusal
  | undefined {
  if (awaited) return refuse('partsStillAwaited', { number: awaited });
});

const closed = extendStep(ServiceOrder, 'closeServiceOrder', { guards: [noPartsAwaited] });

const reported = ['fileWorkReport', 'amendWorkReport'].map(step =>
  extendStep(WorkReport, step, { rules: [wholeNumbers('partsUsed', 'quantity')] }),
);

export const orderParts = [calledOff, closed, ...reported];
