import type { signIn as zh } from '../zh/sign-in.ts';

/** Sentences on signing in at the company's identity provider. */
export const signIn: Record<keyof typeof zh, string> = {
  providerUnreachable:
    'The identity provider does not answer. Please try again later; if it goes on so, tell the administrator.',
  providerRefused: 'The identity provider did not let you in, or you gave it up there.',
  providerAnswerWrong:
    'The answer of the identity provider cannot be trusted, and nobody was signed in. Please tell the administrator.',
  providerClockWrong:
    'The clocks of the identity provider and of Sanbao differ, and nobody was signed in. Please tell the administrator.',
  providerKeepsSession:
    'The identity provider offers no sign-out: you are still signed in there. Sign out there, or close the browser.',
  personUnknown:
    'No user has the e-mail address that the identity provider gave. Ask the administrator to invite you under that address.',
  emailNotVerified:
    'The identity provider has not verified your e-mail address. Have it verified there, and sign in again.',
  emailAmbiguous:
    'Your e-mail address does not tell one account: there are several of yours, or it is spelt in two ways. Please tell the administrator.',
  identityOfAnother:
    'This user is bound to another account of the identity provider. If you have another one now, ask the administrator to unbind the former.',
  identityNotBound: 'This user is not bound to the identity provider.',
  accountDisabled: 'This user is out of use and cannot sign in.',
  signInForeign: 'This sign-in was not begun in this browser, or you have signed out since. Please sign in again.',
  signInReplayed: 'The answer to this sign-in was used already. Please sign in again.',
  signInExpired: 'The sign-in took too long. Please sign in again.',
  signInNotFresh:
    'To sign, you sign in anew at the identity provider; an earlier sign-in does not count. If you just have, ask the administrator to compare the clocks.',
  signedByAnother: 'Somebody else’s account was signed in at the identity provider; you cannot sign by it.',
  tooManySignIns: 'Too many attempts; please try again later.',
  signAtProvider: 'Sign in anew at the identity provider, and sign by it.',
  signedByItBefore: 'Another step was signed by this sign-in. Please sign in anew.',
  passwordSignInOff: 'Nobody signs in by a password here; please use the identity provider.',
};
