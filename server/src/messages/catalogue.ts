import { conformance } from './conformance.ts';
import { customerService } from './customer-service.ts';
import { fields } from './fields.ts';
import { files } from './files.ts';
import { imports } from './imports.ts';
import { improvement } from './improvement.ts';
import { kernel } from './kernel.ts';
import type { Language } from './language.ts';
import { organization } from './organization.ts';
import { print } from './print.ts';
import { records } from './records.ts';
import { repair } from './repair.ts';
import { sign } from './sign.ts';
import { spareParts } from './spare-parts.ts';
import { training } from './training.ts';

/** Everything the server says to people: each sentence in Chinese and in English. */
const catalogue = {
  ...kernel,
  ...fields,
  ...files,
  ...imports,
  ...print,
  ...sign,
  ...organization,
  ...improvement,
  ...training,
  ...customerService,
  ...repair,
  ...spareParts,
  ...records,
  ...conformance,
} satisfies Record<string, readonly [zh: string, en: string]>;

export type MessageKey = keyof typeof catalogue;

/** The sentence of the catalogue with `{fact}` filled in. */
export const message = (language: Language, key: MessageKey, facts: Record<string, unknown> = {}) =>
  catalogue[key][language === 'zh' ? 0 : 1].replace(/\{(\w+)\}/g, (_, fact) => String(facts[fact] ?? ''));
