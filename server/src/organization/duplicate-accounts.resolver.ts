import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Resolver } from 'type-graphql';
import { type Refusal, refuse } from '../messages/errors.ts';
import type { Facts, Loaded } from '../procedure/facts.ts';
import { Step } from '../procedure/step.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { endSessions } from './sessions.ts';
import { User } from './user.entity.ts';

const othersOf = ({ id, person }: Facts<User>, em: SqlEntityManager) =>
  em.find(User, { person: person.id, id: { $ne: id }, state: { $ne: 'INACTIVE' } });

const hasOthers = async (_: unknown, user: Facts<User>, { em }: StepContext): Promise<Refusal | undefined> =>
  (await othersOf(user, em)).length ? undefined : refuse('noOtherAccount');

@Resolver()
export class DuplicateAccountSteps {
  @Step(User, {
    description: 'Told at the start of what an earlier release let be: from now on it decides nothing.',
    by: [],
    from: ['ACTIVE', 'DUPLICATE'],
    to: 'DUPLICATE',
    on: { person: {} },
    rules: [hasOthers],
  })
  flagDuplicateAccount() {}

  @Step(User, {
    description: "Of a person's accounts this one stays, and the others end.",
    by: ['ADMINISTRATOR'],
    from: ['DUPLICATE'],
    to: 'ACTIVE',
    moves: { User: ['INACTIVE'] },
    on: { person: {} },
    tone: 'PRIMARY',
  })
  async keepAccount(user: Loaded<User>, _: object, context: StepContext) {
    const others = await othersOf(user, context.em);
    for (const other of others) context.move(other, 'INACTIVE');
    await endSessions(
      context.em,
      others.map(({ id }) => id),
    );
  }
}
