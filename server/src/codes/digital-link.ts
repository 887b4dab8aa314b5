import { type Elements, identifierIn, type Misread, wrongIn } from './application-identifiers.ts';

/** The words that addresses of the first version have for identifiers. */
const WORDS: Readonly<Record<string, string>> = { gtin: '01', sscc: '00', cpv: '22', lot: '10', ser: '21' };
/** The identifiers with which such an address begins: a shipping unit, or an item. */
const KEYS = ['00', '01'];

/** The elements of a GS1 Digital Link, whoever's host it is on; undefined where an address is none. */
export function digitalLink(text: string): Elements | Exclude<Misread, 'NONE'> | undefined {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return undefined;
  const { pathname, searchParams } = new URL(text);
  const way = pathname.split('/').map(decoded);
  const named = way.map(segment => WORDS[segment] ?? segment);
  const at = named.findIndex((segment, place) => KEYS.includes(segment) && /^\d{8,18}$/.test(way[place + 1] ?? ''));
  if (at < 0) return undefined;
  const pairs: [string, string][] = [];
  for (let place = at; place + 1 < way.length; place += 2)
    pairs.push([named[place] as string, way[place + 1] as string]);
  for (const [name, value] of searchParams) if (/^\d{2,4}$/.test(name)) pairs.push([name, value]);
  const found = new Map<string, string>();
  for (const [identifier, written] of pairs) {
    if (identifierIn(identifier) !== identifier) return undefined;
    const value = identifier === '01' ? written.padStart(14, '0') : written;
    const wrong = wrongIn(identifier, value);
    if (wrong === 'NONE') return undefined;
    if (wrong) return wrong;
    found.set(identifier, value);
  }
  return found;
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
