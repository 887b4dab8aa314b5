import { Resolver } from 'type-graphql';
import { Text } from '../fields/declarations.ts';
import { Form } from '../fields/form.ts';
import { writesLetter } from '../letters/send-letter-job.ts';
import { type Refusal, refuse } from '../messages/errors.ts';
import type { Facts, Loaded } from '../procedure/facts.ts';
import { Step } from '../procedure/step.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { tellChange } from './account.letter.ts';
import { endAccountLinks } from './account-link.ts';
import { found } from './change-account.ts';
import { ReasonInput } from './master-data.ts';
import { endSessions } from './sessions.ts';
import { User } from './user.entity.ts';

@Form('By which the identity provider names a person.')
export class IdentityInput {
  @Text() issuer!: string;
  @Text({ max: 255 }) subject!: string;
}

const notBoundYet = ({ identityBoundAt }: Facts<User>): Refusal | undefined =>
  identityBoundAt ? refuse('identityOfAnother') : undefined;

const isBound = ({ identityBoundAt }: Facts<User>): Refusal | undefined =>
  identityBoundAt ? undefined : refuse('identityNotBound');

/** Who a person is at the company's identity provider. It lets in whom the administrator has let in, and gives no right. */
@Resolver()
export class IdentitySteps {
  @Step(User, {
    description:
      'Whoever signed in at the identity provider under this verified address is this person from now on; who was invited has accepted by it.',
    by: [],
    from: ['INVITED', 'ACTIVE'],
    to: 'ACTIVE',
    input: IdentityInput,
    load: ['person'],
    guards: [notBoundYet],
    moves: { ...writesLetter, RoleChange: ['APPROVED'] },
  })
  async bindIdentity(user: Loaded<User, 'person'>, { issuer, subject }: IdentityInput, context: StepContext) {
    Object.assign(user, { identityIssuer: issuer, identitySubject: subject, identityBoundAt: context.now });
    tellChange(user, { change: 'IDENTITY', issuer }, context);
    await endAccountLinks(context.em, user.id);
    if (!user.passwordHash) await found(user, context);
  }

  @Step(User, {
    description:
      'The person has another account at the identity provider, or none any more: the next sign-in there finds them by their address. Their sessions end.',
    by: ['ADMINISTRATOR'],
    from: ['ACTIVE', 'DUPLICATE'],
    input: ReasonInput,
    guards: [isBound],
    tone: 'DANGER',
    moves: writesLetter,
  })
  async unbindIdentity(user: Loaded<User>, _: ReasonInput, context: StepContext) {
    Object.assign(user, { identityIssuer: null, identitySubject: null, identityBoundAt: null });
    tellChange(user, { change: 'IDENTITY_LOST' }, context);
    await endSessions(context.em, [user.id]);
  }
}
