import type { PersonRole } from '../organization/person.entity.ts';
import { customerPeople } from './customer-people.ts';
import { dealerPeople } from './dealer-people.ts';
import { staff } from './staff.ts';

export interface Person {
  readonly key: string;
  readonly name: string;
  /** 'company', or the key of a dealer or customer. */
  readonly employer: string;
  readonly roles: readonly PersonRole[];
  readonly phone: string;
  /** Who has none is notified on paper or by phone. */
  readonly email: string | null;
}

export type PersonKey = (typeof staff | typeof dealerPeople | typeof customerPeople)[number]['key'];

export const people: readonly (Person & { readonly key: PersonKey })[] = [...staff, ...dealerPeople, ...customerPeople];
