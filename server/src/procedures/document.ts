import type { ClauseNumber } from '../fields/clause-number.ts';
import type { Labels } from '../fields/labels.ts';
import type { Clause } from './clause.ts';
import type { KernelParameters } from './parameters.ts';

/** Years a finished form is kept; LONG_TERM has no end unless the General Manager sets one. */
export type Retention = 3 | 'LONG_TERM';

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
  /** Its texts and labels, in every language. */
  readonly labels: Labels;
  /** The parameters that its text leaves open, each with the value that holds until another is approved. */
  readonly parameters: new () => KernelParameters;
}

const inDocumentOrder = new Intl.Collator('en', { numeric: true }).compare;

/** Numbers in the order of the document. */
export const inOrder = <Number extends string>(numbers: Iterable<Number>): readonly Number[] =>
  [...numbers].sort(inDocumentOrder);

export const clauseNumbersOf = ({ clauses }: ProcedureDocument): readonly ClauseNumber[] =>
  inOrder(clauses.keys() as Iterable<ClauseNumber>);

/** Whether the document has a clause of this number. */
export const hasClause = ({ clauses }: ProcedureDocument, number: string): number is ClauseNumber =>
  clauses.has(number);

/** The requirements of a clause. */
export function clauseOf({ number, clauses }: ProcedureDocument, clause: ClauseNumber): Clause {
  const found = clauses.get(clause);
  if (!found) throw new Error(`${number} has no clause ${clause}`);
  return found;
}
