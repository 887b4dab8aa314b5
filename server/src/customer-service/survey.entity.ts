import type { Rel } from '@mikro-orm/core';
import { Property, Unique } from '@mikro-orm/decorators/legacy';
import { newSecret } from '../access/secret.ts';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Choice, Day, Flag, Link, Moment, Text, Value, Whole } from '../fields/declarations.ts';
import { ValueType } from '../fields/output.ts';
import { File } from '../files/declarations.ts';
import type { StoredFile } from '../files/stored-file.entity.ts';
import { Complaint } from '../improvement/complaint.entity.ts';
import { Customer } from '../organization/customer.entity.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { ServiceOrder } from '../repair/service-order.entity.ts';
import { NoticeChannel } from '../training/training-notice.entity.ts';

export const SurveyState = choice('SurveyState', {
  SENT: '已发出',
  ANSWERED: '已答复',
  CANCELLED: '已作废',
  DISPOSED: ['已销毁', 'Disposed of'],
});
export type SurveyState = ChoiceOf<typeof SurveyState>;

export const Attitude = choice(
  'Attitude',
  {
    SATISFIED: '满意',
    ACCEPTABLE: '尚可',
    DISSATISFIED: '不满意',
    VERY_POOR: '极差',
  },
  'The four grades of App. B.',
);
export type Attitude = ChoiceOf<typeof Attitude>;

/** How the customer reaches the house, as App. B prints it, on the day it was sent. */
@ValueType()
export class Letterhead {
  @Text('公司名称', { en: 'Company', max: 100 }) company!: string;
  @Text('来信请寄', { en: 'Write to' }) address!: string;
  @Text('邮政编码', { en: 'Postcode', max: 10 }) postcode!: string;
  @Text('监督电话', { en: 'Supervision phone' }) phone!: string;
}

@ProcedureRecord({
  says: `What a customer says of the house's service people, on App. B or by a one-time link (${clause.serviceQuality}).`,
  prefix: 'SV',
  zh: '服务质量征询表',
  en: 'Service survey',
  chapter: 'CUSTOMER_SERVICE',
  clause: clause.serviceQuality,
  title: 'customer',
  final: ['CANCELLED', 'DISPOSED'],
})
@Unique({ properties: ['order'], where: "state <> 'CANCELLED'" })
export class Survey extends BaseRecord {
  @State(() => SurveyState) state!: SurveyState;
  @Link('顾客', () => Customer, { list: true, search: true }) customer!: Customer;
  @Link('派工单', () => ServiceOrder, { optional: true, list: true, en: 'Service order' })
  order!: Rel<ServiceOrder> | null;
  @Choice('方式', () => NoticeChannel, { list: true, except: ['PHONE'], en: 'Sent by' }) channel!: NoticeChannel;
  @Text('收件邮箱', { optional: true, widget: 'EMAIL', max: 120, hint: ['用电子邮件发送时填写', 'For e-mail'] })
  email!: string | null;

  @Flag('抽查', { derived: true, list: true, en: 'Drawn as a sample' }) drawn = false;
  @Value('致函单位', () => Letterhead, { derived: true }) letterhead!: Letterhead;
  @Whole('发送次数', { derived: true, whenArchived: ['ANSWERED'], en: 'Attempts' }) attempts = 0;
  @Moment('送达时间', { derived: true, optional: true, whenArchived: ['ANSWERED'] }) sentAt!: Date | null;
  @Text('失败原因', {
    derived: true,
    optional: true,
    whenArchived: ['ANSWERED'],
    widget: 'LONG_TEXT',
    en: 'Why it failed',
  })
  failure!: string | null;

  @Text('单位', { derived: true, optional: true, max: 100, en: 'Company' }) unit!: string | null;
  @Text('产品型号', { derived: true, optional: true, max: 100 }) productModel!: string | null;
  @Choice('对售后服务人员工作态度', () => Attitude, {
    derived: true,
    optional: true,
    list: true,
    en: 'Attitude of the service people',
  })
  attitude!: Attitude | null;
  @Text('对维修人员的意见与建议', {
    derived: true,
    optional: true,
    widget: 'LONG_TEXT',
    search: true,
    en: 'Opinions on the service people, and suggestions',
  })
  opinions!: string | null;
  @Text('填表人', { derived: true, optional: true, max: 60, en: 'Filled in by' }) filler!: string | null;
  @Flag('已盖公章', { derived: true, optional: true, en: 'Sealed' }) sealed!: boolean | null;
  @Day('填表日期', { derived: true, optional: true, en: 'Filled in on' }) filledOn!: string | null;
  @Text('地址', { derived: true, optional: true }) address!: string | null;
  @Text('电话', { derived: true, optional: true, widget: 'PHONE' }) phone!: string | null;
  @Text('邮编', { derived: true, optional: true, max: 10, en: 'Postcode' }) postcode!: string | null;
  @File('原件扫描件', {
    derived: true,
    optional: true,
    accept: ['application/pdf', 'image/png', 'image/jpeg'],
    en: 'Scan of the paper',
  })
  scan!: StoredFile | null;
  @Moment('答复时间', { derived: true, optional: true }) answeredAt!: Date | null;
  @Link('投诉', () => Complaint, { derived: true, optional: true }) complaint!: Rel<Complaint> | null;
  @Text('作废原因', { derived: true, optional: true, whenArchived: ['ANSWERED'], widget: 'LONG_TEXT' })
  cancellationReason!: string | null;

  /** Under which anybody who holds the paper can verify it; printed there, and never part of the schema. */
  @Property({ type: 'text', hidden: true, unique: true }) verificationToken = newSecret();
}
