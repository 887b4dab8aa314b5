import {
  type ASTNode,
  type ConstDirectiveNode,
  type GraphQLSchema,
  getArgumentValues,
  getDirectiveValues,
} from 'graphql';

export interface Declared {
  astNode?: (ASTNode & { directives?: readonly ConstDirectiveNode[] }) | null;
}

/** The arguments of a directive on a declaration, or undefined where it carries none. */
// biome-ignore lint/suspicious/noExplicitAny: the schema itself says what each argument is
export function directive(schema: GraphQLSchema, name: string, declared: Declared): Record<string, any> | undefined {
  const definition = schema.getDirective(name);
  return definition && declared.astNode ? getDirectiveValues(definition, declared.astNode) : undefined;
}

/** The same of a directive that may be repeated. */
export function eachDirective(schema: GraphQLSchema, name: string, { astNode }: Declared) {
  const definition = schema.getDirective(name)!;
  return (astNode?.directives ?? [])
    .filter(node => node.name.value === name)
    .map(node => getArgumentValues(definition, node));
}

/** `startsOn` and `STARTS_ON` → `Starts on`: the English name of what declares no label. */
export function humanize(name: string): string {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase()
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
