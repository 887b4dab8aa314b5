import {
  type GraphQLNamedType,
  GraphQLNonNull,
  GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  GraphQLScalarType,
  GraphQLSchema,
  getNamedType,
  isNonNullType,
} from 'graphql';

/** Said of a query whose resolver, asked for that, makes its whole answer. */
export const answersWhole = { answersWhole: true };

/**
 * A copy of the schema for execution, in which a whole answer is one scalar that GraphQL passes through. Validation and
 * introspection use the schema itself.
 */
export function takingWholeAnswers(schema: GraphQLSchema): GraphQLSchema {
  const { query, types, ...rest } = schema.toConfig();
  const { fields, ...own } = (query as GraphQLObjectType).toConfig();
  const taking = Object.entries(fields).map(([name, field]) => [
    name,
    field.extensions?.answersWhole ? { ...field, type: whole(field.type) } : field,
  ]);
  return new GraphQLSchema({
    ...rest,
    query: new GraphQLObjectType({ ...own, fields: Object.fromEntries(taking) }),
    types: types.filter(type => type !== query),
    assumeValid: true,
  });
}

function whole(type: GraphQLOutputType): GraphQLOutputType {
  if (isNonNullType(type)) return new GraphQLNonNull(whole(type.ofType));
  const of = type as GraphQLObjectType;
  return new GraphQLScalarType({ name: `${of.name}Answer`, extensions: { of } });
}

/** Whether the resolver is asked for the whole answer. */
export const isAskedForWhole = ({ returnType }: GraphQLResolveInfo) => 'of' in getNamedType(returnType).extensions;

/** The type of what the resolver answers with, whole or not. */
export function answerType({ returnType }: GraphQLResolveInfo): GraphQLNamedType {
  const named = getNamedType(returnType);
  return (named.extensions.of as GraphQLObjectType | undefined) ?? named;
}
