import { standsAlone } from '../access/roles.ts';
import type { Entered } from '../fields/form.ts';
import { type Refusal, refuse } from '../procedure/errors.ts';
import type { User } from './user.entity.ts';

/** A dealer's people are dealers and nothing else; people of customers do not sign in; the auditor takes no step. */
export function rolesMatchPerson({ person, roles }: Entered<User, 'person' | 'roles'>): Refusal | undefined {
  if (person.employer === 'CUSTOMER') return refuse('customersDoNotSignIn', {}, 'person');
  if ((person.employer === 'DEALER') !== roles.includes('DEALER')) return refuse('dealerRoleForDealers', {}, 'roles');
  if (standsAlone(roles) && roles.length > 1) return refuse('roleStandsAlone', {}, 'roles');
}
