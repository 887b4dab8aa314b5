import { createHmac, timingSafeEqual } from 'node:crypto';
import { digest } from '../credentials/secret.ts';

/** The first that a browser's name of itself contains is what it is: most call themselves by those further down, too. */
const browsers: readonly [pattern: RegExp, name: string][] = [
  [/MicroMessenger/, '微信 WeChat'],
  [/DingTalk/, '钉钉 DingTalk'],
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/QQBrowser/, 'QQ'],
  [/Firefox|FxiOS/, 'Firefox'],
  [/Chrome|CriOS/, 'Chrome'],
  [/Safari/, 'Safari'],
];
const systems: readonly [pattern: RegExp, name: string][] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/HarmonyOS|OpenHarmony/, 'HarmonyOS'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
];

const find = (names: typeof browsers, agent: string) => names.find(([pattern]) => pattern.test(agent))?.[1];

/** Browser and system in words, as far as they are known; what a browser says of itself is kept nowhere. */
export const deviceOf = (agent = ''): string =>
  [find(browsers, agent), find(systems, agent)].filter(Boolean).join(' · ');

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
