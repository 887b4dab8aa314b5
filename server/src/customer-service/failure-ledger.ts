import { Choice, Day, Text, Values, Whole } from '../fields/declarations.ts';
import { ValueType } from '../fields/output.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import type { ProposalRule } from './repeat-failures.ts';
import { Remedy } from './warranty-choices.ts';

@ValueType('How often a machine has failed of the same.')
export class FaultOfMachine {
  @Text('故障', { en: 'Fault' }) fault!: string;
  @Whole('发生次数', { en: 'Failures' }) failures!: number;
  @Whole('已修理次数', { en: 'Repaired' }) repaired!: number;
  @Whole('期限内重复次数', { en: 'Came back soon' }) repeated!: number;
  @Day('最近一次', { en: 'Last on' }) lastOn!: string;
}

@ValueType(`What a machine’s failures suggest beyond repair; it is asked for as a return (${clause.productReturn}).`)
export class RemedyProposal {
  @Choice('建议', () => Remedy, { en: 'Remedy' }) remedy!: Remedy;
  @Text('规则') rule!: ProposalRule;
  @Text('说明', { en: 'In words' }) sentence!: string;
}

@ValueType(`What a machine has failed of, and for how long it was under repair (${clause.threeGuarantees}).`)
export class FailureLedger {
  @Values('故障', () => FaultOfMachine) faults!: readonly FaultOfMachine[];
  @Whole('期内修理占用天数', { en: 'Days under repair inside the period' }) daysUnderRepair!: number;
  @Values('建议', () => RemedyProposal) proposals!: readonly RemedyProposal[];
}
