import { Collection, type Rel } from '@mikro-orm/core';
import { ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Department } from '../access/roles.ts';
import { newSecret } from '../access/secret.ts';
import { Remittance } from '../customer-service/remittance.entity.ts';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import {
  Choice,
  Day,
  Decimal,
  Flag,
  Lines,
  Link,
  Moment,
  Related,
  Text,
  Value,
  Values,
} from '../fields/declarations.ts';
import { ValueType } from '../fields/output.ts';
import { Customer } from '../organization/customer.entity.ts';
import { Part } from '../organization/part.entity.ts';
import { User } from '../organization/user.entity.ts';
import { BaseLine, BaseRecord, ProcedureRecord, RecordLine, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { PartsRequest } from './parts-request.entity.ts';

export const PartsApplicationState = choice('PartsApplicationState', {
  DRAFT: '草稿',
  SUBMITTED: '待签字',
  SENT_BACK: '已退回',
  SIGNED: '待逐项确认',
  CONFIRMED: '已确认',
  REFUSED: '未同意',
  ORDERED: '已订购',
  FULFILLED: '已到齐',
  CLOSED_SHORT: ['短缺结案', 'Closed short'],
  CANCELLED: '已取消',
  DISPOSED: ['已销毁', 'Disposed of'],
});
export type PartsApplicationState = ChoiceOf<typeof PartsApplicationState>;

export const ItemDecision = choice('ItemDecision', {
  CONFIRMED: '同意',
  SUBSTITUTED: '代用',
  STRUCK: '不购',
});
export type ItemDecision = ChoiceOf<typeof ItemDecision>;

/** One item of App. A. */
@RecordLine('parts_application', 'application_id')
export class PartsApplicationLine extends BaseLine {
  @ManyToOne(() => PartsApplication, { deleteRule: 'cascade', index: true }) application!: Rel<PartsApplication>;
  @Link('零件', () => Part) part!: Rel<Part>;
  @Decimal('数量', { min: 0.001 }) quantity!: number;
  @Text('备注', { optional: true }) remark!: string | null;
}

/** What Management decided of one item (5.4.1). */
@RecordLine('parts_application', 'application_id')
export class ConfirmedItem extends BaseLine {
  @ManyToOne(() => PartsApplication, { deleteRule: 'cascade', index: true }) application!: Rel<PartsApplication>;
  @Link('申请的零件', () => Part, { en: 'Part applied for' }) part!: Rel<Part>;
  @Choice('结论', () => ItemDecision, { en: 'Decision' }) decision!: ItemDecision;
  @Decimal('确认数量', { optional: true, min: 0.001, en: 'Quantity confirmed' }) quantity!: number | null;
  @Link('代用零件', () => Part, { optional: true, en: 'Substitute' }) substitute!: Rel<Part> | null;
  @Text('原因', { optional: true }) reason!: string | null;
}

/** The manager's signature by password: it holds for what stood there, of which the digest is kept. */
@ValueType()
export class ManagerSignature {
  @Text('签字人', { en: 'Signed by' }) name!: string;
  @Text('代何人', { optional: true, en: 'On behalf of' }) onBehalfOf!: string | null;
  @Moment('签字时间', { en: 'Signed at' }) at!: string;
  @Text('意见', { optional: true, widget: 'LONG_TEXT' }) opinion!: string | null;
  @Text('所签内容摘要', { en: 'SHA-256 of what was signed' }) digest!: string;
}

@ProcedureRecord({
  says: `App. A 零部件购买申请表: parts that service needs, signed by the head, confirmed item by item (${clause.partsApplication}).`,
  prefix: 'PA',
  zh: '零部件购买申请',
  en: 'Parts application',
  chapter: 'SPARE_PARTS',
  clause: clause.partsApplication,
  title: 'number',
  final: ['REFUSED', 'ORDERED', 'FULFILLED', 'CLOSED_SHORT', 'CANCELLED', 'DISPOSED'],
})
export class PartsApplication extends BaseRecord {
  @State(() => PartsApplicationState) state!: PartsApplicationState;
  @Choice('申请部门', () => Department, { derived: true }) department!: Department;
  @Link('申请人', () => User, { derived: true, list: true, search: true, en: 'Applicant' }) applicant!: User;
  @Day('申请日期', { derived: true, list: true, en: 'Applied on' }) appliedOn!: string;
  @Link('用户名称', () => Customer, {
    optional: true,
    list: true,
    search: true,
    en: 'Customer',
    hint: ['零件由用户付款的填写', 'Where a customer pays for the parts'],
  })
  customer!: Customer | null;
  @Day('汇款日期', { optional: true, en: 'Remitted on' }) remittedOn!: string | null;
  @Lines('零件明细', () => PartsApplicationLine, 'application', { max: 100, en: 'Items' })
  lines = new Collection<PartsApplicationLine>(this);

  /** Nobody signs what they have applied for: then the deputy does, or the General Manager. */
  @Flag('部长本人申请', { derived: true, en: 'Applied for by the head' }) byTheHead = false;
  @Link('提交人', () => User, { derived: true, optional: true }) submittedBy!: User | null;
  @Value('部门经理签字', () => ManagerSignature, { derived: true, optional: true, en: 'Signature of the manager' })
  signature!: ManagerSignature | null;
  /** Of what was sent back after it had been signed. */
  @Values('此前的签字', () => ManagerSignature, { derived: true, en: 'Former signatures' })
  formerSignatures: ManagerSignature[] = [];
  @Text('退回原因', { derived: true, optional: true, widget: 'LONG_TEXT', en: 'Why it was sent back' })
  sentBackReason!: string | null;
  @Lines('逐项确认', () => ConfirmedItem, 'application', {
    derived: true,
    max: 100,
    en: 'Confirmation of each item',
    oneFor: { sharing: 'id', of: () => PartsApplication, lines: 'lines', by: 'part', given: 'quantity' },
  })
  confirmation = new Collection<ConfirmedItem>(this);
  @Link('确认人', () => User, { derived: true, optional: true, en: 'Confirmed by' }) confirmedBy!: User | null;
  @Text('取消原因', { derived: true, optional: true, widget: 'LONG_TEXT' }) cancellationReason!: string | null;
  @Text('短缺结案原因', { derived: true, optional: true, widget: 'LONG_TEXT', en: 'Why the rest will not come' })
  shortReason!: string | null;
  @Related('汇款', () => Remittance, 'application', { en: 'Remittances' })
  remittances = new Collection<Remittance>(this);
  @Related('领料单', () => PartsRequest, 'application', { en: 'Parts requests' })
  requests = new Collection<PartsRequest>(this);

  /** Under which anybody who holds the paper can verify it; printed there, and never part of the schema. */
  @Property({ type: 'text', hidden: true, unique: true }) verificationToken = newSecret();
}
