import type { Entered } from '../fields/form.ts';
import { type Refusal, refuse } from '../messages/errors.ts';
import type { Facts, Input } from '../procedure/facts.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { type Role, standsAlone } from '../viewer/roles.ts';
import type { Person } from './person.entity.ts';
import { User } from './user.entity.ts';

type Account = Entered<User, 'person' | 'roles'>;
type Employer = Person['employer'];

/** A dealer's people are dealers and nothing else; people of customers do not sign in; the auditor takes no step. */
export const rolesMatchPerson = ({ person, roles }: Input<Account>): Refusal | undefined =>
  rolesMatchEmployer(person.employer, roles);

/** The same of an account that comes back: its person may have gone to another employer meanwhile. */
export const rolesStillMatch = (_: unknown, { person, roles }: Facts<User, 'person'>): Refusal | undefined =>
  rolesMatchEmployer(person.employer, roles);

function rolesMatchEmployer(employer: Employer, roles: readonly Role[]): Refusal | undefined {
  if (employer === 'CUSTOMER') return refuse('customersDoNotSignIn', {}, 'person');
  if ((employer === 'DEALER') !== roles.includes('DEALER')) return refuse('dealerRoleForDealers', {}, 'roles');
  if (standsAlone(roles) && roles.length > 1) return refuse('roleStandsAlone', {}, 'roles');
}

/** Acts of an account are acts of its person. */
export function accountKeepsPerson({ person }: Input<Account>, user: Facts<User>): Refusal | undefined {
  if (user.version > 0 && user.person.id !== person.id) return refuse('accountKeepsPerson', {}, 'person');
}

/** Four eyes are two people's: nobody has two accounts. */
export async function oneAccountEach(
  input: Partial<Input<Account>>,
  user: Facts<User, 'person'>,
  { em }: StepContext,
): Promise<Refusal | undefined> {
  const person = input.person ?? user.person;
  const other = await em.findOne(User, { person: person.id, id: { $ne: user.id }, state: { $ne: 'INACTIVE' } });
  if (other) return refuse('hasAccount', { person: person.name, email: other.email }, 'person');
}

/** A person's accounts go with their employer: to another one only when no account is left whose roles that one lacks. */
export async function accountsMatchEmployer(
  { employer }: { employer?: Employer },
  person: Facts<Person>,
  { em, viewer }: StepContext,
): Promise<Refusal | undefined> {
  // Who is entered just now has none.
  if (!person.version || !employer || employer === person.employer || viewer.visibility === 'DEALER') return;
  for (const { email, roles } of await em.find(User, { person: person.id, state: { $ne: 'INACTIVE' } }))
    if (rolesMatchEmployer(employer, roles)) return refuse('accountOfEmployer', { email }, 'employer');
}
