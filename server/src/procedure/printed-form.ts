import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { StoredFile } from '../files/stored-file.entity.ts';
import type { InEach } from '../messages/language.ts';
import type { KernelParameters } from '../procedures/parameters.ts';
import type { Facts, Path } from './facts.ts';
import type { BaseRecord, RecordClass } from './record.ts';

/** How a paper stands that is verified. */
export type Standing = 'VALID' | 'SUSPENDED' | 'EXPIRED' | 'REPLACED' | 'REVOKED' | 'SIGNED' | 'UNSIGNED' | 'ON_RECORD';

/** All that the world is told of a paper. */
export interface Verified {
  /** Its content, each value under its label on the record: whose it is, and for what. */
  facts: readonly (InEach & { value: string })[];
  standing: Standing;
}

/** How the company is reached, as its papers say it. */
export type Letterhead = Pick<KernelParameters, (typeof letterhead)[number]>;
export const letterhead = ['COMPANY_NAME', 'COMPANY_ADDRESS', 'POSTCODE', 'SUPERVISION_PHONE'] as const;

/** The body; title, dates, letters and footer are the same for every form. */
export type Drawing = Pick<TDocumentDefinitions, 'content' | 'background' | 'pageOrientation' | 'pageMargins'> & {
  /** Written across it, where it no longer holds. */
  mark?: InEach;
};

/** The paper of a record: a pure function of what it says, so that the same content gives the same bytes. */
export interface PrintedForm<R = BaseRecord> {
  record: RecordClass;
  /** Its number in clause 7, where it has one. */
  number?: string;
  /** Of a form of clause 7 the one it began with: later ones come with revisions of the procedure. */
  revision: string;
  /** The paths printed beyond the record's own fields. */
  load: readonly string[];
  draw(record: R, surroundings: { publicUrl: string; company: Letterhead }): Drawing;
  /** For forms that are also filled in by hand: a record in which nothing is written yet. */
  blank?(company: Letterhead): object;
  /**
   * Which edition of its paper is issued as the record stands, none while it is a draft. The step that leads there makes
   * and keeps the paper, which is given as it is from then on.
   */
  issued?(record: R): string | null;
  /** It is made and kept once somebody asks for it: there are many, and few are printed. */
  onRequest?: boolean;
  /** Whether every letter of it has to be one that fonts have; where nothing is said, that of what is issued has to be. */
  legible?(record: R): boolean;
  /** The paper that was made once and kept; it is given then, and none is made anew. */
  kept?(record: R): StoredFile | null;
  /** For papers with a code by which anybody can verify them: the record carries a `verificationToken`. */
  verified?(record: R, today: string): Verified;
}

/** Declares how such records are printed. */
export const printedForm = <R extends BaseRecord, const Paths extends string = never>(
  record: RecordClass<R>,
  form: Omit<PrintedForm<Facts<R, NoInfer<Paths>>>, 'record' | 'load'> & { load: readonly (Paths & Path<R, Paths>)[] },
): PrintedForm => ({ ...form, record }) as unknown as PrintedForm;
