import { Collection, type Rel } from '@mikro-orm/core';
import { Choice, Day, Flag, Link, Related, Text, Whole } from '../fields/declarations.ts';
import type { Words } from '../messages/kept-sentence.ts';
import { Customer } from '../organization/customer.entity.ts';
import { Equipment } from '../organization/equipment.entity.ts';
import { Part } from '../organization/part.entity.ts';
import { Person } from '../organization/person.entity.ts';
import { TECHNICIANS } from '../organization/person.ts';
import { ProductModel } from '../organization/product-model.entity.ts';
import { User } from '../organization/user.entity.ts';
import { Stated } from '../procedure/day-origin.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { ServiceOrder } from '../repair/service-order.entity.ts';
import { Channel } from './channel.ts';
import { ComplaintGrade, ComplaintState, ComplaintTheme } from './complaint-choices.ts';
import { CorrectiveAction } from './corrective-action.entity.ts';
import { Correspondence, type SurveyGrade, surveyGrades } from './correspondence.entity.ts';
import { Nonconformity } from './nonconformity.entity.ts';

@ProcedureRecord({
  description: `What a customer is not content with (${clause.complaints}), from their words to what they say of the answer.`,
  prefix: 'CP',
  chapter: 'IMPROVEMENT',
  clause: clause.complaints,
  title: 'customer',
  final: ['CANCELLED'],
  dueIn: { OPEN: 'answerDue' },
})
export class Complaint extends BaseRecord {
  @State(() => ComplaintState) state!: ComplaintState;
  @Link(() => Customer, { list: true, search: true }) customer!: Customer;
  @Text({ optional: true, max: 60 }) complainant!: string | null;
  @Stated({ within: 'CALL_STATED_WITHIN' }) @Day({ list: true }) receivedOn!: string;
  @Choice(() => ComplaintGrade, { list: true }) grade!: ComplaintGrade;
  @Day({ serverSet: true, list: true }) answerDue!: string;
  @Choice(() => Channel, { list: true }) channel!: Channel;
  @Text({ widget: 'LONG_TEXT', list: true, search: true, sentences: surveyGrades })
  words!: Words<SurveyGrade>;
  @Link(() => ServiceOrder, { optional: true })
  order!: Rel<ServiceOrder> | null;
  @Link(() => Person, { optional: true, among: TECHNICIANS }) engineer!: Person | null;
  @Link(() => Equipment, { within: 'customer', optional: true }) equipment!: Equipment | null;
  @Link(() => ProductModel, { optional: true }) model!: ProductModel | null;
  @Link(() => Part, { optional: true }) part!: Part | null;

  /** Nobody of the company where the customer's own answer to a survey opened it. */
  @Link(() => User, { serverSet: true, optional: true }) openedBy!: User | null;
  @Choice(() => ComplaintTheme, { serverSet: true, optional: true, list: true }) theme!: ComplaintTheme | null;
  @Text({ serverSet: true, optional: true, widget: 'LONG_TEXT' }) answer!: string | null;
  @Choice(() => Channel, { serverSet: true, optional: true })
  answerChannel!: Channel | null;
  @Link(() => User, { serverSet: true, optional: true }) answeredBy!: User | null;
  @Day({ serverSet: true, optional: true }) answeredOn!: string | null;
  @Flag({ serverSet: true, optional: true, list: true }) content!: boolean | null;
  @Text({ serverSet: true, optional: true, widget: 'LONG_TEXT' })
  feedback!: string | null;
  @Text({
    serverSet: true,
    optional: true,
    widget: 'LONG_TEXT',
  })
  closingReason!: string | null;
  @Day({ serverSet: true, optional: true }) closedOn!: string | null;
  /** Once answered late it stays so, however often it is opened anew. */
  @Flag({ serverSet: true }) answeredLate = false;
  @Whole({ serverSet: true }) reopenings = 0;
  @Text({ serverSet: true, optional: true, widget: 'LONG_TEXT' }) reopeningReason!: string | null;
  @Text({ serverSet: true, optional: true, widget: 'LONG_TEXT' }) cancellationReason!: string | null;
  @Link(() => Correspondence, { serverSet: true, optional: true })
  registerLine!: Rel<Correspondence> | null;
  @Related(() => Nonconformity, 'complaint') nonconformities = new Collection<Nonconformity>(this);
  @Related(() => CorrectiveAction, 'complaint') correctiveActions = new Collection<CorrectiveAction>(this);
}
