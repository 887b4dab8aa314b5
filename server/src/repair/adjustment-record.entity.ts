import { Collection, type Rel } from '@mikro-orm/core';
import { ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import { newSecret } from '../access/secret.ts';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Choice, Day, Decimal, Flag, Lines, Link, Text, Whole } from '../fields/declarations.ts';
import { Customer } from '../organization/customer.entity.ts';
import { Equipment } from '../organization/equipment.entity.ts';
import { User } from '../organization/user.entity.ts';
import { BaseLine, BaseRecord, ProcedureRecord, RecordLine, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { AdjustmentTemplate } from './adjustment-template.entity.ts';
import { ServiceOrder } from './service-order.entity.ts';

export const AdjustmentRecordState = choice('AdjustmentRecordState', {
  FILED: '已填写',
  DISPOSED: ['已销毁', 'Disposed of'],
});
export type AdjustmentRecordState = ChoiceOf<typeof AdjustmentRecordState>;

export const AdjustmentVerdict = choice('AdjustmentVerdict', {
  WITHIN: ['合格', 'Within limits'],
  OUTSIDE: ['超差', 'Out of limits'],
});
export type AdjustmentVerdict = ChoiceOf<typeof AdjustmentVerdict>;

/** An item of the template as it was found and as it was left. What it was held against stays with it. */
@RecordLine('adjustment_record', 'record_id')
export class AdjustmentLine extends BaseLine {
  @ManyToOne(() => AdjustmentRecord, { deleteRule: 'cascade', index: true }) record!: Rel<AdjustmentRecord>;
  @Text('调整项目', { max: 60 }) item!: string;
  @Text('技术要求', { derived: true, en: 'Specification' }) specification!: string;
  @Decimal('下限', { derived: true, optional: true }) lowerLimit!: number | null;
  @Decimal('上限', { derived: true, optional: true }) upperLimit!: number | null;
  @Text('单位', { derived: true, optional: true }) unit!: string | null;
  @Decimal('调整前', {
    optional: true,
    en: 'As found',
    hint: ['无法测量的不填', 'Empty where it could not be measured'],
  })
  asFound!: number | null;
  @Decimal('调整后', { en: 'As left' }) asLeft!: number;
  @Text('量具及编号', { max: 60, en: 'Instrument and its number' }) instrument!: string;
  @Day('量具校准有效期至', { en: 'Calibrated until' }) calibratedUntil!: string;
  @Choice('结论', () => AdjustmentVerdict, { derived: true }) verdict!: AdjustmentVerdict;
  @Text('让步理由', {
    optional: true,
    en: 'Reason for the concession',
    hint: ['调整后仍超差的必须填写', 'Wanted where it is left out of limits'],
  })
  concession!: string | null;
}

@ProcedureRecord({
  says: `The adjustment of a machine, item by item of its model's template (${clause.adjustment}, App. C).`,
  prefix: 'AR',
  zh: '调整记录',
  en: 'Adjustment record',
  chapter: 'REPAIR',
  clause: clause.adjustment,
  title: 'equipment',
  final: ['FILED', 'DISPOSED'],
})
@Unique({ properties: ['order'] })
export class AdjustmentRecord extends BaseRecord {
  @State(() => AdjustmentRecordState) state!: AdjustmentRecordState;
  @Link('派工单', () => ServiceOrder, { list: true }) order!: Rel<ServiceOrder>;
  @Link('设备', () => Equipment, { derived: true, list: true, search: true }) equipment!: Rel<Equipment>;
  @Link('顾客', () => Customer, { derived: true, list: true, search: true }) customer!: Customer;
  @Link('调整项目表', () => AdjustmentTemplate) template!: Rel<AdjustmentTemplate>;
  @Day('调整日期', { list: true }) adjustedOn!: string;
  @Lines('调整项目', () => AdjustmentLine, 'record', {
    max: 100,
    oneFor: { sharing: 'template', of: () => AdjustmentTemplate, lines: 'items', by: 'item' },
    en: 'Items',
  })
  lines = new Collection<AdjustmentLine>(this);
  @Text('异常情况', { optional: true, widget: 'LONG_TEXT', en: 'Anything abnormal' }) abnormality!: string | null;
  @Text('顾客见证人', { optional: true, max: 60, en: 'Witness of the customer' }) witness!: string | null;
  @Flag('有超差项', { derived: true, list: true, en: 'Left out of limits' }) outOfLimits!: boolean;
  @Whole('修订次数', { derived: true, en: 'Revision' }) revision = 1;
  @Text('修订原因', { derived: true, optional: true, widget: 'LONG_TEXT', en: 'Reason for the amendment' })
  amendmentReason!: string | null;
  @Text('出具单位', { derived: true, en: 'Issued by' }) issuer!: string;
  @Link('填写人', () => User, { derived: true }) filedBy!: User;

  /** Under which anybody who holds the paper can verify it; printed there, and never part of the schema. */
  @Property({ type: 'text', hidden: true, unique: true }) verificationToken = newSecret();
}
