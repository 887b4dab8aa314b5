import { en } from './en.ts';
import type { Language } from './language.ts';
import { zh } from './zh.ts';

export type MessageKey = keyof typeof zh;

const catalogues: Record<Language, Record<MessageKey, string>> = { zh, en };

/** The sentence of the catalogue with `{fact}` filled in. */
export const message = (language: Language, key: MessageKey, facts: Record<string, unknown> = {}) =>
  catalogues[language][key].replace(/\{(\w+)\}/g, (_, fact) => String(facts[fact] ?? ''));
