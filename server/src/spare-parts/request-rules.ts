import { type Refusal, refuse } from '../messages/errors.ts';
import type { Part } from '../organization/part.entity.ts';
import type { Facts, Input } from '../procedure/facts.ts';
import { knowing } from '../procedure/question.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { turnOfEngineerOrOffice } from '../repair/own-order.ts';
import { accountOf } from './account-of-order.ts';
import { inOrder, starvedBy } from './issue-priority.ts';
import type { PartsApplication } from './parts-application.entity.ts';
import { itemsToBuy } from './parts-application-rules.ts';
import type { PartsRequest, PartsRequestLine, ReturnedPart } from './parts-request.entity.ts';
import { exact, sum } from './quantity.ts';
import {
  type Queue,
  type QueueOfRequest,
  queueFor,
  queueOfRequest,
  remittedAndOwed,
  requestedOn,
  type WaitingLine,
  waitingOf,
} from './waiting-requests.ts';

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
  for (const [at, { part, quantity }] of lines.entries()) {
    const facts = { application: application.number, part: part.name };
    const item = items.find(each => each.part.id === part.id);
    if (!item) return refuse('notConfirmedFor', facts, `lines.${at}.part`);
    const max = Math.max(0, exact(item.quantity - (requested.get(part.id) ?? 0)));
    if (quantity > max) return refuse('moreThanConfirmedFor', { ...facts, max }, `lines.${at}.quantity`);
  }
}

type Turn = Pick<Facts<PartsRequest, 'overrides'>, 'id' | 'warrantyClass' | 'overrides'>;

/** Whom an issue of so much would starve, and the override by which it may all the same. */
export function turnOf(
  { id: request, overrides }: Pick<Turn, 'id' | 'overrides'>,
  { part, quantity }: Input<Piece>,
  { stock, waiting }: Queue,
) {
  const claims = waiting.filter(claim => claim.part === part.id);
  const starved = starvedBy({ request, quantity }, stock.get(part.id) ?? 0, claims);
  const override = starved.length
    ? [...overrides].find(
        each =>
          each.part.id === part.id &&
          exact(each.quantity - each.used) >= quantity &&
          starved.every(claim => each.overtakes.some(overtaken => overtaken.request === claim.request)),
      )
    : undefined;
  return { starved, override };
}

/** 5.4.5: whoever comes before is served first, and what is kept for others stays; unless Management decided otherwise. */
export const inItsTurn = async (
  { lines }: { lines: readonly Input<Piece>[] },
  request: Turn,
  { em }: Pick<StepContext, 'em'>,
): Promise<Refusal | undefined> => turnAwaited(lines, request, await queueFor(em, lines));

function turnAwaited(lines: readonly Input<Piece>[], request: Turn, queue: Queue): Refusal | undefined {
  for (const piece of lines) {
    // What is not there is refused as such by the ledger.
    if (piece.quantity > (queue.stock.get(piece.part.id) ?? 0)) continue;
    const { starved, override } = turnOf(request, piece, queue);
    if (starved.length && !override) return outOfTurn(request, piece.part, starved, queue.waiting);
  }
}

function outOfTurn(
  { id, warrantyClass }: Turn,
  part: Facts<Part>,
  starved: readonly WaitingLine[],
  waiting: readonly WaitingLine[],
): Refusal {
  const order = inOrder(waiting.filter(claim => claim.part === part.id)).map(({ request }) => request);
  const ahead = starved.filter(({ request }) => order.indexOf(request) < order.indexOf(id));
  const warrantyFirst = warrantyClass !== 'IN_WARRANTY' && ahead.some(each => each.warrantyClass === 'IN_WARRANTY');
  const facts = {
    part: part.name,
    partNumber: part.partNumber,
    numbers: starved.map(({ number }) => number),
    starves: starved.map(({ request, number, open }) => ({ request, number, open })),
  };
  return refuse(warrantyFirst ? 'inWarrantyFirst' : ahead.length ? 'earlierFirst' : 'keptForOthers', facts);
}

