import { businessDay } from '../fields/business-day.ts';
import type { Entered } from '../fields/form.ts';
import { type Refusal, refuse, refuseLines } from '../messages/errors.ts';
import type { Facts, Input } from '../procedure/facts.ts';
import type { AdjustmentLine, AdjustmentRecord, AdjustmentVerdict } from './adjustment-record.entity.ts';
import type { AdjustmentItem, AdjustmentTemplate } from './adjustment-template.entity.ts';
import type { ServiceOrder } from './service-order.entity.ts';

type Measured = Entered<AdjustmentRecord, 'adjustedOn' | 'lines'>;
type Filed = Measured & { order: ServiceOrder; template: AdjustmentTemplate };
type Limits = Pick<AdjustmentItem, 'lowerLimit' | 'upperLimit'>;

/** 5.3.5: whether a measured value lies within the limits; a limit itself is within. */
export const verdictOn = (value: number, { lowerLimit, upperLimit }: Limits): AdjustmentVerdict =>
  value < (lowerLimit ?? Number.NEGATIVE_INFINITY) || value > (upperLimit ?? Number.POSITIVE_INFINITY)
    ? 'OUTSIDE'
    : 'WITHIN';

/** 5.3.5: a machine is adjusted by what is in force for its model. */
export function templateOfModel({ order, template }: Input<Filed, 'order.equipment'>): Refusal | undefined {
  if (template.model.id !== order.equipment.model.id) return refuse('templateOfOtherModel', {}, 'template');
}

/** 5.3.5: an order has one adjustment record. Changes are amendments of that record. */
export function notAdjustedYet({ adjustmentRecords }: Facts<ServiceOrder, 'adjustmentRecords'>): Refusal | undefined {
  const [other] = [...adjustmentRecords];
  if (other) return refuse('adjustmentFiled', { number: other.number });
}

/** 5.3.5: the machine is adjusted while the engineer is on site. */
export function adjustedOnSite(
  { adjustedOn, order }: Input<Measured> & { order?: Facts<ServiceOrder> },
  record: Facts<AdjustmentRecord, 'order'>,
): Refusal | undefined {
  const { arrivedAt } = order ?? record.order;
  const arrivedOn = arrivedAt && businessDay(arrivedAt);
  if (arrivedOn && adjustedOn < arrivedOn) return refuse('adjustedBeforeArrival', { arrivedOn }, 'adjustedOn');
}

/** 5.3.5: every item of the template once, and no other. */
export function everyItemOnce(
  { lines, template }: Input<Measured, 'template.items'> & { template?: Facts<AdjustmentTemplate, 'items'> },
  record: Facts<AdjustmentRecord, 'template.items'>,
): Refusal | undefined {
  const items = itemsOf(template ?? record.template);
  const missing = new Set(items.keys());
  const wrong = refuseLines(lines, ({ item }, at) => {
    if (!missing.delete(item))
      return refuse(items.has(item) ? 'itemTwice' : 'itemNotInTemplate', { item }, `lines.${at}.item`);
  });
  if (wrong) return wrong;
  if (missing.size) return refuse('itemsMissing', { items: [...missing] }, 'lines');
}

/** 5.3.5: each measuring instrument was within its calibration on that day. */
export function calibrated({ lines, adjustedOn }: Input<Measured>): Refusal | undefined {
  return refuseLines(lines, ({ calibratedUntil, instrument }, at) => {
    if (calibratedUntil < adjustedOn)
      return refuse('calibrationExpired', { instrument }, `lines.${at}.calibratedUntil`);
  });
}

/** 5.3.5: a value outside the limits needs a reason. */
export function concessionExplained(
  { lines, template }: Input<Measured, 'template.items'> & { template?: Facts<AdjustmentTemplate, 'items'> },
  record: Facts<AdjustmentRecord, 'template.items'>,
): Refusal | undefined {
  const items = itemsOf(template ?? record.template);
  return refuseLines(lines, ({ item, asLeft, concession }, at) => {
    if (!concession && verdictOn(asLeft, items.get(item) as AdjustmentItem) === 'OUTSIDE')
      return refuse('concessionWanted', { item }, `lines.${at}.concession`);
  });
}

/** 5.3.5: the record can be amended until its order is closed, since a closed order rests on it. */
export function orderStillOpen({ order }: { order: Pick<ServiceOrder, 'state' | 'number'> }): Refusal | undefined {
  if (order.state === 'CLOSED' || order.state === 'CANCELLED') return refuse('orderFinished', { number: order.number });
}

/** The lines with their limits and results, in the order of the template. */
export function judged(
  lines: readonly Facts<AdjustmentLine>[],
  template: Facts<AdjustmentTemplate, 'items'>,
): AdjustmentLine[] {
  return [...itemsOf(template).values()].map(({ item, specification, lowerLimit, upperLimit, unit }) => {
    const line = lines.find(each => each.item === item) as AdjustmentLine;
    const verdict = verdictOn(line.asLeft, { lowerLimit, upperLimit });
    return { ...line, specification, lowerLimit, upperLimit, unit, verdict };
  });
}

const itemsOf = ({ items }: Facts<AdjustmentTemplate, 'items'>) => new Map([...items].map(each => [each.item, each]));
