import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Viewer } from '../access/viewer.ts';
import type { StoredFile } from '../files/stored-file.entity.ts';
import type { LetterKind } from '../letters/letter-kind.ts';
import type { Envelope } from '../letters/write-letter.ts';
import type { Language } from '../messages/language.ts';
import type { ParameterName, Parameters } from '../procedures/sh-jr-c-160/parameters.ts';
import type { BaseRecord } from './record.ts';

/** Of the jobs with the same key only the last one waits; it starts at once unless a moment is named. */
export interface JobTime {
  key: string;
  at?: Date;
}

/** A step being taken: who takes it, when, and what else moves with it in the same transaction. */
export interface StepContext<P extends ParameterName = never> {
  readonly viewer: Viewer;
  readonly now: Date;
  /** The business date in Asia/Shanghai. */
  readonly today: string;
  /** In which whoever takes it reads. */
  readonly language: Language;
  /** The values in force today of the parameters that the step names. */
  readonly parameters: Readonly<Pick<Parameters, P>>;
  /** The state in which the step found its record; null where it makes one. */
  readonly from: string | null;
  readonly em: SqlEntityManager;
  /** Creates another record with this one: gives it its number and its state. */
  open<R extends BaseRecord>(record: R, state: R['state']): Promise<void>;
  /** Moves another record along; its history names this step. */
  move<R extends BaseRecord>(record: R, state: R['state']): void;
  /** Has it pulled anew though it has not changed: from now on another dealer sees it. */
  show(record: BaseRecord): void;
  /** Tells a secret once, in the answer of this step, as the record's field for it. */
  reveal(secret: string): void;
  /**
   * Makes a one-time link by which a customer without an account answers for a record, and gives its address below
   * PUBLIC_URL: told this once, as by `reveal`, and kept nowhere. An earlier link to the record opens nothing any more.
   */
  link(record: BaseRecord, language?: Language): Promise<string>;
  /**
   * Makes the paper of a record as it now stands, and keeps it: what people sign is this file, never made again. What
   * its form says it needs has to be loaded.
   */
  paper(record: BaseRecord): Promise<StoredFile>;
  /** Whether a file that is kept still is what was taken in, byte by byte. */
  intact(file: StoredFile): Promise<boolean>;
  /** Tells the record's history of a change outside its own fields. */
  changed(field: string, before: unknown, after: unknown): void;
  /** Adds background work that starts only when the step is committed. */
  job(task: string, payload: object, when?: JobTime): void;
  /**
   * Writes a letter, which is mailed once the step is committed, and again where the mail server does not take it. A
   * one-time link that it carries is made for each try, and is in force from when the letter was taken.
   */
  letter<R extends BaseRecord>(kind: LetterKind<R>, envelope: Envelope<NoInfer<R>>): void;
}
