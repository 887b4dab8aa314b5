import type { Entered } from '../fields/form.ts';
import type { Act } from '../procedure/act.ts';
import { type Refusal, refuse } from '../procedure/errors.ts';
import type { Person } from './person.entity.ts';

type Employment = Partial<Entered<Person, 'employer' | 'dealer' | 'customer'>>;

/** Exactly the company named by the employer is given: a dealer, a customer, or none for the house's own people. */
export function employerMatches(
  { employer, dealer, customer }: Employment,
  _person: unknown,
  { viewer }: Pick<Act, 'viewer'>,
): Refusal | undefined {
  if (viewer.dealerId) return undefined;
  if ((employer === 'DEALER') !== Boolean(dealer)) return refuse('employerNamesCompany', {}, 'dealer');
  if ((employer === 'CUSTOMER') !== Boolean(customer)) return refuse('employerNamesCompany', {}, 'customer');
}
