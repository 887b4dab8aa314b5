import { Collection, type Rel } from '@mikro-orm/core';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Choice, Day, Link, Links, Money, Text } from '../fields/declarations.ts';
import { Nonconformity } from '../improvement/nonconformity.entity.ts';
import { Customer } from '../organization/customer.entity.ts';
import { Equipment } from '../organization/equipment.entity.ts';
import { Person } from '../organization/person.entity.ts';
import { User } from '../organization/user.entity.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { Remedy, ReplacementPeriod } from './warranty-choices.ts';

export const ProductReturnState = choice('ProductReturnState', {
  REQUESTED: '待评定',
  EVALUATED: '已评定',
  SUBMITTED: '待批准',
  APPROVED: '已批准',
  REJECTED: '不同意退货',
  RECEIVED: '已退回',
  SETTLED: '已结案',
  WITHDRAWN: '已撤回',
});
export type ProductReturnState = ChoiceOf<typeof ProductReturnState>;

export const ReturnRecommendation = choice(
  'ReturnRecommendation',
  {
    RETURN: '退货',
    REPAIR: '维修',
    REPLACE: '换货',
    REFUSE: ['不予退货', 'Refuse'],
  },
  'What the engineers recommend.',
);
export type ReturnRecommendation = ChoiceOf<typeof ReturnRecommendation>;

@ProcedureRecord({
  says: `A machine that a customer wants to give back: evaluated, put to the General Manager, and only then taken back (${clause.productReturn}).`,
  prefix: 'RT',
  zh: '退货',
  en: 'Product return',
  chapter: 'CUSTOMER_SERVICE',
  clause: clause.productReturn,
  title: 'equipment',
  final: ['REJECTED', 'SETTLED', 'WITHDRAWN'],
})
export class ProductReturn extends BaseRecord {
  @State(() => ProductReturnState) state!: ProductReturnState;
  @Link('顾客', () => Customer, { list: true, search: true }) customer!: Customer;
  @Link('设备', () => Equipment, { list: true, search: true }) equipment!: Rel<Equipment>;
  @Text('退货理由', { widget: 'LONG_TEXT', search: true }) reason!: string;
  @Text('新的事实', {
    optional: true,
    widget: 'LONG_TEXT',
    hint: ['曾不同意退货的，须写明此后的新情况', 'What is new since a return of it was rejected'],
  })
  newFacts!: string | null;
  @Link('申请人', () => User, { derived: true, en: 'Requested by' }) requestedBy!: User;

  @Links('评定人员', () => Person, { derived: true, max: 10, en: 'Evaluated by' })
  engineers = new Collection<Person>(this);
  @Text('评定结论', { derived: true, optional: true, widget: 'LONG_TEXT' }) findings!: string | null;
  @Choice('评定建议', () => ReturnRecommendation, { derived: true, optional: true, list: true })
  recommendation!: ReturnRecommendation | null;
  @Text('须补充评定的内容', { derived: true, optional: true, widget: 'LONG_TEXT', en: 'What the evaluation lacks' })
  missing!: string | null;
  @Text('申报说明', { derived: true, optional: true, widget: 'LONG_TEXT', en: 'Statement to the General Manager' })
  statement!: string | null;
  @Link('申报人', () => User, { derived: true, optional: true }) submittedBy!: User | null;

  @Choice('处理方式', () => Remedy, { derived: true, optional: true, list: true }) remedy!: Remedy | null;
  @Money('批准金额', { derived: true, optional: true }) amount!: number | null;
  @Text('批准意见', { derived: true, optional: true, widget: 'LONG_TEXT', en: 'Opinion of the General Manager' })
  opinion!: string | null;
  @Link('决定人', () => User, { derived: true, optional: true, en: 'Decided by' }) decidedBy!: User | null;
  @Day('决定日期', { derived: true, optional: true, en: 'Decided on' }) decidedOn!: string | null;
  @Text('答复顾客的理由', { derived: true, optional: true, widget: 'LONG_TEXT', en: 'Reason told to the customer' })
  rejectionReason!: string | null;
  @Text('可供选择的其他办法', { derived: true, optional: true, widget: 'LONG_TEXT' }) alternatives!: string | null;

  @Day('未经批准到货日期', { derived: true, optional: true, en: 'Came unasked on' }) quarantinedOn!: string | null;
  @Text('隔离存放处', { derived: true, optional: true, en: 'Kept apart at' }) quarantine!: string | null;
  @Day('退回日期', { derived: true, optional: true }) receivedOn!: string | null;
  @Text('退回时状况', { derived: true, optional: true, widget: 'LONG_TEXT', en: 'As it was when it came back' })
  condition!: string | null;
  @Link('不合格品', () => Nonconformity, { derived: true, optional: true }) nonconformity!: Rel<Nonconformity> | null;
  @Day('结案日期', { derived: true, optional: true }) settledOn!: string | null;
  @Money('实付金额', { derived: true, optional: true, en: 'Amount paid' }) paid!: number | null;
  @Text('结案说明', { derived: true, optional: true, widget: 'LONG_TEXT', en: 'How it was settled' })
  settlement!: string | null;
  @Link('更换的新设备', () => Equipment, { derived: true, optional: true, en: 'New machine' })
  replacement!: Rel<Equipment> | null;
  /** Kept as it was on the day: a later change of the parameter changes nothing. */
  @Choice('更换后的三包期', () => ReplacementPeriod, { derived: true, optional: true, en: 'Period of the new machine' })
  period!: ReplacementPeriod | null;
  /** What was left of its period is never lost by the replacement. */
  @Day('原设备三包期至', { derived: true, optional: true, en: 'Old machine covered until' }) coveredUntil!:
    | string
    | null;
  @Text('撤回原因', { derived: true, optional: true, widget: 'LONG_TEXT' }) withdrawalReason!: string | null;
}
