import { Resolver } from 'type-graphql';
import { hashPassword } from '../access/password.ts';
import { endSessions } from '../access/sessions.ts';
import { Text } from '../fields/declarations.ts';
import { Form, pick } from '../fields/form.ts';
import type { Act } from '../procedure/act.ts';
import { assign } from '../procedure/assign.ts';
import { Step } from '../procedure/step.ts';
import { accountKeepsPerson, oneAccountEach, rolesMatchPerson, rolesStillMatch } from './account-rules.ts';
import { masterDataSteps } from './master-data.ts';
import { User } from './user.entity.ts';

@Form()
export class UserInput extends pick(User) {}

/** An account that is there from the start, with a password and all its roles. */
@Form()
export class OpenAccountInput extends pick(User) {
  @Text('密码', { widget: 'PASSWORD', min: 10, max: 200 }) password!: string;
}

@Form()
export class PasswordInput {
  @Text('密码', { widget: 'PASSWORD', min: 10, max: 200 }) password!: string;
}

/** A new user signs in once an administrator has set a password. */
export const UserSteps = masterDataSteps(User, UserInput, ['ADMINISTRATOR'], {
  inUse: ['ACTIVE', 'DUPLICATE'],
  locks: { person: [] },
  rules: [accountKeepsPerson, rolesMatchPerson, oneAccountEach],
  reactivation: [rolesStillMatch, oneAccountEach],
  deactivated: (user, _, { em }) => endSessions(em, [user.id]),
  complete: identify,
});

/** Whom an account is for. */
function identify(user: User, { email, person }: UserInput, { now }: Pick<Act, 'now'>) {
  Object.assign(user, { email: email.toLowerCase(), name: person.name });
  user.passwordHash ??= '';
  user.passwordSetAt ??= now;
}

/** Another password ends every session of the user that was begun with the former. */
async function setPassword(user: User, { password }: PasswordInput, { now }: Act) {
  user.passwordHash = await hashPassword(password);
  user.passwordSetAt = now;
}

@Resolver()
export class UserPasswordSteps {
  /** The system opens the accounts that are there before anybody can sign in: the first administrator's, and those of demo data. */
  @Step(User, {
    zh: '开设账号',
    by: [],
    to: 'ACTIVE',
    input: OpenAccountInput,
    locks: { person: [] },
    rules: [rolesMatchPerson, oneAccountEach],
  })
  async openAccount(user: User, { password, ...input }: OpenAccountInput, act: Act) {
    assign(user, input);
    identify(user, input, act);
    await setPassword(user, { password }, act);
  }

  /** Taken for whoever the account belongs to, who has entered the present password. */
  @Step(User, { zh: '更改密码', by: [], from: ['ACTIVE', 'DUPLICATE'], input: PasswordInput })
  changePassword(user: User, input: PasswordInput, act: Act) {
    return setPassword(user, input, act);
  }

  /** The administrator gives a user a new password; every session of that user ends. */
  @Step(User, { zh: '设定密码', by: ['ADMINISTRATOR'], from: ['ACTIVE'], input: PasswordInput })
  setUserPassword(user: User, input: PasswordInput, act: Act) {
    return setPassword(user, input, act);
  }
}
