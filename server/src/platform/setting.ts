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

export const yesOrNo = (value: string) => choice('true', 'false')(value) === 'true';

export const address =
  (...schemes: string[]) =>
  (value: string) => {
    if (!URL.canParse(value) || !schemes.includes(new URL(value).protocol.slice(0, -1))) {
      const wanted = schemes.map(scheme => `${scheme}://…`);
      throw new Expected(`形如 ${wanted.join(' 或 ')} 的地址`, `an address like ${wanted.join(' or ')}`);
    }
    return value.replace(/\/$/, '');
  };
