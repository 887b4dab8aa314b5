import type { Rel } from '@mikro-orm/core';
import { Unique } from '@mikro-orm/decorators/legacy';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Link, Text, Whole } from '../fields/declarations.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { ServiceOrder } from '../repair/service-order.entity.ts';

export const FieldServiceAssessmentState = choice('FieldServiceAssessmentState', ['RECORDED', 'CANCELLED']);
export type FieldServiceAssessmentState = ChoiceOf<typeof FieldServiceAssessmentState>;

const grade = { min: 1, max: 5, list: true } as const;

@ProcedureRecord({
  description: `How the head of After-Sales finds that field staff did their work at a customer's (${clause.serviceQuality}).`,
  prefix: 'FA',
  chapter: 'CUSTOMER_SERVICE',
  clause: clause.serviceQuality,
  title: 'order',
  final: ['CANCELLED'],
})
@Unique({ properties: ['order'], where: "state <> 'CANCELLED'" })
export class FieldServiceAssessment extends BaseRecord {
  @State(() => FieldServiceAssessmentState) state!: FieldServiceAssessmentState;
  @Link(() => ServiceOrder, { list: true, search: true }) order!: Rel<ServiceOrder>;
  @Whole({ ...grade }) punctuality!: number;
  @Whole({ ...grade }) workmanship!: number;
  @Whole({ ...grade }) conduct!: number;
  @Whole({ ...grade }) paperwork!: number;
  @Text({ optional: true, widget: 'LONG_TEXT', search: true }) remark!: string | null;
  @Text({ serverSet: true, optional: true, widget: 'LONG_TEXT' }) cancellationReason!: string | null;
}
