import type { Act } from '../procedure/act.ts';
import { type Refusal, refuse } from '../procedure/errors.ts';
import { lockRecords } from '../procedure/lock.ts';
import { namedTwice } from '../procedure/named-twice.ts';
import { openItems } from './covered-items.ts';
import { GoodsReceipt } from './goods-receipt.entity.ts';
import type { PartsApplication } from './parts-application.entity.ts';
import type { PurchaseOrder, PurchaseOrderLine } from './purchase-order.entity.ts';

interface Ordered {
  lines: readonly PurchaseOrderLine[];
  dueOn: string;
}

/** The applications that an order draws from, each once. */
export const applicationsOf = (lines: Iterable<Pick<PurchaseOrderLine, 'application'>>): PartsApplication[] => [
  ...new Set([...lines].map(({ application }) => application)),
];

/** 5.4.2: it is to come on a day that is not over. */
export function dueToCome({ dueOn }: Ordered, _: unknown, { today }: Pick<Act, 'today'>): Refusal | undefined {
  if (dueOn < today) return refuse('dueInThePast', { today }, 'dueOn');
}

/** 5.4.2: nothing is ordered but what Management has confirmed, and nobody has ordered yet. */
export async function confirmedAndOpen(
  { lines }: Ordered,
  order: PurchaseOrder,
  { em }: Act,
): Promise<Refusal | undefined> {
  const applications = applicationsOf(lines);
  await lockRecords(em, applications, ['confirmation.part', 'confirmation.substitute']);
  const items = await openItems(em, applications, order.id);
  const twice = namedTwice(lines, ({ application, part }) => `${application.id} ${part.id}`);
  for (const [at, { application, part, quantity }] of lines.entries()) {
    const facts = { application: application.number, part: part.name };
    if (at === twice) return refuse('partTwice', facts, `lines.${at}.part`);
    if (application.state !== 'CONFIRMED' && application.state !== 'ORDERED')
      return refuse('applicationNotConfirmed', facts, `lines.${at}.application`);
    const item = items.find(each => each.application === application && each.part === part);
    if (!item) return refuse('itemNotConfirmed', facts, `lines.${at}.part`);
    if (quantity > item.toOrder)
      return refuse('moreThanConfirmed', { ...facts, max: item.toOrder }, `lines.${at}.quantity`);
  }
}

/** 5.4.2: what has come already stays ordered, and something is still to come. */
export function keepsWhatCame({ lines }: Ordered, order: PurchaseOrder): Refusal | undefined {
  for (const { application, part, received } of order.lines) {
    const at = lines.findIndex(line => line.application === application && line.part === part);
    if (received > (lines[at]?.quantity ?? 0))
      return refuse('lessThanCame', { part: part.name, received }, at < 0 ? 'lines' : `lines.${at}.quantity`);
  }
  const open = lines.some(({ application, part, quantity }) => {
    const former = [...order.lines].find(line => line.application === application && line.part === part);
    return quantity > (former?.received ?? 0);
  });
  if (!open) return refuse('nothingLeftToCome', {}, 'lines');
}

const underway = ['COUNTING', 'DISCREPANT', 'COUNTED', 'INSPECTED'] as const;

/** 5.4.3: while a delivery is counted and inspected, its order stays. */
export async function noDeliveryUnderway(
  _: unknown,
  purchaseOrder: PurchaseOrder,
  { em }: Act,
): Promise<Refusal | undefined> {
  const receipt = await em.findOne(GoodsReceipt, { purchaseOrder, state: { $in: [...underway] } });
  if (receipt) return refuse('deliveryUnderway', { number: receipt.number });
}
