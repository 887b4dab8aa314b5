import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
} from 'graphql';

/** A request as somebody could send it. */
export interface Example {
  query: string;
  variables: Record<string, unknown>;
}

const ID = '0198c0de-0000-7000-8000-000000000001';
const texts: Record<string, unknown> = {
  ID,
  Day: '2026-12-01',
  DateTime: '2026-12-01T02:00:00Z',
  Boolean: true,
  JSON: {},
};

/** A value of the type: of a form what has to be entered and no more. */
function sample(type: GraphQLInputType, { min = 1 }: { min?: number } = {}): unknown {
  if (isNonNullType(type)) return sample(type.ofType, { min });
  if (isListType(type)) return [sample(type.ofType)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type))
    return Object.fromEntries(
      Object.values(type.getFields())
        .filter(field => isNonNullType(field.type))
        .map(field => [field.name, sample(field.type, boundsOf(field.extensions))]),
    );
  if (type.name === 'Int' || type.name === 'Float') return Math.max(min, 1);
  return texts[type.name] ?? '…';
}

const boundsOf = (extensions: object) =>
  (extensions as { directives?: { ui?: { min?: number } } }).directives?.ui ?? {};

/** Some fields that are read without going further, those of a list first. */
function selection(type: GraphQLOutputType): string {
  const fields = Object.values((getNamedType(type) as GraphQLObjectType).getFields());
  const leaves = fields.filter(field => isLeafType(getNamedType(field.type)) && !field.args.length);
  const ofList = leaves.filter(
    ({ extensions }) => (extensions as { directives?: { ui?: { list?: boolean } } }).directives?.ui?.list,
  );
  const named = leaves.filter(({ name }) => ['id', 'number', 'state', 'version'].includes(name));
  return [...new Set([...named, ...ofList].map(({ name }) => name))].slice(0, 8).join(' ');
}

/** A page of a list, of what is in one of its states. */
export function listExample(query: GraphQLField<unknown, unknown>, record: GraphQLOutputType, state: string): Example {
  const filter = query.args.find(({ name }) => name === 'filter')?.type.toString();
  return {
    query: [
      `query ($filter: ${filter}) {`,
      `  ${query.name}(filter: $filter, first: 25) {`,
      `    nodes { ${selection(record)} }`,
      '    pageInfo { hasNextPage endCursor }',
      '  }',
      '}',
    ].join('\n'),
    variables: { filter: { state: { in: [state] } } },
  };
}

/** A step as it is taken: with its form, and the version where one has to be named. */
export function stepExample(mutation: GraphQLField<unknown, unknown>): Example {
  const asked = mutation.args.filter(arg => isNonNullType(arg.type) || arg.name === 'expectedVersion');
  const inParentheses = (each: (arg: GraphQLArgument) => string) =>
    asked.length ? `(${asked.map(each).join(', ')})` : '';
  const declared = inParentheses(({ name, type }) => `$${name}: ${type}`);
  const handed = inParentheses(({ name }) => `${name}: $${name}`);
  return {
    query: [
      `mutation${declared && ` ${declared}`} {`,
      `  ${mutation.name}${handed} { ${selection(mutation.type)} }`,
      '}',
    ].join('\n'),
    variables: Object.fromEntries(asked.map((arg: GraphQLArgument) => [arg.name, sample(arg.type)])),
  };
}
