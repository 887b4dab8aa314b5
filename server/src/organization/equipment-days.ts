import type { Entered } from '../fields/form.ts';
import type { Act } from '../procedure/act.ts';
import { type Refusal, refuse } from '../procedure/errors.ts';
import type { Equipment } from './equipment.entity.ts';

/** A machine is made, then shipped, then started up and accepted; and none of this lies in the future. */
export function equipmentDays(
  { manufacturedOn, shippedOn }: Entered<Equipment, 'manufacturedOn' | 'shippedOn'>,
  { startedUpOn, acceptedOn }: Partial<Entered<Equipment, 'startedUpOn' | 'acceptedOn'>>,
  { today }: Pick<Act, 'today'>,
): Refusal | undefined {
  if (shippedOn > today) return refuse('dayInTheFuture', { today }, 'shippedOn');
  if (manufacturedOn > shippedOn) return refuse('shippedBeforeManufactured', {}, 'manufacturedOn');
  const next = startedUpOn ?? acceptedOn;
  if (next && shippedOn > next) return refuse('shippedAfterStartUp', { day: next }, 'shippedOn');
}
