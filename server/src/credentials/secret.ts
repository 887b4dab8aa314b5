import { hash, randomBytes, randomInt } from 'node:crypto';
import { CODE_LENGTH, CODE_LETTERS } from '../codes/machine-code.ts';

/** 32 random bytes, as they stand in an address, a header or a cookie. */
export const newSecret = () => randomBytes(32).toString('base64url');

/** Whether it can be such a secret at all; anything else is refused without asking the database. */
export const isSecret = (text: string) => /^[\w-]{43}$/.test(text);

/** SHA-256: what the database holds in the place of a token. */
export const digest = (text: string) => hash('sha256', text, 'base64url');

/** 130 random bits, as the label of a machine has them. */
export const newMachineCode = () =>
  Array.from({ length: CODE_LENGTH }, () => CODE_LETTERS[randomInt(CODE_LETTERS.length)]).join('');
