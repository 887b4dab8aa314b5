import { daysLater } from '../fields/business-day.ts';
import type { Entered } from '../fields/form.ts';
import { type Refusal, refuse } from '../messages/errors.ts';
import type { StepContext } from '../procedure/step-context.ts';
import type { AccessToken } from './access-token.entity.ts';

type TokenTerms = Partial<Entered<AccessToken, 'scope' | 'dealer'>> & Entered<AccessToken, 'expiresOn'>;

/** A dealer's token names its dealer, the company's none; dealers make tokens for themselves only. */
export function scopeNamesDealer(
  { scope, dealer }: TokenTerms,
  _token: unknown,
  { viewer }: Pick<StepContext, 'viewer'>,
): Refusal | undefined {
  if (viewer.visibility === 'DEALER')
    return scope === 'DEALER' ? undefined : refuse('dealersTokenIsItsOwn', {}, 'scope');
  if ((scope === 'DEALER') !== Boolean(dealer)) return refuse('scopeNamesDealer', {}, 'dealer');
}

/** Every token ends: from today on, within a year. */
export function expiresWithinYear(
  { expiresOn }: TokenTerms,
  _token: unknown,
  { today }: Pick<StepContext, 'today'>,
): Refusal | undefined {
  const until = daysLater(today, 365);
  if (expiresOn < today || expiresOn > until) return refuse('expiresWithinYear', { from: today, until }, 'expiresOn');
}
