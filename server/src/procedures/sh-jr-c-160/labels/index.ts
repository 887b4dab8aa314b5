import type { Translated } from '../../../fields/catalogue.ts';
import type { Language } from '../../../messages/language.ts';
import { en } from './en/index.ts';
import { zh } from './zh/index.ts';

/** What everything is called, language by language; each of them has every key of the Chinese. */
export const labels = { zh, en } satisfies Record<Language, Translated<typeof zh>>;
