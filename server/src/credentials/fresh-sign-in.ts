import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { FreshSignIn } from './fresh-sign-in.entity.ts';
import { digest, isSecret, newSecret } from './secret.ts';

const MINUTE = 60 * 1000;
const GOOD_FOR = 5 * MINUTE;

/** Gives the secret by which the person signs one step. */
export async function keepFreshSignIn(em: SqlEntityManager, user: string, now: Date): Promise<string> {
  const secret = newSecret();
  const expiresAt = new Date(now.getTime() + GOOD_FOR);
  await em.insert(FreshSignIn, { tokenHash: digest(secret), user, expiresAt });
  return secret;
}

/**
 * Whether the text is such a secret of this person. One that is used is still told: the step may be asked for again, since
 * its answer was lost.
 */
export const isFreshSignIn = async (em: SqlEntityManager, user: string, text: unknown, now: Date): Promise<boolean> =>
  typeof text === 'string' &&
  isSecret(text) &&
  (await em.count(FreshSignIn, { tokenHash: digest(text), user, expiresAt: { $gt: now } })) > 0;

/** Uses it up, with the step and within its transaction; false where another step has. */
export const spendFreshSignIn = async (em: SqlEntityManager, user: string, secret: string, now: Date) =>
  (await em.nativeUpdate(FreshSignIn, { tokenHash: digest(secret), user, usedAt: null }, { usedAt: now })) === 1;

export const forgetFreshSignIns = (em: SqlEntityManager, now: Date) =>
  em.nativeDelete(FreshSignIn, { expiresAt: { $lte: now } });
