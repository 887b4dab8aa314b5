import { isDeciding } from '../access/roles.ts';
import type { Entered } from '../fields/form.ts';
import { message } from '../messages/catalogue.ts';
import type { Act } from '../procedure/act.ts';
import { type Refusal, refuse } from '../procedure/errors.ts';
import { former } from '../procedure/former.ts';
import { extendStep } from '../procedure/step.ts';
import { RoleChange } from './role-change.entity.ts';
import { isFounding, openChange, sameRoles } from './role-change-rules.ts';
import { User } from './user.entity.ts';

type Account = Entered<User, 'person' | 'roles'>;

/** An administrator enters roles with accounts, but for their own. */
function notOwnRoles({ roles }: Account, user: User, { viewer }: Act): Refusal | undefined {
  const own = user.person?.id === viewer.personId;
  return own && !sameRoles(user.roles, roles) ? refuse('ownRoles', {}, 'roles') : undefined;
}

/** Roles that decide are proposed once. */
async function notProposedOtherwise({ roles }: Account, user: User, { em }: Act): Promise<Refusal | undefined> {
  const wanted = roles.some(role => isDeciding(role) && !user.roles.includes(role));
  const open = wanted && (await openChange(em, user));
  return open && !sameRoles(open.roles, roles) ? refuse('roleChangeOpen', { number: open.number }, 'roles') : undefined;
}

/** Of the roles entered with an account, those that decide wait for the approval of a second person; the rest is given at once. */
const proposeDeciding = (held: (user: User) => readonly string[]) => async (user: User, _: object, act: Act) => {
  const asked = user.roles;
  const before = held(user);
  user.roles = asked.filter(role => !isDeciding(role) || before.includes(role));
  if (user.roles.length === asked.length || (await openChange(act.em, user))) return;
  const change = Object.assign(new RoleChange(), {
    user,
    roles: asked,
    formerRoles: [...user.roles],
    reason: message(act.language, 'rolesEnteredWithAccount'),
    proposedBy: act.em.getReference(User, act.viewer.userId),
    founding: await isFounding(act.em, act.viewer, asked),
  });
  await act.open(change, 'PROPOSED');
};

const moves = { RoleChange: ['PROPOSED'] };
extendStep(User, 'createUser', { moves, after: proposeDeciding(() => []) });
extendStep(User, 'updateUser', {
  moves,
  needs: ['person'],
  rules: [notOwnRoles as never, notProposedOtherwise as never],
  after: proposeDeciding(user => (former(user).roles ?? []) as string[]),
});
/** An office that was held once is no longer held. */
extendStep(User, 'reactivateUser', { moves, after: proposeDeciding(() => []) });
