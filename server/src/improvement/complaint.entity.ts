import { Collection, type Rel } from '@mikro-orm/core';
import { Choice, Day, Flag, Link, Related, Text, Whole } from '../fields/declarations.ts';
import type { Words } from '../messages/kept-sentence.ts';
import { Customer } from '../organization/customer.entity.ts';
import { Equipment } from '../organization/equipment.entity.ts';
import { Part } from '../organization/part.entity.ts';
import { Person } from '../organization/person.entity.ts';
import { ProductModel } from '../organization/product-model.entity.ts';
import { User } from '../organization/user.entity.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { ServiceOrder } from '../repair/service-order.entity.ts';
import { Channel } from './channel.ts';
import { ComplaintGrade, ComplaintState, ComplaintTheme } from './complaint-choices.ts';
import { CorrectiveAction } from './corrective-action.entity.ts';
import { Correspondence, type SurveyGrade, surveyGrades } from './correspondence.entity.ts';
import { Nonconformity } from './nonconformity.entity.ts';

@ProcedureRecord({
  says: `What a customer is not content with (${clause.complaints}), from their words to what they say of the answer.`,
  prefix: 'CP',
  zh: '投诉',
  en: 'Complaint',
  chapter: 'IMPROVEMENT',
  clause: clause.complaints,
  title: 'customer',
  final: ['CANCELLED'],
  dueIn: { OPEN: 'answerDue' },
})
export class Complaint extends BaseRecord {
  @State(() => ComplaintState) state!: ComplaintState;
  @Link('顾客', () => Customer, { list: true, search: true }) customer!: Customer;
  @Text('投诉人', { optional: true, max: 60, hint: ['姓名、电话', 'Name, phone'] }) complainant!: string | null;
  @Choice('渠道', () => Channel, { list: true }) channel!: Channel;
  @Day('收到日期', { list: true }) receivedOn!: string;
  @Choice('严重程度', () => ComplaintGrade, { list: true }) grade!: ComplaintGrade;
  @Text('顾客原话', { widget: 'LONG_TEXT', search: true, en: 'Words of the customer', sentences: surveyGrades })
  words!: Words<SurveyGrade>;
  @Link('涉及派工单', () => ServiceOrder, { optional: true, en: 'About the service order' })
  order!: Rel<ServiceOrder> | null;
  @Link('涉及人员', () => Person, { optional: true, en: 'About the engineer' }) engineer!: Person | null;
  @Link('涉及设备', () => Equipment, { optional: true, en: 'About the machine' }) equipment!: Equipment | null;
  @Link('涉及机型', () => ProductModel, { optional: true, en: 'About the model' }) model!: ProductModel | null;
  @Link('涉及零件', () => Part, { optional: true, en: 'About the part' }) part!: Part | null;

  /** Nobody of the house where the customer's own answer to a survey opened it. */
  @Link('登记人', () => User, { derived: true, optional: true, en: 'Opened by' }) openedBy!: User | null;
  @Day('答复期限', { derived: true, list: true }) answerDue!: string;
  @Choice('类别', () => ComplaintTheme, { derived: true, optional: true, list: true }) theme!: ComplaintTheme | null;
  @Text('答复', { derived: true, optional: true, widget: 'LONG_TEXT' }) answer!: string | null;
  @Choice('答复渠道', () => Channel, { derived: true, optional: true, en: 'Answered by way of' })
  answerChannel!: Channel | null;
  @Link('答复人', () => User, { derived: true, optional: true }) answeredBy!: User | null;
  @Day('答复日期', { derived: true, optional: true }) answeredOn!: string | null;
  @Flag('顾客满意', { derived: true, optional: true, list: true, en: 'Customer content' }) content!: boolean | null;
  @Text('顾客的反馈', { derived: true, optional: true, widget: 'LONG_TEXT', en: 'What the customer says now' })
  feedback!: string | null;
  @Text('未获满意而关闭的理由', {
    derived: true,
    optional: true,
    widget: 'LONG_TEXT',
    en: 'Why it is closed although the customer is not content',
  })
  closingReason!: string | null;
  @Day('关闭日期', { derived: true, optional: true }) closedOn!: string | null;
  @Whole('重开次数', { derived: true, en: 'Times reopened' }) reopenings = 0;
  @Text('重开原因', { derived: true, optional: true, widget: 'LONG_TEXT' }) reopeningReason!: string | null;
  @Text('作废原因', { derived: true, optional: true, widget: 'LONG_TEXT' }) cancellationReason!: string | null;
  @Link('来信来电登记', () => Correspondence, { derived: true, optional: true, en: 'Line in the register' })
  registerLine!: Rel<Correspondence> | null;
  @Related('不合格品', () => Nonconformity, 'complaint') nonconformities = new Collection<Nonconformity>(this);
  @Related('纠正和预防措施', () => CorrectiveAction, 'complaint') correctiveActions = new Collection<CorrectiveAction>(
    this,
  );
}
