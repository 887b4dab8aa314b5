import type { Retention } from '../procedures/sh-jr-c-160/retention.ts';
import type { Bilingual } from './bilingual.ts';
import type { Clause } from './clause.ts';

/** What a procedure carries out: the document, by the numbers that it gives its parts. */
export interface ProcedureDocument extends Bilingual {
  readonly number: string;
  readonly revision: string;
  readonly modification: number;
  /** They require nothing by themselves. */
  readonly headings: Readonly<Record<string, Bilingual>>;
  readonly clauses: ReadonlyMap<string, Clause>;
  readonly forms: Readonly<Record<string, Bilingual & { readonly appendix: string; readonly retention: Retention }>>;
  readonly relatedDocuments: Readonly<Record<string, Bilingual>>;
}

const inDocumentOrder = new Intl.Collator('en', { numeric: true }).compare;

/** Numbers as the document has them. */
export const inOrder = <Number extends string>(numbers: Iterable<Number>): readonly Number[] =>
  [...numbers].sort(inDocumentOrder);
