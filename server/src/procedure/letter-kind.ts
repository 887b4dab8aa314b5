import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import type { Labels } from '../fields/labels.ts';
import { type Language, languageCodes } from '../messages/language.ts';
import type { Facts, Path } from './facts.ts';
import type { Procedure } from './procedure.ts';
import type { BaseRecord, RecordClass } from './record.ts';

/** A one-time link that is made for one try of a letter, and its address below PUBLIC_URL. */
export interface LetterLink {
  address: string;
  expiresOn: string;
  /** The mail server has taken the letter: from now on a previous link opens nothing. */
  accepted(em: SqlEntityManager): Promise<unknown>;
  /** It has not: this link opens nothing, and the previous one still does. */
  lost(em: SqlEntityManager): Promise<unknown>;
}

/** The ingredients of a letter. */
export interface LetterFacts {
  language: Language;
  company: string;
  labels: Labels;
  [fact: string]: unknown;
}

/** One kind of letter, declared once: what it is about, what it says, and what becomes of its record. */
export interface LetterKind<R = BaseRecord> {
  name: LetterKindName;
  /** Null where it is about no record. */
  about: RecordClass | null;
  /** The paths it reads beyond the record's own fields. */
  load: readonly string[];
  /** Makes the link that it carries, to a record, which is locked, before the try; it is good at once, since the letter may arrive at once. */
  link?(em: SqlEntityManager, record: R, at: { now: Date; language: Language }): Promise<LetterLink>;
  /** Whether it still has to be sent; where not, it is discarded. */
  awaited(record: R, procedure: Procedure): boolean;
  subject(record: R, facts: LetterFacts): string;
  /** With the whole address of the link, and its last day, where it carries one. */
  text(record: R, facts: LetterFacts & { link: string; until: string }): string;
  /** Automatic steps of the record, taken when the letter was sent, or when it was given up. */
  sent?: string;
  failed?: string;
}

/** Declares a kind of letter, which the chapter names among its `letters`; steps write it by `context.letter`. */
export const letterKind = <R extends BaseRecord, const Paths extends string = never>(
  name: LetterKindName,
  letter: { about: RecordClass<R> | null; load?: readonly (Paths & Path<R, Paths>)[] } & Words<
    Facts<NoInfer<R>, NoInfer<Paths>>
  >,
): LetterKind<R> => ({ load: [], awaited: () => true, ...letter, name }) as unknown as LetterKind<R>;

type Words<Record> = Pick<LetterKind<Record>, 'subject' | 'text'> &
  Partial<Pick<LetterKind<Record>, 'link' | 'awaited' | 'sent' | 'failed'>>;

/** The text in the letter's language, or in every language where none is known. */
export const inLanguages = (language: Language | null, say: (language: Language) => string, between: string) =>
  (language ? [language] : languageCodes()).map(say).join(between);

export const LetterKindName = choice('LetterKind', [
  'TRAINING_NOTICE',
  'SURVEY',
  'SIGNATURE_LINK',
  'QUOTE_LINK',
  'ANCHOR',
  'INVITATION',
  'PASSWORD_LINK',
  'ACCOUNT_CHANGED',
]);

export type LetterKindName = ChoiceOf<typeof LetterKindName>;

/** To whom a letter goes, and what it is about. */
export interface Envelope<R extends BaseRecord = BaseRecord> {
  about: Facts<R> | null;
  to: string;
  /** In which the recipient reads; both where it is not known. */
  language?: Language | null;
  /** The letter's facts beyond the record; never a secret, since they are kept. */
  facts?: object;
}
