import type { Translated } from '../../../fields/catalogue.ts';
import { type Class, fieldOf } from '../../../fields/field.ts';
import { type Label, Labels } from '../../../fields/labels.ts';
import type { Language } from '../../../messages/language.ts';
import { en } from './en/index.ts';
import { zh } from './zh/index.ts';

/** The labels, language by language; each has every key of the Chinese. */
export const catalogues = { zh, en } satisfies Record<Language, Translated<typeof zh>>;

export const labels = new Labels(catalogues);

/** The label of a class's field. */
export const label = (owner: Class, name: string): Label => labels.ofField(fieldOf(owner, name));
