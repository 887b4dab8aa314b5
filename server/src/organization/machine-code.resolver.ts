import { Resolver } from 'type-graphql';
import { newMachineCode } from '../credentials/secret.ts';
import { type Refusal, refuse } from '../messages/errors.ts';
import type { Facts, Loaded } from '../procedure/facts.ts';
import { Step } from '../procedure/step.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { Equipment } from './equipment.entity.ts';
import { ReasonInput } from './master-data.ts';

/** A machine has one code: another would leave the label that is on it without a meaning. */
export function withoutCode({ machineCode }: Facts<Equipment>): Refusal | undefined {
  if (machineCode) return refuse('machineHasCode');
}

/** Only a code that holds is revoked. */
export function withCode({ machineCode }: Facts<Equipment>): Refusal | undefined {
  if (!machineCode) return refuse('machineHasNoCode');
}

@Resolver()
export class MachineCodeSteps {
  @Step(Equipment, {
    description: 'The machine is given the code of its label, by which its customer turns to service.',
    clause: clause.faultReport,
    by: ['AFTER_SALES', 'SALES'],
    from: ['SHIPPED', 'INSTALLED'],
    guards: [withoutCode],
  })
  issueMachineCode(equipment: Loaded<Equipment>) {
    equipment.machineCode = newMachineCode();
  }

  @Step(Equipment, {
    description: 'The code of a label that was lost or given away leads nowhere any more; another can be issued.',
    clause: clause.faultReport,
    by: ['AFTER_SALES', 'SALES'],
    from: ['SHIPPED', 'INSTALLED', 'REPLACED', 'RETURNED'],
    input: ReasonInput,
    guards: [withCode],
  })
  revokeMachineCode(equipment: Loaded<Equipment>) {
    equipment.machineCode = null;
  }
}
