import { createHmac } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Asked } from './identity-provider.ts';
import { ProviderRefusal } from './provider-refusal.ts';
import { ProviderRequest } from './provider-request.entity.ts';
import { digest, isSecret, newSecret } from './secret.ts';

const MINUTE = 60 * 1000;
export const REQUEST_MINUTES = 10;

/** Nonce and verifier hang on the secret that the browser alone has, so that neither is kept anywhere. */
function askedBy(browser: string, state: string, { session, askedAt }: ProviderRequest): Asked {
  const derived = (what: string) => createHmac('sha256', browser).update(`${what} ${state}`).digest('base64url');
  return { state, nonce: derived('nonce'), verifier: derived('verifier'), freshSince: session ? askedAt : null };
}

/** Notes that this browser is sent to the provider; in a session, where somebody is to sign. */
export async function beginRequest(
  em: SqlEntityManager,
  browser: string,
  { session = null, next, now }: { session?: string | null; next: string; now: Date },
): Promise<Asked> {
  const state = newSecret();
  const request = { state: digest(state), browser: digest(browser), session, next, askedAt: now, usedAt: null };
  await em.insert(ProviderRequest, request);
  return askedBy(browser, state, request);
}

/** What was asked, for whoever comes back with its state: once, in time, and in the browser that was sent. */
export async function endRequest(em: SqlEntityManager, browser: string | undefined, state: string | null, now: Date) {
  if (!browser || !state || !isSecret(state)) throw new ProviderRefusal('SIGN_IN_FOREIGN');
  const own = { state: digest(state), browser: digest(browser) };
  const used = await em.nativeUpdate(ProviderRequest, { ...own, usedAt: null }, { usedAt: now });
  const request = await em.findOne(ProviderRequest, own);
  if (!request) throw new ProviderRefusal('SIGN_IN_FOREIGN');
  if (!used) throw new ProviderRefusal('SIGN_IN_REPLAYED');
  if (request.askedAt.getTime() + REQUEST_MINUTES * MINUTE <= now.getTime())
    throw new ProviderRefusal('SIGN_IN_EXPIRED');
  return { request, asked: askedBy(browser, state, request) };
}

/** Who comes back late is told so for a day. */
export const forgetRequests = (em: SqlEntityManager, now: Date) =>
  em.nativeDelete(ProviderRequest, { askedAt: { $lte: new Date(now.getTime() - 24 * 60 * MINUTE) } });
