import { Resolver } from 'type-graphql';
import { Day, Text } from '../fields/declarations.ts';
import { Form, pick } from '../fields/form.ts';
import { assign } from '../procedure/assign.ts';
import { Stated } from '../procedure/day-origin.ts';
import type { Input, Loaded } from '../procedure/facts.ts';
import { Step } from '../procedure/step.ts';
import { Defaults } from '../procedure/step-marks.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { ContractObligation } from './contract-obligation.entity.ts';
import { evidenceGiven } from './contract-rules.ts';

@Form()
export class FulfilmentInput extends pick(ContractObligation, 'consultation', 'note') {
  @Stated({ within: 'FULFILMENT_STATED_WITHIN' }) @Day({ optional: true }) fulfilledOn!: string;
}

@Form()
export class WaiverInput extends pick(ContractObligation, 'customerPaper') {
  @Text({ widget: 'LONG_TEXT' }) reason!: string;
  @Text()
  customerWord!: string;
}

@Resolver()
export class ContractObligationSteps {
  @Step(ContractObligation, {
    description: 'What the contract demands was done, and this shows it.',
    clause: clause.contractedService,
    by: ['AFTER_SALES'],
    from: ['DUE'],
    to: 'FULFILLED',
    input: FulfilmentInput,
    on: { consultation: { states: ['ANSWERED', 'CLOSED'] } },
    load: ['contract'],
    rules: [evidenceGiven],
    tone: 'PRIMARY',
  })
  @Defaults(async ({ today }) => ({ fulfilledOn: today }))
  fulfilObligation(obligation: Loaded<ContractObligation>, input: Input<FulfilmentInput>) {
    assign(obligation, input);
  }

  @Step(ContractObligation, {
    description: 'The customer does without it, and said so.',
    clause: clause.contractedService,
    by: ['SALES'],
    from: ['DUE'],
    to: 'WAIVED',
    input: WaiverInput,
    tone: 'DANGER',
  })
  waiveObligation(obligation: Loaded<ContractObligation>, { reason, ...input }: Input<WaiverInput>) {
    assign(obligation, { ...input, waiverReason: reason });
  }
}
