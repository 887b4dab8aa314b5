import type { Rel } from '@mikro-orm/core';
import { Property, Unique } from '@mikro-orm/decorators/legacy';
import { newSecret } from '../credentials/secret.ts';
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

export const SurveyState = choice('SurveyState', ['SENT', 'ANSWERED', 'CANCELLED', 'DISPOSED']);
export type SurveyState = ChoiceOf<typeof SurveyState>;

export const Attitude = choice(
  'Attitude',
  ['SATISFIED', 'ACCEPTABLE', 'DISSATISFIED', 'VERY_POOR'],
  'The four grades of App. B.',
);
export type Attitude = ChoiceOf<typeof Attitude>;

/** How the customer reaches the company, as App. B prints it, on the day it was sent. */
@ValueType()
export class Letterhead {
  @Text({ max: 100 }) company!: string;
  @Text() address!: string;
  @Text({ max: 10 }) postcode!: string;
  @Text() phone!: string;
}

@ProcedureRecord({
  description: `What a customer says of the company's service people, on App. B or by a one-time link (${clause.serviceQuality}).`,
  prefix: 'SV',
  chapter: 'CUSTOMER_SERVICE',
  clause: clause.serviceQuality,
  title: 'customer',
  final: ['CANCELLED', 'DISPOSED'],
})
@Unique({ properties: ['order'], where: "state <> 'CANCELLED'" })
export class Survey extends BaseRecord {
  @State(() => SurveyState) state!: SurveyState;
  @Link(() => Customer, { list: true, search: true }) customer!: Customer;
  @Link(() => ServiceOrder, { optional: true, list: true })
  order!: Rel<ServiceOrder> | null;
  @Choice(() => NoticeChannel, { list: true, except: ['PHONE'] }) channel!: NoticeChannel;
  @Text({ optional: true, widget: 'EMAIL', max: 120 })
  email!: string | null;

  @Flag({ serverSet: true, list: true }) drawn = false;
  @Value(() => Letterhead, { serverSet: true }) letterhead!: Letterhead;
  @Whole({ serverSet: true, whenArchived: ['ANSWERED'] }) attempts = 0;
  @Moment({ serverSet: true, optional: true, whenArchived: ['ANSWERED'] }) sentAt!: Date | null;
  @Text({
    serverSet: true,
    optional: true,
    whenArchived: ['ANSWERED'],
    widget: 'LONG_TEXT',
  })
  failure!: string | null;

  @Text({ serverSet: true, optional: true, max: 100 }) unit!: string | null;
  @Text({ serverSet: true, optional: true, max: 100 }) productModel!: string | null;
  @Choice(() => Attitude, {
    serverSet: true,
    optional: true,
    list: true,
  })
  attitude!: Attitude | null;
  @Text({
    serverSet: true,
    optional: true,
    widget: 'LONG_TEXT',
    search: true,
  })
  opinions!: string | null;
  @Text({ serverSet: true, optional: true, max: 60 }) filler!: string | null;
  @Flag({ serverSet: true, optional: true }) sealed!: boolean | null;
  @Day({ serverSet: true, optional: true }) filledOn!: string | null;
  @Text({ serverSet: true, optional: true }) address!: string | null;
  @Text({ serverSet: true, optional: true, widget: 'PHONE' }) phone!: string | null;
  @Text({ serverSet: true, optional: true, max: 10 }) postcode!: string | null;
  @File({
    serverSet: true,
    optional: true,
    accept: ['application/pdf', 'image/png', 'image/jpeg'],
  })
  scan!: StoredFile | null;
  @Moment({ serverSet: true, optional: true }) answeredAt!: Date | null;
  @Link(() => Complaint, { serverSet: true, optional: true }) complaint!: Rel<Complaint> | null;
  @Text({ serverSet: true, optional: true, whenArchived: ['ANSWERED'], widget: 'LONG_TEXT' })
  cancellationReason!: string | null;

  /** The code printed on the paper, by which its holder can verify it. It is no part of the schema. */
  @Property({ type: 'text', hidden: true, unique: true }) verificationToken = newSecret();
}
