import { Collection } from '@mikro-orm/core';
import { UniqueCodeWithin } from '../fields/columns.ts';
import { Code, Related, Text, Whole } from '../fields/declarations.ts';
import { MasterDataState } from '../organization/master-data.ts';
import { StillOpen } from '../organization/still-open.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { TrainingPlan } from './training-plan.entity.ts';

@ProcedureRecord({
  description: `A room of the company in which is taught (${clause.trainingApproval}): on each day one plan has it.`,
  prefix: 'RO',
  chapter: 'TRAINING',
  clause: clause.trainingApproval,
  title: 'room',
})
@UniqueCodeWithin(['venue'], 'room')
export class TrainingRoom extends BaseRecord {
  @State(() => MasterDataState) state!: MasterDataState;
  @Code({ list: true, search: true, max: 100 }) venue!: string;
  @Code({ list: true, search: true, max: 60 }) room!: string;
  @Text() address!: string;
  @Whole({ list: true, min: 1, max: 1000 }) capacity!: number;
  @Related(() => TrainingPlan, 'trainingRoom') plans = new Collection<TrainingPlan>(this);
  @StillOpen(() => TrainingRoom) stillOpen!: string | null;
}
