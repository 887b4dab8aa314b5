import { Arg, Field as GraphField } from 'type-graphql';
import { type Class, declareField, type Field, type FieldOptions } from '../fields/field.ts';
import type { RequestContext } from '../procedure/request-context.ts';

type GraphType = Parameters<typeof GraphField>[0];

/** A field of a record or value that is computed on request. */
interface QueryField<S, A extends object> extends Pick<FieldOptions, 'internal' | 'clause' | 'widget'> {
  type: GraphType;
  /** Its arguments by name, all optional, with their types. */
  args?: { [Name in keyof A]: GraphType };
  /** SQL for what it is computed from, given the row's alias; part of the query's one statement. The value itself when absent. */
  sql?: (row: string) => string;
  answer: (source: S, args: Partial<A>, context: RequestContext) => unknown;
}

/** Adds a computed field. A later chapter may add one to a record of an earlier one. */
export function addQueryField<S, A extends object = object>(
  owner: Class,
  name: string,
  { type, args = {} as never, answer, ...field }: QueryField<S, A>,
) {
  declareField(owner, {
    ...field,
    owner: owner.name,
    name,
    kind: 'json',
    serverSet: true,
    notStored: true,
    answer: answer as Field['answer'],
  });
  GraphField(type as never, { nullable: field.internal ?? false, simple: true })(owner.prototype as object, name);
  for (const [at, [arg, of]] of Object.entries(args).entries())
    Arg(arg, of as never, { nullable: true })(owner.prototype as object, name, at);
}
