import { namedTwice } from '../fields/named-alike.ts';
import { normalForm } from '../fields/normal-form.ts';
import { type Refusal, refuse, refuseLines } from '../messages/errors.ts';
import type { Facts, Input } from '../procedure/facts.ts';
import { knowing, type Question } from '../procedure/question.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { inSql, whereSql } from '../procedure/turn.ts';
import { isAmong, notBy } from '../viewer/people.ts';
import type { Department } from '../viewer/roles.ts';
import { type CountedPart, GoodsReceipt, type InspectedPart } from './goods-receipt.entity.ts';
import { byPart } from './joint-count.ts';
import { stillToCome } from './purchase-order.ts';
import { exact } from './quantity.ts';

/** The two departments that count and inspect together. */
const together: readonly Department[] = ['AFTER_SALES', 'MANAGEMENT'];

/** For which department the viewer counts: one that has not counted yet. */
export const countsFor = ({ countedDepartments }: Facts<GoodsReceipt>, { viewer }: Pick<StepContext, 'viewer'>) =>
  together.find(each => viewer.departments.includes(each) && !countedDepartments.includes(each));

/** 5.4.3: each department counts once in a round. */
export const notCountedYet = inSql(
  function notCountedYet(receipt: Facts<GoodsReceipt>, context: Pick<StepContext, 'viewer'>): Refusal | undefined {
    if (!countsFor(receipt, context)) return refuse('departmentHasCounted');
  },
  (row, { departments }) => {
    const own = together.filter(each => departments.includes(each)).map(each => `'${each}'`);
    return { byOffice: own.length ? `not array[${own.join(', ')}] <@ ${row}.counted_departments::text[]` : 'false' };
  },
);

/** Who has counted, of whose count nothing is told yet. */
const firstCounter: Question<string | null> = {
  name: 'firstCounter',
  sql: row => `(${row}.sealed_count ->> 'personId')`,
};

/** 5.4.3: two different people count, whatever accounts they use. */
export const anotherPersonCounts = knowing(
  [firstCounter],
  function anotherPersonCounts(_: Facts<GoodsReceipt>, [counter], { viewer }): Refusal | undefined {
    if (counter) return notBy(isAmong(viewer, [counter]));
  },
);

/** Both departments' counts in the last round. */
export const countedParts = <Counted extends Pick<CountedPart, 'round' | 'department' | 'quantity'>>({
  counts,
  round,
}: {
  counts: Iterable<Counted>;
  round: number;
}): Counted[] =>
  [...counts].filter(count => count.round === round && count.department === 'MANAGEMENT' && count.quantity > 0);

/** 5.4.4: of every part that was counted, each piece is accepted, rejected or let pass. */
export function everyPieceInspected(
  { inspection }: { inspection: readonly Facts<InspectedPart, 'part'>[] },
  receipt: Facts<GoodsReceipt, 'counts.part' | 'surplus'>,
): Refusal | undefined {
  const counted = keptOfCount(receipt);
  const twice = namedTwice(inspection, ({ part }) => part);
  const wrong = refuseLines(inspection, ({ part, accepted, rejected, concession, defect }, at) => {
    const facts = { part: part.name, counted: counted.get(part.id) ?? 0 };
    if (at === twice) return refuse('partTwice', facts, `inspection.${at}.part`);
    if (exact(accepted + rejected + concession) !== facts.counted)
      return refuse('inspectionUnlikeCount', facts, `inspection.${at}.accepted`);
    if (rejected + concession > 0 && !defect) return refuse('defectToBeNamed', facts, `inspection.${at}.defect`);
  });
  if (wrong) return wrong;
  const missing = countedParts(receipt).find(
    ({ part }) => (counted.get(part.id) ?? 0) > 0 && !inspection.some(each => each.part.id === part.id),
  );
  if (missing) return refuse('partNotInspected', { part: missing.part.name }, 'inspection');
}

/** The final findings. */
export const found = <Inspected extends Pick<InspectedPart, 'entry'>>({
  inspection,
  entries,
}: {
  inspection: Iterable<Inspected>;
  entries: number;
}): Inspected[] => [...inspection].filter(({ entry }) => entry === entries);

/** 5.4.4: there is an inspection to be confirmed. */
export function inspectionEntered({ entries }: Facts<GoodsReceipt>): Refusal | undefined {
  if (!entries) return refuse('notInspectedYet');
}

/** 5.4.4: the department that did not enter the inspection confirms it. */
export function byTheOtherDepartment(
  { inspectedByDepartment }: Facts<GoodsReceipt>,
  { viewer }: Pick<StepContext, 'viewer'>,
): Refusal | undefined {
  const other = together.find(each => each !== inspectedByDepartment) as Department;
  if (!viewer.departments.includes(other)) return refuse('otherDepartmentConfirms');
}

