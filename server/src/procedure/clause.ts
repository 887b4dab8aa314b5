import type { Department } from '../access/roles.ts';
import type { Bilingual } from './bilingual.ts';
import type { FormNumber, RelatedDocumentNumber } from './forms.ts';

/** The departments that the procedure gives work to. */
export type HouseDepartment = Exclude<Department, 'DEALER' | 'AUDIT' | 'ADMINISTRATION'>;

/** What one clause of the procedure requires, told in a sentence or two of our own. */
export interface Clause extends Bilingual {
  /** Who answers for it. */
  readonly departments: readonly HouseDepartment[];
  /** What an auditor will find when it was done. */
  readonly evidence?: Bilingual;
  readonly form?: FormNumber;
  readonly related?: RelatedDocumentNumber;
  /** Counterparts in ISO 9001:2015. */
  readonly iso: readonly string[];
  /** Clauses that carry it out, where it has no step of its own: a definition, a duty, a form, a document. */
  readonly through?: readonly string[];
}
