import type { Person } from '../organization/person.entity.ts';

/** For whom somebody works, as it is printed. */
export const employerName = ({ dealer, customer }: Pick<Person, 'dealer' | 'customer'>, house: string) =>
  dealer?.name ?? customer?.name ?? house;
