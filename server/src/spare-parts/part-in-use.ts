import type { Entered } from '../fields/form.ts';
import { type Refusal, refuse } from '../messages/errors.ts';
import { Part } from '../organization/part.entity.ts';
import { openQuantitiesOf } from '../organization/still-open.ts';
import { extendStep } from '../procedure/extension.ts';
import type { Facts } from '../procedure/facts.ts';
import type { StepContext } from '../procedure/step-context.ts';

/** 5.4.3: what stock, requests and orders say, they say in this unit. */
async function unitStays(
  { unit }: Entered<Part, 'unit'>,
  part: Facts<Part>,
  { em }: Pick<StepContext, 'em'>,
): Promise<Refusal | undefined> {
  if (unit === part.unit) return;
  const [moved] = await em.execute<{ number: string }[]>(
    'select number from stock_movement where part_id = ? order by number desc limit 1',
    [part.id],
  );
  const numbers = [...(moved ? [moved.number] : []), ...(await openQuantitiesOf(em, Part, part.id))];
  if (numbers.length) return refuse('unitInUse', { part: part.name, numbers }, 'unit');
}

export const partInUse = [extendStep(Part, 'updatePart', { rules: [unitStays] })];
