import { sameForm } from '../fields/normal-form.ts';
import type { Part } from '../organization/part.entity.ts';
import type { Input, Loaded } from '../procedure/facts.ts';
import type { Move } from './move-stock.ts';
import { type IssuedPiece, type PartsRequest, type ReturnedPart, ReturnedPiece } from './parts-request.entity.ts';
import { exact } from './quantity.ts';

/** A movement for each number that is named of its part. */
export const eachMarked = (whole: Move, pieces: readonly Input<IssuedPiece>[] | null | undefined): Move[] =>
  (pieces ?? []).flatMap(({ part, mark, quantity }, at) =>
    part.id === whole.part.id ? [{ ...whole, mark, quantity: -quantity, field: `pieces.${at}.mark` }] : [],
  );

/** The returned quantity of a part, by its numbers where it has any. */
export const unusedPieces = (
  { part, unused: quantity }: Input<ReturnedPart, 'part'>,
  pieces: readonly Input<ReturnedPiece, 'part'>[],
): { part: Loaded<Part>; quantity: number; mark: string | null }[] =>
  part.tracking ? pieces.filter(piece => piece.part.id === part.id && !piece.old) : [{ part, quantity, mark: null }];

/** The numbers that come back are kept, and those that were not used are with nobody any more. */
export function takeBack(
  request: Loaded<PartsRequest, 'issuedPieces' | 'returnedPieces'>,
  pieces: readonly Input<ReturnedPiece, 'part'>[],
  at: Date,
) {
  for (const piece of pieces) {
    const position = request.returnedPieces.length;
    request.returnedPieces.add(Object.assign(new ReturnedPiece(), piece, { at, position }));
    let left = piece.old ? 0 : piece.quantity;
    for (const issued of request.issuedPieces) {
      if (issued.part.id !== piece.part.id || !sameForm(issued.mark, piece.mark)) continue;
      const some = Math.min(left, exact(issued.quantity - issued.returned));
      issued.returned = exact(issued.returned + some);
      left = exact(left - some);
    }
  }
}
