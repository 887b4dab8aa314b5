import { type Refusal, refuse, refuseLines } from '../messages/errors.ts';
import type { Part } from '../organization/part.entity.ts';
import type { Facts, Input } from '../procedure/facts.ts';
import { approvalsOf, inForceOn } from '../procedure/parameters-in-force.ts';
import { knowing } from '../procedure/question.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { Parameters } from '../procedures/sh-jr-c-160/parameters.ts';
import { turnOfEngineerOrOffice } from '../repair/own-order.ts';
import { accountOf } from './account-of-order.ts';
import type { PartsApplication } from './parts-application.entity.ts';
import { itemsToBuy } from './parts-application-rules.ts';
import type { PartsRequest, ReturnedPart } from './parts-request.entity.ts';
import { exact } from './quantity.ts';
import { requestedOn, settlement } from './waiting-requests.ts';

type Requested = Pick<Facts<PartsRequest, 'order.engineers' | 'application'>, 'order' | 'application'>;

/** 5.4.5: parts are for a service order, or for a customer who has applied for them. */
export function forOneThing({ order, application }: Requested): Refusal | undefined {
  if (Boolean(order) === Boolean(application)) return refuse('orderOrApplication', {}, order ? 'application' : 'order');
  if (application && !application.customer) return refuse('applicationWithoutCustomer', {}, 'application');
}

/** 5.4.5: an engineer asks for parts for the orders that name them. */
export function requestedByWhoMay(
  { order }: Requested,
  _: unknown,
  { viewer }: Pick<StepContext, 'viewer'>,
): Refusal | undefined {
  if (order) return turnOfEngineerOrOffice(order, viewer) ? undefined : refuse('notYourOrder', {}, 'order');
  if (!viewer.roles.includes('AFTER_SALES')) return refuse('officeSellsParts', {}, 'application');
}

/** The quantities in the form that are issued or returned. */
export interface Piece {
  part: Part;
  quantity: number;
}

/** The request's figures for a part. */
export const lineOf = ({ lines }: Facts<PartsRequest, 'lines'>, part: Pick<Part, 'id'>) =>
  [...lines].find(line => line.part.id === part.id);

/** 5.4.5: what is issued was asked for and has not been issued. */
export function withinTheRequest(
  { lines }: { lines: readonly Input<Piece>[] },
  request: Facts<PartsRequest, 'lines'>,
): Refusal | undefined {
  return refuseLines(lines, ({ part, quantity }, at) => {
    const line = lineOf(request, part);
    if (!line) return refuse('notRequested', { part: part.name }, `lines.${at}.part`);
    const open = exact(line.quantity - line.issued);
    if (quantity > open) return refuse('moreThanRequested', { part: part.name, max: open }, `lines.${at}.quantity`);
  });
}

/** 5.4.1: of what a customer has applied for, only what was confirmed, and over all requests no more of it. */
export async function heldToApplication(
  {
    application,
    lines,
  }: { application: Facts<PartsApplication, 'confirmation'> | null; lines: readonly Input<Piece>[] },
  _: unknown,
  { em }: Pick<StepContext, 'em'>,
): Promise<Refusal | undefined> {
  if (!application) return;
  const requested = await requestedOn(em, application.id);
  const items = itemsToBuy(application);
  return refuseLines(lines, ({ part, quantity }, at) => {
    const facts = { application: application.number, part: part.name };
    const item = items.find(each => each.part.id === part.id);
    if (!item) return refuse('notConfirmedFor', facts, `lines.${at}.part`);
    const max = Math.max(0, exact(item.quantity - (requested.get(part.id) ?? 0)));
    if (quantity > max) return refuse('moreThanConfirmedFor', { ...facts, max }, `lines.${at}.quantity`);
  });
}

/**
 * 5.4.1, 5.4.5: nothing that is sold goes out before what came in covers it, whoever lets it through; a charged repair
 * waits for it where a parameter says so.
 */
export const settledFirst = knowing(
  [settlement, approvalsOf('CHARGED_REPAIR_AFTER_REMITTANCE')],
  function settledFirst(
    { order }: Facts<PartsRequest>,
    [{ settled, ...owing }, approved],
    { today },
  ): Refusal | undefined {
    const { CHARGED_REPAIR_AFTER_REMITTANCE: first } = inForceOn(
      Parameters,
      today,
      ['CHARGED_REPAIR_AFTER_REMITTANCE'],
      approved,
    );
    if (settled || (order && !first)) return;
    return owing.number ? refuse('notRemitted', owing) : refuse('repairNotRemitted');
  },
);

/** 5.4.5: parts are kept for an order; what is sold is paid first, and issued. */
export function keptForAnOrder({ order }: Facts<PartsRequest>): Refusal | undefined {
  if (!order) return refuse('keptForOrders');
}

/** 5.4.5: no more is let go than is kept. */
export function withinWhatIsKept(
  { lines }: { lines: readonly Input<Piece>[] },
  request: Facts<PartsRequest, 'lines'>,
): Refusal | undefined {
  return refuseLines(lines, ({ part, quantity }, at) => {
    const max = lineOf(request, part)?.reserved ?? 0;
    if (quantity > max) return refuse('moreThanKept', { part: part.name, max }, `lines.${at}.quantity`);
  });
}

/** 5.4.5: something is kept. */
export function somethingKept({ lines }: Facts<PartsRequest, 'lines'>): Refusal | undefined {
  if (![...lines].some(({ reserved }) => reserved > 0)) return refuse('nothingKept');
}

/** 5.4.5: something went out that is not back, and of which no old one was handed in. */
export function somethingToReturn({ lines }: Facts<PartsRequest, 'lines'>): Refusal | undefined {
  if (![...lines].some(({ issued, returned, old }) => exact(issued - returned - old) > 0)) return refuse('allIsBack');
}

/** 5.4.5: unused parts come back at most as many as were issued; old ones are those that new ones replaced. */
export function withinTheIssue(
  { lines }: { lines: readonly Facts<ReturnedPart, 'part'>[] },
  request: Facts<PartsRequest, 'lines'>,
): Refusal | undefined {
  return refuseLines(lines, ({ part, unused, old }, at) => {
    const line = lineOf(request, part);
    const facts = { part: part.name, max: line ? exact(line.issued - line.returned) : 0 };
    const used = exact(facts.max - unused);
    if (!line?.issued) return refuse('notIssued', facts, `lines.${at}.part`);
    if (unused > facts.max) return refuse('moreThanIssued', facts, `lines.${at}.unused`);
    if (exact(line.old + old) > used) return refuse('moreOldThanUsed', { ...facts, max: used }, `lines.${at}.old`);
    if (!unused && !old) return refuse('nothingReturned', facts, `lines.${at}.unused`);
  });
}

/** 5.4.5: what the work report says was used does not come back unused. */
export async function notWhatWasUsed(
  { lines }: { lines: readonly Facts<ReturnedPart, 'part'>[] },
  { order }: Facts<PartsRequest>,
  { em }: StepContext,
): Promise<Refusal | undefined> {
  const accounts = order ? await accountOf(em, order) : [];
  return refuseLines(lines, ({ part, unused }, at) => {
    const account = accounts.find(each => each.part === part.id);
    const max = account ? Math.max(0, exact(account.issued - account.returned - account.used)) : unused;
    if (unused > max) return refuse('moreThanUnused', { part: part.name, max }, `lines.${at}.unused`);
  });
}
