import { createHmac, timingSafeEqual } from 'node:crypto';
import { digest } from '../credentials/digest.ts';

interface Account {
  id: string;
  passwordHash: string;
}

/**
 * A browser in which the user has signed in before carries the proof of it, so that a stranger's guesses never lock
 * the user out there. The key is the password's hash: the proof needs no other secret and ends with the password.
 */
export const deviceCookie = ({ id }: Account) => `sanbao_device_${digest(`device ${id}`).slice(0, 8)}`;

/** Each device has a proof of its own, and so its own budget of attempts. */
export const deviceProof = (user: Account, device: string) => `${device}.${seal(user, device)}`;

export function isKnownDevice(user: Account, proof: string | undefined): boolean {
  const [device, cookie] = (proof ?? '').split('.');
  const expected = Buffer.from(seal(user, device ?? ''));
  const actual = Buffer.from(cookie ?? '');
  return Boolean(user.passwordHash) && actual.length === expected.length && timingSafeEqual(actual, expected);
}

const seal = ({ id, passwordHash }: Account, device: string) =>
  createHmac('sha256', passwordHash).update(`${id} ${device}`).digest('base64url');
