import type { Rel } from '@mikro-orm/core';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Day, Link, Money, Text } from '../fields/declarations.ts';
import { File } from '../files/declarations.ts';
import type { StoredFile } from '../files/stored-file.entity.ts';
import { Customer } from '../organization/customer.entity.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { PartsApplication } from '../spare-parts/parts-application.entity.ts';
import { RepairQuote } from './repair-quote.entity.ts';

export const RemittanceState = choice('RemittanceState', { RECORDED: '已登记', CANCELLED: '已作废' });
export type RemittanceState = ChoiceOf<typeof RemittanceState>;

@ProcedureRecord({
  says: `Money that came in from a customer (${clause.threeGuarantees}).`,
  prefix: 'RM',
  zh: '汇款',
  en: 'Remittance',
  chapter: 'CUSTOMER_SERVICE',
  clause: clause.threeGuarantees,
  title: 'voucher',
  final: ['CANCELLED'],
})
export class Remittance extends BaseRecord {
  @State(() => RemittanceState) state!: RemittanceState;
  @Link('维修报价', () => RepairQuote, { optional: true, list: true, en: 'Quote' }) quote!: Rel<RepairQuote> | null;
  @Link('零部件购买申请', () => PartsApplication, { optional: true, list: true, en: 'Parts application' })
  application!: Rel<PartsApplication> | null;
  @Link('顾客', () => Customer, { derived: true, list: true, search: true }) customer!: Customer;
  @Money('金额', { list: true, min: 0.01 }) amount!: number;
  @Day('到账日期', { list: true, en: 'Received on' }) receivedOn!: string;
  @Text('凭证号', { list: true, search: true, max: 60 }) voucher!: string;
  @File('凭证扫描件', { optional: true, en: 'Scan of the voucher' }) scan!: Rel<StoredFile> | null;
  @Text('作废原因', { derived: true, optional: true, widget: 'LONG_TEXT' }) cancellationReason!: string | null;
}
