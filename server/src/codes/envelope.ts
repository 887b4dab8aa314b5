import { type Elements, elementsOf } from './application-identifiers.ts';
import { SEPARATOR } from './typed-keys.ts';

/**
 * The data identifiers that makers of electric and electronic parts print (ANSI MH10.8.2), each as the identifier of GS1
 * that says the same: whose part number it is, how many, the lot, the piece.
 */
const SAME: Readonly<Record<string, string>> = {
  P: '241',
  '1P': '240',
  Q: '37',
  T: '10',
  '1T': '10',
  S: '21',
};

/** The content of the envelope of ISO/IEC 15434, in which such labels are packed; undefined where there is none. */
export function envelope(text: string): Elements | undefined {
  const [, format, message = ''] = /^\[\)>\x1e?(0[56])\x1d(.*?)(?:\x1e.*)?$/.exec(text) ?? [];
  if (!format) return undefined;
  const fields = message.split(SEPARATOR).filter(Boolean);
  if (format === '05') {
    const elements = elementsOf(fields);
    return typeof elements === 'string' ? undefined : elements;
  }
  const found = new Map<string, string>();
  for (const field of fields) {
    const [, identifier = '', value = ''] = /^(\d{0,3}[A-Z])(.*)$/.exec(field) ?? [];
    const same = SAME[identifier];
    if (same && value && (same !== '37' || /^\d{1,8}$/.test(value))) found.set(same, value);
  }
  return found.size ? found : undefined;
}
