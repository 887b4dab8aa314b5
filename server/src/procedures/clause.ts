import type { ClauseNumber } from '../fields/clause-number.ts';
import type { Department } from '../viewer/roles.ts';

/** The departments that the procedure gives work to. */
export type CompanyDepartment = Exclude<Department, 'DEALER' | 'AUDIT' | 'ADMINISTRATION'>;

/** The requirements of the procedure's clauses; their texts stand in the catalogues, in a sentence or two of our own. */
export interface Requirement {
  /** The department in charge. */
  readonly departments: readonly CompanyDepartment[];
  readonly form?: string;
  readonly related?: string;
  /** Counterparts in ISO 9001:2015. */
  readonly iso: readonly string[];
  /** Clauses that carry it out, where it has no step of its own: a definition, a duty, a form, a document. */
  readonly through?: readonly ClauseNumber[];
}

/** A clause, by the name under which it is cited. */
export interface Clause extends Requirement {
  readonly name: string;
}

/** The clauses of a table by their numbers. */
export const byNumber = <Name extends string>(
  table: Readonly<Record<Name, ClauseNumber>>,
  requirements: Readonly<Record<Name, Requirement>>,
): ReadonlyMap<string, Clause> =>
  new Map((Object.keys(table) as Name[]).map(name => [table[name], { name, ...requirements[name] }]));
