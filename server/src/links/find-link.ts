import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';
import { digest } from '../access/digest.ts';
import { networkOf } from '../access/network.ts';
import { isSecret } from '../access/secret.ts';
import { type Budget, returnAttempt, takeAttempt } from '../access/sign-in-budget.ts';
import { companySession } from '../access/viewer.ts';
import type { Language } from '../messages/language.ts';
import { linkEnded, rateLimited } from '../procedure/errors.ts';
import { OneTimeLink } from './one-time-link.entity.ts';

interface Asked {
  address: string;
  now: Date;
  language: Language;
}

/** The link with this secret, however it stands. Only secrets that are none use up what a network may try. */
export async function findLink(orm: MikroORM, secret: string, { address, now, language }: Asked): Promise<OneTimeLink> {
  const em = orm.em.fork({ session: companySession }) as SqlEntityManager;
  const budgets: Budget[] = [['link', networkOf(address)]];
  const retryAfter = await takeAttempt(em, budgets, now);
  if (retryAfter) throw rateLimited(language, { retryAfter });
  const link = isSecret(secret) ? await em.findOne(OneTimeLink, { tokenHash: digest(secret) }) : null;
  if (!link) throw linkEnded(language, 'UNKNOWN');
  await returnAttempt(em, budgets);
  return link;
}
