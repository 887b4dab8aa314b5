import { type Refusal, refuse } from '../messages/errors.ts';
import type { Part } from '../organization/part.entity.ts';
import type { Facts, Input } from '../procedure/facts.ts';
import { knowing } from '../procedure/question.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { inOrder, starvedBy } from './issue-priority.ts';
import type { PartsRequest, PartsRequestLine } from './parts-request.entity.ts';
import { exact, sum } from './quantity.ts';
import { lineOf, type Piece, withinTheRequest } from './request-rules.ts';
import { type Queue, type QueueOfRequest, queueFor, queueOfRequest, type WaitingLine } from './waiting-requests.ts';

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
    // Missing stock is refused as such by the ledger.
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

/** 5.4.5: Management lets through who is not first, of parts that others come before for. */
export const overtakesSomebody = knowing(
  [queueOfRequest],
  function overtakesSomebody(request: Facts<PartsRequest, 'lines.part'>, [queue]): Refusal | undefined {
    if (overtaken(request, queue).length) return;
    return refuse(request.warrantyClass === 'IN_WARRANTY' ? 'inWarrantyAnyway' : 'nobodyOvertaken');
  },
);

/** The parts for which a request is not first, and whom it overtakes when it is let through. */
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

/** The proof of an issue: who else was waiting for the part, in the order in which they are served. */
export const whoWaits = (waiting: readonly WaitingLine[], part: Facts<Part>, request: Facts<PartsRequest>) =>
  inOrder(waiting.filter(claim => claim.part === part.id && claim.request !== request.id)).map(withoutPart);

const withoutPart = ({ part: _, ...claim }: WaitingLine) => claim;
