import {
  defaultFieldResolver,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  isLeafType,
  isListType,
  isNonNullType,
  TypeNameMetaFieldDef,
} from 'graphql';
import type { RequestContext } from '../procedure/request-context.ts';
import type { Selected, Selection } from './selection.ts';
import { answerType, isAskedForWhole } from './whole-answers.ts';
import { Written } from './written.ts';

/** Writes a value as JSON. */
type Write = (value: unknown) => string;

/**
 * The whole answer below a field, written by the same resolvers as GraphQL's own execution would. What the database
 * wrote goes into it as it is; what is the same for all rows is looked up once and nothing is awaited (docs/decisions.md).
 */
export function answer(read: object, selection: Selection, context: RequestContext, info: GraphQLResolveInfo) {
  if (read instanceof Written || !isAskedForWhole(info)) return read;
  return new Written(writing(selection, context, info)(read));
}

/** How such an answer is written. */
export const writing = (selection: Selection, context: RequestContext, info: GraphQLResolveInfo): Write =>
  object(answerType(info) as GraphQLObjectType, selection, context);

function object(type: GraphQLObjectType, selection: Selection, context: RequestContext): Write {
  const fields = selection.map(selected => ({ key: `"${selected.key}":`, write: field(type, selected, context) }));
  return source => `{${fields.map(({ key, write }) => key + write(source))}}`;
}

function field(type: GraphQLObjectType, selected: Selected, context: RequestContext): Write {
  const { key, name, args } = selected;
  if (name === TypeNameMetaFieldDef.name) return () => `"${type.name}"`;
  const { type: wanted, resolve = defaultFieldResolver } = type.getFields()[name] as ReturnType<
    typeof type.getFields
  >[string];
  const info = { fieldName: name, path: { key }, parentType: type } as GraphQLResolveInfo;
  const write = value(wanted, selected, context, `${type.name}.${name}`);
  return source => write(resolve(source, args, context, info));
}

function value(type: GraphQLOutputType, selected: Selected, context: RequestContext, place: string): Write {
  if (isNonNullType(type)) {
    const write = value(type.ofType, selected, context, place);
    return found => (found == null ? missing(place) : write(found));
  }
  const write = isListType(type)
    ? list(value(type.ofType, selected, context, place))
    : isLeafType(type)
      ? (found: unknown) => JSON.stringify(type.serialize(found))
      : object(type as GraphQLObjectType, selected.children, context);
  return found => (found == null ? 'null' : found instanceof Written ? found.text : write(found));
}

const list =
  (write: Write): Write =>
  found =>
    `[${(found as unknown[]).map(write)}]`;

/** A null here is a bug, so the whole answer fails. */
function missing(place: string): never {
  throw new Error(`Cannot return null for non-nullable field ${place}.`);
}
