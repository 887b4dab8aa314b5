import {
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  isAbstractType,
  isObjectType,
  type SelectionNode,
  TypeNameMetaFieldDef,
} from 'graphql';
import { answerType } from './whole-answers.ts';

/** A field asked for, under the name its answer gets. */
export interface Selected {
  key: string;
  name: string;
  args: Record<string, unknown>;
  children: Selection;
  /** The name of its type, where `__typename` is asked for. */
  typename?: string;
}
export type Selection = Selected[];

type Source = Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'variableValues'>;

/** The selection below a resolver's field: fragments unfolded, @skip and @include applied, aliases kept. */
export function selectionOf(info: GraphQLResolveInfo, typeName = answerType(info).name): Selection {
  const type = info.schema.getType(typeName) as GraphQLObjectType;
  return collect(info, type, info.fieldNodes);
}

/** The selection below these nodes of one answer, which GraphQL merges. */
function collect(source: Source, type: GraphQLObjectType, parents: readonly FieldNode[]): Selection {
  const grouped = new Map<string, FieldNode[]>();
  for (const parent of parents) gather(source, type, parent.selectionSet?.selections ?? [], grouped);
  return [...grouped].flatMap(([key, nodes]) => {
    const node = nodes[0] as FieldNode;
    const name = node.name.value;
    if (name === TypeNameMetaFieldDef.name) return { key, name, args: {}, children: [], typename: type.name };
    const definition = type.getFields()[name];
    if (!definition) return [];
    const named = getNamedType(definition.type);
    return {
      key,
      name,
      args: definition.args.length ? getArgumentValues(definition, node, source.variableValues) : {},
      children: isObjectType(named) ? collect(source, named, nodes) : [],
    };
  });
}

function gather(
  source: Source,
  type: GraphQLObjectType,
  nodes: readonly SelectionNode[],
  into: Map<string, FieldNode[]>,
) {
  for (const node of nodes) {
    if (!wanted(source, node)) continue;
    if (node.kind === 'Field') {
      const key = node.alias?.value ?? node.name.value;
      into.set(key, [...(into.get(key) ?? []), node]);
    } else {
      const fragment =
        node.kind === 'InlineFragment' ? node : (source.fragments[node.name.value] as FragmentDefinitionNode);
      if (applies(source.schema, fragment.typeCondition?.name.value, type))
        gather(source, type, fragment.selectionSet.selections, into);
    }
  }
}

function wanted({ variableValues }: Source, node: SelectionNode) {
  if (!node.directives?.length) return true;
  return (
    getDirectiveValues(GraphQLSkipDirective, node, variableValues)?.if !== true &&
    getDirectiveValues(GraphQLIncludeDirective, node, variableValues)?.if !== false
  );
}

function applies(schema: GraphQLSchema, condition: string | undefined, type: GraphQLObjectType) {
  const other = condition === undefined ? type : schema.getType(condition);
  return other === type || (isAbstractType(other) && schema.isSubType(other, type));
}

/** The answer below a field, by name; empty when it was not asked for. */
export const below = (selection: Selection, name: string): Selection =>
  selection.filter(each => each.name === name).flatMap(each => each.children);
export const asksFor = (selection: Selection, name: string) => selection.some(each => each.name === name);
