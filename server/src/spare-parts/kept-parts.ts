import type { Input, Loaded, Reference } from '../procedure/facts.ts';
import { lockRecords } from '../procedure/lock-records.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { inOrder } from './issue-priority.ts';
import { PartsRequest } from './parts-request.entity.ts';
import { exact, sum } from './quantity.ts';
import type { Piece } from './request-rules.ts';
import type { QueueOfRequest } from './waiting-requests.ts';

/** So much more of the lines is kept for the request, or less. */
export function keep({ lines }: Loaded<PartsRequest, 'lines'>, pieces: readonly Input<Piece>[], sign: 1 | -1) {
  for (const line of lines)
    for (const { part, quantity } of pieces)
      if (part === line.part) line.reserved = exact(line.reserved + sign * quantity);
}

/** Other requests of which something is let go. */
export const letsGo = { PartsRequest: ['REQUESTED', 'PART_ISSUED'] } as const;

/**
 * 5.4.5: what goes out before others by a decision of Management, or was counted and is not there, leaves no more kept for
 * them than is there: those who are served last keep least.
 */
export async function letGo(
  context: StepContext,
  { id }: Reference,
  pieces: readonly Input<Piece>[],
  { stock, waiting }: QueueOfRequest,
) {
  const excess = pieces.flatMap(({ part, quantity }) => {
    const keeping = inOrder(waiting.filter(each => each.part === part.id)).filter(({ request }) => request !== id);
    const kept = sum(keeping.map(({ reserved }) => reserved ?? 0));
    let beyond = exact(kept + quantity - (stock[part.id] ?? 0));
    return keeping.reverse().flatMap(({ request, reserved }) => {
      const some = Math.min(reserved ?? 0, Math.max(0, beyond));
      beyond = exact(beyond - some);
      return some > 0 ? [{ request, part, quantity: some }] : [];
    });
  });
  const overtaken = await lockRecords(
    context.em,
    PartsRequest,
    [...new Set(excess.map(({ request }) => request))].map(each => ({ id: each })),
    ['lines'],
  );
  for (const request of overtaken) {
    keep(
      request,
      excess.filter(each => each.request === request.id),
      -1,
    );
    context.move(request, request.state);
  }
}

/** The rest of a request is given up; where it ends then. */
export function giveUp(request: Loaded<PartsRequest, 'lines'>, reason: string | null, now: Date) {
  Object.assign(request, { cancellationReason: reason, givenUpAt: now });
  for (const line of request.lines) line.reserved = 0;
  return request.state === 'PART_ISSUED' ? 'ISSUED' : 'CANCELLED';
}
