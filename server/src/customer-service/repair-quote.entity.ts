import { Collection, type Rel } from '@mikro-orm/core';
import { ManyToOne, Unique } from '@mikro-orm/decorators/legacy';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import {
  Choice,
  Computed,
  Day,
  Decimal,
  Lines,
  Link,
  Money,
  Related,
  Secret,
  Text,
  Whole,
} from '../fields/declarations.ts';
import { File } from '../files/declarations.ts';
import type { StoredFile } from '../files/stored-file.entity.ts';
import { Customer } from '../organization/customer.entity.ts';
import { Equipment } from '../organization/equipment.entity.ts';
import { Part } from '../organization/part.entity.ts';
import { BaseLine, BaseRecord, ProcedureRecord, RecordLine, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { Remittance } from './remittance.entity.ts';
import { CostClass } from './warranty-choices.ts';
import { WarrantyDecision } from './warranty-decision.entity.ts';

export const RepairQuoteState = choice('RepairQuoteState', {
  QUOTED: '已报价',
  ACCEPTED: '已接受',
  DECLINED: '已谢绝',
  WITHDRAWN: '已撤回',
});
export type RepairQuoteState = ChoiceOf<typeof RepairQuoteState>;

/** One thing that the repair costs. */
@RecordLine('repair_quote', 'quote_id')
export class RepairQuoteLine extends BaseLine {
  @ManyToOne(() => RepairQuote, { deleteRule: 'cascade', index: true }) quote!: Rel<RepairQuote>;
  @Choice('费用', () => CostClass, { en: 'Cost' }) costClass!: CostClass;
  @Text('内容', { max: 100, en: 'What for' }) description!: string;
  @Link('零件', () => Part, { optional: true }) part!: Rel<Part> | null;
  @Decimal('数量', { min: 0.001 }) quantity!: number;
  @Money('单价', { en: 'Unit price, net' }) unitPrice!: number;
  @Money('不含税金额', { derived: true, en: 'Net' }) net!: number;
  @Money('税额', { derived: true }) tax!: number;
  @Money('含税金额', { derived: true, en: 'Gross' }) gross!: number;
}

@ProcedureRecord({
  says: `What a repair that is not free of charge costs the customer (${clause.threeGuarantees}); work starts once that is accepted.`,
  prefix: 'RQ',
  zh: '维修报价',
  en: 'Repair quote',
  chapter: 'CUSTOMER_SERVICE',
  clause: clause.threeGuarantees,
  title: 'customer',
  final: ['ACCEPTED', 'DECLINED', 'WITHDRAWN'],
  due: 'validUntil',
})
@Unique({ properties: ['decision'], where: "state in ('QUOTED', 'ACCEPTED')" })
export class RepairQuote extends BaseRecord {
  @State(() => RepairQuoteState) state!: RepairQuoteState;
  @Link('三包判定', () => WarrantyDecision, { list: true, en: 'Decision' }) decision!: Rel<WarrantyDecision>;
  @Link('顾客', () => Customer, { derived: true, list: true, search: true }) customer!: Customer;
  @Link('设备', () => Equipment, { derived: true, list: true, search: true }) equipment!: Rel<Equipment>;
  @Whole('报价版次', { derived: true }) revision = 0;
  @Lines('报价明细', () => RepairQuoteLine, 'quote', { min: 1, max: 100, en: 'Lines' })
  lines = new Collection<RepairQuoteLine>(this);
  @Decimal('税率', { unit: '%', min: 0, max: 100 }) taxRate!: number;
  @Money('不含税合计', { derived: true, en: 'Net' }) net!: number;
  @Money('税额', { derived: true }) tax!: number;
  @Money('含税合计', { derived: true, list: true, en: 'Gross' }) gross!: number;
  @Day('报价有效期至', { list: true, en: 'Valid until' }) validUntil!: string;
  @Text('备注', { widget: 'LONG_TEXT', optional: true }) remark!: string | null;
  /** Told once, when it is made. */
  @Secret('顾客答复链接', { en: 'Link for the customer' }) customerLink!: string | null;
  @Text('答复人', { derived: true, optional: true, en: 'Answered by' }) answeredBy!: string | null;
  @Day('答复日期', { derived: true, optional: true, en: 'Answered on' }) answeredOn!: string | null;
  @File('答复扫描件', { derived: true, optional: true, en: 'Scan of the answer' }) answerScan!: Rel<StoredFile> | null;
  @Text('谢绝理由', { derived: true, optional: true, widget: 'LONG_TEXT', en: 'Why it was declined' })
  declineReason!: string | null;
  @Computed(
    '已付清',
    'flag',
    row =>
      `(select coalesce(sum(paid.amount), 0) >= ${row}.gross from remittance paid where paid.quote_id = ${row}.id and paid.state = 'RECORDED')`,
    { en: 'Paid in full' },
  )
  paid!: boolean;
  @Related('汇款', () => Remittance, 'quote') remittances = new Collection<Remittance>(this);
}
