import { isIP } from 'node:net';
import { type MessageKey, message } from '../messages/catalogue.ts';
import { type InEach, inEach, type Language, listIn } from '../messages/language.ts';

/** One setting: how its text is read, and the text that stands in when it is absent or empty. */
export interface Setting<T> {
  read: (text: string) => T;
  fallback: string | undefined;
}

export function setting<T>(read: (text: string) => T, fallback: string): Setting<T>;
export function setting<T>(read: (text: string) => T): Setting<T | undefined>;
export function setting<T>(read: (text: string) => T, fallback?: string) {
  return { read, fallback };
}

/** The name a setting has in the environment: `publicUrl` is PUBLIC_URL. */
export const environmentName = (key: string) => key.replace(/[A-Z]/g, '_$&').toUpperCase();

/** Thrown by a reader; completes the sentence "PORT must be …". */
export class Expected extends Error {
  readonly sentence: InEach;
  constructor(key: MessageKey, facts: (language: Language) => Record<string, unknown> = () => ({})) {
    const sentence = inEach(language => message(language, key, facts(language)));
    super(Object.values(sentence).join('\n'));
    this.sentence = sentence;
  }
}

export const text = (value: string) => value;

export const whole = (least: number, most: number) => (value: string) => {
  const number = Number(value);
  if (!/^\d+$/.test(value) || number < least || number > most)
    throw new Expected('settingWhole', () => ({ least, most }));
  return number;
};

export const choice =
  <T extends string>(...values: T[]) =>
  (value: string) => {
    const found = values.find(each => each === value);
    if (found === undefined) throw new Expected('settingChoice', language => ({ values: listIn(language, values) }));
    return found;
  };

/** One key of 32 bytes, or several: the newest first, and those that are still to be opened with. */
export function keys(value: string): readonly Buffer[] {
  const all = value.split(',').map(each => each.trim());
  if (!all.every(each => /^[A-Za-z0-9+/]{43}=$/.test(each))) throw new Expected('settingKeys');
  return all.map(each => Buffer.from(each, 'base64'));
}

/** Keys of age, of one kind. */
export const ageKeys = (form: RegExp) => (value: string) => {
  const all = value.split(/[\s,]+/).filter(Boolean);
  if (!all.every(each => form.test(each))) throw new Expected('settingAgeKeys');
  return all;
};

export const yesOrNo = (value: string) => choice('true', 'false')(value) === 'true';

const networkNames = ['loopback', 'linklocal', 'uniquelocal'];

function isNetwork(input: string) {
  const [place = '', bits, ...rest] = input.split('/');
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
  throw new Expected('settingProxies', language => ({ names: listIn(language, networkNames) }));
}

/** Whether only this machine reaches it. */
export const isLoopback = (host: string) => host === 'localhost' || host === '::1' || /^127\.[\d.]+$/.test(host);

export const address =
  (...schemes: string[]) =>
  (value: string) => {
    if (!URL.canParse(value) || !schemes.includes(new URL(value).protocol.slice(0, -1))) {
      const wanted = schemes.map(scheme => `${scheme}://…`);
      throw new Expected('settingAddress', language => ({ wanted: listIn(language, wanted) }));
    }
    return value.replace(/\/$/, '');
  };

/** Several of them, with commas between. */
export const addresses = (...schemes: string[]) => {
  const read = address(...schemes);
  return (value: string): readonly string[] => value.split(',').map(each => read(each.trim()));
};

/** Origins of web pages, as browsers write them: scheme, host and port and nothing after. */
export function origins(value: string): readonly string[] {
  const all = value.split(',').map(each => each.trim());
  if (all.every(each => /^https?:/.test(each) && URL.canParse(each) && new URL(each).origin === each)) return all;
  throw new Expected('settingOrigins');
}
