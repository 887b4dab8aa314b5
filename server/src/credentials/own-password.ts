import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Config } from '../config.ts';
import { message } from '../messages/catalogue.ts';
import { badInput, refuse, ruleViolated } from '../messages/errors.ts';
import type { Language } from '../messages/language.ts';
import { companyEm, type Forkable, type Viewer } from '../viewer/viewer.ts';
import { assertAttempt, type Budget, returnAttempt } from './attempts.ts';
import { isFreshSignIn, spendFreshSignIn } from './fresh-sign-in.ts';
import { verifyPassword } from './password.ts';

type Signing = Forkable & { language: Language; now: Date; files?: { config: Pick<Config, 'passwordSignIn'> } };

/** Whoever signs shows again who they are: by their password, or by the secret of a fresh sign-in at the identity provider. */
export async function assertSignature(viewer: Viewer, field: string, entered: unknown, context: Signing) {
  const { language, now, files } = context;
  if (await isFreshSignIn(companyEm(context), viewer.userId, entered, now)) return;
  if (viewer.signedInBy === 'PROVIDER' || files?.config.passwordSignIn === false)
    throw ruleViolated(language, undefined, refuse('signAtProvider', {}, field));
  await assertOwnPassword(viewer, field, entered, context);
}

/**
 * The signature counts for this step alone; gives what the history says of it. The fresh sign-in is used up in the step's own
 * transaction: one that is refused leaves it.
 */
export async function countSignature(em: SqlEntityManager, { userId }: Viewer, entered: unknown, context: Signing) {
  const { language, now } = context;
  if (!(await isFreshSignIn(em, userId, entered, now))) return 'ownPassword';
  if (!(await spendFreshSignIn(em, userId, entered as string, now)))
    throw ruleViolated(language, undefined, refuse('signedByItBefore'));
  return 'freshSignIn';
}

/**
 * Whoever signs enters their own password again. Attempts are counted in a transaction of their own: they stand
 * though the step for which they were made is refused.
 */
export async function assertOwnPassword(
  { userId }: Viewer,
  field: string,
  password: unknown,
  context: Forkable & { language: Language; now: Date },
) {
  const em = companyEm(context);
  const budget: Budget[] = [['signature', userId]];
  await assertAttempt(em, budget, context);
  const [user] = await em.execute<{ hash: string }[]>('select password_hash as hash from "user" where id = ?', [
    userId,
  ]);
  if (typeof password !== 'string' || !(await verifyPassword(password, user?.hash)))
    throw badInput(context.language, { fields: { [field]: message(context.language, 'passwordWrong') } });
  await returnAttempt(em, budget);
}
