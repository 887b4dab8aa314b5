import { Collection, type Rel } from '@mikro-orm/core';
import { WarrantyDecision } from '../customer-service/warranty-decision.entity.ts';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Choice, Day, Link, Moment, Related, Text, Values, Whole } from '../fields/declarations.ts';
import { ValueType } from '../fields/output.ts';
import { CaseAddition } from '../improvement/case-addition.ts';
import { Channel } from '../improvement/channel.ts';
import { Correspondence } from '../improvement/correspondence.entity.ts';
import { Customer } from '../organization/customer.entity.ts';
import { Equipment } from '../organization/equipment.entity.ts';
import { User } from '../organization/user.entity.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { TechnicalDocument } from '../training/technical-document.entity.ts';
import { Department } from '../viewer/roles.ts';
import { FaultCode } from './fault-codes.ts';
import { ServiceOrder } from './service-order.entity.ts';

export const FaultReportState = choice('FaultReportState', [
  'LOGGED',
  'HELPING',
  'REPAIR_PLANNED',
  'RESOLVED',
  'MERGED',
  'CANCELLED',
]);
export type FaultReportState = ChoiceOf<typeof FaultReportState>;

export const MachineState = choice('MachineState', ['DOWN', 'LIMITED', 'RUNNING']);
export type MachineState = ChoiceOf<typeof MachineState>;

export const HelpOutcome = choice('HelpOutcome', ['SOLVED', 'IMPROVED', 'NO_CHANGE', 'UNREACHABLE']);
export type HelpOutcome = ChoiceOf<typeof HelpOutcome>;

/** One attempt at remote help (5.3.7). */
@ValueType()
export class RemoteHelp {
  @Moment() at!: Date;
  @Text() by!: string;
  @Choice(() => Channel) channel!: Channel;
  @Text({ widget: 'LONG_TEXT' }) advice!: string;
  @Choice(() => HelpOutcome) outcome!: HelpOutcome;
  @Whole({ unit: 'minutes', min: 1, max: 600 }) minutes!: number;
}

@ProcedureRecord({
  description: `A fault as whoever took the call or letter recorded it, and how it was helped (${clause.faultReport}).`,
  prefix: 'FR',
  chapter: 'REPAIR',
  clause: clause.faultReport,
  title: 'symptom',
  final: ['MERGED', 'CANCELLED', 'REPAIR_PLANNED'],
  due: 'dueOn',
})
export class FaultReport extends BaseRecord {
  @State(() => FaultReportState) state!: FaultReportState;
  @Link(() => Customer, { list: true, search: true }) customer!: Customer;
  @Link(() => Equipment, { within: 'customer', optional: true, list: true, search: true })
  equipment!: Rel<Equipment> | null;
  @Text({ max: 60 }) caller!: string;
  @Text({ widget: 'PHONE', search: true }) callerPhone!: string;
  @Choice(() => Channel) channel!: Channel;
  @Moment({ list: true }) calledAt!: Date;
  @Choice(() => MachineState, { list: true }) machineState!: MachineState;
  @Text({ list: true, search: true, max: 500 }) symptom!: string;
  @Text({ optional: true }) occurrence!: string | null;
  @Choice(() => FaultCode, { optional: true, list: true }) faultCode!: FaultCode | null;

  /**
   * The time of the first call about the fault since it last recurred. A report merged into this one may bring an
   * earlier time.
   */
  @Moment({ serverSet: true }) firstCalledAt!: Date;
  /** The earlier call about the very same fault: by it the warranty goes, not by one about another fault. */
  @Moment({ serverSet: true, optional: true }) sameFaultCalledAt!: Date | null;
  @Link(() => User, { serverSet: true, optional: true }) sameFaultStatedBy!: User | null;
  @Choice(() => Department, { serverSet: true }) takenByDepartment!: Department;
  /** Nobody, where the customer has reported it by the code of the machine. */
  @Link(() => User, { serverSet: true, optional: true }) takenBy!: User | null;
  /** The day by which the report needs an action. Null once there was one. */
  @Day({ serverSet: true, optional: true }) dueOn!: string | null;
  @Values(() => RemoteHelp, { serverSet: true }) remoteHelp: RemoteHelp[] = [];
  @Values(() => CaseAddition, { serverSet: true }) additions: CaseAddition[] = [];
  @Text({ serverSet: true, optional: true, widget: 'LONG_TEXT' }) resolution!: string | null;
  @Day({ serverSet: true, optional: true }) resolvedOn!: string | null;
  /** The number of recurrences within the period of the procedure. */
  @Whole({ serverSet: true, list: true }) repeatFailures = 0;
  @Link(() => FaultReport, { serverSet: true, optional: true }) mergedInto!: Rel<FaultReport> | null;
  @Link(() => TechnicalDocument, { serverSet: true, optional: true }) bulletin!: Rel<TechnicalDocument> | null;
  @Text({ serverSet: true, optional: true, widget: 'LONG_TEXT' }) correctionReason!: string | null;
  @Text({ serverSet: true, optional: true, widget: 'LONG_TEXT' }) cancellationReason!: string | null;
  @Link(() => Correspondence, { serverSet: true, optional: true })
  registerLine!: Correspondence | null;
  @Related(() => ServiceOrder, 'fault') orders = new Collection<ServiceOrder>(this);
  @Related(() => WarrantyDecision, 'fault')
  warrantyDecisions = new Collection<WarrantyDecision>(this);
  @Related(() => FaultReport, 'mergedInto')
  mergedReports = new Collection<FaultReport>(this);
}
