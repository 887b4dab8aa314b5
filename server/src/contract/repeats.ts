const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Whether a sentence says nothing beyond these names. */
export const repeats = (sentence: string, names: readonly string[]) =>
  letters(sentence) === '' || names.some(name => letters(name) === letters(sentence));
