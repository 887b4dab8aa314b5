import { Collection, type Rel } from '@mikro-orm/core';
import { TODAY } from '../fields/business-day.ts';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import {
  Code,
  Computed,
  Day,
  Link,
  Links,
  Moment,
  Related,
  Text,
  Value,
  Values,
  Whole,
} from '../fields/declarations.ts';
import { File } from '../files/declarations.ts';
import type { StoredFile } from '../files/stored-file.entity.ts';
import { Customer } from '../organization/customer.entity.ts';
import { Equipment } from '../organization/equipment.entity.ts';
import { User } from '../organization/user.entity.ts';
import { Planned, Stated } from '../procedure/day-origin.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { ContractObligation } from './contract-obligation.entity.ts';
import { ContractTerm, MachineLeft, WarrantyByContract } from './service-contract-terms.ts';

export const ServiceContractState = choice('ServiceContractState', ['ACTIVE', 'ENDED']);
export type ServiceContractState = ChoiceOf<typeof ServiceContractState>;

@ProcedureRecord({
  description: `What the company has promised a customer for some of its machines (${clause.contractedService}). It runs out by itself on its last day.`,
  prefix: 'SC',
  chapter: 'CUSTOMER_SERVICE',
  clause: clause.contractedService,
  title: 'customer',
  final: ['ENDED'],
})
export class ServiceContract extends BaseRecord {
  @State(() => ServiceContractState) state!: ServiceContractState;
  @Code({ optional: true, list: true, search: true, max: 60 })
  reference!: string | null;
  @Link(() => Customer, { list: true, search: true }) customer!: Customer;
  @Links(() => Equipment, { max: 50 }) equipment = new Collection<Equipment>(this);
  @Stated({ within: 'CONTRACT_STATED_WITHIN', ahead: true }) @Day({ list: true }) validFrom!: string;
  @Planned() @Day({ list: true }) validUntil!: string;
  @Values(() => ContractTerm, { max: 20 }) terms!: ContractTerm[];
  @Value(() => WarrantyByContract, {
    optional: true,
  })
  warranty!: WarrantyByContract | null;

  @File({ optional: true }) scan!: Rel<StoredFile> | null;
  /** Why what it says of the warranty was entered only after a machine had failed. */
  @Text({ optional: true, onDemand: true, widget: 'LONG_TEXT' }) lateReason!: string | null;

  /** The last day on which it holds: earlier than agreed where it was ended. */
  @Day({ serverSet: true, list: true }) endsOn!: string;
  @Computed('flag', row => `${row}.ends_on < ${TODAY}`) runOut!: boolean;
  @Whole({ serverSet: true }) revision = 1;
  /** When what it says of the warranty was entered last, and by whom: a verdict tells what was entered after the call. */
  @Moment({ serverSet: true, optional: true }) warrantyEnteredAt!: Date | null;
  @Link(() => User, { serverSet: true, optional: true }) warrantyEnteredBy!: User | null;
  @Text({ serverSet: true, optional: true, widget: 'LONG_TEXT' }) amendmentReason!: string | null;
  @Text({ serverSet: true, optional: true, widget: 'LONG_TEXT' }) endReason!: string | null;
  @Values(() => MachineLeft, { serverSet: true }) left: MachineLeft[] = [];
  /** Until then it is written down what falls due when. */
  @Day({ serverSet: true }) plannedUntil!: string;
  @Related(() => ContractObligation, 'contract') obligations = new Collection<ContractObligation>(this);
}
