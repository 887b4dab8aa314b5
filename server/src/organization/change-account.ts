import { sentence } from '../messages/kept-sentence.ts';
import type { Facts, Loaded } from '../procedure/facts.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { isDeciding, type Role } from '../viewer/roles.ts';
import { mailLink, tellChange } from './account.letter.ts';
import { endAccountLinks } from './account-link.ts';
import { rolesMatchPerson } from './account-rules.ts';
import { me } from './me.ts';
import { RoleChange } from './role-change.entity.ts';
import { hasGeneralManager, isFounding, openChange, sameRoles } from './role-change-rules.ts';
import { User } from './user.entity.ts';

/** From now on the user has these roles; sessions that are open see them with their next request. */
export function setRoles(user: Loaded<User>, roles: readonly Role[], context: StepContext) {
  if (sameRoles(user.roles, roles)) return;
  user.roles = [...roles];
  tellChange(user, { change: 'ROLES', roles }, context);
}

/** The previous address hears of it, too; what was mailed there opens nothing any more. */
export async function setEmail(user: Loaded<User>, email: string, context: StepContext) {
  const previous = user.email;
  if (email.toLowerCase() === previous) return;
  user.email = email.toLowerCase();
  await endAccountLinks(context.em, user.id);
  tellChange(user, { change: 'EMAIL', email: user.email }, context, previous);
  if (user.state === 'INVITED') mailLink(user, context);
  else tellChange(user, { change: 'EMAIL', email: user.email }, context);
}

/** Of the roles asked for with an account, those that decide wait for the approval of a second person; gives the rest. */
export async function proposeDeciding(
  user: Facts<User>,
  asked: readonly Role[],
  held: readonly Role[],
  context: StepContext,
) {
  const granted = asked.filter(role => !isDeciding(role) || held.includes(role));
  if (granted.length < asked.length && !(await openChange(context.em, user))) {
    const change = Object.assign(new RoleChange(), {
      user,
      roles: [...asked],
      formerRoles: granted,
      reason: sentence('rolesEnteredWithAccount'),
      proposedBy: me(context),
      founding: await isFounding(context.em, context.viewer, asked),
    });
    await context.open(change, 'PROPOSED');
  }
  return granted;
}

/** The first General Manager takes office with the invitation, unless there is one meanwhile. */
export async function found(user: Loaded<User, 'person'>, context: StepContext) {
  const { em, now, move } = context;
  const change = await em.findOne(RoleChange, { user: user.id, founding: true, state: 'PROPOSED' });
  if (!change || (await hasGeneralManager(em)) || rolesMatchPerson({ person: user.person, roles: change.roles }))
    return;
  move(change, 'APPROVED');
  Object.assign(change, { decidedBy: em.getReference(User, user.id), decidedAt: now });
  setRoles(user, change.roles, context);
}
