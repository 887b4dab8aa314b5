import type { Entered } from '../fields/form.ts';
import { type Refusal, refuse } from '../messages/errors.ts';
import { Part } from '../organization/part.entity.ts';
import { openQuantitiesOf } from '../organization/still-open.ts';
import { extendStep } from '../procedure/extension.ts';
import type { Facts } from '../procedure/facts.ts';
import type { StepContext } from '../procedure/step-context.ts';

/** 5.4.3: what stock, requests and orders say, they say in this unit, and of pieces that are told apart in this way. */
async function unitStays(
  { unit, tracking }: Entered<Part, 'unit' | 'tracking'>,
  part: Facts<Part>,
  { em }: Pick<StepContext, 'em'>,
): Promise<Refusal | undefined> {
  const tracked = tracking !== undefined && tracking !== part.tracking;
  if (unit === part.unit && !tracked) return;
  const [moved] = await em.execute<{ number: string }[]>(
    'select number from stock_movement where part_id = ? order by number desc limit 1',
    [part.id],
  );
  const numbers = [...(moved ? [moved.number] : []), ...(await openQuantitiesOf(em, Part, part.id))];
  const facts = { part: part.name, numbers };
  if (!numbers.length) return;
  return unit === part.unit ? refuse('trackingInUse', facts, 'tracking') : refuse('unitInUse', facts, 'unit');
}

export const partInUse = [extendStep(Part, 'updatePart', { rules: [unitStays] })];
