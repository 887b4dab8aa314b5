import type { Reference } from '../procedure/facts.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { AccessToken } from './access-token.entity.ts';
import { endSessions } from './sessions.ts';
import { User } from './user.entity.ts';

type Whose = { person: Reference } | { dealer: Reference };

const accountsOf = (whose: Whose, { em }: StepContext) =>
  em.find(User, { person: 'person' in whose ? whose.person.id : { dealer: whose.dealer.id } });

/** Former sessions end with it: a person who is let in again signs in again. */
export async function endSessionsOf(whose: Whose, context: StepContext) {
  await endSessionsWith(await accountsOf(whose, context), context);
}

/** Who goes to another employer takes along neither a session nor a program's token. */
export async function endAccess({ id }: Reference, context: StepContext) {
  const accounts = await accountsOf({ person: { id } }, context);
  await endSessionsWith(accounts, context);
  const tokens = await context.em.find(AccessToken, { madeBy: accounts, state: 'ACTIVE' });
  for (const token of tokens) context.move(token, 'REVOKED');
}

const endSessionsWith = (accounts: readonly User[], { em }: StepContext) =>
  endSessions(
    em,
    accounts.map(({ id }) => id),
  );

/** The `moves` of `endAccess`. */
export const endsAccess = { AccessToken: ['REVOKED'] } as const;
