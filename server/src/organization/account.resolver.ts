import { Resolver } from 'type-graphql';
import { hashPassword } from '../credentials/password.ts';
import { Flag } from '../fields/declarations.ts';
import { Form, pick } from '../fields/form.ts';
import { writesLetter } from '../letters/send-letter-job.ts';
import { assign } from '../procedure/assign.ts';
import type { Input, Loaded } from '../procedure/facts.ts';
import { Step } from '../procedure/step.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { mailLink, tellChange } from './account.letter.ts';
import { oneAccountEach, rolesMatchPerson } from './account-rules.ts';
import { NewPassword } from './account-types.ts';
import { found } from './change-account.ts';
import { User } from './user.entity.ts';

@Form()
export class PasswordInput {
  @NewPassword() password!: string;
}

/** An account that is there from the start, with a password and all its roles. */
@Form()
export class OpenAccountInput extends pick(User) {
  @NewPassword() password!: string;
  @Flag({ optional: true }) changeDue?: boolean | null;
}

/** Another password ends every session that was begun with the former, and every link. */
async function setPassword(user: Loaded<User>, { password }: PasswordInput, { now }: StepContext) {
  user.passwordHash = await hashPassword(password);
  user.passwordSetAt = now;
  user.passwordChangeDue = false;
}

/** Changes to an account made without the administrator, for its history. */
@Resolver()
export class AccountSteps {
  @Step(User, {
    description:
      "The accounts that are there before anybody can sign in: the first administrator's, and those of demo data.",
    by: [],
    to: 'ACTIVE',
    input: OpenAccountInput,
    on: { person: {} },
    rules: [rolesMatchPerson, oneAccountEach],
  })
  async openAccount(user: User, { password, changeDue, ...input }: Input<OpenAccountInput>, context: StepContext) {
    assign(user, input);
    Object.assign(user, { email: input.email.toLowerCase(), name: input.person.name });
    await setPassword(user, { password }, context);
    user.passwordChangeDue = changeDue ?? false;
  }

  @Step(User, {
    description:
      'Whoever was invited has opened the link and chosen a password; the first General Manager takes office by it.',
    by: [],
    from: ['INVITED'],
    to: 'ACTIVE',
    input: PasswordInput,
    load: ['person'],
    moves: { ...writesLetter, RoleChange: ['APPROVED'] },
  })
  async acceptInvitation(user: Loaded<User, 'person'>, input: PasswordInput, context: StepContext) {
    await setPassword(user, input, context);
    await found(user, context);
  }

  @Step(User, {
    description: 'Whoever knows the present password has entered another one.',
    by: [],
    from: ['ACTIVE', 'DUPLICATE'],
    input: PasswordInput,
    moves: writesLetter,
  })
  async changePassword(user: Loaded<User>, input: PasswordInput, context: StepContext) {
    await setPassword(user, input, context);
    tellChange(user, { change: 'PASSWORD' }, context);
  }

  @Step(User, {
    description: 'Whoever got the mail has chosen another password by its link.',
    by: [],
    from: ['ACTIVE', 'DUPLICATE'],
    input: PasswordInput,
    moves: writesLetter,
  })
  async resetPassword(user: Loaded<User>, input: PasswordInput, context: StepContext) {
    await setPassword(user, input, context);
    tellChange(user, { change: 'PASSWORD' }, context);
  }

  @Step(User, {
    description: 'Somebody has asked for it under this address.',
    by: [],
    from: ['INVITED', 'ACTIVE', 'DUPLICATE'],
    moves: writesLetter,
  })
  mailAccountLink(user: Loaded<User>, _: object, context: StepContext) {
    mailLink(user, context);
  }
}
