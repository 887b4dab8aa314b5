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
import { CostClass } from '../organization/warranty-terms.ts';
import { Planned } from '../procedure/day-origin.ts';
import { BaseLine, BaseRecord, ProcedureRecord, RecordLine, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { Remittance } from './remittance.entity.ts';
import { WarrantyDecision } from './warranty-decision.entity.ts';

export const RepairQuoteState = choice('RepairQuoteState', ['QUOTED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN']);
export type RepairQuoteState = ChoiceOf<typeof RepairQuoteState>;

/** One thing that the repair costs. */
@RecordLine('repair_quote', 'quote_id')
export class RepairQuoteLine extends BaseLine {
  @ManyToOne(() => RepairQuote, { deleteRule: 'cascade', index: true }) quote!: Rel<RepairQuote>;
  @Choice(() => CostClass) costClass!: CostClass;
  @Text({ max: 100 }) description!: string;
  @Link(() => Part, { optional: true }) part!: Rel<Part> | null;
  @Decimal({ min: 0.001, scan: 'QUANTITY' }) quantity!: number;
  @Money() unitPrice!: number;
  @Money({ serverSet: true }) net!: number;
  @Money({ serverSet: true }) tax!: number;
  @Money({ serverSet: true }) gross!: number;
}

@ProcedureRecord({
  description: `What a repair that is not free of charge costs the customer (${clause.threeGuarantees}); work starts once that is accepted.`,
  prefix: 'RQ',
  chapter: 'CUSTOMER_SERVICE',
  clause: clause.threeGuarantees,
  title: 'customer',
  final: ['ACCEPTED', 'DECLINED', 'WITHDRAWN'],
  due: 'validUntil',
})
@Unique({ properties: ['decision'], where: "state in ('QUOTED', 'ACCEPTED')" })
export class RepairQuote extends BaseRecord {
  @State(() => RepairQuoteState) state!: RepairQuoteState;
  @Link(() => WarrantyDecision, { list: true }) decision!: Rel<WarrantyDecision>;
  @Link(() => Customer, { serverSet: true, list: true, search: true }) customer!: Customer;
  @Link(() => Equipment, { serverSet: true, list: true, search: true }) equipment!: Rel<Equipment>;
  @Whole({ serverSet: true }) revision = 0;
  @Lines(() => RepairQuoteLine, 'quote', { min: 1, max: 100 })
  lines = new Collection<RepairQuoteLine>(this);
  @Decimal({ unit: '%', min: 0, max: 100 }) taxRate!: number;
  @Money({ serverSet: true }) net!: number;
  @Money({ serverSet: true }) tax!: number;
  @Money({ serverSet: true, list: true }) gross!: number;
  @Planned() @Day({ list: true }) validUntil!: string;
  @Text({ widget: 'LONG_TEXT', optional: true }) remark!: string | null;
  /** Told once, when it is made. */
  @Secret() customerLink!: string | null;
  @Text({ serverSet: true, optional: true }) answeredBy!: string | null;
  @Day({ serverSet: true, optional: true }) answeredOn!: string | null;
  @File({ serverSet: true, optional: true }) answerScan!: Rel<StoredFile> | null;
  @Text({ serverSet: true, optional: true, widget: 'LONG_TEXT' })
  declineReason!: string | null;
  @Computed(
    'flag',
    row =>
      `(select coalesce(sum(paid.amount), 0) >= ${row}.gross from remittance paid where paid.quote_id = ${row}.id and paid.state = 'RECORDED')`,
  )
  paid!: boolean;
  @Related(() => Remittance, 'quote') remittances = new Collection<Remittance>(this);
}
