import { Resolver } from 'type-graphql';
import { Choice } from '../fields/declarations.ts';
import { Form, pick } from '../fields/form.ts';
import { ReasonInput } from '../organization/master-data.ts';
import { me } from '../organization/me.ts';
import { PartClass } from '../organization/part.entity.ts';
import { assign } from '../procedure/assign.ts';
import type { Facts, Input, Loaded } from '../procedure/facts.ts';
import { Step } from '../procedure/step.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { whereSql } from '../procedure/turn.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { decide, writeVerdict } from './decide.ts';
import { type FormerVerdict, WarrantyDecision } from './warranty-decision.entity.ts';
import { isFreeOfCharge, withdrawQuotes, withdrawsQuotes } from './warranty-decision.ts';
import {
  assessedByNoEngineer,
  assessedByNoneOfContract,
  componentOfMachine,
  decidedByAnother,
  decidedByNoEngineer,
  decidedByNoneOfContract,
  isCharged,
  machineOfFault,
  notDecidedYet,
  sameFaultStatedByAnother,
  somethingNew,
} from './warranty-decision-rules.ts';

@Form()
export class WarrantyAssessmentInput extends pick(
  WarrantyDecision,
  'fault',
  'component',
  'componentReplacedOn',
  'cause',
  'evidence',
  'proof',
) {
  @Choice(() => PartClass, {
    optional: true,
  })
  partClass?: PartClass | null;
}

@Form()
export class FaultCauseInput extends pick(WarrantyDecision, 'cause', 'evidence', 'proof') {}

/** A repair that is planned gives the cause by its report. */
const noRepairPlanned = whereSql(
  ({ fault }: Facts<WarrantyDecision, 'fault'>) => fault.state !== 'REPAIR_PLANNED',
  row => `(select f.state from fault_report f where f.id = ${row}.fault_id) <> 'REPAIR_PLANNED'`,
);

@Resolver()
export class WarrantyDecisionSteps {
  @Step(WarrantyDecision, {
    description:
      'Somebody has looked into the fault: inside the period and not brought about by the user, it is repaired free.',
    clause: clause.threeGuarantees,
    by: ['AFTER_SALES'],
    to: 'DECIDED',
    input: WarrantyAssessmentInput,
    on: {
      fault: {
        states: ['LOGGED', 'HELPING', 'REPAIR_PLANNED', 'RESOLVED'],
        inbox: ['REPAIR_PLANNED'],
        load: ['equipment.model', 'orders.engineers', 'warrantyDecisions'],
        guards: [machineOfFault, notDecidedYet, sameFaultStatedByAnother, assessedByNoneOfContract],
      },
      component: { load: ['models'] },
    },
    rules: [assessedByNoEngineer, componentOfMachine],
    moves: { WarrantyDecision: ['SUPERSEDED'] },
    tone: 'PRIMARY',
  })
  async assessWarranty(
    decision: WarrantyDecision,
    { partClass, ...input }: Input<WarrantyAssessmentInput, 'fault.warrantyDecisions'>,
    context: StepContext,
  ) {
    const provisional = [...input.fault.warrantyDecisions].find(({ state }) => state === 'PROVISIONAL');
    if (provisional) {
      context.move(provisional, 'SUPERSEDED');
      // It makes room before the new one is written, since only one holds for a fault.
      await context.em.flush();
    }
    assign(decision, input);
    Object.assign(decision, {
      equipment: input.fault.equipment,
      customer: input.fault.customer,
      partClass: partClass ?? input.component?.partClass ?? 'ORDINARY',
      decidedBy: me(context),
    });
    await decide(decision, context);
  }

  @Step(WarrantyDecision, {
    description:
      'The cause was another one, or the machine is not what its record said: the verdict is worked out anew.',
    clause: clause.threeGuarantees,
    by: ['AFTER_SALES_HEAD'],
    from: ['PROVISIONAL', 'DECIDED'],
    to: 'DECIDED',
    input: FaultCauseInput,
    decides: true,
    inbox: { states: ['PROVISIONAL'], for: noRepairPlanned },
    load: ['fault.orders.engineers', 'equipment', 'quotes'],
    guards: [decidedByNoEngineer, decidedByAnother, decidedByNoneOfContract],
    rules: [somethingNew],
    moves: withdrawsQuotes,
  })
  async reclassifyCause(
    decision: Loaded<WarrantyDecision, 'fault' | 'quotes'>,
    { cause, evidence, proof }: Input<FaultCauseInput>,
    context: StepContext,
  ) {
    const previous: FormerVerdict = {
      until: context.now,
      changedBy: context.viewer.name,
      cause: decision.cause,
      evidence: decision.evidence,
      verdict: decision.verdict,
      inputs: decision.inputs,
      rules: decision.rules,
    };
    decision.former = [...decision.former, previous];
    Object.assign(decision, { cause, evidence, proof: proof ?? decision.proof });
    decision.decidedBy = me(context);
    await decide(decision, context);
    if (isFreeOfCharge(decision)) await withdrawQuotes(decision, context);
  }

  @Step(WarrantyDecision, {
    description: 'What would be charged is not, as goodwill; what was found stays as it is.',
    clause: clause.threeGuarantees,
    by: { roles: ['GENERAL_MANAGER'], notBy: ({ decidedBy }) => [decidedBy?.id] },
    from: ['DECIDED'],
    input: ReasonInput,
    decides: true,
    load: ['quotes'],
    guards: [isCharged],
    moves: withdrawsQuotes,
  })
  async grantGoodwill(decision: Loaded<WarrantyDecision, 'quotes'>, { reason }: ReasonInput, context: StepContext) {
    Object.assign(decision, { goodwillReason: reason, goodwillGrantedOn: context.today });
    writeVerdict(decision, decision.inputs);
    await withdrawQuotes(decision, context);
  }
}
