import type { Person } from '../organization/person.entity.ts';
import type { Facts } from '../procedure/facts.ts';

/** For whom somebody works, as it is printed. */
export const employerName = (
  { dealer, customer }: Pick<Facts<Person, 'customer' | 'dealer'>, 'dealer' | 'customer'>,
  house: string,
) => dealer?.name ?? customer?.name ?? house;
