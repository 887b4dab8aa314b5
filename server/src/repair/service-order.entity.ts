import { Collection, type Rel } from '@mikro-orm/core';
import { ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { ContractObligation } from '../customer-service/contract-obligation.entity.ts';
import { FieldServiceAssessment } from '../customer-service/field-service-assessment.entity.ts';
import { Survey } from '../customer-service/survey.entity.ts';
import { WarrantyDecision } from '../customer-service/warranty-decision.entity.ts';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Choice, Day, Flag, Lines, Link, Links, Moment, Related, Text, Texts } from '../fields/declarations.ts';
import { File } from '../files/declarations.ts';
import type { StoredFile } from '../files/stored-file.entity.ts';
import type { Words } from '../messages/kept-sentence.ts';
import { Customer } from '../organization/customer.entity.ts';
import { CustomerSite } from '../organization/customer-site.entity.ts';
import { Equipment } from '../organization/equipment.entity.ts';
import type { Holiday } from '../organization/holiday.entity.ts';
import { Person } from '../organization/person.entity.ts';
import { TECHNICIANS } from '../organization/person.ts';
import { User } from '../organization/user.entity.ts';
import { Planned } from '../procedure/day-origin.ts';
import { BaseLine, BaseRecord, ProcedureRecord, RecordLine, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { AdjustmentRecord } from './adjustment-record.entity.ts';
import { type ArrivalClock, ArrivalZone, DelayCause } from './arrival-deadline.ts';
import { FaultReport } from './fault-report.entity.ts';
import { GoodsArrivalNotice } from './goods-arrival-notice.entity.ts';
import { WorkReport } from './work-report.entity.ts';

/** Who may be sent at all; who may go on these days is for the licences to say. */

export const ServiceOrderState = choice('ServiceOrderState', [
  'PLANNED',
  'DISPATCHED',
  'ON_SITE',
  'ON_HOLD',
  'WORK_DONE',
  'CLOSED',
  'CANCELLED',
]);
export type ServiceOrderState = ChoiceOf<typeof ServiceOrderState>;

/** Until the work is done, and until the order is closed. */
export const workNotDone = ['PLANNED', 'DISPATCHED', 'ON_SITE', 'ON_HOLD'] as const;
export const notClosed = [...workNotDone, 'WORK_DONE'] as const;

export const ServiceOrderKind = choice('ServiceOrderKind', ['INSTALLATION', 'REPAIR', 'MAINTENANCE']);
export type ServiceOrderKind = ChoiceOf<typeof ServiceOrderKind>;

/** A period on hold, with its reason. Only holds caused by the customer stop the arrival clock. */
@RecordLine('service_order', 'order_id')
export class ServiceHold extends BaseLine {
  @ManyToOne(() => ServiceOrder, { deleteRule: 'cascade', index: true }) order!: Rel<ServiceOrder>;
  @Choice(() => DelayCause) cause!: DelayCause;
  @Text({ widget: 'LONG_TEXT', sentences: ['heldForQuote', 'heldForRemittance'] })
  reason!: Words<'heldForQuote' | 'heldForRemittance'>;
  @Moment({ serverSet: true }) from!: Date;
  @Moment({ serverSet: true, optional: true }) until!: Date | null;
}

/** A person sent out on a day without a licence for the product family, once the General Manager allows it (5.3.1). */
@RecordLine('service_order', 'order_id')
export class LicenceDeviation extends BaseLine {
  @ManyToOne(() => ServiceOrder, { deleteRule: 'cascade', index: true }) order!: Rel<ServiceOrder>;
  @Link(() => Person, { namedBy: 'engineers' }) person!: Person;
  @Planned() @Day() day!: string;
  @Flag({ serverSet: true }) approved = false;
}

/** The first arrival clock with what it rests on, whatever becomes of site, contract, parameters and calendar. */
export interface KeptClock extends ArrivalClock {
  city: string;
  calendar: readonly Pick<Holiday, 'day' | 'kind'>[];
  /** Days on which it stood still on earlier orders for the same. */
  heldDays: readonly string[];
}

@ProcedureRecord({
  description: `Somebody is sent to a machine: to install, repair or maintain it (${clause.installation}, ${clause.arrival}, ${clause.faultReport}).`,
  prefix: 'SO',
  chapter: 'REPAIR',
  clause: clause.arrival,
  title: 'equipment',
  final: ['CLOSED', 'CANCELLED'],
  calendar: {
    in: [...notClosed, 'CLOSED'],
    from: 'startsOn',
    until: 'endsOn',
    detail: 'kind',
    family: 'equipment.model.family',
    people: 'engineers',
  },
  due: 'arriveBy',
  dueIn: { ON_SITE: 'endsOn', WORK_DONE: 'endsOn', ON_HOLD: 'endsOn' },
})
export class ServiceOrder extends BaseRecord {
  @State(() => ServiceOrderState) state!: ServiceOrderState;
  @Choice(() => ServiceOrderKind, { serverSet: true, list: true }) kind!: ServiceOrderKind;
  @Link(() => Equipment, { list: true, search: true }) equipment!: Rel<Equipment>;
  @Link(() => Customer, { serverSet: true, list: true, search: true }) customer!: Customer;
  @Link(() => CustomerSite, { serverSet: true }) site!: Rel<CustomerSite>;
  @Link(() => GoodsArrivalNotice, { optional: true }) notice!: Rel<GoodsArrivalNotice> | null;
  @Link(() => FaultReport, { optional: true }) fault!: Rel<FaultReport> | null;
  @Link(() => WarrantyDecision, { serverSet: true, optional: true })
  warrantyDecision!: Rel<WarrantyDecision> | null;
  @Link(() => ContractObligation, { optional: true })
  obligation!: Rel<ContractObligation> | null;
  /** It was transferred while the order was open: it stands at this site no longer. */
  @Flag({ serverSet: true, list: true }) machineMoved = false;
  @Planned() @Day({ list: true }) startsOn!: string;
  @Planned() @Day() endsOn!: string;
  @Links(() => Person, { max: 20, among: TECHNICIANS }) engineers = new Collection<Person>(this);
  @Text({ widget: 'LONG_TEXT', optional: true }) task!: string | null;
  @Link(() => ServiceOrder, {
    optional: true,
    crossCase: true,
  })
  firstOfTrip!: Rel<ServiceOrder> | null;

  /** Why somebody is planned who has another order on these days, and which orders were known then. */
  @Text({ optional: true, widget: 'LONG_TEXT', max: 500 }) bookingReason!: string | null;
  @Texts({ serverSet: true, min: 0 }) bookedBeside: string[] = [];

  @Moment({ serverSet: true }) decidedAt!: Date;
  @Day({ serverSet: true }) clockStartsOn!: string;
  /** The city that counts, as it was when the clock started. */
  @Text({ serverSet: true, optional: true }) arrivalCity!: string | null;
  @Text({ serverSet: true, optional: true, widget: 'LONG_TEXT' }) clockCorrectionReason!: string | null;
  @Choice(() => ArrivalZone, { serverSet: true }) arrivalZone!: ArrivalZone;
  @Day({ serverSet: true }) arriveBy!: string;
  @Moment({ serverSet: true, list: true, widget: 'DEADLINE', metBy: 'arrivedAt' })
  arrivalDeadline!: Date;
  /** All by which the deadline is counted, kept with the first clock. */
  @Property({ type: 'json', hidden: true, nullable: true }) keptClock!: KeptClock | null;
  @Moment({ serverSet: true, optional: true }) dispatchedAt!: Date | null;
  @Moment({ serverSet: true, optional: true }) arrivedAt!: Date | null;
  @Moment({ serverSet: true, optional: true }) arrivalRecordedAt!: Date | null;
  @Text({ serverSet: true, optional: true }) lateRecordReason!: string | null;
  @Flag({ serverSet: true, list: true }) arrivedLate = false;
  @Choice(() => DelayCause, { serverSet: true, optional: true })
  delayCause!: DelayCause | null;
  @Text({ serverSet: true, optional: true, widget: 'LONG_TEXT' }) arrivalNote!: string | null;
  @File({ serverSet: true, optional: true, accept: ['image/png', 'image/jpeg'] })
  arrivalPhoto!: Rel<StoredFile> | null;
  @Moment({ serverSet: true, optional: true }) workDoneAt!: Date | null;
  @Moment({ serverSet: true, optional: true }) closedAt!: Date | null;

  @Lines(() => ServiceHold, 'order', { serverSet: true }) holds = new Collection<ServiceHold>(this);
  /** The state to which the order returns after the hold. */
  @Choice(() => ServiceOrderState, { serverSet: true, optional: true })
  heldFrom!: ServiceOrderState | null;
  @Lines(() => LicenceDeviation, 'order', { serverSet: true })
  deviations = new Collection<LicenceDeviation>(this);
  @Text({ serverSet: true, optional: true, widget: 'LONG_TEXT' })
  deviationReason!: string | null;
  @Link(() => User, { serverSet: true, optional: true })
  deviationApprovedBy!: User | null;
  /** The engineers whose licence was suspended or revoked after the planning. Work done before stays valid. */
  @Links(() => Person, { serverSet: true })
  licenceLost = new Collection<Person>(this);
  @Text({ serverSet: true, optional: true, widget: 'LONG_TEXT' }) cancellationReason!: string | null;
  @Related(() => AdjustmentRecord, 'order') adjustmentRecords = new Collection<AdjustmentRecord>(this);
  @Related(() => WorkReport, 'order') workReports = new Collection<WorkReport>(this);
  @Related(() => ServiceOrder, 'firstOfTrip')
  laterOfTrip = new Collection<ServiceOrder>(this);
  @Related(() => FieldServiceAssessment, 'order')
  fieldAssessments = new Collection<FieldServiceAssessment>(this);
  @Related(() => Survey, 'order') surveys = new Collection<Survey>(this);
}
