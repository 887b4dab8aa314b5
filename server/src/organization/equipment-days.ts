import type { Entered } from '../fields/form.ts';
import type { Act } from '../procedure/act.ts';
import { type Refusal, refuse } from '../procedure/errors.ts';
import type { Equipment } from './equipment.entity.ts';

type Days = Partial<Entered<Equipment, 'manufacturedOn' | 'shippedOn' | 'startedUpOn' | 'acceptedOn'>>;

/** A machine is made, then shipped, then started up and accepted; and none of this lies in the future. */
export function equipmentDays(entered: Days, equipment: Days, { today }: Pick<Act, 'today'>): Refusal | undefined {
  const { manufacturedOn = '', shippedOn = '', startedUpOn, acceptedOn } = { ...equipment, ...entered };
  if (shippedOn > today) return refuse('dayInTheFuture', { today }, 'shippedOn');
  if (manufacturedOn > shippedOn) return refuse('shippedBeforeManufactured', {}, 'manufacturedOn');
  const next = startedUpOn ?? acceptedOn;
  if (next && shippedOn > next) return refuse('shippedAfterStartUp', { day: next }, 'shippedOn');
}