/** 5.4.1, 5.4.5: nothing that is sold goes out before what came in covers it, whoever lets it through. */
export async function remitted(
  _: unknown,
  { id, order, application }: Facts<PartsRequest, 'application'>,
  { em, parameters }: StepContext<'CHARGED_REPAIR_AFTER_REMITTANCE'>,
): Promise<Refusal | undefined> {
  const mayOwe = order && !parameters.CHARGED_REPAIR_AFTER_REMITTANCE;
  const claims = mayOwe ? [] : await waitingOf(em, id);
  if (claims.every(({ settled }) => settled)) return;
  if (!application) return refuse('repairNotRemitted');
  return refuse('notRemitted', { number: application.number, ...(await remittedAndOwed(em, id)) });
}

/** 5.4.5: Management lets through who is not first, of parts that others come before for. */
export const overtakesSomebody = knowing(
  [queueOfRequest],
  function overtakesSomebody(request: Facts<PartsRequest, 'lines.part'>, [queue]): Refusal | undefined {
    if (overtaken(request, queue).length) return;
    return refuse(request.warrantyClass === 'IN_WARRANTY' ? 'inWarrantyAnyway' : 'nobodyOvertaken');
  },
);

/** What a request waits for of the parts of which it is not first, and whom it overtakes when it is let through. */
export function overtaken<P extends Facts<Part>>(
  request: { id: string; lines: Iterable<Pick<PartsRequestLine, 'quantity' | 'issued'> & { part: P }> },
  { stock, waiting }: QueueOfRequest,
) {
  const wanted = [...request.lines]
    .map(({ part, quantity, issued }) => ({ part, quantity: exact(quantity - issued) }))
    .filter(({ quantity }) => quantity > 0);
  return wanted.flatMap(({ part, quantity }) => {
    const claims = waiting.filter(claim => claim.part === part.id);
    const starved = starvedBy({ request: request.id, quantity }, stock[part.id] ?? 0, claims);
    return starved.length ? [{ part, quantity, overtakes: starved.map(withoutPart) }] : [];
  });
}

/** 5.4.5: parts are kept for an order; what is sold is paid first, and issued. */
export function keptForAnOrder({ order }: Facts<PartsRequest>): Refusal | undefined {
  if (!order) return refuse('keptForOrders');
}

/** 5.4.5: kept is what is waited for, is there, and is its turn. */
export async function canBeKept(
  { lines }: { lines: readonly Input<Piece>[] },
  request: Facts<PartsRequest, 'lines.part' | 'overrides'>,
  { em }: Pick<StepContext, 'em'>,
): Promise<Refusal | undefined> {
  const whole = lines.map(({ part, quantity }) => ({
    part,
    quantity: exact(quantity + (lineOf(request, part)?.reserved ?? 0)),
  }));
  const beyond = withinTheRequest({ lines: whole }, request);
  if (beyond) return beyond;
  const queue = await queueFor(em, whole);
  const refusal = turnAwaited(whole, request, queue);
  if (refusal) return refusal;
  for (const [at, { part, quantity }] of whole.entries()) {
    const others = queue.waiting.filter(claim => claim.part === part.id && claim.request !== request.id);
    const free = exact((queue.stock.get(part.id) ?? 0) - sum(others.map(({ reserved }) => reserved ?? 0)));
    const facts = { part: part.name, partNumber: part.partNumber, quantity };
    if (quantity > free) return refuse('notInStock', facts, `lines.${at}.quantity`);
  }
}

/** 5.4.5: no more is let go than is kept. */
export function withinWhatIsKept(
  { lines }: { lines: readonly Input<Piece>[] },
  request: Facts<PartsRequest, 'lines'>,
): Refusal | undefined {
  for (const [at, { part, quantity }] of lines.entries()) {
    const max = lineOf(request, part)?.reserved ?? 0;
    if (quantity > max) return refuse('moreThanKept', { part: part.name, max }, `lines.${at}.quantity`);
  }
}

/** 5.4.5: something is kept. */
export function somethingKept({ lines }: Facts<PartsRequest, 'lines'>): Refusal | undefined {
  if (![...lines].some(({ reserved }) => reserved > 0)) return refuse('nothingKept');
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
  inOrder(waiting.filter(claim => claim.part === part.id && claim.request !== request.id)).map(withoutPart);

const withoutPart = ({ part: _, ...claim }: WaitingLine) => claim;
