import type { Rel } from '@mikro-orm/core';
import { Property } from '@mikro-orm/decorators/legacy';
import { newSecret } from '../access/secret.ts';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Choice, Link, Moment, Text, Whole } from '../fields/declarations.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { eachItsOwn } from '../read/row-rules.ts';
import { Enrolment } from './enrolment.entity.ts';

export const NoticeChannel = choice('NoticeChannel', {
  MAIL: ['电子邮件', 'E-mail'],
  PRINTED: ['书面', 'Printed'],
  PHONE: '电话',
});
export type NoticeChannel = ChoiceOf<typeof NoticeChannel>;

export const NoticeKind = choice('NoticeKind', {
  INVITATION: '培训通知',
  AMENDMENT: '变更通知',
  CANCELLATION: '取消通知',
});
export type NoticeKind = ChoiceOf<typeof NoticeKind>;

export const TrainingNoticeState = choice('TrainingNoticeState', {
  QUEUED: '待发送',
  SENT: '已送达',
  FAILED: '发送失败',
});
export type TrainingNoticeState = ChoiceOf<typeof TrainingNoticeState>;

@ProcedureRecord({
  says: `A notice to one trainee (${clause.trainingApproval}), with the log of its delivery.`,
  prefix: 'TN',
  zh: '培训通知',
  en: 'Training notice',
  chapter: 'TRAINING',
  clause: clause.trainingApproval,
  final: ['SENT'],
  title: 'subject',
  dealers: eachItsOwn(
    (row, dealer) =>
      `exists (select from enrolment own join person on person.id = own.person_id where own.id = ${row}.enrolment_id and person.dealer_id = ${dealer})`,
  ),
  dealerOf: (notice: TrainingNotice) => notice.enrolment.person.dealer?.id,
})
export class TrainingNotice extends BaseRecord {
  @State(() => TrainingNoticeState) state!: TrainingNoticeState;
  @Choice('种类', () => NoticeKind, { list: true }) kind!: NoticeKind;
  @Choice('方式', () => NoticeChannel, { list: true }) channel!: NoticeChannel;
  @Link('报名', () => Enrolment, { list: true }) enrolment!: Rel<Enrolment>;
  @Text('收件人', { list: true, search: true }) recipient!: string;
  @Text('标题', { list: true, search: true }) subject!: string;
  @Text('正文', { widget: 'LONG_TEXT' }) text!: string;
  @Whole('尝试次数', { derived: true, en: 'Attempts' }) attempts = 0;
  @Moment('送达时间', { derived: true, optional: true }) sentAt!: Date | null;
  @Text('失败原因', { derived: true, optional: true, widget: 'LONG_TEXT', en: 'Why it failed' }) failure!:
    | string
    | null;

  /** Under which anybody who holds the paper can verify it; printed there, and never part of the schema. */
  @Property({ type: 'text', hidden: true, unique: true }) verificationToken = newSecret();
}
