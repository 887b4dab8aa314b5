import type { Rel } from '@mikro-orm/core';
import { Unique } from '@mikro-orm/decorators/legacy';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Link, Text, Whole } from '../fields/declarations.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { ServiceOrder } from '../repair/service-order.entity.ts';

export const FieldServiceAssessmentState = choice('FieldServiceAssessmentState', {
  RECORDED: '已评价',
  CANCELLED: '已作废',
});
export type FieldServiceAssessmentState = ChoiceOf<typeof FieldServiceAssessmentState>;

const grade = { min: 1, max: 5, list: true, hint: ['1 最差，5 最好', '1 is worst, 5 is best'] } as const;

@ProcedureRecord({
  says: `How the head of After-Sales finds that field staff did their work at a customer's (${clause.serviceQuality}).`,
  prefix: 'FA',
  zh: '外勤服务评价',
  en: 'Field service assessment',
  chapter: 'CUSTOMER_SERVICE',
  clause: clause.serviceQuality,
  title: 'order',
  final: ['CANCELLED'],
})
@Unique({ properties: ['order'], where: "state <> 'CANCELLED'" })
export class FieldServiceAssessment extends BaseRecord {
  @State(() => FieldServiceAssessmentState) state!: FieldServiceAssessmentState;
  @Link('派工单', () => ServiceOrder, { list: true, search: true, en: 'Service order' }) order!: Rel<ServiceOrder>;
  @Whole('准时', { ...grade, en: 'Punctuality' }) punctuality!: number;
  @Whole('作业质量', { ...grade, en: 'Workmanship' }) workmanship!: number;
  @Whole('态度举止', { ...grade, en: 'Conduct' }) conduct!: number;
  @Whole('单据填写', { ...grade, en: 'Paperwork' }) paperwork!: number;
  @Text('评语', { optional: true, widget: 'LONG_TEXT', search: true }) remark!: string | null;
  @Text('作废原因', { derived: true, optional: true, widget: 'LONG_TEXT' }) cancellationReason!: string | null;
}
