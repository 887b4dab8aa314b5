import type { Entered } from '../fields/form.ts';
import { type Refusal, refuse } from '../procedure/errors.ts';
import type { User } from './user.entity.ts';

/** A dealer's people are dealers and nothing else; people of customers do not sign in; the auditor takes no step. */
export function rolesMatchPerson({ person, roles }: Entered<User, 'person' | 'roles'>): Refusal | undefined {
  const alone = (role: string) => roles.includes(role as never) && roles.length > 1;
  if (person.employer === 'CUSTOMER') return refuse('customersDoNotSignIn', {}, 'person');
  if ((person.employer === 'DEALER') !== roles.includes('DEALER')) return refuse('dealerRoleForDealers', {}, 'roles');
  if (alone('DEALER') || alone('AUDITOR') || alone('ADMINISTRATOR')) return refuse('roleStandsAlone', {}, 'roles');
}
