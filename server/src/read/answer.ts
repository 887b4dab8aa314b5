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

type Make = (value: unknown) => unknown;

/** An object without a prototype, so that an alias such as `__proto__` is an ordinary key. */
class Names {
  [name: string]: unknown;
}
Object.setPrototypeOf(Names.prototype, null);

/**
 * The whole answer below a field, made by the same resolvers as GraphQL's own execution. What is the same for all rows
 * is looked up once and nothing is awaited, which saves a fifth of the processor of a list (docs/decisions.md).
 */
export function answer(read: object, selection: Selection, context: RequestContext, info: GraphQLResolveInfo) {
  return isAskedForWhole(info) ? object(answerType(info) as GraphQLObjectType, selection, context)(read) : read;
}

function object(type: GraphQLObjectType, selection: Selection, context: RequestContext): Make {
  const fields = selection.map(selected => ({ key: selected.key, make: field(type, selected, context) }));
  return source => {
    const made = new Names();
    for (const { key, make } of fields) made[key] = make(source);
    return made;
  };
}

function field(type: GraphQLObjectType, selected: Selected, context: RequestContext): Make {
  const { key, name, args } = selected;
  if (name === TypeNameMetaFieldDef.name) return () => type.name;
  const { type: wanted, resolve = defaultFieldResolver } = type.getFields()[name] as ReturnType<
    typeof type.getFields
  >[string];
  const info = { fieldName: name, path: { key }, parentType: type } as GraphQLResolveInfo;
  const make = value(wanted, selected, context, `${type.name}.${name}`);
  return source => make(resolve(source, args, context, info));
}

function value(type: GraphQLOutputType, selected: Selected, context: RequestContext, place: string): Make {
  if (isNonNullType(type)) {
    const make = value(type.ofType, selected, context, place);
    return found => make(found) ?? missing(place);
  }
  const make = isListType(type)
    ? list(value(type.ofType, selected, context, place))
    : isLeafType(type)
      ? (found: unknown) => type.serialize(found)
      : object(type as GraphQLObjectType, selected.children, context);
  return found => (found == null ? null : make(found));
}

const list =
  (make: Make): Make =>
  found =>
    (found as unknown[]).map(make);

/** A null here is a bug, so the whole answer fails. */
function missing(place: string): never {
  throw new Error(`Cannot return null for non-nullable field ${place}.`);
}
