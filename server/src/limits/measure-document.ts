import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type TypeNode,
  valueFromASTUntyped,
} from 'graphql';
import { countObjects, countWords } from './measure-input.ts';

/** How large the answer of a document may become, and how much work it is to find that out. */
export interface Measure {
  cost: number;
  fields: number;
  /** Fields beside each other at the top. */
  rootFields: number;
  depth: number;
  aliases: number;
  directives: number;
  /** Words that are searched for. */
  words: number;
}

type Variables = Record<string, unknown>;

const nothing: Measure = { cost: 0, fields: 0, rootFields: 0, depth: 0, aliases: 0, directives: 0, words: 0 };

/** A value, another row to be found, a condition, word or line that is passed in, a walk through the schema. */
const weights = { leaf: 1, row: 5, object: 20, introspection: 1000 };
/** The list of all types holds far more than any other: it is walked through twice at most. */
const TYPES = 6000;
/** Rows taken for a list that has no pages: lines and links of one record. */
const ROWS = 10;
const PAGE = 25;

/**
 * Measures an operation of a valid document; each fragment is measured once, however often it is spread. Which records it
 * is about makes it no larger: where it leaves nothing else open, it is measured once as long as the document is kept.
 */
export function measureOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): Measure {
  const known = measured.get(operation);
  if (known) return known;
  const measure = new Measuring(schema, document, { ...defaults(operation), ...variables }).operation(operation);
  if (operation.variableDefinitions?.every(({ type }) => isId(type)) ?? true) measured.set(operation, measure);
  return measure;
}

const measured = new WeakMap<OperationDefinitionNode, Measure>();

const isId = (type: TypeNode): boolean =>
  type.kind === Kind.NON_NULL_TYPE ? isId(type.type) : type.kind === Kind.NAMED_TYPE && type.name.value === 'ID';

class Measuring {
  readonly #fragments: Map<string, FragmentDefinitionNode>;
  readonly #measured = new Map<string, Measure>();

  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
    private readonly variables: Variables,
  ) {
    this.#fragments = new Map(
      document.definitions.flatMap(each => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [])),
    );
  }

  operation = ({ operation, selectionSet, directives }: OperationDefinitionNode): Measure =>
    add(this.selections(selectionSet.selections, this.schema.getRootType(operation)?.name), {
      ...nothing,
      directives: directives?.length ?? 0,
    });

  private selections = (selections: readonly SelectionNode[], typeName: string | undefined): Measure =>
    selections.map(selection => this.selection(selection, typeName)).reduce(add, nothing);

  private selection(node: SelectionNode, typeName: string | undefined): Measure {
    const inner =
      node.kind === Kind.FIELD
        ? this.field(node, typeName)
        : node.kind === Kind.FRAGMENT_SPREAD
          ? this.fragment(node.name.value)
          : this.selections(node.selectionSet.selections, node.typeCondition?.name.value ?? typeName);
    return node.directives?.length ? { ...inner, directives: inner.directives + node.directives.length } : inner;
  }

  private fragment(name: string): Measure {
    const existing = this.#measured.get(name);
    if (existing) return existing;
    const { selectionSet, typeCondition } = this.#fragments.get(name) as FragmentDefinitionNode;
    const measure = this.selections(selectionSet.selections, typeCondition.name.value);
    this.#measured.set(name, measure);
    return measure;
  }

  private field(node: FieldNode, typeName: string | undefined): Measure {
    const name = node.name.value;
    const parent = typeName === undefined ? undefined : this.schema.getType(typeName);
    const definition = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
    const type = definition && getNamedType(definition.type);
    const children = this.selections(node.selectionSet?.selections ?? [], introspected[name] ?? type?.name);
    const asked = this.argumentsOf(node);
    const usual = wholeSchema(definition, name, typeName)
      ? Math.max(weights.introspection, name === 'types' ? TYPES : 0)
      : isCompositeType(type)
        ? weights.row
        : weights.leaf;
    const words = countWords(asked);
    const own = Number(definition?.extensions.complexity ?? usual);
    return {
      cost:
        own +
        weights.object * (countObjects(Object.values(asked)) + words) +
        children.cost * rows(definition, typeName, asked),
      fields: 1 + children.fields,
      rootFields: 1,
      depth: 1 + children.depth,
      aliases: children.aliases + (node.alias ? 1 : 0),
      directives: children.directives,
      words: words + children.words,
    };
  }

  private argumentsOf = (node: FieldNode): Variables =>
    Object.fromEntries(
      (node.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value, this.variables)]),
    );
}

const introspected: Record<string, string> = { __schema: '__Schema', __type: '__Type' };

/** Introspection, and each of its lists, goes through all that the schema has. */
const wholeSchema = (
  definition: GraphQLField<unknown, unknown> | undefined,
  name: string,
  parent: string | undefined,
) => name in introspected || (parent?.startsWith('__') && definition && isListType(getNullableType(definition.type)));

/** How many rows the fields below may stand for. A connection's page was counted where it was asked for. */
function rows(
  definition: GraphQLField<unknown, unknown> | undefined,
  parent: string | undefined,
  asked: Variables,
): number {
  if (!definition || parent?.startsWith('__') || parent?.endsWith('Connection')) return 1;
  const first = definition.args.find(({ name }) => name === 'first');
  if (first) return Math.max(1, Number(asked.first ?? first.defaultValue ?? PAGE) || PAGE);
  return isListType(getNullableType(definition.type)) ? ROWS : 1;
}

const add = (a: Measure, b: Measure): Measure => ({
  cost: a.cost + b.cost,
  fields: a.fields + b.fields,
  rootFields: a.rootFields + b.rootFields,
  depth: Math.max(a.depth, b.depth),
  aliases: a.aliases + b.aliases,
  directives: a.directives + b.directives,
  words: a.words + b.words,
});

const defaults = ({ variableDefinitions }: OperationDefinitionNode): Variables =>
  Object.fromEntries(
    (variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
      defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
    ),
  );
