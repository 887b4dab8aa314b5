import { Resolver } from 'type-graphql';
import { Form, pick } from '../fields/form.ts';
import { writesLetter } from '../letters/send-letter-job.ts';
import type { Input, Loaded } from '../procedure/facts.ts';
import { Step } from '../procedure/step.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { Deprecated } from '../procedure/step-marks.ts';
import { mailLink } from './account.letter.ts';
import { accountKeepsPerson, oneAccountEach, rolesMatchPerson, rolesStillMatch } from './account-rules.ts';
import { proposeDeciding, setEmail, setRoles } from './change-account.ts';
import { ReasonInput } from './master-data.ts';
import { ofNobodyErased } from './person-data-rules.ts';
import { endSessions } from './sessions.ts';
import { User } from './user.entity.ts';
import { addressOfDecider, notOwnRoles, notProposedOtherwise } from './user-rules.ts';

@Form()
export class UserInput extends pick(User) {}

const by = ['ADMINISTRATOR'] as const;
const moves = { ...writesLetter, RoleChange: ['PROPOSED'] };

const inviting = {
  by,
  to: 'INVITED',
  input: UserInput,
  on: { person: {} },
  rules: [rolesMatchPerson, oneAccountEach],
  moves,
} as const;

async function invite(user: Loaded<User>, { person, email, roles }: Input<UserInput>, context: StepContext) {
  Object.assign(user, {
    person,
    name: person.name,
    email: email.toLowerCase(),
    passwordHash: '',
    passwordSetAt: context.now,
  });
  user.roles = await proposeDeciding(user, roles, [], context);
  mailLink(user, context);
}

/** Administrators let people in and out. None of them ever sets or knows another's password. */
@Resolver()
export class UserSteps {
  @Step(User, {
    description: 'Whoever is invited chooses their password by the link in their mail.',
    ...inviting,
    tone: 'PRIMARY',
  })
  inviteUser(user: User, input: Input<UserInput>, context: StepContext) {
    return invite(user, input, context);
  }

  @Step(User, {
    description: 'The name that `inviteUser` had.',
    ...inviting,
  })
  @Deprecated('Use inviteUser, which does the same.')
  createUser(user: User, input: Input<UserInput>, context: StepContext) {
    return invite(user, input, context);
  }

  @Step(User, {
    description: 'Roles that decide wait for approval, the others are given at once.',
    by,
    from: ['INVITED', 'ACTIVE'],
    input: UserInput,
    load: ['person'],
    on: { person: {} },
    rules: [accountKeepsPerson, rolesMatchPerson, notOwnRoles, notProposedOtherwise, addressOfDecider],
    moves,
  })
  async updateUser(user: Loaded<User>, { person, email, roles }: Input<UserInput>, context: StepContext) {
    Object.assign(user, { person, name: person.name });
    await setEmail(user, email, context);
    setRoles(user, await proposeDeciding(user, roles, user.roles, context), context);
  }

  @Step(User, {
    description: 'The account opens nothing any more, and the sessions of it end; what its user did stays.',
    by,
    from: ['INVITED', 'ACTIVE', 'DUPLICATE'],
    to: 'INACTIVE',
    input: ReasonInput,
    tone: 'DANGER',
  })
  async deactivateUser(user: Loaded<User>, _: ReasonInput, { em }: StepContext) {
    await endSessions(em, [user.id]);
  }

  @Step(User, {
    description: 'An office that was held before is proposed anew.',
    by,
    from: ['INACTIVE'],
    to: ['INVITED', 'ACTIVE'],
    on: { person: {} },
    rules: [ofNobodyErased, rolesStillMatch, oneAccountEach],
    moves,
  })
  async reactivateUser(user: Loaded<User>, _: object, context: StepContext) {
    user.state = user.passwordHash || user.identitySubject ? 'ACTIVE' : 'INVITED';
    setRoles(user, await proposeDeciding(user, user.roles, [], context), context);
    if (user.state === 'INVITED') mailLink(user, context);
  }

  @Step(User, {
    description: 'Another letter, for whoever lost the first; its link takes the place of the former.',
    by,
    from: ['INVITED'],
    moves: writesLetter,
  })
  sendInvitation(user: Loaded<User>, _: object, context: StepContext) {
    mailLink(user, context);
  }

  @Step(User, {
    description: 'Whoever forgot their password gets a link by mail; the administrator never sees it.',
    by,
    from: ['ACTIVE', 'DUPLICATE'],
    moves: writesLetter,
  })
  sendPasswordLink(user: Loaded<User>, _: object, context: StepContext) {
    mailLink(user, context);
  }
}
