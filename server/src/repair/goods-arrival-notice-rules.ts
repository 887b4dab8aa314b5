import { businessDay } from '../fields/business-day.ts';
import type { Entered } from '../fields/form.ts';
import { type Refusal, refuse } from '../messages/errors.ts';
import type { Equipment } from '../organization/equipment.entity.ts';
import type { Facts, Input } from '../procedure/facts.ts';
import type { GoodsArrivalNotice } from './goods-arrival-notice.entity.ts';

type Entry = Entered<GoodsArrivalNotice, 'equipment' | 'arrivedOn' | 'noticedAt'>;

/** 5.3.2: the arrival follows the shipment, and the notice follows the arrival. */
export function arrivalDays({ equipment, arrivedOn, noticedAt }: Input<Entry>): Refusal | undefined {
  if (arrivedOn < equipment.shippedOn)
    return refuse('arrivedBeforeShipped', { shippedOn: equipment.shippedOn }, 'arrivedOn');
  if (arrivedOn > businessDay(noticedAt)) return refuse('arrivedAfterNotice', {}, 'arrivedOn');
}

/** 5.3.2: a machine has one arrival notice. */
export function noOtherNotice({ arrivalNotices }: Facts<Equipment, 'arrivalNotices'>): Refusal | undefined {
  const other = [...arrivalNotices].find(({ state }) => state !== 'CANCELLED');
  if (other) return refuse('arrivalNoticed', { number: other.number });
}

/**
 * 5.3.2: when the first notice of this arrival came that is void by now: of one that came after the goods were there, it
 * was the same arrival.
 */
export function firstNotice({
  equipment,
  arrivedOn,
  noticedAt,
}: Input<Entry, 'equipment.arrivalNotices'>): Date | null {
  const times = [...equipment.arrivalNotices].map(each => each.firstNoticedAt ?? each.noticedAt);
  const earlier = times.filter(time => time < noticedAt && businessDay(time) >= arrivedOn);
  return earlier.toSorted((a, b) => a.getTime() - b.getTime())[0] ?? null;
}
