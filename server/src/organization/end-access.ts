import { endSessions } from '../access/sessions.ts';
import type { Act } from '../procedure/act.ts';
import { AccessToken } from './access-token.entity.ts';
import type { Dealer } from './dealer.entity.ts';
import type { Person } from './person.entity.ts';
import { User } from './user.entity.ts';

type Whose = { person: Person } | { dealer: Dealer };

const accountsOf = (whose: Whose, { em }: Act) =>
  em.find(User, 'person' in whose ? { person: whose.person } : { person: { dealer: whose.dealer } });

/** What was begun before is over with it: who is let in again signs in again. */
export async function endSessionsOf(whose: Whose, act: Act) {
  const accounts = await accountsOf(whose, act);
  await endSessions(
    act.em,
    accounts.map(({ id }) => id),
  );
}

/** Who goes to another employer takes along neither a session nor a program's token. */
export async function endAccess(person: Person, act: Act) {
  await endSessionsOf({ person }, act);
  const madeBy = await accountsOf({ person }, act);
  for (const token of await act.em.find(AccessToken, { madeBy, state: 'ACTIVE' })) act.move(token, 'REVOKED');
}

/** What `endAccess` moves along. */
export const endsAccess = { AccessToken: ['REVOKED'] } as const;
