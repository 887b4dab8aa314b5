import type { Rel } from '@mikro-orm/core';
import { Property } from '@mikro-orm/decorators/legacy';
import { newSecret } from '../credentials/secret.ts';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Choice, Link, Moment, Text, Whole } from '../fields/declarations.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { eachItsOwn } from '../viewer/row-rules.ts';
import { Enrolment } from './enrolment.entity.ts';

export const NoticeChannel = choice('NoticeChannel', ['MAIL', 'PRINTED', 'PHONE']);
export type NoticeChannel = ChoiceOf<typeof NoticeChannel>;

export const NoticeKind = choice('NoticeKind', ['INVITATION', 'AMENDMENT', 'CANCELLATION']);
export type NoticeKind = ChoiceOf<typeof NoticeKind>;

export const TrainingNoticeState = choice('TrainingNoticeState', ['QUEUED', 'SENT', 'FAILED']);
export type TrainingNoticeState = ChoiceOf<typeof TrainingNoticeState>;

@ProcedureRecord({
  description: `A notice to one trainee (${clause.trainingApproval}), with the log of its delivery.`,
  prefix: 'TN',
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
  @Choice(() => NoticeKind, { list: true }) kind!: NoticeKind;
  @Choice(() => NoticeChannel, { list: true }) channel!: NoticeChannel;
  @Link(() => Enrolment, { list: true }) enrolment!: Rel<Enrolment>;
  @Text({ list: true, search: true }) recipient!: string;
  @Text({ list: true, search: true }) subject!: string;
  @Text({ widget: 'LONG_TEXT' }) text!: string;
  @Whole({ serverSet: true }) attempts = 0;
  @Moment({ serverSet: true, optional: true }) sentAt!: Date | null;
  @Text({ serverSet: true, optional: true, widget: 'LONG_TEXT' }) failure!: string | null;

  /** The code printed on the paper, by which its holder can verify it. It is no part of the schema. */
  @Property({ type: 'text', hidden: true, unique: true }) verificationToken = newSecret();
}
