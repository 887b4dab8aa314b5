import { namedTwice } from '../fields/named-alike.ts';
import { type Refusal, refuse, refuseLines } from '../messages/errors.ts';
import type { Facts, Input } from '../procedure/facts.ts';
import { lockRecords } from '../procedure/lock-records.ts';
import type { StepContext } from '../procedure/step-context.ts';
import type { GoodsReceiptState } from './goods-receipt.entity.ts';
import { PartsApplication } from './parts-application.entity.ts';
import type { PurchaseOrder, PurchaseOrderLine } from './purchase-order.entity.ts';
import { openItems } from './purchase-order.ts';

interface Ordered {
  lines: readonly PurchaseOrderLine[];
  dueOn: string;
}

/** The applications that an order draws from, each once. */
export const applicationsOf = <Application>(lines: Iterable<{ application: Application }>): Application[] => [
  ...new Set([...lines].map(({ application }) => application)),
];

/** 5.4.2: it is to come on a day that is not over. */
export function dueToCome(
  { dueOn }: Input<Ordered>,
  _: unknown,
  { today }: Pick<StepContext, 'today'>,
): Refusal | undefined {
  if (dueOn < today) return refuse('dueInThePast', { today }, 'dueOn');
}

/** 5.4.2: nothing is ordered but what Management has confirmed, and nobody has ordered yet. */
export async function confirmedAndOpen(
  { lines }: Input<Ordered, 'lines.application' | 'lines.part'>,
  order: Facts<PurchaseOrder>,
  { em }: StepContext,
): Promise<Refusal | undefined> {
  const itemsOf = ['confirmation.part', 'confirmation.substitute'] as const;
  const applications = await lockRecords(em, PartsApplication, applicationsOf(lines), itemsOf);
  const items = await openItems(em, applications, order.id);
  const twice = namedTwice(lines, ({ application, part }) => `${application.id} ${part.id}`);
  return refuseLines(lines, ({ application, part, quantity }, at) => {
    const facts = { application: application.number, part: part.name };
    if (at === twice) return refuse('partTwice', facts, `lines.${at}.part`);
    if (application.state !== 'CONFIRMED' && application.state !== 'ORDERED')
      return refuse('applicationNotConfirmed', facts, `lines.${at}.application`);
    const item = items.find(each => each.application.id === application.id && each.part.id === part.id);
    if (!item) return refuse('itemNotConfirmed', facts, `lines.${at}.part`);
    if (quantity > item.toOrder)
      return refuse('moreThanConfirmed', { ...facts, max: item.toOrder }, `lines.${at}.quantity`);
  });
}

/** 5.4.2: what has come already stays ordered, and something is still to come. */
export function keepsWhatCame(
  { lines }: Input<Ordered>,
  order: Facts<PurchaseOrder, 'lines.part'>,
): Refusal | undefined {
  const wrong = refuseLines(order.lines, ({ application, part, received }) => {
    const at = lines.findIndex(line => line.application.id === application.id && line.part.id === part.id);
    if (received > (lines[at]?.quantity ?? 0))
      return refuse('lessThanCame', { part: part.name, received }, at < 0 ? 'lines' : `lines.${at}.quantity`);
  });
  if (wrong) return wrong;
  const open = lines.some(({ application, part, quantity }) => {
    const previous = [...order.lines].find(line => line.application.id === application.id && line.part.id === part.id);
    return quantity > (previous?.received ?? 0);
  });
  if (!open) return refuse('nothingLeftToCome', {}, 'lines');
}

const over: readonly GoodsReceiptState[] = ['STOCKED', 'CANCELLED'];

/** 5.4.3: while a delivery is counted and inspected, its order stays. */
export function noDeliveryUnderway({ receipts }: Facts<PurchaseOrder, 'receipts'>): Refusal | undefined {
  const receipt = [...receipts].find(({ state }) => !over.includes(state));
  if (receipt) return refuse('deliveryUnderway', { number: receipt.number });
}
