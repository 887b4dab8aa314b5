import { Collection, type Rel } from '@mikro-orm/core';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Choice, Day, Link, Related, Text } from '../fields/declarations.ts';
import { File } from '../files/declarations.ts';
import type { StoredFile } from '../files/stored-file.entity.ts';
import type { Words } from '../messages/kept-sentence.ts';
import { Equipment } from '../organization/equipment.entity.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { ServiceOrder } from '../repair/service-order.entity.ts';
import { Consultation } from './consultation.entity.ts';
import { ServiceContract } from './service-contract.entity.ts';
import { TermKind } from './service-contract-terms.ts';

export const ContractObligationState = choice('ContractObligationState', ['DUE', 'FULFILLED', 'WAIVED', 'CANCELLED']);
export type ContractObligationState = ChoiceOf<typeof ContractObligationState>;

@ProcedureRecord({
  description: `One thing that a contract demands by a certain day (${clause.contractedService}); maintenance is due for each machine by itself.`,
  prefix: 'CO',
  chapter: 'CUSTOMER_SERVICE',
  clause: clause.contractedService,
  title: 'what',
  final: ['FULFILLED', 'WAIVED', 'CANCELLED'],
  due: 'dueOn',
  noticeDays: 30,
})
export class ContractObligation extends BaseRecord {
  @State(() => ContractObligationState) state!: ContractObligationState;
  @Link(() => ServiceContract, { crossCase: true, list: true, search: true }) contract!: Rel<ServiceContract>;
  @Choice(() => TermKind, { list: true }) kind!: TermKind;
  @Text({ list: true, search: true }) what!: string;
  @Link(() => Equipment, { optional: true, list: true, search: true }) equipment!: Rel<Equipment> | null;
  @Day({ list: true }) dueOn!: string;
  @Day({ serverSet: true, optional: true }) fulfilledOn!: string | null;
  @Link(() => Consultation, { optional: true })
  consultation!: Rel<Consultation> | null;
  @Text({ optional: true, widget: 'LONG_TEXT' }) note!: string | null;
  @Text({ serverSet: true, optional: true, widget: 'LONG_TEXT' })
  waiverReason!: string | null;
  @Text({
    optional: true,
  })
  customerWord!: string | null;
  @File({ optional: true }) customerPaper!: StoredFile | null;
  @Text({
    serverSet: true,
    optional: true,
    widget: 'LONG_TEXT',
    sentences: ['importUndone', 'machineLeft', 'machineTransferred'],
  })
  cancellationReason!: Words<'importUndone' | 'machineLeft' | 'machineTransferred'> | null;
  @Related(() => ServiceOrder, 'obligation') orders = new Collection<ServiceOrder>(this);
}
