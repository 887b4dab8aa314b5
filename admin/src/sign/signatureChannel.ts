/** By which the window of a fresh sign-in tells the form that is to be signed; other sites hear nothing of it. */
export const SIGNATURE_CHANNEL = 'sanbao-signature';
