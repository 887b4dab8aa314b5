import { Collection, type Rel } from '@mikro-orm/core';
import { Index, ManyToOne } from '@mikro-orm/decorators/legacy';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Choice, Day, Decimal, Flag, Lines, Link, Moment, Related, Text } from '../fields/declarations.ts';
import { Customer } from '../organization/customer.entity.ts';
import { Equipment } from '../organization/equipment.entity.ts';
import { Part } from '../organization/part.entity.ts';
import { User } from '../organization/user.entity.ts';
import { BaseLine, BaseRecord, ProcedureRecord, RecordLine, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { ServiceOrder } from '../repair/service-order.entity.ts';
import { PartsApplication } from './parts-application.entity.ts';
import { StockMovement } from './stock-movement.entity.ts';
import { WarrantyClass } from './waiting-request.ts';

export const PartsRequestState = choice('PartsRequestState', {
  REQUESTED: '待发料',
  PART_ISSUED: ['部分发料', 'Partly issued'],
  ISSUED: '已发料',
  CANCELLED: '已取消',
});
export type PartsRequestState = ChoiceOf<typeof PartsRequestState>;

/** A part that is wanted, and what became of it. */
@RecordLine('parts_request', 'request_id')
@Index({ properties: ['part', 'request'] })
export class PartsRequestLine extends BaseLine {
  @ManyToOne(() => PartsRequest, { deleteRule: 'cascade', index: true }) request!: Rel<PartsRequest>;
  @Link('零件', () => Part) part!: Rel<Part>;
  @Decimal('数量', { min: 0.001 }) quantity!: number;
  @Decimal('已发', { derived: true, en: 'Issued' }) issued = 0;
  @Decimal('已退', { derived: true, en: 'Returned unused' }) returned = 0;
  @Decimal('已收旧件', { derived: true, en: 'Old parts handed in' }) old = 0;
}

/** What came back: unused parts, and the old ones that were replaced. */
@RecordLine('parts_request', 'request_id')
export class ReturnedPart extends BaseLine {
  @ManyToOne(() => PartsRequest, { deleteRule: 'cascade', index: true }) request!: Rel<PartsRequest>;
  @Link('零件', () => Part) part!: Rel<Part>;
  @Decimal('退回未用', { min: 0, en: 'Unused' }) unused!: number;
  @Decimal('换下旧件', { min: 0, en: 'Old parts' }) old!: number;
  @Text('旧件情况', { optional: true, en: 'State of the old parts' }) remark!: string | null;
  @Moment('退回时间', { derived: true, en: 'Returned at' }) at!: Date;
}

@ProcedureRecord({
  says: `Parts that somebody needs for a service order, or that a customer pays for (${clause.whoIsServedFirst}).`,
  prefix: 'PR',
  zh: '领料单',
  en: 'Parts request',
  chapter: 'SPARE_PARTS',
  clause: clause.whoIsServedFirst,
  title: 'number',
  final: ['ISSUED', 'CANCELLED'],
  due: 'neededBy',
})
export class PartsRequest extends BaseRecord {
  @State(() => PartsRequestState) state!: PartsRequestState;
  @Link('派工单', () => ServiceOrder, { optional: true, list: true, en: 'Service order' })
  order!: Rel<ServiceOrder> | null;
  @Link('购买申请', () => PartsApplication, { optional: true, list: true, en: 'Application' })
  application!: Rel<PartsApplication> | null;
  @Lines('零件', () => PartsRequestLine, 'request', { max: 100, en: 'Parts' })
  lines = new Collection<PartsRequestLine>(this);
  @Day('需用日期', { optional: true, list: true, en: 'Needed by' }) neededBy!: string | null;

  @Link('顾客', () => Customer, { derived: true, list: true, search: true }) customer!: Customer;
  @Link('设备', () => Equipment, { derived: true, optional: true, search: true }) equipment!: Rel<Equipment> | null;
  /** By rule, from the order and its warranty decision. */
  @Choice('类别', () => WarrantyClass, { derived: true, list: true, en: 'Class' }) warrantyClass!: WarrantyClass;
  @Flag('停机', { derived: true, list: true, en: 'Machine down' }) machineDown = false;
  @Link('申请人', () => User, { derived: true, en: 'Requested by' }) requestedBy!: User;

  /** 5.4.5: shown for ever. */
  @Text('例外发放理由', { derived: true, optional: true, widget: 'LONG_TEXT', en: 'Why its turn was passed' })
  overrideReason!: string | null;
  @Link('例外批准人', () => User, { derived: true, optional: true, en: 'Override by' }) overriddenBy!: User | null;
  @Moment('例外批准时间', { derived: true, optional: true, en: 'Override at' }) overriddenAt!: Date | null;
  @Lines('退料', () => ReturnedPart, 'request', { derived: true, en: 'Returned' })
  returns = new Collection<ReturnedPart>(this);
  @Text('取消原因', { derived: true, optional: true, widget: 'LONG_TEXT' }) cancellationReason!: string | null;
  @Related('库存流水', () => StockMovement, 'request', { en: 'Stock movements' })
  movements = new Collection<StockMovement>(this);
}
