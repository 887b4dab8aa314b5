import type { Entered } from '../fields/form.ts';
import { type Refusal, refuse } from '../messages/errors.ts';
import type { Facts, Input } from '../procedure/facts.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { isDeciding } from '../viewer/roles.ts';
import { openChange, sameRoles } from './role-change-rules.ts';
import type { User } from './user.entity.ts';

type Account = Entered<User, 'person' | 'roles' | 'email'>;

/** An administrator enters roles with accounts, but for their own. */
export function notOwnRoles(
  { roles }: Input<Account>,
  user: Facts<User>,
  { viewer }: Pick<StepContext, 'viewer'>,
): Refusal | undefined {
  const own = user.person.id === viewer.personId;
  return own && !sameRoles(user.roles, roles) ? refuse('ownRoles', {}, 'roles') : undefined;
}

/** Roles that decide are proposed once. */
export async function notProposedOtherwise(
  { roles }: Input<Account>,
  user: Facts<User>,
  { em }: StepContext,
): Promise<Refusal | undefined> {
  const wanted = roles.some(role => isDeciding(role) && !user.roles.includes(role));
  const open = wanted && (await openChange(em, user));
  return open && !sameRoles(open.roles, roles) ? refuse('roleChangeOpen', { number: open.number }, 'roles') : undefined;
}

/** By its mail one gets into an account: the address of one that decides, or will, is changed by two people, too. */
export async function addressOfDecider(
  { email }: Input<Account>,
  user: Facts<User>,
  { em }: StepContext,
): Promise<Refusal | undefined> {
  if (user.state !== 'ACTIVE' || email.toLowerCase() === user.email) return;
  if (user.roles.some(isDeciding) || (await openChange(em, user))) return refuse('addressOfDecider', {}, 'email');
}
