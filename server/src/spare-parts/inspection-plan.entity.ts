import { Collection, type Rel } from '@mikro-orm/core';
import { ManyToOne, Unique } from '@mikro-orm/decorators/legacy';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Choice, Day, Decimal, Flag, Lines, Link, Moment, Text } from '../fields/declarations.ts';
import { Part } from '../organization/part.entity.ts';
import { Supplier } from '../organization/supplier.entity.ts';
import { User } from '../organization/user.entity.ts';
import { BaseLine, BaseRecord, ProcedureRecord, RecordLine, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { Department } from '../viewer/roles.ts';

export const InspectionPlanState = choice('InspectionPlanState', ['DRAFT', 'RELEASED', 'SUPERSEDED', 'WITHDRAWN']);
export type InspectionPlanState = ChoiceOf<typeof InspectionPlanState>;

export const InspectionExtent = choice('InspectionExtent', ['SAMPLE', 'ALL_PIECES']);
export type InspectionExtent = ChoiceOf<typeof InspectionExtent>;

export const InspectionLevel = choice('InspectionLevel', ['S_1', 'S_2', 'S_3', 'S_4', 'I', 'II', 'III']);
export type InspectionLevel = ChoiceOf<typeof InspectionLevel>;

export const CharacteristicKind = choice('CharacteristicKind', ['MEASURED', 'ATTRIBUTE']);
export type CharacteristicKind = ChoiceOf<typeof CharacteristicKind>;

/** What is looked at on each piece: measured, with at least one limit, or found conforming or not. */
@RecordLine('inspection_plan', 'plan_id')
export class InspectionCharacteristic extends BaseLine {
  @ManyToOne(() => InspectionPlan, { deleteRule: 'cascade', index: true }) plan!: Rel<InspectionPlan>;
  @Text({ max: 60 }) characteristic!: string;
  @Choice(() => CharacteristicKind) kind!: CharacteristicKind;
  @Text({ max: 120, optional: true }) specification!: string | null;
  @Decimal({ optional: true }) lowerLimit!: number | null;
  @Decimal({ optional: true }) upperLimit!: number | null;
  @Text({ max: 20, optional: true }) unit!: string | null;
}

/** From when a supplier's deliveries are inspected by sample again, tightened, after inspection was discontinued. */
@RecordLine('inspection_plan', 'plan_id')
export class SamplingResumption extends BaseLine {
  @ManyToOne(() => InspectionPlan, { deleteRule: 'cascade', index: true }) plan!: Rel<InspectionPlan>;
  @Link(() => Supplier) supplier!: Rel<Supplier>;
  @Text({ widget: 'LONG_TEXT' }) improvement!: string;
  @Moment({ serverSet: true }) resumedAt!: Date;
  @Link(() => User, { serverSet: true }) resumedBy!: User;
}

@ProcedureRecord({
  description: `One revision of how deliveries of a part are inspected (${clause.partsInspection}): which characteristics, and on how many pieces by GB/T 2828.1.`,
  prefix: 'QI',
  chapter: 'SPARE_PARTS',
  clause: clause.partsInspection,
  title: 'part',
  final: ['SUPERSEDED', 'WITHDRAWN'],
  sharedByCases: true,
})
@Unique({ properties: ['part', 'revision'], where: "state <> 'WITHDRAWN'" })
export class InspectionPlan extends BaseRecord {
  @State(() => InspectionPlanState) state!: InspectionPlanState;
  @Link(() => Part, { list: true, search: true }) part!: Part;
  @Text({ list: true, max: 2 }) revision!: string;
  @Choice(() => InspectionExtent, { list: true }) extent!: InspectionExtent;
  @Choice(() => InspectionLevel, { optional: true, list: true }) level!: InspectionLevel | null;
  /** Acceptance quality limit: nonconforming pieces in a hundred, one of the series of the standard. */
  @Decimal({ optional: true, list: true, min: 0.01, max: 10 }) aql!: number | null;
  /** Whether the responsible department wants reduced inspection where the switching score allows it (GB/T 2828.1, 9.3.3). */
  @Flag() reducedAllowed!: boolean;
  @Lines(() => InspectionCharacteristic, 'plan', { min: 1, max: 40 })
  characteristics = new Collection<InspectionCharacteristic>(this);
  @Text({ optional: true, widget: 'LONG_TEXT' }) changes!: string | null;
  @Link(() => User, { serverSet: true }) author!: User;
  @Choice(() => Department, { serverSet: true }) draftedBy!: Department;
  @Link(() => User, { serverSet: true, optional: true }) releasedBy!: User | null;
  @Day({ serverSet: true, optional: true, list: true }) releasedOn!: string | null;
  @Text({ serverSet: true, optional: true, widget: 'LONG_TEXT' }) withdrawalReason!: string | null;
  @Lines(() => SamplingResumption, 'plan', { serverSet: true })
  resumptions = new Collection<SamplingResumption>(this);
}
