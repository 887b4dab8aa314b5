import { Resolver } from 'type-graphql';
import { daysLater } from '../fields/business-day.ts';
import { Day, Text } from '../fields/declarations.ts';
import { Form, pick } from '../fields/form.ts';
import { assign } from '../procedure/assign.ts';
import { Stated } from '../procedure/day-origin.ts';
import type { Input, Loaded } from '../procedure/facts.ts';
import { Step } from '../procedure/step.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { Defaults } from '../procedure/step-marks.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import {
  contractPeriod,
  endsWithinTime,
  fewEnough,
  machinesOfCustomer,
  notEndedByAmendment,
  notPlannedYet,
  termsComplete,
} from './contract-rules.ts';
import { changesWarranty, enterWarranty } from './entered-warranty.ts';
import {
  cancelAfterEnd,
  cancelsObligations,
  cancelUndemanded,
  planObligations,
  plansObligations,
} from './plan-obligations.ts';
import { ServiceContract } from './service-contract.entity.ts';

@Form()
export class ServiceContractInput extends pick(ServiceContract) {}

@Form()
export class AmendServiceContractInput extends pick(
  ServiceContract,
  'reference',
  'equipment',
  'validFrom',
  'validUntil',
  'terms',
  'warranty',
  'scan',
) {
  @Text({ widget: 'LONG_TEXT' }) reason!: string;
}

@Form()
export class EndServiceContractInput {
  @Stated({ within: 'CONTRACT_STATED_WITHIN' }) @Day({ optional: true }) endsOn!: string;
  @Text({ widget: 'LONG_TEXT' }) reason!: string;
}

@Resolver()
export class ServiceContractSteps {
  @Step(ServiceContract, {
    description: 'What was agreed is written down, and with it what falls due when.',
    clause: clause.contractedService,
    by: ['SALES', 'AFTER_SALES'],
    to: 'ACTIVE',
    input: ServiceContractInput,
    rules: [contractPeriod, termsComplete, machinesOfCustomer, fewEnough],
    moves: plansObligations,
    tone: 'PRIMARY',
  })
  async recordServiceContract(contract: ServiceContract, input: Input<ServiceContractInput>, context: StepContext) {
    if (input.warranty) enterWarranty(contract, context);
    assign(contract, input);
    contract.endsOn = input.validUntil;
    // What fell due before a running contract came from a sheet was kept, or not, before Sanbao.
    await planObligations(contract, context.imported ? context.today : input.validFrom, context);
  }

  @Step(ServiceContract, {
    description: 'What is agreed anew holds from today on; what was due before stays owed.',
    clause: clause.contractedService,
    by: ['SALES'],
    from: ['ACTIVE'],
    input: AmendServiceContractInput,
    load: ['obligations'],
    rules: [contractPeriod, termsComplete, machinesOfCustomer, notEndedByAmendment, fewEnough],
    moves: { ContractObligation: ['DUE', 'CANCELLED'] },
  })
  async amendServiceContract(
    contract: Loaded<ServiceContract, 'equipment' | 'obligations'>,
    { reason, scan, ...input }: Input<AmendServiceContractInput>,
    context: StepContext,
  ) {
    if (changesWarranty(input, contract)) {
      enterWarranty(contract, context);
      contract.lateReason = reason;
    }
    assign(contract, { ...input, scan: scan ?? contract.scan });
    Object.assign(contract, { endsOn: input.validUntil, revision: contract.revision + 1, amendmentReason: reason });
    cancelUndemanded(contract, reason, context);
    await planObligations(contract, context.today, context);
  }

  @Step(ServiceContract, {
    description: 'It ends before its time; what would have been due afterwards is due no longer.',
    clause: clause.contractedService,
    by: ['SALES'],
    from: ['ACTIVE'],
    to: 'ENDED',
    input: EndServiceContractInput,
    load: ['obligations'],
    rules: [endsWithinTime],
    moves: cancelsObligations,
    tone: 'DANGER',
  })
  @Defaults(async ({ today }) => ({ endsOn: today }))
  endServiceContract(
    contract: Loaded<ServiceContract, 'obligations'>,
    { endsOn, reason }: EndServiceContractInput,
    context: StepContext,
  ) {
    Object.assign(contract, { endsOn, endReason: reason });
    cancelAfterEnd(contract, reason, context);
  }

  @Step(ServiceContract, {
    description: 'As time goes on, what falls due later is written down too.',
    clause: clause.contractedService,
    by: [],
    from: ['ACTIVE'],
    load: ['equipment', 'obligations'],
    guards: [notPlannedYet],
    moves: plansObligations,
  })
  async planContractObligations(
    contract: Loaded<ServiceContract, 'equipment' | 'obligations'>,
    _: object,
    context: StepContext,
  ) {
    await planObligations(contract, daysLater(contract.plannedUntil, 1), context);
  }
}
