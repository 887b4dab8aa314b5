import { endSessions } from '../access/sessions.ts';
import type { Act } from '../procedure/act.ts';
import { AccessToken } from './access-token.entity.ts';
import type { Dealer } from './dealer.entity.ts';
import type { Person } from './person.entity.ts';
import { User } from './user.entity.ts';

type Whose = { person: Person } | { dealer: Dealer };

const accountsOf = (whose: Whose, { em }: Act) =>
  em.find(User, 'dealer' in whose ? { person: { dealer: whose.dealer } } : whose);

/** What was begun before is over with it: who is let in again signs in again. */
export async function endSessionsOf(whose: Whose, act: Act) {
  await endSessionsWith(await accountsOf(whose, act), act);
}

/** Who goes to another employer takes along neither a session nor a program's token. */
export async function endAccess(person: Person, act: Act) {
  const accounts = await accountsOf({ person }, act);
  await endSessionsWith(accounts, act);
  const tokens = await act.em.find(AccessToken, { madeBy: accounts, state: 'ACTIVE' });
  for (const token of tokens) act.move(token, 'REVOKED');
}

const endSessionsWith = (accounts: readonly User[], { em }: Act) =>
  endSessions(
    em,
    accounts.map(({ id }) => id),
  );

/** What `endAccess` moves along. */
export const endsAccess = { AccessToken: ['REVOKED'] } as const;
