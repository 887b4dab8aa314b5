import type { Clause } from './clause.ts';
import type { Retention } from './sh-jr-c-160/retention.ts';

/** A form that is controlled together with the document. */
export interface ControlledForm {
  readonly name: string;
  readonly appendix: string;
  readonly retention: Retention;
}

/** What a procedure carries out: the document, by the numbers that it gives its parts. What it says stands in the catalogues. */
export interface ProcedureDocument {
  /** Under which its texts stand there, each under the name of its part. */
  readonly name: string;
  readonly number: string;
  readonly revision: string;
  readonly modification: number;
  /** Names by number. They require nothing by themselves. */
  readonly headings: Readonly<Record<string, string>>;
  readonly clauses: ReadonlyMap<string, Clause>;
  readonly forms: Readonly<Record<string, ControlledForm>>;
  /** Names by number. */
  readonly relatedDocuments: Readonly<Record<string, string>>;
}

const inDocumentOrder = new Intl.Collator('en', { numeric: true }).compare;

/** Numbers as the document has them. */
export const inOrder = <Number extends string>(numbers: Iterable<Number>): readonly Number[] =>
  [...numbers].sort(inDocumentOrder);
