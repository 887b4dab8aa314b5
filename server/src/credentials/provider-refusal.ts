import type { MessageKey } from '../messages/catalogue.ts';

/** Why nobody is signed in by what came back from the identity provider; the page to sign in is told the code. */
export const providerRefusals = {
  PROVIDER_UNREACHABLE: 'providerUnreachable',
  PROVIDER_REFUSED: 'providerRefused',
  PROVIDER_ANSWER_WRONG: 'providerAnswerWrong',
  PROVIDER_CLOCK_WRONG: 'providerClockWrong',
  PROVIDER_KEEPS_SESSION: 'providerKeepsSession',
  PERSON_UNKNOWN: 'personUnknown',
  EMAIL_NOT_VERIFIED: 'emailNotVerified',
  EMAIL_AMBIGUOUS: 'emailAmbiguous',
  IDENTITY_OF_ANOTHER: 'identityOfAnother',
  ACCOUNT_DISABLED: 'accountDisabled',
  SIGN_IN_FOREIGN: 'signInForeign',
  SIGN_IN_REPLAYED: 'signInReplayed',
  SIGN_IN_EXPIRED: 'signInExpired',
  SIGN_IN_NOT_FRESH: 'signInNotFresh',
  SIGNED_BY_ANOTHER: 'signedByAnother',
  TOO_MANY_SIGN_INS: 'tooManySignIns',
} as const satisfies Record<string, MessageKey>;

export type ProviderCode = keyof typeof providerRefusals;

export const isProviderCode = (text: string): text is ProviderCode => Object.hasOwn(providerRefusals, text);

export class ProviderRefusal extends Error {
  readonly code: ProviderCode;

  constructor(code: ProviderCode, cause?: unknown) {
    super(code, { cause });
    this.code = code;
  }
}
