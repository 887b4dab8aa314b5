import { Collection, type Rel } from '@mikro-orm/core';
import { ManyToOne } from '@mikro-orm/decorators/legacy';
import { ContractObligation } from '../customer-service/contract-obligation.entity.ts';
import { FieldServiceAssessment } from '../customer-service/field-service-assessment.entity.ts';
import { Survey } from '../customer-service/survey.entity.ts';
import { WarrantyDecision } from '../customer-service/warranty-decision.entity.ts';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Choice, Day, Flag, Lines, Link, Links, Moment, Related, Text } from '../fields/declarations.ts';
import { File } from '../files/declarations.ts';
import type { StoredFile } from '../files/stored-file.entity.ts';
import type { Words } from '../messages/kept-sentence.ts';
import { Customer } from '../organization/customer.entity.ts';
import { CustomerSite } from '../organization/customer-site.entity.ts';
import { Equipment } from '../organization/equipment.entity.ts';
import { Person } from '../organization/person.entity.ts';
import { User } from '../organization/user.entity.ts';
import { BaseLine, BaseRecord, ProcedureRecord, RecordLine, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { AdjustmentRecord } from './adjustment-record.entity.ts';
import { ArrivalZone } from './arrival-deadline.ts';
import { DelayCause } from './delay-cause.ts';
import { FaultReport } from './fault-report.entity.ts';
import { GoodsArrivalNotice } from './goods-arrival-notice.entity.ts';
import { WorkReport } from './work-report.entity.ts';

export const ServiceOrderState = choice('ServiceOrderState', {
  PLANNED: '待派出',
  DISPATCHED: '已派出',
  ON_SITE: '现场作业中',
  ON_HOLD: '暂停',
  WORK_DONE: '作业完成',
  CLOSED: '已关闭',
  CANCELLED: '已取消',
});
export type ServiceOrderState = ChoiceOf<typeof ServiceOrderState>;

export const ServiceOrderKind = choice('ServiceOrderKind', {
  INSTALLATION: '安装',
  REPAIR: '维修',
  MAINTENANCE: '保养',
});
export type ServiceOrderKind = ChoiceOf<typeof ServiceOrderKind>;

/** A time during which the order stood still, and why. Only the customer's holds stop the clock. */
@RecordLine('service_order', 'order_id')
export class ServiceHold extends BaseLine {
  @ManyToOne(() => ServiceOrder, { deleteRule: 'cascade', index: true }) order!: Rel<ServiceOrder>;
  @Choice('起因', () => DelayCause) cause!: DelayCause;
  @Text('原因', { widget: 'LONG_TEXT', sentences: ['heldForQuote'] }) reason!: Words<'heldForQuote'>;
  @Moment('开始', { derived: true, en: 'From' }) from!: Date;
  @Moment('结束', { derived: true, optional: true, en: 'Until' }) until!: Date | null;
}

/** A person sent out on a day without a licence for the product family, once the General Manager allows it (5.3.1). */
@RecordLine('service_order', 'order_id')
export class LicenceDeviation extends BaseLine {
  @ManyToOne(() => ServiceOrder, { deleteRule: 'cascade', index: true }) order!: Rel<ServiceOrder>;
  @Link('人员', () => Person) person!: Person;
  @Day('日期') day!: string;
  @Flag('总经理已批准', { derived: true, en: 'Approved by the General Manager' }) approved = false;
}

@ProcedureRecord({
  says: `Somebody is sent to a machine: to install, repair or maintain it (${clause.installation}, ${clause.arrival}, ${clause.faultReport}).`,
  prefix: 'SO',
  zh: '派工单',
  en: 'Service order',
  chapter: 'REPAIR',
  clause: clause.arrival,
  title: 'equipment',
  final: ['CLOSED', 'CANCELLED'],
  due: 'arriveBy',
  dueIn: { ON_SITE: 'endsOn', WORK_DONE: 'endsOn', ON_HOLD: 'endsOn' },
})
export class ServiceOrder extends BaseRecord {
  @State(() => ServiceOrderState) state!: ServiceOrderState;
  @Choice('类别', () => ServiceOrderKind, { derived: true, list: true }) kind!: ServiceOrderKind;
  @Link('设备', () => Equipment, { list: true, search: true }) equipment!: Rel<Equipment>;
  @Link('顾客', () => Customer, { derived: true, list: true, search: true }) customer!: Customer;
  @Link('现场', () => CustomerSite, { derived: true }) site!: Rel<CustomerSite>;
  @Link('到货通知', () => GoodsArrivalNotice, { optional: true }) notice!: Rel<GoodsArrivalNotice> | null;
  @Link('故障报修', () => FaultReport, { optional: true }) fault!: Rel<FaultReport> | null;
  @Link('三包判定', () => WarrantyDecision, { derived: true, optional: true, en: 'Warranty decision' })
  warrantyDecision!: Rel<WarrantyDecision> | null;
  @Link('合同应履行事项', () => ContractObligation, { optional: true, en: 'Contract obligation' })
  obligation!: Rel<ContractObligation> | null;
  @Day('计划开始', { list: true, en: 'Planned from' }) startsOn!: string;
  @Day('计划结束', { en: 'Planned until' }) endsOn!: string;
  @Links('服务人员', () => Person, { max: 20 }) engineers = new Collection<Person>(this);
  @Text('作业要求', { widget: 'LONG_TEXT', optional: true, en: 'What is to be done' }) task!: string | null;
  @Link('同行首站派工单', () => ServiceOrder, {
    optional: true,
    apart: true,
    en: 'First site of the same trip',
    hint: ['同一趟出差以首个现场的到达时间为准', 'The arrival at the first site of a trip counts for all'],
  })
  firstOfTrip!: Rel<ServiceOrder> | null;

  @Moment('决定派人时间', { derived: true, en: 'Decided to send somebody' }) decidedAt!: Date;
  @Day('期限起算日', { derived: true, en: 'Clock starts on' }) clockStartsOn!: string;
  @Choice('期限类别', () => ArrivalZone, { derived: true }) arrivalZone!: ArrivalZone;
  @Day('到达期限', { derived: true, en: 'Arrive by' }) arriveBy!: string;
  @Moment('到达时限', { derived: true, list: true, widget: 'DEADLINE', metBy: 'arrivedAt', en: 'Arrival deadline' })
  arrivalDeadline!: Date;
  @Moment('派出时间', { derived: true, optional: true }) dispatchedAt!: Date | null;
  @Moment('到达时间', { derived: true, optional: true, en: 'Arrived at' }) arrivedAt!: Date | null;
  @Moment('到达登记时间', { derived: true, optional: true, en: 'Arrival recorded at' }) arrivalRecordedAt!: Date | null;
  @Text('补登原因', { derived: true, optional: true, en: 'Why it was recorded late' }) lateRecordReason!: string | null;
  @Flag('迟到', { derived: true, list: true, en: 'Arrived late' }) arrivedLate = false;
  @Choice('迟到起因', () => DelayCause, { derived: true, optional: true, en: 'Cause of the delay' })
  delayCause!: DelayCause | null;
  @Text('到达说明', { derived: true, optional: true, widget: 'LONG_TEXT', en: 'Note on arrival' }) arrivalNote!:
    | string
    | null;
  @File('到达照片', { derived: true, optional: true, accept: ['image/png', 'image/jpeg'], en: 'Photo on arrival' })
  arrivalPhoto!: Rel<StoredFile> | null;
  @Moment('作业完成时间', { derived: true, optional: true, en: 'Work done at' }) workDoneAt!: Date | null;
  @Moment('关闭时间', { derived: true, optional: true }) closedAt!: Date | null;

  @Lines('暂停记录', () => ServiceHold, 'order', { derived: true }) holds = new Collection<ServiceHold>(this);
  /** To which it returns when it goes on. */
  @Choice('暂停前状态', () => ServiceOrderState, { derived: true, optional: true, en: 'Held from' })
  heldFrom!: ServiceOrderState | null;
  @Lines('无证派出', () => LicenceDeviation, 'order', { derived: true, en: 'Licence deviations' })
  deviations = new Collection<LicenceDeviation>(this);
  @Text('无证派出理由', { derived: true, optional: true, widget: 'LONG_TEXT', en: 'Why the deviation is wanted' })
  deviationReason!: string | null;
  @Link('偏离批准人', () => User, { derived: true, optional: true, en: 'Deviation approved by' })
  deviationApprovedBy!: User | null;
  /** Whose licence was suspended or revoked since they were named here; what was done before stays valid. */
  @Links('上岗证失效人员', () => Person, { derived: true, en: 'Licence lost since by' })
  licenceLost = new Collection<Person>(this);
  @Text('取消原因', { derived: true, optional: true, widget: 'LONG_TEXT' }) cancellationReason!: string | null;
  @Related('调整记录', () => AdjustmentRecord, 'order') adjustmentRecords = new Collection<AdjustmentRecord>(this);
  @Related('作业报告书', () => WorkReport, 'order') workReports = new Collection<WorkReport>(this);
  @Related('同行其他现场的派工单', () => ServiceOrder, 'firstOfTrip', { en: 'Orders at other sites of the trip' })
  laterOfTrip = new Collection<ServiceOrder>(this);
  @Related('外勤服务评价', () => FieldServiceAssessment, 'order', { en: 'Field service assessments' })
  fieldAssessments = new Collection<FieldServiceAssessment>(this);
  @Related('服务质量征询表', () => Survey, 'order') surveys = new Collection<Survey>(this);
}
