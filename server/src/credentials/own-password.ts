import { message } from '../messages/catalogue.ts';
import { badInput, rateLimited } from '../messages/errors.ts';
import type { Language } from '../messages/language.ts';
import { companyEm, type Forkable, type Viewer } from '../viewer/viewer.ts';
import { type Budget, returnAttempt, takeAttempt } from './attempts.ts';
import { verifyPassword } from './password.ts';

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
  const { language, now } = context;
  const em = companyEm(context);
  const budget: Budget[] = [['signature', userId]];
  const retryAfter = await takeAttempt(em, budget, now);
  if (retryAfter) throw rateLimited(language, { retryAfter });
  const [user] = await em.execute<{ hash: string }[]>('select password_hash as hash from "user" where id = ?', [
    userId,
  ]);
  if (typeof password !== 'string' || !(await verifyPassword(password, user?.hash)))
    throw badInput(language, { fields: { [field]: message(language, 'passwordWrong') } });
  await returnAttempt(em, budget);
}
