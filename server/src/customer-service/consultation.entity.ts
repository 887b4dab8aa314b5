import type { Rel } from '@mikro-orm/core';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Choice, Day, Flag, Link, Moment, Text, Values } from '../fields/declarations.ts';
import { CaseAddition } from '../improvement/case-addition.ts';
import { Channel } from '../improvement/channel.ts';
import { Correspondence } from '../improvement/correspondence.entity.ts';
import { Customer } from '../organization/customer.entity.ts';
import { Equipment } from '../organization/equipment.entity.ts';
import { Person } from '../organization/person.entity.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { ServiceContract } from './service-contract.entity.ts';

export const ConsultationState = choice('ConsultationState', ['OPEN', 'ANSWERED', 'CLOSED', 'CANCELLED']);
export type ConsultationState = ChoiceOf<typeof ConsultationState>;

@ProcedureRecord({
  description: `A technical question of a customer, and the engineer's answer (${clause.consultation}).`,
  prefix: 'CN',
  chapter: 'CUSTOMER_SERVICE',
  clause: clause.consultation,
  title: 'question',
  final: ['CANCELLED'],
  dueIn: { OPEN: 'dueOn' },
})
export class Consultation extends BaseRecord {
  @State(() => ConsultationState) state!: ConsultationState;
  @Link(() => Customer, { list: true, search: true }) customer!: Customer;
  @Link(() => Equipment, { within: 'customer', optional: true, list: true, search: true })
  equipment!: Rel<Equipment> | null;
  /** Under which it is answered, where the customer has agreed one. */
  @Link(() => ServiceContract, { optional: true, crossCase: true }) contract!: Rel<ServiceContract> | null;
  @Choice(() => Channel, { list: true }) channel!: Channel;
  @Text({
    optional: true,
    max: 100,
  })
  caller!: string | null;
  @Text({ widget: 'LONG_TEXT', max: 1000, list: true, search: true }) question!: string;

  @Moment({ serverSet: true }) askedAt!: Date;
  /** By which an answer is wanted. */
  @Day({ serverSet: true }) dueOn!: string;
  @Values(() => CaseAddition, { serverSet: true }) additions: CaseAddition[] = [];
  @Text({ serverSet: true, optional: true, widget: 'LONG_TEXT', search: true }) answer!: string | null;
  @Link(() => Person, { serverSet: true, optional: true, list: true })
  engineer!: Rel<Person> | null;
  @Choice(() => Channel, { serverSet: true, optional: true })
  answerChannel!: Channel | null;
  @Moment({ serverSet: true, optional: true }) answeredAt!: Date | null;
  /** Once answered late it stays so, however often it is opened anew. */
  @Flag({ serverSet: true }) answeredLate = false;
  /** Where an engineer has been, or goes, to answer. */
  @Text({ serverSet: true, optional: true, max: 120 }) place!: string | null;
  @Text({ serverSet: true, optional: true, widget: 'LONG_TEXT' })
  reopeningReason!: string | null;
  @Text({ serverSet: true, optional: true, widget: 'LONG_TEXT' }) cancellationReason!: string | null;
  @Link(() => Correspondence, { serverSet: true, optional: true })
  registerLine!: Correspondence | null;
}
