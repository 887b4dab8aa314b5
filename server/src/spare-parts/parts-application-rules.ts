import { createHash } from 'node:crypto';
import { namedTwice } from '../fields/named-alike.ts';
import { type Refusal, refuse, refuseLines } from '../messages/errors.ts';
import type { Part } from '../organization/part.entity.ts';
import type { Facts, Loaded } from '../procedure/facts.ts';
import { knowing, type Question } from '../procedure/question.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { inSql } from '../procedure/turn.ts';
import type { ConfirmedItem, PartsApplication } from './parts-application.entity.ts';
import { wholeNumber } from './quantity.ts';

interface OfParts {
  readonly lines: readonly { readonly part: Pick<Part, 'id' | 'name'> }[];
}

/** 5.4: a form names each part once. */
export function eachPartOnce({ lines }: OfParts): Refusal | undefined {
  const twice = namedTwice(lines, ({ part }) => part.id);
  if (twice >= 0) return refuse('partTwice', { part: lines[twice]?.part.name }, `lines.${twice}.part`);
}

/** 5.4.1: only a customer remits. */
export function remittanceOfCustomer({
  customer,
  remittedOn,
}: Pick<Facts<PartsApplication>, 'customer' | 'remittedOn'>): Refusal | undefined {
  if (remittedOn && !customer) return refuse('remittanceWithoutCustomer', {}, 'customer');
}

/** 5.4.1: the General Manager signs only in place of a head who has applied. */
export const signedByWhoMay = inSql(
  function signedByWhoMay(
    { byTheHead }: Facts<PartsApplication>,
    { viewer }: Pick<StepContext, 'viewer'>,
  ): Refusal | undefined {
    if (!viewer.roles.includes('AFTER_SALES_HEAD') && !byTheHead) return refuse('headSignsFirst');
  },
  (row, { roles }) => ({ byOffice: roles.includes('AFTER_SALES_HEAD') ? 'true' : `${row}.by_the_head` }),
);

/** 5.4.1: the signature is upon what stands there now. */
export function signatureHolds(_: unknown, application: Facts<PartsApplication, 'lines'>): Refusal | undefined {
  if (application.signature?.digest !== contentDigest(application)) return refuse('signatureVoid');
}

/**
 * 5.4.1: each item is confirmed, substituted or struck; none stays open, none is decided twice, and none is for more than
 * the manager has signed.
 */
export function eachItemDecided(
  { confirmation }: { confirmation: readonly Facts<ConfirmedItem, 'part' | 'substitute'>[] },
  { lines }: Facts<PartsApplication, 'lines.part'>,
): Refusal | undefined {
  const applied = [...lines].map(({ part }) => part);
  const signed = new Map([...lines].map(({ part, quantity }) => [part, Number(quantity)]));
  const decidedTwice = namedTwice(confirmation, ({ part }) => part);
  const boughtTwice = namedTwice(confirmation, bought);
  const wrong = refuseLines(confirmation, (item, at) => {
    const refuseItem = (rule: Parameters<typeof refuse>[0], field: string) =>
      refuse(rule, { part: item.part.name }, `confirmation.${at}.${field}`);
    if (!applied.includes(item.part)) return refuseItem('notAppliedFor', 'part');
    if (at === decidedTwice) return refuseItem('partTwice', 'part');
    if (item.decision === 'STRUCK') {
      if (!item.reason) return refuseItem('strikeNeedsReason', 'reason');
      if (item.quantity || item.substitute)
        return refuseItem('struckWithQuantity', item.quantity ? 'quantity' : 'substitute');
    } else if (!item.quantity) return refuseItem('itemNeedsQuantity', 'quantity');
    else if ((item.decision === 'SUBSTITUTED') !== Boolean(item.substitute))
      return refuseItem('substituteNamed', 'substitute');
    if (at === boughtTwice) return refuseItem('partTwice', 'substitute');
    const max = signed.get(item.part) ?? 0;
    if (Number(item.quantity ?? 0) > max)
      return refuse('moreThanApplied', { part: item.part.name, max }, `confirmation.${at}.quantity`);
    return wholeNumber(item.substitute ?? item.part, item.quantity, `confirmation.${at}.quantity`);
  });
  if (wrong) return wrong;
  const open = applied.find(part => !confirmation.some(item => item.part === part));
  if (open) return refuse('itemLeftOpen', { part: open.name }, 'confirmation');
}

/** The part that is to be bought for an item, where it is. */
const bought = ({ decision, part, substitute }: Loaded<ConfirmedItem>) =>
  decision === 'STRUCK' ? null : (substitute ?? part);

/** The parts to buy for a confirmed application. */
export const itemsToBuy = ({ confirmation }: Pick<Facts<PartsApplication, 'confirmation'>, 'confirmation'>) =>
  [...confirmation].flatMap(item => {
    const part = bought(item);
    return part ? [{ part, quantity: Number(item.quantity), unitPrice: item.unitPrice }] : [];
  });

/** The numbers of the orders that draw from an application, and of those that have not brought all. */
const orders = (name: string, states: string): Question<string | null> => ({
  name,
  sql: row => `(select o.number from purchase_order_line l join purchase_order o on o.id = l.order_id
    where l.application_id = ${row}.id and o.state ${states} order by o.number limit 1)`,
});
const orderWithIt = orders('orderWithIt', "<> 'CANCELLED'");
const orderToCome = orders('orderToCome', "in ('ORDERED', 'PART_RECEIVED')");

/** 5.4.1: what has been ordered, or is waited for, is not given up with the application. */
export const nothingDependsOnIt = knowing(
  [orderWithIt],
  function nothingDependsOnIt({ requests }: Facts<PartsApplication, 'requests'>, [ordered]): Refusal | undefined {
    if (ordered) return refuse('applicationOrdered', { number: ordered });
    const request = [...requests].find(({ state }) => state !== 'CANCELLED');
    if (request) return refuse('applicationRequested', { number: request.number });
  },
);

/** 5.4.2: what an order still has to bring is waited for, or the order is ended first. */
export const nothingStillToCome = knowing(
  [orderToCome],
  function nothingStillToCome(_: Facts<PartsApplication>, [number]): Refusal | undefined {
    if (number) return refuse('orderStillToCome', { number });
  },
);

/** 5.4.1: the digest of what is signed: everything that App. A says but the manager's own opinion. */
export function contentDigest(application: Facts<PartsApplication, 'lines'>): string {
  const { number, department, applicant, appliedOn, customer, remittedOn, lines } = application;
  const items = [...lines].map(({ part, quantity, remark }) => [part.id, Number(quantity), remark ?? null]);
  const content = [number, department, applicant.id, appliedOn, customer?.id ?? null, remittedOn ?? null, items];
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}
