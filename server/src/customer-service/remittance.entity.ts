import type { Rel } from '@mikro-orm/core';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Code, Day, Link, Money, Text } from '../fields/declarations.ts';
import { File } from '../files/declarations.ts';
import type { StoredFile } from '../files/stored-file.entity.ts';
import { Customer } from '../organization/customer.entity.ts';
import { Stated } from '../procedure/day-origin.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { PartsApplication } from '../spare-parts/parts-application.entity.ts';
import { RepairQuote } from './repair-quote.entity.ts';

export const RemittanceState = choice('RemittanceState', ['RECORDED', 'CANCELLED']);
export type RemittanceState = ChoiceOf<typeof RemittanceState>;

@ProcedureRecord({
  description: `Money that came in from a customer (${clause.threeGuarantees}).`,
  prefix: 'RM',
  chapter: 'CUSTOMER_SERVICE',
  clause: clause.threeGuarantees,
  title: 'voucher',
  final: ['CANCELLED'],
})
export class Remittance extends BaseRecord {
  @State(() => RemittanceState) state!: RemittanceState;
  @Link(() => RepairQuote, { optional: true, list: true }) quote!: Rel<RepairQuote> | null;
  @Link(() => PartsApplication, { optional: true, list: true })
  application!: Rel<PartsApplication> | null;
  @Link(() => Customer, { serverSet: true, list: true, search: true }) customer!: Customer;
  @Money({ list: true, min: 0.01 }) amount!: number;
  @Stated({ within: 'REMITTANCE_STATED_WITHIN' }) @Day({ list: true }) receivedOn!: string;
  @Code({ list: true, search: true, max: 60 }) voucher!: string;
  @File({ optional: true }) scan!: Rel<StoredFile> | null;
  @Text({ serverSet: true, optional: true, widget: 'LONG_TEXT' }) cancellationReason!: string | null;
}
