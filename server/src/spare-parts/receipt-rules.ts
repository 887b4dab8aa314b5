import { type Refusal, refuse } from '../messages/errors.ts';
import type { Facts } from '../procedure/facts.ts';
import { namedTwice } from '../procedure/named-twice.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { isAmong, notBy, withAccountAmong } from '../viewer/people.ts';
import type { Department } from '../viewer/roles.ts';
import type { CountedPart, GoodsReceipt, InspectedPart } from './goods-receipt.entity.ts';
import { byPart } from './joint-count.ts';
import { stillToCome } from './purchase-order.ts';
import { exact } from './quantity.ts';

/** The two departments that count and inspect together. */
const together: readonly Department[] = ['AFTER_SALES', 'MANAGEMENT'];

/** For which department the viewer counts: one that has not counted yet. */
export const countsFor = ({ countedDepartments }: Facts<GoodsReceipt>, { viewer }: Pick<StepContext, 'viewer'>) =>
  together.find(each => viewer.departments.includes(each) && !countedDepartments.includes(each));

/** 5.4.3: each department counts once in a round. */
export function notCountedYet(receipt: Facts<GoodsReceipt>, context: Pick<StepContext, 'viewer'>): Refusal | undefined {
  if (!countsFor(receipt, context)) return refuse('departmentHasCounted');
}

/** 5.4.3: two different people count, whatever accounts they use. */
export function anotherPersonCounts(
  _: unknown,
  { sealedCount }: Facts<GoodsReceipt>,
  { viewer }: Pick<StepContext, 'viewer'>,
): Refusal | undefined {
  if (sealedCount) return notBy(isAmong(viewer, [sealedCount.personId]));
}

/** What both departments counted in the last round. */
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
  receipt: Facts<GoodsReceipt, 'counts.part'>,
): Refusal | undefined {
  const counted = byPart(countedParts(receipt).map(({ part, quantity }) => ({ part: part.id, quantity })));
  const twice = namedTwice(inspection, ({ part }) => part);
  for (const [at, { part, accepted, rejected, concession, defect }] of inspection.entries()) {
    const facts = { part: part.name, counted: counted.get(part.id) ?? 0 };
    if (at === twice) return refuse('partTwice', facts, `inspection.${at}.part`);
    if (exact(accepted + rejected + concession) !== facts.counted)
      return refuse('inspectionUnlikeCount', facts, `inspection.${at}.accepted`);
    if (rejected + concession > 0 && !defect) return refuse('defectToBeNamed', facts, `inspection.${at}.defect`);
  }
  const missing = countedParts(receipt).find(({ part }) => !inspection.some(each => each.part.id === part.id));
  if (missing) return refuse('partNotInspected', { part: missing.part.name }, 'inspection');
}

/** What was found at last. */
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

/** 5.4.4: the department that did not enter the inspection confirms it, by somebody else. */
export function byTheOtherDepartment(
  { inspectedByDepartment, inspectedBy }: Facts<GoodsReceipt>,
  { viewer }: Pick<StepContext, 'viewer'>,
): Refusal | undefined {
  const other = together.find(each => each !== inspectedByDepartment) as Department;
  const same = notBy(withAccountAmong(viewer, [inspectedBy?.id]));
  if (same) return same;
  if (!viewer.departments.includes(other)) return refuse('otherDepartmentConfirms');
}

const wantsConcession = (receipt: Facts<GoodsReceipt, 'inspection'>) =>
  found(receipt).some(({ concession }) => concession > 0);

/** 5.4.4: only the General Manager lets pass what is not as it should be. */
export function concessionGranted(receipt: Facts<GoodsReceipt, 'inspection'>): Refusal | undefined {
  if (wantsConcession(receipt) && receipt.concessionDecision !== 'GRANTED') return refuse('concessionNotGranted');
}

/** 5.4.4: there is something to be let pass. */
export function concessionWanted(receipt: Facts<GoodsReceipt, 'inspection'>): Refusal | undefined {
  if (!wantsConcession(receipt) || receipt.concessionDecision) return refuse('noConcessionWanted');
}

/** 5.4.3: nothing beyond the order is taken in, though other deliveries were in the meantime. */
export function withinTheOrder(
  _: unknown,
  receipt: Facts<GoodsReceipt, 'inspection.part' | 'purchaseOrder.lines'>,
): Refusal | undefined {
  const open = stillToCome(receipt.purchaseOrder);
  const beyond = found(receipt).find(
    ({ part, accepted, concession }) => accepted + concession > (open.get(part.id) ?? 0),
  );
  if (beyond) return refuse('moreThanOrdered', { part: beyond.part.name, max: open.get(beyond.part.id) ?? 0 });
}
