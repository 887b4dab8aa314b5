import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { digest, isSecret, newSecret } from '../credentials/secret.ts';
import { beginningOf, businessDay, daysLater } from '../fields/business-day.ts';
import type { LetterLink } from '../procedure/letter-kind.ts';
import { parametersInForce } from '../procedure/parameters-in-force.ts';
import { isInUse } from './account-in-use.ts';
import { AccountLink } from './account-link.entity.ts';
import { User } from './user.entity.ts';

const HOUR = 60 * 60 * 1000;

/** Where the links lead, below PUBLIC_URL. The secret stands behind the `#`, which browsers send nowhere. */
export const ACCOUNT_PATH = '/account';

/** Makes the link for one try of a letter: an invitation is good for days, a link for a forgotten password for an hour. */
export async function accountLink(em: SqlEntityManager, user: User, { now }: { now: Date }): Promise<LetterLink> {
  const secret = newSecret();
  const expiresAt = await expiry(em, user, now);
  const link = Object.assign(new AccountLink(), {
    tokenHash: digest(secret),
    user: em.getReference(User, user.id),
    passwordDigest: digest(user.passwordHash),
    madeAt: now,
    expiresAt,
  });
  em.persist(link);
  return {
    address: `${ACCOUNT_PATH}#/${secret}`,
    expiresOn: businessDay(expiresAt),
    accepted: inside => replacePrevious(inside, link, now),
    lost: inside => inside.nativeUpdate(AccountLink, { id: link.id }, { replacedAt: now }),
  };
}

async function expiry(em: SqlEntityManager, { state }: User, now: Date): Promise<Date> {
  if (state !== 'INVITED') return new Date(now.getTime() + HOUR);
  const { LINK_DAYS } = await parametersInForce(em, ['LINK_DAYS'], businessDay(now));
  return beginningOf(daysLater(businessDay(now), LINK_DAYS + 1));
}

const replacePrevious = (em: SqlEntityManager, { id, user }: AccountLink, now: Date) =>
  em.nativeUpdate(AccountLink, { user: user.id, id: { $ne: id }, replacedAt: null, usedAt: null }, { replacedAt: now });

/** Ends every link that opens the account. */
export const endAccountLinks = (em: SqlEntityManager, user: string) => em.nativeDelete(AccountLink, { user });

/** Who used a link late is told so for a while. */
export const forgetAccountLinks = (em: SqlEntityManager, now: Date) =>
  em.nativeDelete(AccountLink, { expiresAt: { $lte: new Date(now.getTime() - 30 * 24 * HOUR) } });

export type AccountLinkStanding = 'OPEN' | 'USED' | 'REPLACED' | 'EXPIRED' | 'UNKNOWN';

export interface FoundLink {
  standing: AccountLinkStanding;
  link?: AccountLink;
}

/** The link with this secret, with its account; to use it, nobody else may meanwhile. */
export async function findAccountLink(
  em: SqlEntityManager,
  secret: string,
  now: Date,
  lockMode = LockMode.NONE,
): Promise<FoundLink> {
  if (!isSecret(secret)) return { standing: 'UNKNOWN' };
  const link = await em.findOne(AccountLink, { tokenHash: digest(secret) }, { lockMode });
  if (!link) return { standing: 'UNKNOWN' };
  await em.populate(link, ['user.person.dealer']);
  return { link, standing: standingOf(link, now) };
}

function standingOf({ usedAt, replacedAt, passwordDigest, expiresAt, user }: AccountLink, now: Date) {
  if (usedAt) return 'USED';
  if (replacedAt || passwordDigest !== digest(user.passwordHash)) return 'REPLACED';
  if (!isInUse(user)) return 'UNKNOWN';
  return expiresAt <= now ? 'EXPIRED' : 'OPEN';
}
