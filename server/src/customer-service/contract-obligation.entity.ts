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
import { TermKind } from './contract-term.ts';
import { ServiceContract } from './service-contract.entity.ts';

export const ContractObligationState = choice('ContractObligationState', {
  DUE: '待履行',
  FULFILLED: '已履行',
  WAIVED: '顾客放弃',
  CANCELLED: '已取消',
});
export type ContractObligationState = ChoiceOf<typeof ContractObligationState>;

@ProcedureRecord({
  says: `One thing that a contract demands by a certain day (${clause.contractedService}); maintenance is due for each machine by itself.`,
  prefix: 'CO',
  zh: '合同应履行事项',
  en: 'Contract obligation',
  chapter: 'CUSTOMER_SERVICE',
  clause: clause.contractedService,
  title: 'what',
  final: ['FULFILLED', 'WAIVED', 'CANCELLED'],
  due: 'dueOn',
  noticeDays: 30,
})
export class ContractObligation extends BaseRecord {
  @State(() => ContractObligationState) state!: ContractObligationState;
  @Link('服务合同', () => ServiceContract, { apart: true, list: true, search: true }) contract!: Rel<ServiceContract>;
  @Choice('种类', () => TermKind, { list: true }) kind!: TermKind;
  @Text('服务要求', { list: true, search: true, en: 'What' }) what!: string;
  @Link('设备', () => Equipment, { optional: true, list: true, search: true }) equipment!: Rel<Equipment> | null;
  @Day('应完成日期', { list: true, en: 'Due on' }) dueOn!: string;
  @Day('履行日期', { derived: true, optional: true }) fulfilledOn!: string | null;
  @Link('技术咨询', () => Consultation, { optional: true, en: 'Consultation as evidence' })
  consultation!: Rel<Consultation> | null;
  @Text('履行说明', { optional: true, widget: 'LONG_TEXT', en: 'Note as evidence' }) note!: string | null;
  @Text('放弃原因', { derived: true, optional: true, widget: 'LONG_TEXT', en: 'Why it was waived' })
  waiverReason!: string | null;
  @Text('顾客的表示', {
    optional: true,
    en: 'Word of the customer',
    hint: ['何人、何时、以何种方式', 'Who said so, when and how'],
  })
  customerWord!: string | null;
  @File('顾客的书面表示', { optional: true, en: 'Word of the customer on paper' }) customerPaper!: StoredFile | null;
  @Text('取消原因', { derived: true, optional: true, widget: 'LONG_TEXT', sentences: ['machineLeft'] })
  cancellationReason!: Words<'machineLeft'> | null;
  @Related('派工单', () => ServiceOrder, 'obligation', { en: 'Orders' }) orders = new Collection<ServiceOrder>(this);
}
