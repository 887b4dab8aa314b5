import { Resolver } from 'type-graphql';
import { Text } from '../fields/declarations.ts';
import { Form, pick } from '../fields/form.ts';
import { assign } from '../procedure/assign.ts';
import type { Input, Loaded } from '../procedure/facts.ts';
import { Step } from '../procedure/step.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { Personal } from '../procedure/step-marks.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import type { Role } from '../viewer/roles.ts';
import { Delegation } from './delegation.entity.ts';
import { delegationPeriod, deputyIsStaff, ownSteps, revokedByDelegator, stillRunning } from './delegation-rules.ts';
import { me } from './me.ts';

@Form()
export class DelegationInput extends pick(Delegation) {}

@Form()
export class RevokeDelegationInput {
  @Text({ widget: 'LONG_TEXT', optional: true }) reason?: string | null;
}

const inCharge: readonly Role[] = [
  'GENERAL_MANAGER',
  'AFTER_SALES_HEAD',
  'MANAGEMENT_HEAD',
  'SALES_HEAD',
  'MANUFACTURING_HEAD',
];

@Resolver()
export class DelegationSteps {
  @Step(Delegation, {
    description: "From its first day to its last the deputy takes these steps in the delegator's place.",
    clause: clause.coordination,
    by: inCharge,
    to: 'ACTIVE',
    input: DelegationInput,
    rules: [deputyIsStaff, ownSteps, delegationPeriod],
    tone: 'PRIMARY',
  })
  @Personal()
  delegateAuthority(delegation: Delegation, input: Input<DelegationInput>, { viewer, em }: StepContext) {
    assign(delegation, input);
    delegation.delegator = me({ em, viewer });
  }

  @Step(Delegation, {
    description: 'Ends it at once; what the deputy did stands.',
    clause: clause.coordination,
    by: inCharge,
    from: ['ACTIVE'],
    to: 'REVOKED',
    input: RevokeDelegationInput,
    load: ['delegator', 'deputy'],
    guards: [revokedByDelegator, stillRunning],
    tone: 'DANGER',
  })
  @Personal()
  revokeDelegation(delegation: Loaded<Delegation>, { reason }: RevokeDelegationInput) {
    delegation.revocationReason = reason ?? null;
  }
}
