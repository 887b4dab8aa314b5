import type { sign as zh } from '../zh/sign.ts';

/** Faults of a signature. */
export const sign: Record<keyof typeof zh, string> = {
  signatureUnreadable: 'The signature cannot be read; clear it and sign again.',
  signatureTooSmall: 'The signature is too small; please sign again.',
};
