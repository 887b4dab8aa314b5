import { Collection, type Rel } from '@mikro-orm/core';
import { Unique } from '@mikro-orm/decorators/legacy';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Choice, Choices, Day, Flag, Json, Link, Moment, Related, Text, Values } from '../fields/declarations.ts';
import { ValueType } from '../fields/output.ts';
import { File } from '../files/declarations.ts';
import type { StoredFile } from '../files/stored-file.entity.ts';
import { Customer } from '../organization/customer.entity.ts';
import { Equipment } from '../organization/equipment.entity.ts';
import { Part, PartClass } from '../organization/part.entity.ts';
import { User } from '../organization/user.entity.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { FaultReport } from '../repair/fault-report.entity.ts';
import { RepairQuote } from './repair-quote.entity.ts';
import { CostClass, FaultCause, Remedy, WarrantyVerdict } from './warranty-choices.ts';
import type { WarrantyFacts } from './warranty-facts.ts';
import { WarrantyRule } from './warranty-rule.ts';

export const WarrantyDecisionState = choice('WarrantyDecisionState', {
  PROVISIONAL: '待判定',
  DECIDED: '已判定',
  SUPERSEDED: '已被取代',
});
export type WarrantyDecisionState = ChoiceOf<typeof WarrantyDecisionState>;

/** What was decided before the cause was found to be another one. */
@ValueType()
export class FormerVerdict {
  @Moment('改判时间', { en: 'Until' }) until!: Date;
  @Text('改判人', { en: 'Changed by' }) changedBy!: string;
  @Choice('故障原因', () => FaultCause) cause!: FaultCause;
  @Text('证据', { widget: 'LONG_TEXT' }) evidence!: string;
  @Choice('结论', () => WarrantyVerdict, { en: 'Verdict' }) verdict!: WarrantyVerdict;
  @Json('计算依据', { en: 'Inputs' }) inputs!: WarrantyFacts;
  @Values('所用规则', () => WarrantyRule, { widget: 'WARRANTY', en: 'Rules' }) rules!: WarrantyRule[];
}

@ProcedureRecord({
  says: `Whether a fault is repaired free of charge, by which facts and by which rules (${clause.threeGuarantees}). One holds for each fault.`,
  prefix: 'WD',
  zh: '三包判定',
  en: 'Warranty decision',
  chapter: 'CUSTOMER_SERVICE',
  clause: clause.threeGuarantees,
  title: 'fault',
  final: ['DECIDED', 'SUPERSEDED'],
})
@Unique({ properties: ['fault'], where: "state in ('PROVISIONAL', 'DECIDED')" })
export class WarrantyDecision extends BaseRecord {
  @State(() => WarrantyDecisionState) state!: WarrantyDecisionState;
  @Link('故障报修', () => FaultReport, { list: true, search: true }) fault!: Rel<FaultReport>;
  @Link('设备', () => Equipment, { derived: true, list: true, search: true }) equipment!: Rel<Equipment>;
  @Link('顾客', () => Customer, { derived: true, search: true }) customer!: Customer;
  @Day('通知日期', { derived: true, list: true, en: 'Notice came in on' }) reportedOn!: string;
  @Link('故障零件', () => Part, { optional: true, en: 'Component' }) component!: Rel<Part> | null;
  @Choice('零件类别', () => PartClass, { derived: true, en: 'Class of the component' }) partClass!: PartClass;
  @Day('该零件上次更换日期', { optional: true, en: 'Component last replaced on' }) componentReplacedOn!: string | null;
  @Choice('故障原因', () => FaultCause, { list: true }) cause!: FaultCause;
  @Text('证据', { widget: 'LONG_TEXT' }) evidence!: string;
  @File('证据文件', { optional: true, en: 'Proof' }) proof!: Rel<StoredFile> | null;

  @Choice('结论', () => WarrantyVerdict, { derived: true, list: true, en: 'Verdict' }) verdict!: WarrantyVerdict;
  @Choice('处理方式', () => Remedy, { derived: true }) remedy!: Remedy;
  /** The cause is not known yet, and until it is nothing is charged. */
  @Flag('暂按免费', { derived: true, en: 'Free for the time being' }) provisional = false;
  @Choices('顾客承担的费用', () => CostClass, { derived: true, en: 'Charged to the customer' }) charged: CostClass[] =
    [];
  @Day('保修期至', { derived: true, optional: true, en: 'Covered until' }) coveredUntil!: string | null;
  @Flag('三包期已知', { derived: true, en: 'Terms are known' }) termsKnown = true;
  @Json('计算依据', { derived: true, en: 'Inputs' }) inputs!: WarrantyFacts;
  @Values('所用规则', () => WarrantyRule, { widget: 'WARRANTY', derived: true, en: 'Rules' }) rules: WarrantyRule[] =
    [];
  @Values('此前的判定', () => FormerVerdict, { derived: true, en: 'Former verdicts' }) former: FormerVerdict[] = [];

  @Text('优惠理由', { derived: true, optional: true, widget: 'LONG_TEXT', en: 'Reason of the goodwill' })
  goodwillReason!: string | null;
  @Day('优惠批准日期', { derived: true, optional: true, en: 'Goodwill granted on' }) goodwillGrantedOn!: string | null;
  /** It was done before anybody told the customer that it would cost something. */
  @Flag('已完成的作业不收费', { derived: true, en: 'Work already done stays free' }) workStaysFree = false;
  /** The machine's record was corrected or the machine moved since. */
  @Flag('设备资料已变更', { derived: true, list: true, en: 'Machine changed since' }) machineChanged = false;
  @Link('判定人', () => User, { derived: true, optional: true, en: 'Decided by' }) decidedBy!: User | null;
  @Related('维修报价', () => RepairQuote, 'decision', { en: 'Quotes' }) quotes = new Collection<RepairQuote>(this);
}
