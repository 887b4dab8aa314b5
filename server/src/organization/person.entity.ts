import { Collection } from '@mikro-orm/core';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Choice, Choices, Link, Related, Text } from '../fields/declarations.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { eachItsOwn } from '../read/row-rules.ts';
import { Certificate } from '../training/certificate.entity.ts';
import { TechnicianLicence } from '../training/technician-licence.entity.ts';
import { Customer } from './customer.entity.ts';
import { Dealer } from './dealer.entity.ts';
import { MasterDataState } from './master-data.ts';

export const Employer = choice('Employer', {
  HOUSE: ['本公司', 'The house'],
  DEALER: ['经销商', 'A dealer'],
  CUSTOMER: ['顾客', 'A customer'],
});
export type Employer = ChoiceOf<typeof Employer>;

export const PersonRole = choice('PersonRole', { TRAINEE: '学员', TECHNICIAN: '维修人员', INSTRUCTOR: '讲师' });
export type PersonRole = ChoiceOf<typeof PersonRole>;

@ProcedureRecord({
  says: 'Anyone the procedure deals with: of the house, of a dealer, or of a customer. Dealers see their own people.',
  prefix: 'P',
  zh: '人员',
  en: 'Person',
  plural: 'People',
  chapter: 'ORGANIZATION',
  title: 'name',
  dealers: eachItsOwn((row, dealer) => `${row}.dealer_id = ${dealer}`),
  dealerOf: (person: Person) => person.dealer?.id,
})
export class Person extends BaseRecord {
  @State(() => MasterDataState) state!: MasterDataState;
  @Text('姓名', { list: true, search: true, max: 60 }) name!: string;
  @Choice('所属', () => Employer, { list: true }) employer!: Employer;
  @Link('经销商', () => Dealer, {
    optional: true,
    list: true,
    guarded: true,
    when: { field: 'employer', is: ['DEALER'] },
  })
  dealer!: Dealer | null;
  @Link('顾客', () => Customer, { optional: true, guarded: true, when: { field: 'employer', is: ['CUSTOMER'] } })
  customer!: Customer | null;
  @Choices('身份', () => PersonRole, { list: true, min: 0, max: 3 }) roles!: PersonRole[];
  @Text('电话', { widget: 'PHONE', optional: true, list: true }) phone!: string | null;
  @Text('邮箱', { widget: 'EMAIL', optional: true }) email!: string | null;
  @Related('结业证书', () => Certificate, 'person') certificates = new Collection<Certificate>(this);
  @Related('上岗证', () => TechnicianLicence, 'person') licences = new Collection<TechnicianLicence>(this);
}
