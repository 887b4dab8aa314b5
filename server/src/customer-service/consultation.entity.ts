import type { Rel } from '@mikro-orm/core';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Choice, Day, Link, Moment, Text } from '../fields/declarations.ts';
import { Channel } from '../improvement/channel.ts';
import { Correspondence } from '../improvement/correspondence.entity.ts';
import { Customer } from '../organization/customer.entity.ts';
import { Equipment } from '../organization/equipment.entity.ts';
import { Person } from '../organization/person.entity.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';

export const ConsultationState = choice('ConsultationState', {
  OPEN: '待解答',
  ANSWERED: '已解答',
  CLOSED: '已办结',
  CANCELLED: '已作废',
});
export type ConsultationState = ChoiceOf<typeof ConsultationState>;

@ProcedureRecord({
  says: `A technical question of a customer, and the engineer's answer (${clause.consultation}).`,
  prefix: 'CN',
  zh: '技术咨询',
  en: 'Consultation',
  chapter: 'CUSTOMER_SERVICE',
  clause: clause.consultation,
  title: 'question',
  final: ['CANCELLED'],
  dueIn: { OPEN: 'dueOn' },
})
export class Consultation extends BaseRecord {
  @State(() => ConsultationState) state!: ConsultationState;
  @Link('顾客', () => Customer, { list: true, search: true }) customer!: Customer;
  @Link('设备', () => Equipment, { optional: true, list: true, search: true }) equipment!: Rel<Equipment> | null;
  @Choice('渠道', () => Channel, { list: true }) channel!: Channel;
  @Text('来询人', {
    optional: true,
    max: 100,
    en: 'Asked by',
    hint: ['姓名、电话；不填即为顾客的联系人', 'Name, phone; the contact of the customer when left empty'],
  })
  caller!: string | null;
  @Text('问题', { widget: 'LONG_TEXT', max: 1000, list: true, search: true }) question!: string;

  @Moment('来询时间', { derived: true }) askedAt!: Date;
  /** By which an answer is wanted. */
  @Day('解答期限', { derived: true, en: 'Answer wanted by' }) dueOn!: string;
  @Text('解答', { derived: true, optional: true, widget: 'LONG_TEXT', search: true }) answer!: string | null;
  @Link('解答人', () => Person, { derived: true, optional: true, list: true, en: 'Answered by' })
  engineer!: Rel<Person> | null;
  @Choice('解答渠道', () => Channel, { derived: true, optional: true, en: 'Answered by way of' })
  answerChannel!: Channel | null;
  @Moment('解答时间', { derived: true, optional: true }) answeredAt!: Date | null;
  @Text('重新打开的原因', { derived: true, optional: true, widget: 'LONG_TEXT', en: 'Why it was reopened' })
  reopeningReason!: string | null;
  @Text('作废原因', { derived: true, optional: true, widget: 'LONG_TEXT' }) cancellationReason!: string | null;
  @Link('来信来电登记', () => Correspondence, { derived: true, optional: true, en: 'Line in the register' })
  registerLine!: Correspondence | null;
}
