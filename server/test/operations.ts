import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

type Arguments = Record<string, unknown>;

/** One field asked with these arguments as variables, and of its answer what `select` says. */
export function operationFor(
  operation: 'query' | 'mutation',
  field: GraphQLField<unknown, unknown>,
  variables: Arguments,
  select = selection(field.type, 1),
) {
  const given = field.args.filter(({ name }) => name in variables);
  const declared = given.map(({ name, type }) => `$${name}: ${type}`).join(', ');
  const passed = given.map(({ name }) => `${name}: $${name}`).join(', ');
  return {
    text: `${operation} ${declared && `(${declared})`} { ${field.name}${passed && `(${passed})`} ${select} }`,
    variables,
  };
}

/** Several fields asked in one request, and of their answers the values that they are themselves made of. */
export function operationForAll(
  operation: 'query' | 'mutation',
  given: readonly { field: GraphQLField<unknown, unknown>; values: Arguments }[],
) {
  const named = ({ name }: { name: string }, argument: string) => `${name}_${argument}`;
  const declared = given.flatMap(({ field, values }) =>
    field.args.filter(({ name }) => name in values).map(({ name, type }) => `$${named(field, name)}: ${type}`),
  );
  const asked = given.map(({ field, values }) => {
    const passed = Object.keys(values).map(name => `${name}: $${named(field, name)}`);
    return `${field.name}${passed.length ? `(${passed.join(', ')})` : ''} ${selection(field.type, 0)}`;
  });
  const variables = Object.fromEntries(
    given.flatMap(({ field, values }) => Object.entries(values).map(([name, value]) => [named(field, name), value])),
  );
  return { text: `${operation} ${declared.length ? `(${declared})` : ''} { ${asked.join(' ')} }`, variables };
}

/** Everything of an answer down to a depth: all values, and of what is inside at least its type. */
export const selection = (output: GraphQLOutputType, depth: number): string =>
  selected(output, selectedFields(output, depth));

/** The same in two halves, since no question may ask for more than a thousand fields. */
export function halvesOf(output: GraphQLOutputType, depth: number): string[] {
  const fields = selectedFields(output, depth);
  return [0, 1].map(half =>
    selected(
      output,
      fields.filter((_, at) => at % 2 === half),
    ),
  );
}

const selected = (output: GraphQLOutputType, fields: readonly string[]) =>
  isLeafType(getNamedType(output)) ? '' : `{ __typename ${fields.join(' ')} }`;

function selectedFields(output: GraphQLOutputType, depth: number): string[] {
  const type = getNamedType(output);
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap(field => {
    if (isLeafType(getNamedType(field.type))) return field.name;
    const page = field.args.some(({ name }) => name === 'first') ? '(first: 2)' : '';
    return depth ? `${field.name}${page} ${selection(field.type, depth - 1)}` : [];
  });
}

/** The least that the schema asks for, of records that do not exist. */
export const minimalArguments = (field: GraphQLField<unknown, unknown>): Arguments =>
  Object.fromEntries(
    field.args
      .filter(({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined)
      .map(({ name, type }) => [name, minimal(type)]),
  );

const leaves: Record<string, unknown> = {
  ID: '00000000-0000-7000-8000-000000000000',
  Int: 1,
  Float: 1,
  Boolean: true,
  Day: '2027-03-01',
  DateTime: '2027-03-01T00:00:00Z',
};

function minimal(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return minimal(type.ofType);
  if (isListType(type)) return [minimal(type.ofType)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (!isInputObjectType(type)) return leaves[type.name] ?? 'text';
  const required = Object.values(type.getFields()).filter(field => isNonNullType(field.type));
  return Object.fromEntries(required.map(field => [field.name, minimal(field.type)]));
}
