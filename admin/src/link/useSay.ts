import { createContext, useContext } from 'react';
import { type Sentence, sentences } from './sentences.ts';
import type { Label, Language } from './task.ts';

export const LanguageContext = createContext<Language>('zh');

/** The page's own sentences, and labels that came with the link, in the reader's language. */
export function useSay() {
  const language = useContext(LanguageContext);
  const say = (key: Sentence, facts: Record<string, string> = {}) =>
    sentences[key][language].replace(/\{(\w+)\}/g, (_, fact) => facts[fact] ?? '');
  return Object.assign(say, { label: (label: Label) => label[language], language });
}
