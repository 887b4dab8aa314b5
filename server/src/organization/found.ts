import type { Act } from '../procedure/act.ts';
import type { Loaded } from '../procedure/facts.ts';
import { rolesMatchPerson } from './account-rules.ts';
import { setRoles } from './change-account.ts';
import { RoleChange } from './role-change.entity.ts';
import { hasGeneralManager } from './role-change-rules.ts';
import { User } from './user.entity.ts';

/** The first General Manager takes office with the invitation, unless there is one meanwhile. */
export async function found(user: Loaded<User, 'person'>, act: Act) {
  const { em, now, move } = act;
  const change = await em.findOne(RoleChange, { user: user.id, founding: true, state: 'PROPOSED' });
  if (!change || (await hasGeneralManager(em)) || rolesMatchPerson({ person: user.person, roles: change.roles }))
    return;
  move(change, 'APPROVED');
  Object.assign(change, { decidedBy: em.getReference(User, user.id), decidedAt: now });
  setRoles(user, change.roles, act);
}
