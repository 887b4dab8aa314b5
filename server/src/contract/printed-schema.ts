import { getDocumentNodeFromSchema } from '@graphql-tools/utils';
import { type DefinitionNode, type GraphQLSchema, print } from 'graphql';

/** A schema as text with its directives: sorted by type, so that a change moves nothing else. */
export function printed(schema: GraphQLSchema) {
  const { definitions } = getDocumentNodeFromSchema(schema);
  const sorted = [...definitions].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  return `${sorted.map(print).join('\n\n')}\n`;
}

/** The schema's own definition has no name, and so comes first. */
const nameOf = (definition: DefinitionNode) => ('name' in definition && definition.name?.value) || '';
