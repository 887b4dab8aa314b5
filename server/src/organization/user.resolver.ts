import { Resolver } from 'type-graphql';
import { hashPassword } from '../access/password.ts';
import { Text } from '../fields/declarations.ts';
import { Form, pick } from '../fields/form.ts';
import type { Act } from '../procedure/act.ts';
import { Step } from '../procedure/step.ts';
import { masterDataSteps } from './master-data.ts';
import { rolesMatchPerson } from './roles-match-person.ts';
import { User } from './user.entity.ts';

@Form()
export class UserInput extends pick(User) {}

@Form()
export class PasswordInput {
  @Text('密码', { widget: 'PASSWORD', min: 10, max: 200 }) password!: string;
}

/** A new user signs in once an administrator has set a password. */
export const UserSteps = masterDataSteps(User, UserInput, ['ADMINISTRATOR'], {
  rules: [rolesMatchPerson],
  complete: (user, { email, person }, { now }) => {
    Object.assign(user, { email: email.toLowerCase(), name: person.name });
    user.passwordHash ??= '';
    user.passwordSetAt ??= now;
  },
});

/** Another password ends every session of the user that was begun with the former. */
async function setPassword(user: User, { password }: PasswordInput, { now }: Act) {
  user.passwordHash = await hashPassword(password);
  user.passwordSetAt = now;
}

@Resolver()
export class UserPasswordSteps {
  /** Taken for whoever the account belongs to, who has entered the present password. */
  @Step(User, { zh: '更改密码', by: [], from: ['ACTIVE'], input: PasswordInput })
  changePassword(user: User, input: PasswordInput, act: Act) {
    return setPassword(user, input, act);
  }

  /** The administrator gives a user a new password; every session of that user ends. */
  @Step(User, { zh: '设定密码', by: ['ADMINISTRATOR'], from: ['ACTIVE'], input: PasswordInput })
  setUserPassword(user: User, input: PasswordInput, act: Act) {
    return setPassword(user, input, act);
  }
}
