import { pinyin } from 'pinyin-pro';

const runs = (text: string) => text.toLowerCase().match(/\p{Script=Han}+|[a-z0-9]+/gu) ?? [];
const isHan = (run: string) => /\p{Script=Han}/u.test(run);
const suffixes = (parts: string[]) => parts.map((_, from) => parts.slice(from).join(''));
const bigrams = (run: string) => [...run].map((char, at, all) => char + (all[at + 1] ?? ''));

/**
 * The search terms of a record, separated by spaces: words and numbers; Chinese in pairs of characters, in pinyin and
 * in pinyin initials, from every character on. A search asks for beginnings of these.
 */
export function searchText(texts: readonly string[]): string {
  const tokens = new Set<string>();
  for (const run of texts.flatMap(runs)) {
    if (!isHan(run)) tokens.add(run);
    else {
      const syllables = pinyin(run, { toneType: 'none', type: 'array', v: true });
      const initials = syllables.map(syllable => syllable.charAt(0));
      for (const token of [...bigrams(run), ...suffixes(syllables), ...suffixes(initials)]) tokens.add(token);
    }
  }
  return [...tokens].join(' ');
}

/** The terms of a search, each a condition of its own. */
export const searchWords = (question: string): string[] =>
  runs(question.slice(0, 100)).flatMap(run =>
    isHan(run) ? ([...run].length === 1 ? [run] : bigrams(run).slice(0, -1)) : [run],
  );

/** The same words as a text-search query, every one of them as a beginning; null when there are none. */
export function searchQuery(question: string): string | null {
  const words = searchWords(question);
  return words.length ? words.map(word => `'${word}':*`).join(' & ') : null;
}
