import { hash } from 'node:crypto';
import {
  type FragmentDefinitionNode,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  print,
  TypeInfo,
  typeFromAST,
  visit,
  visitWithTypeInfo,
} from 'graphql';

interface Printed {
  text: string;
  /** The variables that stand for a secret as a whole. */
  secret: ReadonlySet<string>;
}

/** Of operations that were printed already: the same document is parsed once, however often it comes. */
const printed = new WeakMap<OperationDefinitionNode, Printed>();

/** SHA-256 of a whole request: its operation as printed, and its variables. No secret enters it. */
export function requestDigest({ schema, operation, fragments, variableValues }: GraphQLResolveInfo): string {
  const { text, secret } = printed.get(operation) ?? printAnew(schema, operation, Object.values(fragments));
  const variables = (operation.variableDefinitions ?? []).flatMap(({ variable, type }) => {
    const name = variable.name.value;
    const value = variableValues[name];
    return secret.has(name)
      ? []
      : [[name, withoutSecrets(value, typeFromAST(schema, type as never) as GraphQLInputType)]];
  });
  return hash('sha256', JSON.stringify([text, variables]), 'base64url');
}

function printAnew(schema: GraphQLSchema, operation: OperationDefinitionNode, fragments: FragmentDefinitionNode[]) {
  const secret = new Set<string>();
  const types = new TypeInfo(schema);
  /** In the place of what is secret stands nothing; variables in it are remembered. */
  const emptied = <Node extends { value: unknown }>(node: Node, declared: Declared) => {
    if (!isSecret(declared)) return;
    visit(node as never, { Variable: ({ name }) => void secret.add(name.value) });
    return { ...node, value: { kind: Kind.NULL } };
  };
  const without = (node: OperationDefinitionNode | FragmentDefinitionNode) =>
    visit(
      node,
      visitWithTypeInfo(types, {
        Argument: each => emptied(each, types.getArgument()),
        ObjectField: each => emptied(each, fieldOf(types.getParentInputType(), each.name.value)),
      }),
    );
  const parts = [operation, ...fragments].map(without);
  // The default of a secret variable is secret, too.
  const definitions = visit(
    { kind: Kind.DOCUMENT as const, definitions: parts },
    {
      VariableDefinition: each =>
        secret.has(each.variable.name.value) ? { ...each, defaultValue: undefined } : undefined,
    },
  );
  const result: Printed = { text: print(definitions), secret };
  printed.set(operation, result);
  return result;
}

type Declared = GraphQLArgument | GraphQLInputField | null | undefined;

const isSecret = (declared: Declared) => declared?.extensions.secret === true;

function fieldOf(type: unknown, name: string): Declared {
  const named = type ? getNamedType(type as GraphQLInputType) : undefined;
  return isInputObjectType(named) ? named.getFields()[name] : undefined;
}

/** A value as it may be hashed: without the secrets inside. */
function withoutSecrets(value: unknown, type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return withoutSecrets(value, type.ofType);
  if (isListType(type)) return Array.isArray(value) ? value.map(each => withoutSecrets(each, type.ofType)) : value;
  if (!isInputObjectType(type) || typeof value !== 'object' || value === null) return value;
  const fields = Object.values(type.getFields()).filter(field => !isSecret(field));
  return Object.fromEntries(fields.map(({ name, type: of }) => [name, withoutSecrets((value as never)[name], of)]));
}