const wantsConcession = (receipt: Facts<GoodsReceipt, 'inspection'>) =>
  found(receipt).some(({ concession }) => concession > 0);

/** 5.4.4: only the General Manager lets pass what is not as it should be. */
export function concessionGranted(receipt: Facts<GoodsReceipt, 'inspection'>): Refusal | undefined {
  if (wantsConcession(receipt) && receipt.concessionDecision !== 'GRANTED') return refuse('concessionNotGranted');
}

/** 5.4.4: there is something to be let pass. */
export const concessionWanted = whereSql(
  function concessionWanted(receipt: Facts<GoodsReceipt, 'inspection'>): Refusal | undefined {
    if (!wantsConcession(receipt) || receipt.concessionDecision) return refuse('noConcessionWanted');
  },
  row => `(${row}.concession_decision is null and exists (
    select from inspected_part p where p.receipt_id = ${row}.id and p.entry = ${row}.entries and p.concession > 0))`,
);

/** The counted quantity of each part, without the surplus that goes back. */
export const keptOfCount = (receipt: Facts<GoodsReceipt, 'counts' | 'surplus'>) =>
  byPart([
    ...countedParts(receipt).map(({ part, quantity }) => ({ part: part.id, quantity })),
    ...[...receipt.surplus].map(({ part, quantity }) => ({ part: part.id, quantity: -quantity })),
  ]);

/** Whether anything is left to be inspected. */
export const somethingLeft = (receipt: Facts<GoodsReceipt, 'counts' | 'surplus'>) =>
  [...keptOfCount(receipt).values()].some(quantity => quantity > 0);

type Whole = Facts<GoodsReceipt, 'counts' | 'surplus' | 'inspection' | 'purchaseOrder.lines'>;

/** The surplus of each part over the open quantity of its order, by count or by inspection as far as known. */
export function beyondTheOrder(receipt: Whole): Map<string, number> {
  const passed = [...found(receipt)].map(({ part, accepted, concession }) => ({
    part: part.id,
    quantity: exact(accepted + concession),
  }));
  const open = stillToCome(receipt.purchaseOrder);
  const came = receipt.state === 'INSPECTED' ? byPart(passed) : keptOfCount(receipt);
  return new Map(
    [...came]
      .map(([part, quantity]): [string, number] => [part, exact(quantity - (open.get(part) ?? 0))])
      .filter(([, quantity]) => quantity > 0),
  );
}

/** 5.4.3: nothing beyond the order is taken in, though other deliveries were in the meantime. */
export function withinTheOrder(
  receipt: Facts<GoodsReceipt, 'counts' | 'surplus' | 'inspection.part' | 'purchaseOrder.lines'>,
): Refusal | undefined {
  const beyond = beyondTheOrder(receipt);
  const line = found(receipt).find(({ part }) => beyond.has(part.id));
  const max = line && stillToCome(receipt.purchaseOrder).get(line.part.id);
  if (line) return refuse('moreThanOrdered', { part: line.part.name, max: max ?? 0 });
}

/** 5.4.3: only what both have counted alike goes back as too much. */
export function surplusFound(receipt: Whole): Refusal | undefined {
  if (receipt.discrepancies.some(({ kind }) => kind === 'UNEQUAL')) return refuse('countedUnequally');
  if (!beyondTheOrder(receipt).size) return refuse('noSurplus');
}

/** 5.4.3: what was counted and can be taken in is not sent away. */
export function notStockable(receipt: Whole): Refusal | undefined {
  if (receipt.state !== 'COUNTED' && receipt.state !== 'INSPECTED') return;
  if (!beyondTheOrder(receipt).size) return refuse('countedAlready');
}

/** 5.4.3: a delivery is registered once; the same number upon the same order is answered for. */
export async function anotherDelivery(
  {
    purchaseOrder,
    deliveryNote,
    sameNoteReason,
  }: Input<Pick<GoodsReceipt, 'purchaseOrder' | 'deliveryNote' | 'sameNoteReason'>>,
  _: unknown,
  { em }: Pick<StepContext, 'em'>,
): Promise<Refusal | undefined> {
  if (sameNoteReason) return;
  const state = { $ne: 'CANCELLED' as const };
  const same = await em.findOne(GoodsReceipt, {
    purchaseOrder: purchaseOrder.id,
    deliveryNoteKey: normalForm(deliveryNote),
    state,
  } as never);
  if (same) return refuse('deliveryNoteUsed', { deliveryNote, number: same.number }, 'sameNoteReason');
}
