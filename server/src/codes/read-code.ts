import { type Elements, elementsOf, identifierIn, type Misread, OUTSIDE, wrongIn } from './application-identifiers.ts';
import { digitalLink } from './digital-link.ts';
import { envelope } from './envelope.ts';
import { gtinOf } from './gtin.ts';
import { codeInAddress } from './machine-code.ts';
import { SEPARATOR, withoutKeys } from './typed-keys.ts';

/** The content of a code that a scanner typed, a camera saw or somebody entered. */
export interface CodeRead {
  /** As it stands, without the mark of its symbology and without the keys behind it. */
  text: string;
  /** The part numbers that it may name: a hit is one of exactly these. */
  partNumbers: readonly string[];
  /** In fourteen digits. */
  gtin?: string;
  batch?: string;
  serial?: string;
  /** The number of pieces in it. */
  count?: number;
  /** The measure of its content. */
  measure?: { value: number; unit: 'KILOGRAM' | 'METRE' | 'LITRE' };
  /** A machine's own code. */
  machine?: string;
  /** It is one of GS1, and misread. */
  fault?: Exclude<Misread, 'NONE'>;
  /** The same as elements whose mark was left out: whatever is found by this is offered. */
  guess?: CodeRead;
}

/** The marks by which a scanner says that elements of GS1 follow (ISO/IEC 15424): GS1-128, DataBar, DataMatrix, QR, DotCode. */
const GS1_MARK = /^\](C1|e[0-2]|d2|d5|Q3|Q4|J1|J4)/;
const MARK = /^\][A-Za-z][0-9A-Za-z]/;

export function readCode(typed: string): CodeRead {
  const keys = withoutKeys(typed);
  const marked = GS1_MARK.test(keys) || keys.startsWith(SEPARATOR);
  const text = keys.replace(MARK, '').replace(/^\x1d+|\x1d+$/g, '');
  const machine = codeInAddress(text);
  if (machine) return { text, partNumbers: [], machine };
  const linked = digitalLink(text);
  if (linked) return fromElements(text, linked);
  const packed = envelope(text);
  if (packed) return fromElements(text, packed);
  if (/^\(\d{2,4}\)/.test(text)) {
    const elements = bracketed(text);
    if (elements !== 'NONE') return fromElements(text, elements);
  }
  return plainOrElements(text, marked);
}

/** Elements where it says so, begins as only such do or has separators; else what it is, or a guess. */
function plainOrElements(text: string, marked: boolean): CodeRead {
  const stretches = text.split(OUTSIDE).filter(Boolean);
  const elements = elementsOf(stretches);
  const isRead = typeof elements !== 'string';
  const isKeyed = /^0[0-3]\d{14}/.test(text);
  if (isRead && (marked || isKeyed || text.includes(SEPARATOR))) return fromElements(text, elements, !marked);
  if (elements === 'CHECK_DIGIT' && (marked || text.includes(SEPARATOR))) return { ...plain(text), fault: elements };
  if (elements === 'TOO_LONG' && (marked || isKeyed)) return { ...plain(text), fault: elements };
  // A number that is no element, and elements behind it: so labels are made where the number itself has no identifier.
  const [first = '', ...rest] = text.split(/[\x1d|^~]/);
  const behind = elementsOf(rest);
  if (first && typeof behind !== 'string') {
    const read = fromElements(text, behind, true);
    const guess = isRead ? { guess: fromElements(text, elements) } : undefined;
    return { ...read, partNumbers: [first, ...read.partNumbers], ...guess };
  }
  return isRead ? { ...plain(text), guess: fromElements(text, elements) } : plain(text);
}

const plain = (text: string): CodeRead => {
  const gtin = gtinOf(text);
  return { text, partNumbers: text ? [text] : [], ...(gtin && { gtin }) };
};

/** Elements as people read them, with their identifiers in parentheses. */
function bracketed(text: string): Elements | Misread {
  const found = new Map<string, string>();
  let misread: Misread | undefined;
  for (const stretch of text.split(/(?=\(\d{2,4}\))/)) {
    const [, identifier = '', value = ''] = /^\((\d{2,4})\)(.*)$/.exec(stretch) ?? [];
    const clean = value.trim();
    const wrong = identifierIn(identifier) === identifier ? wrongIn(identifier, clean) : 'NONE';
    if (wrong === 'NONE') return wrong;
    misread ??= wrong;
    found.set(identifier, clean);
  }
  return misread ?? found;
}

const MEASURES = { '310': 'KILOGRAM', '311': 'METRE', '315': 'LITRE' } as const;

function fromElements(text: string, elements: Elements | Exclude<Misread, 'NONE'>, orText = false): CodeRead {
  if (typeof elements === 'string') return { ...plain(text), fault: elements };
  const said = (...identifiers: string[]) => identifiers.flatMap(each => elements.get(each) ?? []);
  const [count] = said('30', '37');
  const [identifier, digits] = [...elements].find(([each]) => each.slice(0, 3) in MEASURES) ?? [];
  const unit = MEASURES[identifier?.slice(0, 3) as keyof typeof MEASURES];
  const facts = {
    gtin: said('01', '02')[0],
    batch: said('10')[0],
    serial: said('21')[0],
    count: count ? Number(count) : undefined,
    measure: unit && { unit, value: Number(digits) / 10 ** Number(identifier?.[3]) },
  };
  return {
    text,
    partNumbers: [...said('241', '240'), ...(orText && !text.includes(SEPARATOR) ? [text] : [])],
    ...(Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as typeof facts),
  };
}
