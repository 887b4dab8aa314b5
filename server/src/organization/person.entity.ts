import { Collection, type Rel } from '@mikro-orm/core';
import { Index } from '@mikro-orm/decorators/legacy';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Choice, Choices, Code, Link, Moment, Related, Text } from '../fields/declarations.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { Certificate } from '../training/certificate.entity.ts';
import { TechnicianLicence } from '../training/technician-licence.entity.ts';
import { eachItsOwn } from '../viewer/row-rules.ts';
import { Customer } from './customer.entity.ts';
import { Dealer } from './dealer.entity.ts';
import { phoneIndex } from './likely-twins.ts';
import { MergeableState } from './master-data.ts';
import { StillOpen } from './still-open.ts';

export const Employer = choice('Employer', ['HOUSE', 'DEALER', 'CUSTOMER']);
export type Employer = ChoiceOf<typeof Employer>;

export const PersonRole = choice('PersonRole', ['TRAINEE', 'TECHNICIAN', 'INSTRUCTOR']);
export type PersonRole = ChoiceOf<typeof PersonRole>;

@ProcedureRecord({
  description:
    'Anyone the procedure deals with: of the company, of a dealer, or of a customer. Dealers see their own people.',
  prefix: 'P',
  chapter: 'ORGANIZATION',
  title: 'name',
  final: ['MERGED'],
  dealers: eachItsOwn((row, dealer) => `${row}.dealer_id = ${dealer}`),
  dealerOf: (person: Person) => person.dealer?.id,
})
@Index({ properties: ['emailKey'] as never })
@Index({ name: 'person_phones_index', expression: phoneIndex })
export class Person extends BaseRecord {
  @State(() => MergeableState) state!: MergeableState;
  @Code({ list: true, search: true, max: 60 }) name!: string;
  @Choice(() => Employer, { list: true }) employer!: Employer;
  @Link(() => Dealer, {
    optional: true,
    list: true,
    guarded: true,
    when: { field: 'employer', is: ['DEALER'] },
  })
  dealer!: Dealer | null;
  @Link(() => Customer, { optional: true, guarded: true, when: { field: 'employer', is: ['CUSTOMER'] } })
  customer!: Customer | null;
  @Choices(() => PersonRole, { list: true, min: 0, max: 3 }) roles!: PersonRole[];
  @Text({ widget: 'PHONE', optional: true, list: true, search: true }) phone!: string | null;
  @Code({ widget: 'EMAIL', optional: true }) email!: string | null;
  @Related(() => Certificate, 'person') certificates = new Collection<Certificate>(this);
  @Related(() => TechnicianLicence, 'person') licences = new Collection<TechnicianLicence>(this);
  @Link(() => Person, { optional: true, serverSet: true, guarded: true }) mergedInto!: Rel<Person> | null;
  /** Since when what was kept of them is erased. */
  @Moment({ optional: true, serverSet: true, internal: true }) erasedAt!: Date | null;
  @StillOpen(() => Person) stillOpen!: string | null;
}
