import { type Refusal, refuse } from '../messages/errors.ts';
import type { Part } from '../organization/part.entity.ts';
import type { Facts, Input } from '../procedure/facts.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { turnOfEngineerOrOffice } from '../repair/own-order.ts';
import { accountOf } from './account-of-order.ts';
import { inOrder, starvedBy } from './issue-priority.ts';
import type { PartsRequest, ReturnedPart } from './parts-request.entity.ts';
import { exact } from './quantity.ts';
import { lockStock, type WaitingLine, waitingFor } from './waiting-requests.ts';

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

/** What of the form is issued or returned. */
export interface Piece {
  part: Part;
  quantity: number;
}

const lineOf = ({ lines }: Facts<PartsRequest, 'lines'>, part: Pick<Part, 'id'>) =>
  [...lines].find(line => line.part.id === part.id);

/** 5.4.5: what is issued was asked for and has not been issued. */
export function withinTheRequest(
  { lines }: { lines: readonly Input<Piece>[] },
  request: Facts<PartsRequest, 'lines'>,
): Refusal | undefined {
  for (const [at, { part, quantity }] of lines.entries()) {
    const line = lineOf(request, part);
    if (!line) return refuse('notRequested', { part: part.name }, `lines.${at}.part`);
    const open = exact(line.quantity - line.issued);
    if (quantity > open) return refuse('moreThanRequested', { part: part.name, max: open }, `lines.${at}.quantity`);
  }
}

/**
 * 5.4.5: nothing is issued that open in-warranty repairs are left short by, and nothing that is sold before it is paid;
 * unless Management has decided otherwise.
 */
export async function inItsTurn(
  { lines }: { lines: readonly Input<Piece>[] },
  { id: request, warrantyClass, application, overrideReason }: Facts<PartsRequest, 'application'>,
  { em }: StepContext,
): Promise<Refusal | undefined> {
  const parts = lines.map(({ part }) => part.id);
  const stock = await lockStock(em, parts);
  const waiting = await waitingFor(em, parts);
  if (overrideReason) return;
  for (const { part, quantity } of lines) {
    const claims = waiting.filter(claim => claim.part === part.id);
    const starved = starvedBy({ request, warrantyClass, quantity }, stock.get(part.id) ?? 0, claims);
    if (starved.length)
      return refuse('inWarrantyFirst', {
        part: part.name,
        partNumber: part.partNumber,
        numbers: starved.map(({ number }) => number),
        starves: starved.map(({ request: id, number, open }) => ({ request: id, number, open })),
      });
  }
  if (application && !waiting.some(claim => claim.request === request && claim.settled))
    return refuse('notRemitted', { number: application.number });
}

/** 5.4.5: only what is held up can be let through. */
export function outOfWarranty({ warrantyClass }: Pick<PartsRequest, 'warrantyClass'>): Refusal | undefined {
  if (warrantyClass === 'IN_WARRANTY') return refuse('inWarrantyAnyway');
}

/** 5.4.5: unused parts come back at most as many as were issued; old ones are those that new ones replaced. */
export function withinTheIssue(
  { lines }: { lines: readonly Facts<ReturnedPart, 'part'>[] },
  request: Facts<PartsRequest, 'lines'>,
): Refusal | undefined {
  for (const [at, { part, unused, old }] of lines.entries()) {
    const line = lineOf(request, part);
    const facts = { part: part.name, max: line ? exact(line.issued - line.returned) : 0 };
    const used = exact(facts.max - unused);
    if (!line?.issued) return refuse('notIssued', facts, `lines.${at}.part`);
    if (unused > facts.max) return refuse('moreThanIssued', facts, `lines.${at}.unused`);
    if (exact(line.old + old) > used) return refuse('moreOldThanUsed', { ...facts, max: used }, `lines.${at}.old`);
    if (!unused && !old) return refuse('nothingReturned', facts, `lines.${at}.unused`);
  }
}

/** 5.4.5: what the work report says was used does not come back unused. */
export async function notWhatWasUsed(
  { lines }: { lines: readonly Facts<ReturnedPart, 'part'>[] },
  { order }: Facts<PartsRequest>,
  { em }: StepContext,
): Promise<Refusal | undefined> {
  const accounts = order ? await accountOf(em, order) : [];
  for (const [at, { part, unused }] of lines.entries()) {
    const account = accounts.find(each => each.part === part.id);
    const max = account ? Math.max(0, exact(account.issued - account.returned - account.used)) : unused;
    if (unused > max) return refuse('moreThanUnused', { part: part.name, max }, `lines.${at}.unused`);
  }
}

/** The proof of an issue: who else was waiting for the part, in the order in which they are served. */
export const whoWaits = (waiting: readonly WaitingLine[], part: Facts<Part>, request: Facts<PartsRequest>) =>
  inOrder(waiting.filter(claim => claim.part === part.id && claim.request !== request.id)).map(
    ({ part: _, ...claim }) => claim,
  );
