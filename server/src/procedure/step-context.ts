import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { StoredFile } from '../files/stored-file.entity.ts';
import type { Language } from '../messages/language.ts';
import type { ParameterName, ParameterTypes } from '../procedures/parameters.ts';
import type { Viewer } from '../viewer/viewer.ts';
import type { Envelope, LetterKind } from './letter-kind.ts';
import type { BaseRecord } from './record.ts';
import type { FieldChange } from './snapshot.ts';

/** A job replaces a waiting job of the same key. It starts at once unless `at` is set. */
export interface JobTime {
  key: string;
  at?: Date;
}

/** A step being taken: who takes it, when, and what else moves with it in the same transaction. */
export interface StepContext<P extends ParameterName = never> {
  readonly viewer: Viewer;
  readonly now: Date;
  /** When it was done: now, or as the device says that was out of reach of a network then. */
  readonly doneAt: Date;
  /** The digest of what was shown to whoever signed, as that device says. */
  readonly contentDigest: string | null;
  /** The business date in Asia/Shanghai. */
  readonly today: string;
  /** The language of the person who takes the step. */
  readonly language: Language;
  /** The values in force today of the parameters that the step names. */
  readonly parameters: Readonly<Pick<ParameterTypes, P>>;
  /** The state in which the step found its record; null where it makes one. */
  readonly from: string | null;
  /** It is entered from a sheet, which may be of before Sanbao. */
  readonly imported: boolean;
  readonly em: SqlEntityManager;
  /** Creates another record with this one: gives it its number and its state. */
  open<R extends BaseRecord>(record: R, state: R['state']): Promise<void>;
  /** Moves another record along; its history names this step, and what is said besides of its own fields. */
  move<R extends BaseRecord>(record: R, state: R['state'], extraChanges?: readonly FieldChange[]): void;
  /** Marks an unchanged record as changed, so that a dealer who now sees it gets it with the next pull. */
  show(record: BaseRecord): void;
  /** Returns a secret in the answer of this step, in the record's secret field. It is stored nowhere. */
  reveal(secret: string): void;
  /**
   * Makes a one-time link by which a customer without an account answers for a record, and returns its address below
   * PUBLIC_URL. The address is stored nowhere. Earlier links to the record end.
   */
  link(record: BaseRecord, language?: Language): Promise<string>;
  /**
   * Makes and stores the paper of a record as it now stands. People sign this file, so it is never made again. The
   * paths that its form needs have to be loaded.
   */
  paper(record: BaseRecord): Promise<StoredFile>;
  /** Whether the stored bytes of a file still have the digest of the upload. */
  intact(file: StoredFile): Promise<boolean>;
  /** Adds a change outside the record's own fields to its history. */
  changed(field: string, before: unknown, after: unknown): void;
  /** Adds background work that starts only when the step is committed. */
  job(task: string, payload: object, when?: JobTime): void;
  /**
   * Writes a letter, which is mailed once the step is committed, and again where the mail server does not take it. A
   * one-time link that it carries is made for each try, and is in force from when the letter was taken.
   */
  letter<R extends BaseRecord>(kind: LetterKind<R>, envelope: Envelope<NoInfer<R>>): void;
}
