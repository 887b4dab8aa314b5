import { Collection, type Rel } from '@mikro-orm/core';
import { Property, Unique } from '@mikro-orm/decorators/legacy';
import { newSecret } from '../access/secret.ts';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Choices, Computed, Day, Flag, Lines, Link, Secret, Text, Texts, Whole } from '../fields/declarations.ts';
import { File } from '../files/declarations.ts';
import type { StoredFile } from '../files/stored-file.entity.ts';
import { Customer } from '../organization/customer.entity.ts';
import { Equipment } from '../organization/equipment.entity.ts';
import { User } from '../organization/user.entity.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { TrainingTopic } from '../training/training-topic.ts';
import { ServiceOrder } from './service-order.entity.ts';
import { surveyOwed } from './survey-owed.ts';
import { CustomerSignature, FormerPaper, UsedPart, WorkDay } from './work-report-lines.ts';

export const WorkReportState = choice('WorkReportState', {
  FILED: '待签认',
  SIGNED: '已签认',
  REFUSED: '顾客拒签',
  REFUSAL_REVIEWED: '拒签已复核',
  DISPOSED: ['已销毁', 'Disposed of'],
});
export type WorkReportState = ChoiceOf<typeof WorkReportState>;

@ProcedureRecord({
  says: `What was done on an order, and the customer's word on it (${clause.workReport}, App. D). What is signed is the paper made at filing.`,
  prefix: 'WR',
  zh: '作业报告书',
  en: 'Work report',
  chapter: 'REPAIR',
  clause: clause.workReport,
  title: 'equipment',
  final: ['DISPOSED'],
})
@Unique({ properties: ['order'] })
export class WorkReport extends BaseRecord {
  @State(() => WorkReportState) state!: WorkReportState;
  @Link('派工单', () => ServiceOrder, { list: true }) order!: Rel<ServiceOrder>;
  @Link('用户名称', () => Customer, { derived: true, list: true, search: true, en: 'Customer' }) customer!: Customer;
  @Link('设备', () => Equipment, { derived: true, list: true, search: true }) equipment!: Rel<Equipment>;
  @Day('出厂日期', { derived: true, en: 'Manufactured on' }) manufacturedOn!: string;
  @Day('开机日期', { optional: true, en: 'Started up on', hint: ['安装作业必须填写', 'Wanted for an installation'] })
  startedUpOn!: string | null;
  @Text('作业内容', { widget: 'LONG_TEXT', max: 1000, en: 'Work' }) work!: string;
  @Day('安装日期（起）', { optional: true, en: 'Installed from' }) installedFrom!: string | null;
  @Day('安装日期（止）', { optional: true, en: 'Installed until' }) installedUntil!: string | null;
  @Text('作业情况', { widget: 'LONG_TEXT', max: 2000, en: 'How the work went' }) situation!: string;
  @Text('故障', { optional: true, widget: 'LONG_TEXT', max: 1000, hint: ['维修作业必须填写', 'Wanted for a repair'] })
  fault!: string | null;
  @Text('原因', { optional: true, widget: 'LONG_TEXT', max: 1000 }) cause!: string | null;
  @Text('措施', { optional: true, widget: 'LONG_TEXT', max: 1000 }) remedy!: string | null;
  @Lines('工作实绩', () => WorkDay, 'report', { min: 1, max: 200, en: 'Work performed' })
  workDays = new Collection<WorkDay>(this);
  @Lines('所用零件', () => UsedPart, 'report', { min: 0, max: 100, en: 'Parts used' })
  partsUsed = new Collection<UsedPart>(this);
  @Choices('指导内容', () => TrainingTopic, { min: 0, clause: clause.coaching, en: 'Coached in' })
  coachedTopics: TrainingTopic[] = [];
  @Texts('受指导人员', { min: 0, max: 50, clause: clause.coaching, en: 'Who was coached' }) coachedPeople: string[] =
    [];
  @Day('验收日期', { optional: true, en: 'Accepted on', hint: ['安装作业必须填写', 'Wanted for an installation'] })
  acceptedOn!: string | null;
  @Text('备注', { optional: true, widget: 'LONG_TEXT', max: 1000 }) remark!: string | null;

  @Whole('版次', { derived: true, list: true, en: 'Revision' }) revision = 1;
  @Text('修订原因', { derived: true, optional: true, widget: 'LONG_TEXT', en: 'Reason for the amendment' })
  amendmentReason!: string | null;
  @Text('出具单位', { derived: true, en: 'Issued by' }) issuer!: string;
  @Link('填写人', () => User, { derived: true }) filedBy!: User;
  @Flag('含无证作业', { derived: true, list: true, en: 'Worked without a licence' }) unlicensedWork!: boolean;
  /** Made at filing and never again: its SHA-256 is what the customer signs. */
  @File('报告书', { derived: true, en: 'Paper' }) paper!: Rel<StoredFile>;
  @File('签认副本', { derived: true, optional: true, whenArchived: ['REFUSAL_REVIEWED'], en: 'Signed copy' })
  signedPaper!: Rel<StoredFile> | null;
  @Lines('历次报告书', () => FormerPaper, 'report', { derived: true, en: 'Former papers' })
  formerPapers = new Collection<FormerPaper>(this);
  @Lines('顾客签认', () => CustomerSignature, 'report', { derived: true, en: 'Confirmed by the customer' })
  signatures = new Collection<CustomerSignature>(this);
  @Secret('签字链接', { en: 'Link for the signature' }) signatureLink!: string | null;

  @Text('拒签原因', { derived: true, optional: true, widget: 'LONG_TEXT', en: 'Why it was not signed' })
  refusalReason!: string | null;
  @Text('拒签见证人', { derived: true, optional: true, en: 'Witness of the refusal' }) refusalWitness!: string | null;
  @Text('复核结论', { derived: true, optional: true, widget: 'LONG_TEXT', en: 'Finding on the refusal' })
  refusalFinding!: string | null;
  @Link('复核人', () => User, { derived: true, optional: true, en: 'Refusal reviewed by' })
  refusalReviewedBy!: User | null;
  /** A customer who would not sign is asked for an opinion (5.2.4), unless a survey about the order stands already. */
  @Computed('应征询意见', 'flag', surveyOwed, { en: 'A survey is owed' })
  surveyOwed!: boolean;

  /** Under which anybody who holds the paper can verify it; printed there, and never part of the schema. */
  @Property({ type: 'text', hidden: true, unique: true }) verificationToken = newSecret();
}
