import type { GraphQLResolveInfo } from 'graphql';
import type { RequestContext } from '../procedure/request-context.ts';
import type { Cells } from './columns.ts';
import type { ReadQuery } from './read-only.ts';

/**
 * How a field of a question is answered again without looking at the question: by the same statement, whose rows
 * are the answer as they stand. It holds nothing of the request that it was first asked in.
 */
export interface FieldPlan extends ReadQuery {
  write(rows: Cells[]): string;
  /** Which of its values is the id asked for, where the question leaves that to a variable. */
  id?: { at: number; variable: string };
}

/** Remembers how a field of the question is answered, where the plans of the question are kept. */
export const notePlan = (
  { plans }: RequestContext,
  { path, fieldNodes }: GraphQLResolveInfo,
  asked: ReadQuery,
  write: FieldPlan['write'],
  idAt?: number,
) => {
  const value = fieldNodes[0]?.arguments?.find(({ name }) => name.value === 'id')?.value;
  const id = value?.kind === 'Variable' && idAt !== undefined ? { at: idAt, variable: value.name.value } : undefined;
  plans?.set(String(path.key), { ...asked, write, id });
};
