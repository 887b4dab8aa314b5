import { Choice, Day, Text, Values, Whole } from '../fields/declarations.ts';
import { ValueType } from '../fields/output.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import type { ProposalRule } from './repeat-failures.ts';
import { Remedy } from './warranty-choices.ts';

@ValueType('How often a machine has failed of the same.')
export class FaultOfMachine {
  @Text() fault!: string;
  @Whole() failures!: number;
  @Whole() repaired!: number;
  @Whole() repeated!: number;
  @Day() lastOn!: string;
}

@ValueType(`What a machine’s failures suggest beyond repair; it is asked for as a return (${clause.productReturn}).`)
export class RemedyProposal {
  @Choice(() => Remedy) remedy!: Remedy;
  @Text() rule!: ProposalRule;
  @Text() sentence!: string;
}

@ValueType(`What a machine has failed of, and for how long it was under repair (${clause.threeGuarantees}).`)
export class FailureLedger {
  @Values(() => FaultOfMachine) faults!: readonly FaultOfMachine[];
  @Whole() daysUnderRepair!: number;
  @Values(() => RemedyProposal) proposals!: readonly RemedyProposal[];
}
