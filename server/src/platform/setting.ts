import { isIP } from 'node:net';

/** One setting: what it is for, how its text is read, and the text that stands in when it is absent or empty. */
export interface Setting<T> {
  chinese: string;
  english: string;
  read: (text: string) => T;
  fallback: string | undefined;
}

type Labels = [chinese: string, english: string];

export function setting<T>(labels: Labels, read: (text: string) => T, fallback: string): Setting<T>;
export function setting<T>(labels: Labels, read: (text: string) => T): Setting<T | undefined>;
export function setting<T>([chinese, english]: Labels, read: (text: string) => T, fallback?: string) {
  return { chinese, english, read, fallback };
}

/** The name a setting has in the environment: `publicUrl` is PUBLIC_URL. */
export const environmentName = (key: string) => key.replace(/[A-Z]/g, '_$&').toUpperCase();

/** Thrown by a reader; completes the sentence "PORT must be …". */
export class Expected extends Error {
  readonly chinese: string;
  readonly english: string;
  constructor(chinese: string, english: string) {
    super(english);
    this.chinese = chinese;
    this.english = english;
  }
}

export const text = (value: string) => value;

export const whole = (least: number, most: number) => (value: string) => {
  const number = Number(value);
  if (!/^\d+$/.test(value) || number < least || number > most)
    throw new Expected(`${least} 到 ${most} 之间的整数`, `a whole number from ${least} to ${most}`);
  return number;
};

export const choice =
  <T extends string>(...values: T[]) =>
  (value: string) => {
    const found = values.find(each => each === value);
    if (found === undefined) throw new Expected(`${values.join('、')} 之一`, `one of ${values.join(', ')}`);
    return found;
  };

/** One key of 32 bytes, or several: the newest first, and those that are still to be opened with. */
export function keys(value: string): readonly Buffer[] {
  const all = value.split(',').map(each => each.trim());
  if (!all.every(each => /^[A-Za-z0-9+/]{43}=$/.test(each)))
    throw new Expected(
      '32 个随机字节的 base64（npm run secrets -- key 可生成）；有多个时以逗号分隔，最新的在前',
      '32 random bytes in base64, as npm run secrets -- key makes them; several are separated by commas, the newest first',
    );
  return all.map(each => Buffer.from(each, 'base64'));
}

export const yesOrNo = (value: string) => choice('true', 'false')(value) === 'true';

const networkNames = ['loopback', 'linklocal', 'uniquelocal'];

function isNetwork(written: string) {
  const [place = '', bits, ...rest] = written.split('/');
  const most = { 0: -1, 4: 32, 6: 128 }[isIP(place)] as number;
  return !rest.length && most > 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most));
}

/** How many proxies a request comes through, or from which addresses; `true` of old was meant for one. */
export function proxies(value: string): number | string[] {
  if (value === 'true') return 1;
  if (value === 'false') return 0;
  if (/^\d$/.test(value)) return Number(value);
  const networks = value.split(',').map(each => each.trim());
  if (networks.every(each => networkNames.includes(each) || isNetwork(each))) return networks;
  throw new Expected(
    `反向代理的个数（0 到 9），或以逗号分隔的代理地址、网段，例如 10.0.0.0/8,::1，或 ${networkNames.join('、')}`,
    `the number of proxies from 0 to 9, or their addresses and networks separated by commas, such as 10.0.0.0/8,::1, or ${networkNames.join(', ')}`,
  );
}

/** Whether only this machine reaches it. */
export const isLoopback = (host: string) => host === 'localhost' || host === '::1' || /^127\.[\d.]+$/.test(host);

export const address =
  (...schemes: string[]) =>
  (value: string) => {
    if (!URL.canParse(value) || !schemes.includes(new URL(value).protocol.slice(0, -1))) {
      const wanted = schemes.map(scheme => `${scheme}://…`);
      throw new Expected(`形如 ${wanted.join(' 或 ')} 的地址`, `an address like ${wanted.join(' or ')}`);
    }
    return value.replace(/\/$/, '');
  };
