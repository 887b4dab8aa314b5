import { type GraphQLField, type GraphQLObjectType, type GraphQLSchema, isObjectType } from 'graphql';
import { fieldsOf } from '../fields/field.ts';
import { classOf } from '../fields/output.ts';

/**
 * Denies by default: refuses a schema in which a query or mutation says neither which step it takes nor whom it is
 * allowed to, or in which a field that is not declared works out its own answer behind their backs.
 */
export function everyFieldRuled(schema: GraphQLSchema): GraphQLSchema {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const unruled = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap(type => Object.values(type.getFields()).map(field => ({ type, field })))
    .filter(
      ({ type, field }) =>
        !hasRule(field) && (roots.includes(type) || (field.resolve && !isDeclared(type, field.name))),
    );
  if (unruled.length)
    throw new Error(`No rule for ${unruled.map(({ type, field }) => `${type.name}.${field.name}`).join(', ')}`);
  return schema;
}

const hasRule = ({ extensions }: GraphQLField<unknown, unknown>) => 'allow' in extensions || 'step' in extensions;

const isDeclared = (type: GraphQLObjectType, name: string) => {
  const owner = classOf(type);
  return Boolean(owner) && fieldsOf(owner as object).some(field => field.name === name);
};
