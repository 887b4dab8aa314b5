import type { Equipment } from '../organization/equipment.entity.ts';
import type { Facts } from '../procedure/facts.ts';
import { parametersInForce } from '../procedure/parameters-in-force.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { readMachineFacts } from './machine-facts.ts';
import { coverageOf, wholeMachine } from './three-guarantees.ts';
import { warrantyParameters } from './warranty-facts.ts';

/** 5.2.3: the last day on which a machine is covered, as it is known today; none where it never was. */
export async function coveredUntil(
  equipment: Facts<Equipment>,
  { em, today }: Pick<StepContext, 'em' | 'today'>,
): Promise<string | null> {
  const machine = await readMachineFacts(em, equipment.id);
  const periods = coverageOf(machine, wholeMachine, await parametersInForce(em, warrantyParameters, today), today);
  return (
    periods
      .flatMap(({ lastDay }) => lastDay ?? [])
      .sort()
      .at(-1) ?? null
  );
}
