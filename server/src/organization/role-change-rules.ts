import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Entered } from '../fields/form.ts';
import { type Refusal, refuse } from '../messages/errors.ts';
import type { Facts, Input, Reference } from '../procedure/facts.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { inSql } from '../procedure/turn.ts';
import type { Role } from '../viewer/roles.ts';
import type { Viewer } from '../viewer/viewer.ts';
import { rolesMatchPerson } from './account-rules.ts';
import { RoleChange } from './role-change.entity.ts';

type Proposal = Entered<RoleChange, 'user' | 'roles'> & { email?: string | null };

export const sameRoles = (some: readonly Role[], others: readonly Role[]) =>
  some.length === others.length && some.every(role => others.includes(role));

/** Nobody changes their own roles, whichever of their accounts they use. */
export const rolesOfAnother = ({ user }: Input<Proposal>, _: unknown, { viewer }: Pick<StepContext, 'viewer'>) =>
  user.person.id === viewer.personId ? refuse('ownRoles', {}, 'user') : undefined;

export const proposedRolesMatch = ({ user, roles }: Input<Proposal, 'user.person'>) =>
  rolesMatchPerson({ person: user.person, roles });

export const changesSomething = ({ user, roles, email }: Input<Proposal>): Refusal | undefined =>
  sameRoles(user.roles, roles) && (email ?? user.email).toLowerCase() === user.email
    ? refuse('nothingCorrected', {}, 'roles')
    : undefined;

export const openChange = (em: SqlEntityManager, user: Reference) =>
  em.findOne(RoleChange, { user: user.id, state: 'PROPOSED' });

/** Of two proposals the later one would undo the earlier. */
export async function onlyProposal(
  { user }: Input<Proposal>,
  _: unknown,
  { em }: StepContext,
): Promise<Refusal | undefined> {
  const open = await openChange(em, user);
  if (open) return refuse('roleChangeOpen', { number: open.number }, 'user');
}

/** The change is approved as it was proposed: former roles, the person's employer and the account are still the same. */
export function stillAsProposed({ user, roles, formerRoles }: Facts<RoleChange, 'user.person'>): Refusal | undefined {
  if (user.state !== 'INVITED' && user.state !== 'ACTIVE') return refuse('accountInactive');
  if (!sameRoles(user.roles, formerRoles)) return refuse('rolesChangedMeanwhile');
  const mismatch = rolesMatchPerson({ person: user.person, roles });
  return mismatch && refuse(mismatch.rule, mismatch.facts);
}

const concernsGeneralManager = ({ roles, formerRoles }: Facts<RoleChange>) =>
  [...roles, ...formerRoles].includes('GENERAL_MANAGER');

/** The General Manager approves; where that office itself is meant, a second administrator may. */
export const approves = inSql(
  (change: Facts<RoleChange>, { roles }: Viewer) =>
    !change.founding && (roles.includes('GENERAL_MANAGER') || concernsGeneralManager(change)),
  (row, { roles }) => ({
    byOffice: `not ${row}.founding and (${roles.includes('GENERAL_MANAGER')} or 'GENERAL_MANAGER' = any (${row}.roles || ${row}.former_roles))`,
  }),
);

/** The first General Manager accepts the office; somebody who has an account already takes it by that account. */
export const confirmsOwnFounding = inSql(
  ({ founding, confirmedAt, user }: Facts<RoleChange, 'user'>, { userId }: Viewer) =>
    founding && !confirmedAt && user.id === userId && user.state === 'ACTIVE',
  (row, { account }) => ({
    byName: `${row}.founding and ${row}.confirmed_at is null and ${row}.user_id = ${account}
      and exists (select from "user" u where u.id = ${row}.user_id and u.state = 'ACTIVE')`,
  }),
);

/**
 * While no account in use holds the office of General Manager there is nobody who could approve: the first
 * administrator then founds it, for one person, and once.
 */
export async function isFounding(em: SqlEntityManager, viewer: Viewer, roles: readonly Role[]): Promise<boolean> {
  if (!roles.includes('GENERAL_MANAGER') || (await hasGeneralManager(em))) return false;
  const [first] = await em.execute<{ id: string }[]>(
    `select id from "user" where state = 'ACTIVE' and 'ADMINISTRATOR' = any(roles) order by id limit 1`,
  );
  if (first?.id !== viewer.userId) return false;
  return !(await em.count(RoleChange, { founding: true, state: { $in: ['PROPOSED', 'APPROVED'] } }));
}

export async function hasGeneralManager(em: SqlEntityManager): Promise<boolean> {
  const found = await em.execute(
    `select from "user" where state not in ('INVITED', 'INACTIVE') and 'GENERAL_MANAGER' = any(roles) limit 1`,
  );
  return found.length > 0;
}
