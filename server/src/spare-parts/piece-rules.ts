import { namedTwice } from '../fields/named-alike.ts';
import { normalForm, sameForm } from '../fields/normal-form.ts';
import { type Refusal, refuse, refuseLines } from '../messages/errors.ts';
import { sentence, type Words } from '../messages/kept-sentence.ts';
import type { Part } from '../organization/part.entity.ts';
import { extendStep } from '../procedure/extension.ts';
import type { Facts, Input } from '../procedure/facts.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { WorkReport } from '../repair/work-report.entity.ts';
import { piecesOf } from './account-of-order.ts';
import type { PieceVerdict } from './goods-receipt.entity.ts';
import type { PartsRequest, ReturnedPiece } from './parts-request.entity.ts';
import { sum } from './quantity.ts';

type Tracked = Pick<Facts<Part>, 'id' | 'name' | 'tracking'>;

interface Quantity {
  part: Tracked;
  quantity: number;
}

/** A batch or serial number with how many of it. */
export interface Piece extends Quantity {
  mark: string;
  /** Of an inspection: pieces of one batch may pass and fail. */
  verdict?: PieceVerdict | null;
}

type Pieces = readonly Piece[] | null | undefined;

/** The numbers read on pieces, as a record keeps them. */
export const marksOf = (pieces: readonly { mark: string }[]): Words<'inARow'> | null =>
  pieces.length ? sentence('inARow', { names: pieces.map(({ mark }) => mark) }) : null;

/** 5.4.3: of a part that is told apart by numbers each piece is named, and of another none is. */
export function piecesNamed(wanted: readonly Quantity[], pieces: Pieces): Refusal | undefined {
  const named = pieces ?? [];
  const twice = namedTwice(
    named,
    each => `${each.part.id} ${normalForm(each.mark)} ${each.part.tracking === 'SERIAL' || isPassed(each)}`,
  );
  if (twice >= 0) return refuse('markTwice', { mark: named[twice]?.mark }, `pieces.${twice}.mark`);
  const wrong = refuseLines(named, ({ part, mark, quantity }, at) => markFits(part, mark, quantity, fieldsAt(at)));
  if (wrong) return wrong;
  const parts = new Map([...wanted, ...named].map(({ part }) => [part.id, part]));
  for (const [id, part] of parts) {
    const of = (list: readonly Quantity[]) =>
      sum(list.filter(each => each.part.id === id).map(({ quantity }) => quantity));
    const facts = { part: part.name, quantity: of(wanted), named: of(named) };
    if (part.tracking && facts.quantity !== facts.named) return refuse('piecesUnlikeQuantity', facts, 'pieces');
  }
}

const fieldsAt = (at: number) => ({ part: `pieces.${at}.part`, quantity: `pieces.${at}.quantity` });

/** Whether a part has such numbers at all, and so many pieces of one; with the fields that say it. */
function markFits(
  part: Tracked,
  mark: string,
  quantity: number,
  fields: { part: string; quantity: string },
): Refusal | undefined {
  if (!part.tracking) return refuse('partWithoutMarks', { part: part.name }, fields.part);
  if (part.tracking === 'SERIAL' && Math.abs(quantity) !== 1)
    return refuse('serialIsOnePiece', { mark }, fields.quantity);
}

/** Whether a piece that was inspected goes into stock: where nothing is said, it does. */
export const isPassed = ({ verdict }: { verdict?: PieceVerdict | null }) => verdict !== 'NONCONFORMING';

/** 5.4.4: of what passes each piece is named, and so is each that does not. */
export function inspectedNamed({
  inspection,
  pieces,
}: {
  inspection: readonly { part: Tracked; accepted: number; rejected: number; concession: number }[];
  pieces?: Pieces;
}): Refusal | undefined {
  const refusal = piecesNamed(
    inspection.map(({ part, accepted, rejected, concession }) => ({
      part,
      quantity: sum([accepted, rejected, concession]),
    })),
    pieces,
  );
  if (refusal) return refusal;
  const named = pieces ?? [];
  for (const { part, rejected } of inspection) {
    if (!part.tracking) continue;
    const failed = named.filter(each => each.part.id === part.id && !isPassed(each));
    const facts = { part: part.name, rejected, named: sum(failed.map(({ quantity }) => quantity)) };
    if (facts.named !== rejected) return refuse('failedPiecesUnlike', facts, 'pieces');
  }
}

