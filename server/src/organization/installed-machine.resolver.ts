import { Resolver } from 'type-graphql';
import { Day } from '../fields/declarations.ts';
import { Form, pick } from '../fields/form.ts';
import { assign } from '../procedure/assign.ts';
import { Stated } from '../procedure/day-origin.ts';
import type { Input } from '../procedure/facts.ts';
import { Step } from '../procedure/step.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { Equipment } from './equipment.entity.ts';
import { acceptedByNow, equipmentDays } from './equipment-rules.ts';
import { termsAtShipment } from './warranty-terms-change.resolver.ts';

@Form()
export class InstalledMachineInput extends pick(
  Equipment,
  'model',
  'serialNumber',
  'site',
  'manufacturedOn',
  'shippedOn',
) {
  @Stated({ within: 'DELIVERY_STATED_WITHIN' }) @Day({ optional: true }) startedUpOn?: string | null;
  @Stated({ within: 'DELIVERY_STATED_WITHIN' }) @Day() acceptedOn!: string;
}

@Resolver()
export class InstalledMachineSteps {
  @Step(Equipment, {
    description: 'A machine that was installed and accepted before Sanbao: only an import enters it.',
    clause: clause.installation,
    by: [],
    to: 'INSTALLED',
    input: InstalledMachineInput,
    rules: [equipmentDays, acceptedByNow],
  })
  async enterInstalledMachine(equipment: Equipment, input: Input<InstalledMachineInput, 'model'>, { em }: StepContext) {
    assign(equipment, input);
    const warranty = await termsAtShipment(input.model, input.shippedOn, em);
    Object.assign(equipment, { customer: input.site.customer, warranty });
  }
}
