import { pinyin, polyphonic } from 'pinyin-pro';
import { normalForm, withoutInvisible } from './normal-form.ts';
import { toSimplified } from './simplified.ts';

/** Counted up whenever other terms are made of a text: records that were written before are then gone through once. */
export const SEARCH_RULE = 3;

/** Letters that Unicode does not take apart into one without a mark. */
const plainLetters: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ħ: 'h', ŋ: 'n' },
};

/** A text as a search compares it: one width and case, Latin letters without their marks, Chinese simplified. */
const compared = (text: string) =>
  toSimplified(
    withoutInvisible(text.normalize('NFKC'))
      .toLowerCase()
      .replace(/\p{Script=Latin}\p{M}*/gu, letter => letter.normalize('NFD').replace(/\p{M}/gu, ''))
      .replace(/[ßæœøłđðþıħŋ]/g, letter => plainLetters[letter] ?? letter)
      .normalize('NFC'),
  );

const runs = (plain: string) => plain.match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+/gu) ?? [];
const isHan = (run: string) => /\p{Script=Han}/u.test(run);
const bigrams = (run: string) => [...run].map((char, at, all) => char + (all[at + 1] ?? ''));

/** A number without its hyphens, blanks and points, since they are typed or left out as it comes. */
const compact = (text: string) => compared(normalForm(text)).replace(/[^\p{L}\p{N}]/gu, '');
const withHan = /\p{Script=Han}/u;

/** The numbers and codes in a text, each as one word: those that have no blanks in them, and a text that is one. */
function codesIn(plain: string): string[] {
  const pieces = [...plain.split(/\s+/), ...(plain.length <= 60 ? [plain] : [])];
  return pieces.filter(piece => /\p{N}/u.test(piece) && !withHan.test(piece)).map(compact);
}

/** A syllable with ü is typed with u, v or yu: it is kept with u, and what is typed is asked for so as well. */
const withU = (syllables: string) => syllables.replace(/([ln])(?:v|yu)/g, '$1u');

/** In a name of so many characters each may be read in any way; in what is longer, the first two from wherever it begins. */
const NAME_LENGTH = 4;
const READINGS_AT_MOST = 64;

/** The readings of some Chinese from each of its characters on, the usual one first. */
function readings(run: string): string[][][] {
  const options = { toneType: 'none', type: 'array', v: true } as const;
  const usual = pinyin(run, options).map(withU);
  const every = polyphonic(run, options) as unknown as string[][];
  const varied = (at: number, from: number) =>
    usual.length <= NAME_LENGTH || at < from + 2
      ? [...new Set([usual[at] as string, ...(every[at] ?? []).map(withU)])]
      : [usual[at] as string];
  return usual.map((_, from) => {
    let all: string[][] = [[]];
    for (let at = from; at < usual.length; at++) {
      const next = varied(at, from);
      // Beyond that many the surname, which comes first, keeps each of its readings.
      const each = all.length * next.length > READINGS_AT_MOST ? next.slice(0, 1) : next;
      all = all.flatMap(before => each.map(syllable => [...before, syllable]));
    }
    return all;
  });
}

/** The terms of short texts: names and places recur, and each step writes all texts of its record anew. */
const known = new Map<string, Terms>();
const MAX_TERMS = 5000;
const SHORT = 40;

interface Terms {
  codes: readonly string[];
  words: readonly string[];
}

function termsOf(text: string): Terms {
  const before = known.get(text);
  if (before) return before;
  const plain = compared(text);
  const words = runs(plain).flatMap(run => {
    if (!isHan(run)) return run;
    if (run !== text) return termsOf(run).words;
    const syllables = readings(run).flat();
    return [...bigrams(run), ...syllables.flatMap(each => [each.join(''), each.map(one => one.charAt(0)).join('')])];
  });
  const terms = { codes: codesIn(plain), words };
  if (known.size >= MAX_TERMS) known.clear();
  if (text.length <= SHORT) known.set(text, terms);
  return terms;
}

/**
 * The search terms of a record, separated by spaces: words and numbers; Chinese in pairs of characters, in pinyin and
 * in pinyin initials, from every character on and by every reading. A search asks for beginnings of these.
 */
export function searchText(texts: readonly string[]): string {
  const terms = texts.map(termsOf);
  const tokens = new Set([...terms.flatMap(({ codes }) => codes), ...terms.flatMap(({ words }) => words)]);
  tokens.delete('');
  return [...tokens].join(' ');
}

/** The terms of a search, each a condition of its own. */
export const searchWords = (question: string): string[] =>
  runs(compared(question.slice(0, 100))).flatMap(run =>
    isHan(run) ? ([...run].length === 1 ? [run] : bigrams(run).slice(0, -1)) : [run],
  );

/** What a search looks for: records with all of these words, each in one of its spellings, or with the number that they may be as one. */
export interface Sought {
  words: readonly (readonly string[])[];
  code?: string;
}

/** What is looked for; null where nothing is. */
export function sought(question: string): Sought | null {
  const words = searchWords(question);
  if (!words.length) return null;
  const [code] = words.length > 1 ? codesIn(compared(question.trim().slice(0, 60))).slice(-1) : [];
  return {
    words: words.map(word => [...new Set([word, withU(word)])]),
    code: withHan.test(question) ? undefined : code,
  };
}

/** No term begins with a pair of Chinese characters but the pair itself, which an index finds sooner than beginnings. */
const isPair = (word: string) => isHan(word) && [...word].length > 1;
const beginning = (word: string) => (isPair(word) ? `'${word}'` : `'${word}':*`);

/** A word in its spellings as a text-search query. */
export const wordQuery = (spellings: readonly string[]): string => {
  const each = spellings.map(beginning).join(' | ');
  return spellings.length > 1 ? `(${each})` : each;
};

/**
 * All words as a text-search query, every one of them as a beginning, or all of them as the one number that they may be;
 * null when there are none.
 */
export function searchQuery(question: string): string | null {
  const found = sought(question);
  if (!found) return null;
  const all = found.words.map(wordQuery).join(' & ');
  return found.code ? `(${all}) | ${beginning(found.code)}` : all;
}
