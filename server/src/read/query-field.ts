import { Arg, Field as GraphField } from 'type-graphql';
import { type Class, declareField, type Field, type FieldOptions } from '../fields/field.ts';
import type { RequestContext } from '../procedure/request-context.ts';

type GraphType = Parameters<typeof GraphField>[0];

/** How a question about a record, or about a value inside one, is answered. */
interface QueryField<S, A extends object> extends Pick<FieldOptions, 'internal' | 'clause' | 'widget'> {
  type: GraphType;
  /** What may be asked for, all of it optional, and of which type. */
  args?: { [Name in keyof A]: GraphType };
  /** What it is worked out from, by SQL from the row's alias, in the query's own statement; the value itself, when absent. */
  sql?: (row: string) => string;
  answer: (source: S, args: Partial<A>, context: RequestContext) => unknown;
}

/** Adds a field that is worked out from what was read. It may be of a later chapter than the record. */
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
