import { businessDay } from '../fields/business-day.ts';
import type { Entered } from '../fields/form.ts';
import { type Refusal, refuse } from '../messages/errors.ts';
import type { Equipment } from '../organization/equipment.entity.ts';
import type { Facts, Input } from '../procedure/facts.ts';
import type { StepContext } from '../procedure/step-context.ts';
import type { GoodsArrivalNotice } from './goods-arrival-notice.entity.ts';

type Entry = Entered<GoodsArrivalNotice, 'equipment' | 'arrivedOn' | 'noticedAt'>;

/** 5.3.2: the arrival follows the shipment, and the notice follows the arrival. */
export function arrivalDays(
  { equipment, arrivedOn, noticedAt }: Input<Entry>,
  _: unknown,
  { now }: Pick<StepContext, 'now'>,
) {
  if (noticedAt > now) return refuse('timeInTheFuture', {}, 'noticedAt');
  if (arrivedOn < equipment.shippedOn)
    return refuse('arrivedBeforeShipped', { shippedOn: equipment.shippedOn }, 'arrivedOn');
  if (arrivedOn > businessDay(noticedAt)) return refuse('arrivedAfterNotice', {}, 'arrivedOn');
}

/** 5.3.2: a machine has one arrival notice. */
export function noOtherNotice({ arrivalNotices }: Facts<Equipment, 'arrivalNotices'>): Refusal | undefined {
  const other = [...arrivalNotices].find(({ state }) => state !== 'CANCELLED');
  if (other) return refuse('arrivalNoticed', { number: other.number });
}
