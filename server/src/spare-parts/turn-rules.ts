import { type Refusal, refuse } from '../messages/errors.ts';
import type { Part } from '../organization/part.entity.ts';
import type { Facts, Input } from '../procedure/facts.ts';
import { answersOf, knowing } from '../procedure/question.ts';
import { inOrder, starvedBy } from './issue-priority.ts';
import type { PartsRequest, PartsRequestLine } from './parts-request.entity.ts';
import { exact, leastOf, sum } from './quantity.ts';
import { lineOf, type Piece, withinTheRequest } from './request-rules.ts';
import { type QueueOfRequest, queueOfRequest, type WaitingLine } from './waiting-requests.ts';

type Turn = Pick<Facts<PartsRequest, 'overrides'>, 'id' | 'warrantyClass' | 'overrides'>;

type Least = Pick<Input<Piece>, 'quantity'> & { part: Facts<Part> };

/** Whom an issue of so much would starve, and the override by which it may all the same. */
export function turnOf(
  { id: request, overrides }: Pick<Turn, 'id' | 'overrides'>,
  { part, quantity }: Least,
  { stock, waiting }: QueueOfRequest,
) {
  const claims = waiting.filter(claim => claim.part === part.id);
  const starved = starvedBy({ request, quantity }, stock[part.id] ?? 0, claims);
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
export const inItsTurn = (
  { lines }: { lines: readonly Input<Piece>[] },
  request: Facts<PartsRequest, 'lines.part' | 'overrides'>,
): Refusal | undefined => turnAwaited(lines, request, queueOf(request));

/** 5.4.5: of something that is asked for the least that can be issued is there, and in its turn. */
export const somethingToIssue = knowing(
  [queueOfRequest],
  function somethingToIssue(request: Facts<PartsRequest, 'lines.part' | 'overrides'>): Refusal | undefined {
    const wanted = [...request.lines].filter(({ quantity, issued }) => quantity > issued);
    return unlessOne(wanted, ({ part }) => {
      const piece = { part, quantity: leastOf(part) };
      return notThere(piece, queueOf(request), []) ?? turnAwaited([piece], request, queueOf(request));
    });
  },
);

/** 5.4.5: of something that is asked for and not kept yet the least that can be kept is there, free, and in its turn. */
export const somethingToKeep = knowing(
  [queueOfRequest],
  function somethingToKeep(request: Facts<PartsRequest, 'lines.part' | 'overrides'>): Refusal | undefined {
    const wanted = [...request.lines].filter(({ quantity, issued, reserved }) => exact(quantity - issued) > reserved);
    if (!wanted.length) return refuse('nothingLeftToKeep');
    return unlessOne(wanted, ({ part }) => keepable({ lines: [{ part, quantity: leastOf(part) }] }, request));
  },
);

/** Why none of them can be had, by the first; nothing where one can. */
function unlessOne<Line>(lines: readonly Line[], against: (line: Line) => Refusal | undefined): Refusal | undefined {
  const refusals = lines.map(against);
  return refusals.every(Boolean) ? refusals[0] : undefined;
}

function turnAwaited(lines: readonly Least[], request: Turn, queue: QueueOfRequest): Refusal | undefined {
  for (const piece of lines) {
    // What is not there is refused as such by the ledger.
    if (piece.quantity > (queue.stock[piece.part.id] ?? 0)) continue;
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
export const canBeKept = (
  { lines }: { lines: readonly Input<Piece>[] },
  request: Facts<PartsRequest, 'lines.part' | 'overrides'>,
): Refusal | undefined => keepable({ lines }, request);

function keepable(
  { lines }: { lines: readonly Least[] },
  request: Facts<PartsRequest, 'lines.part' | 'overrides'>,
): Refusal | undefined {
  const whole = lines.map(({ part, quantity }) => ({
    part,
    quantity: exact(quantity + (lineOf(request, part)?.reserved ?? 0)),
  }));
  const beyond = withinTheRequest({ lines: whole }, request);
  if (beyond) return beyond;
  const queue = queueOf(request);
  const refusal = turnAwaited(whole, request, queue);
  if (refusal) return refusal;
  for (const [at, piece] of whole.entries()) {
    const others = queue.waiting.filter(claim => claim.part === piece.part.id && claim.request !== request.id);
    const missing = notThere(piece, queue, others, `lines.${at}.quantity`);
    if (missing) return missing;
  }
}

/** There is so much of it, beyond what is kept for these. */
function notThere(
  { part, quantity }: Least,
  { stock }: QueueOfRequest,
  keeping: readonly WaitingLine[],
  field?: string,
) {
  const free = exact((stock[part.id] ?? 0) - sum(keeping.map(({ reserved }) => reserved ?? 0)));
  const { name, partNumber } = part;
  return quantity > free ? refuse('notInStock', { part: name, partNumber, quantity }, field) : undefined;
}

/** The queue of a request, as its guard asked for it under the locks of the parts. */
export const queueOf = (request: { id: string }): QueueOfRequest => answersOf(request, [queueOfRequest])[0];

/** The proof of an issue: who else was waiting for the part, in the order in which they are served. */
export const whoWaits = (waiting: readonly WaitingLine[], part: Facts<Part>, request: Facts<PartsRequest>) =>
  inOrder(waiting.filter(claim => claim.part === part.id && claim.request !== request.id)).map(withoutPart);

const withoutPart = ({ part: _, ...claim }: WaitingLine) => claim;
