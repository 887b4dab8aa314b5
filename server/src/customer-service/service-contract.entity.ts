import { Collection } from '@mikro-orm/core';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Computed, Day, Link, Links, Related, Text, Value, Values, Whole } from '../fields/declarations.ts';
import { Customer } from '../organization/customer.entity.ts';
import { Equipment } from '../organization/equipment.entity.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { TODAY } from '../procedure/sql-days.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { ContractObligation } from './contract-obligation.entity.ts';
import { ContractTerm } from './contract-term.ts';
import { WarrantyByContract } from './warranty-by-contract.ts';

export const ServiceContractState = choice('ServiceContractState', { ACTIVE: '生效', ENDED: '已终止' });
export type ServiceContractState = ChoiceOf<typeof ServiceContractState>;

@ProcedureRecord({
  says: `What the house has promised a customer for some of its machines (${clause.contractedService}). It runs out by itself on its last day.`,
  prefix: 'SC',
  zh: '服务合同',
  en: 'Service contract',
  chapter: 'CUSTOMER_SERVICE',
  clause: clause.contractedService,
  title: 'customer',
  final: ['ENDED'],
})
export class ServiceContract extends BaseRecord {
  @State(() => ServiceContractState) state!: ServiceContractState;
  @Text('合同编号', { optional: true, list: true, search: true, max: 60, en: 'Number on paper' })
  reference!: string | null;
  @Link('顾客', () => Customer, { list: true, search: true }) customer!: Customer;
  @Links('设备', () => Equipment, { max: 50 }) equipment = new Collection<Equipment>(this);
  @Day('生效日期', { list: true, en: 'Valid from' }) validFrom!: string;
  @Day('有效期至', { list: true }) validUntil!: string;
  @Values('服务要求', () => ContractTerm, { max: 20, en: 'Terms' }) terms!: ContractTerm[];
  @Value('合同约定的三包期', () => WarrantyByContract, {
    optional: true,
    en: 'Warranty by contract',
    hint: ['不填即按机型的三包期', 'As for the model when left empty'],
  })
  warranty!: WarrantyByContract | null;

  /** The last day on which it holds: earlier than agreed where it was ended. */
  @Day('终止日期', { derived: true, list: true }) endsOn!: string;
  @Computed('已到期', 'flag', row => `${row}.ends_on < ${TODAY}`, { en: 'Run out' }) runOut!: boolean;
  @Whole('修订次数', { derived: true }) revision = 1;
  @Text('变更原因', { derived: true, optional: true, widget: 'LONG_TEXT' }) amendmentReason!: string | null;
  @Text('终止原因', { derived: true, optional: true, widget: 'LONG_TEXT' }) endReason!: string | null;
  /** Until then it is written down what falls due when. */
  @Day('已排定至', { derived: true, en: 'Planned until' }) plannedUntil!: string;
  @Related('应履行事项', () => ContractObligation, 'contract') obligations = new Collection<ContractObligation>(this);
}
