/** The end of an element that has no length of its own: FNC1, as scanners send it. */
export const SEPARATOR = '\x1d';

/** The separator of envelopes of ISO/IEC 15434. */
const RECORD = '\x1e';

/** Other ways in which FNC1 comes: as its picture, as words, or escaped. */
const WRITTEN = /␝|<(?:GS|FNC1|F1)>|\{(?:GS|FNC1)\}|\[(?:GS|FNC1)\]|\\x1d|\\u001d|\\F|\^\]/gi;

/** The letters that a Chinese input method puts in the place of keys. */
const KEYS: Readonly<Record<string, string>> = {
  '【': '[',
  '】': ']',
  '「': '[',
  '」': ']',
  '『': '{',
  '』': '}',
  '。': '.',
  '、': '\\',
  '《': '<',
  '》': '>',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
};

/** The typed text in the width of a keyboard, without anything invisible and without the keys that end it. */
export const withoutKeys = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(/[【】「」『』。、《》“”‘’]/g, key => KEYS[key] as string)
    .replace(WRITTEN, SEPARATOR)
    .replace(/\p{Cf}/gu, '')
    .replaceAll('␞', RECORD)
    .replace(/[\x00-\x1c\x1f\x7f␄]+/g, '')
    .trim();