/** 5.4.5: so is each that is issued. */
export const issuedNamed = ({ lines, pieces }: { lines: readonly Quantity[]; pieces?: Pieces }) =>
  piecesNamed(lines, pieces);

interface Return {
  lines: readonly { part: Tracked; unused: number; old: number }[];
  pieces?: readonly Input<ReturnedPiece, 'part'>[] | null;
}

/** 5.4.5: and each that comes back unused; what is read on old ones is told as well. */
export function returnedNamed({ lines, pieces }: Return): Refusal | undefined {
  const unused = lines.map(({ part, unused: quantity }) => ({ part, quantity }));
  const named = pieces ?? [];
  const refusal = piecesNamed(
    unused,
    named.filter(({ old }) => !old),
  );
  if (refusal) return refusal;
  for (const [at, { part, mark, quantity }] of named.entries()) {
    const fault = markFits(part, mark, quantity, fieldsAt(at));
    if (fault) return fault;
    const old = sum(named.filter(each => each.old && each.part.id === part.id).map(each => each.quantity));
    const max = lines.find(line => line.part.id === part.id)?.old ?? 0;
    if (old > max) return refuse('moreOldMarks', { part: part.name, max }, `pieces.${at}.quantity`);
  }
}

/** 5.4.5: only what was issued on this request comes back to it unused. */
export function returnedWasIssued(
  { pieces }: Return,
  request: Facts<PartsRequest, 'issuedPieces'>,
): Refusal | undefined {
  for (const [at, { part, mark, quantity, old }] of (pieces ?? []).entries()) {
    if (old) continue;
    const issued = [...request.issuedPieces].filter(each => each.part.id === part.id && sameForm(each.mark, mark));
    const max = sum(issued.map(each => each.quantity - each.returned));
    if (quantity > max) return refuse('markNotIssued', { part: part.name, mark }, `pieces.${at}.mark`);
  }
}

interface Marked {
  part: Tracked;
  mark?: string | null;
}

/** 5.4.3: of which batch or serial number more or less is there. */
const markNamed = ({ part, mark }: Marked, quantity: number, field: string): Refusal | undefined => {
  if (part.tracking && !mark) return refuse('markToBeNamed', { part: part.name }, 'mark');
  return mark ? markFits(part, mark, quantity, { part: 'mark', quantity: field }) : undefined;
};
export const differenceMarked = (input: Marked & { difference: number }) =>
  markNamed(input, input.difference, 'difference');
export const openingMarked = (input: Marked & { quantity: number }) => markNamed(input, input.quantity, 'quantity');

interface Report {
  order?: { id: string };
  partsUsed: readonly { part: Tracked; quantity: number; source?: string | null }[];
  pieces?: Pieces;
}

const fromStock = ({ source }: { source?: string | null }) => (source ?? 'STOCK') === 'STOCK';

/** 5.3.6: of what was used from stock each piece is named, and was issued for this order. */
async function usedNamed(
  { partsUsed, pieces, order }: Report,
  report: Facts<WorkReport>,
  { em }: Pick<StepContext, 'em'>,
): Promise<Refusal | undefined> {
  const refusal = piecesNamed(partsUsed.filter(fromStock), pieces);
  if (refusal || !pieces?.length) return refusal;
  const issued = await em.execute<{ part: string; mark: string; quantity: number }[]>(piecesOf('?'), [
    (order ?? report.order).id,
  ]);
  for (const [at, { part, mark, quantity }] of pieces.entries()) {
    const max = issued.find(each => each.part === part.id && sameForm(each.mark, mark))?.quantity ?? 0;
    if (quantity > max) return refuse('markNotIssued', { part: part.name, mark }, `pieces.${at}.mark`);
  }
}

export const piecesUsed = ['fileWorkReport', 'amendWorkReport'].map(step =>
  extendStep(WorkReport, step, { rules: [usedNamed as never] }),
);
