import { type Refusal, refuse } from '../messages/errors.ts';
import type { Facts, Reference } from '../procedure/facts.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { Person } from './person.entity.ts';
import { PersonDataRequest } from './person-data-request.entity.ts';
import { RoleChange } from './role-change.entity.ts';
import { listed, openNumbersOf } from './still-open.ts';
import { User } from './user.entity.ts';

type Context = Pick<StepContext, 'em'>;
interface OnPerson {
  person: Reference;
}

/** Nobody is left of whom there would be anything to give, to change or to use. */
export const notErased = ({ erasedAt }: Pick<Facts<Person>, 'erasedAt'>): Refusal | undefined =>
  erasedAt ? refuse('personErased') : undefined;

/** The same of an account. */
export const ofNobodyErased = (_: unknown, { person }: Facts<User, 'person'>): Refusal | undefined => notErased(person);

/** Whoever can still sign in is a user still. */
async function accountsEnded({ person }: OnPerson, { em }: Context): Promise<Refusal | undefined> {
  const accounts = await em.find(User, { person: person.id, state: { $ne: 'INACTIVE' } } as never);
  if (accounts.length) return refuse('erasureNeedsAccountsEnded', { emails: accounts.map(({ email }) => email) });
}

/** Work that waits is handed over, or ended, while it is known whose it is. */
async function nothingOpen({ person }: OnPerson, { em }: Context): Promise<Refusal | undefined> {
  const changes = await em.find(RoleChange, { user: { person: person.id }, state: 'PROPOSED' } as never);
  const open = await openNumbersOf(em, Person, person.id, PersonDataRequest);
  const numbers = [...open, ...changes.map(({ number }) => number)];
  if (numbers.length) return refuse('erasureNeedsNothingOpen', { numbers: listed(numbers) });
}

const mayBeErased = async (request: OnPerson, context: Context) =>
  (await accountsEnded(request, context)) ?? (await nothingOpen(request, context));

/** Told when it is asked for, and asked again when it is decided: somebody may have been let in meanwhile. */
export const erasableWhenRequested = (request: OnPerson, _: unknown, context: Context) => mayBeErased(request, context);
export const erasableStill = (_: unknown, request: OnPerson, context: Context) => mayBeErased(request, context);
