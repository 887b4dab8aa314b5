import { Collection, type Rel } from '@mikro-orm/core';
import { Department } from '../access/roles.ts';
import { WarrantyDecision } from '../customer-service/warranty-decision.entity.ts';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Choice, Day, Link, Moment, Related, Text, Values, Whole } from '../fields/declarations.ts';
import { ValueType } from '../fields/output.ts';
import { Channel } from '../improvement/channel.ts';
import { Correspondence } from '../improvement/correspondence.entity.ts';
import { Customer } from '../organization/customer.entity.ts';
import { Equipment } from '../organization/equipment.entity.ts';
import { User } from '../organization/user.entity.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { ServiceOrder } from './service-order.entity.ts';

export const FaultReportState = choice('FaultReportState', {
  LOGGED: '已登记',
  HELPING: '远程协助中',
  REPAIR_PLANNED: '已派修',
  RESOLVED: '已解决',
  MERGED: '已合并',
  CANCELLED: '已作废',
});
export type FaultReportState = ChoiceOf<typeof FaultReportState>;

export const MachineState = choice('MachineState', {
  DOWN: ['停机', 'Down'],
  LIMITED: ['带病运行', 'Limited'],
  RUNNING: ['正常运行', 'Running'],
});
export type MachineState = ChoiceOf<typeof MachineState>;

export const HelpOutcome = choice('HelpOutcome', {
  SOLVED: '已排除',
  IMPROVED: '有好转',
  NO_CHANGE: '未见效',
  UNREACHABLE: '联系不上',
});
export type HelpOutcome = ChoiceOf<typeof HelpOutcome>;

/** One attempt to help from a distance (5.3.7). */
@ValueType()
export class RemoteHelp {
  @Moment('时间') at!: Date;
  @Text('协助人', { en: 'Helped by' }) by!: string;
  @Choice('渠道', () => Channel) channel!: Channel;
  @Text('指导内容', { widget: 'LONG_TEXT' }) advice!: string;
  @Choice('结果', () => HelpOutcome) outcome!: HelpOutcome;
  @Whole('用时', { unit: ['分钟', 'min'], min: 1, max: 600, en: 'Time taken' }) minutes!: number;
}

@ProcedureRecord({
  says: `A fault as whoever took the call or letter recorded it, and how it was helped (${clause.faultReport}).`,
  prefix: 'FR',
  zh: '故障报修',
  en: 'Fault report',
  chapter: 'REPAIR',
  clause: clause.faultReport,
  title: 'symptom',
  final: ['MERGED', 'CANCELLED', 'REPAIR_PLANNED'],
  due: 'dueOn',
})
export class FaultReport extends BaseRecord {
  @State(() => FaultReportState) state!: FaultReportState;
  @Link('顾客', () => Customer, { list: true, search: true }) customer!: Customer;
  @Link('设备', () => Equipment, { optional: true, list: true, search: true }) equipment!: Rel<Equipment> | null;
  @Text('来电来函人', { max: 60, en: 'Caller' }) caller!: string;
  @Text('回电号码', { widget: 'PHONE', en: 'Phone to call back' }) callerPhone!: string;
  @Choice('渠道', () => Channel) channel!: Channel;
  @Moment('来电来函时间', { list: true, hint: ['不填即为现在', 'Now when left empty'] }) calledAt!: Date;
  @Choice('机器状况', () => MachineState, { list: true }) machineState!: MachineState;
  @Text('故障现象', { list: true, search: true, max: 500 }) symptom!: string;
  @Text('何时出现', { optional: true, en: 'When it happens' }) occurrence!: string | null;

  /** Of all calls about it since it last came back, the first: it stays when another report is merged into this one. */
  @Moment('首次来电时间', { derived: true }) firstCalledAt!: Date;
  @Choice('受理部门', () => Department, { derived: true, en: 'Taken by department' }) takenByDepartment!: Department;
  @Link('受理人', () => User, { derived: true }) takenBy!: User;
  /** By which something has to be done about it; nothing is wanted any more once something was. */
  @Day('处理期限', { derived: true, optional: true }) dueOn!: string | null;
  @Values('远程协助', () => RemoteHelp, { derived: true }) remoteHelp: RemoteHelp[] = [];
  @Text('解决办法', { derived: true, optional: true, widget: 'LONG_TEXT' }) resolution!: string | null;
  @Day('解决日期', { derived: true, optional: true }) resolvedOn!: string | null;
  /** How often it came back within the time of the procedure after it had been resolved. */
  @Whole('重复故障次数', { derived: true, list: true, en: 'Repeat failures' }) repeatFailures = 0;
  @Link('合并到', () => FaultReport, { derived: true, optional: true }) mergedInto!: Rel<FaultReport> | null;
  @Text('作废原因', { derived: true, optional: true, widget: 'LONG_TEXT' }) cancellationReason!: string | null;
  @Link('来信来电登记', () => Correspondence, { derived: true, optional: true, en: 'Line in the register' })
  registerLine!: Correspondence | null;
  @Related('派工单', () => ServiceOrder, 'fault') orders = new Collection<ServiceOrder>(this);
  @Related('三包判定', () => WarrantyDecision, 'fault', { en: 'Warranty decisions' })
  warrantyDecisions = new Collection<WarrantyDecision>(this);
  @Related('并入的报修', () => FaultReport, 'mergedInto', { en: 'Merged reports' })
  mergedReports = new Collection<FaultReport>(this);
}
