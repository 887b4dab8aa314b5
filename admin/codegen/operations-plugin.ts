import type { PluginFunction } from '@graphql-codegen/plugin-helpers';
import { concatAST, getOperationAST, print, separateOperations, stripIgnoredCharacters } from 'graphql';

/** Prints each operation as one line of text that knows its types: `Inbox` as `inboxQuery`. */
export const plugin: PluginFunction = (_schema, files) => {
  const documents = Object.entries(separateOperations(concatAST(files.flatMap(({ document }) => document ?? []))));
  const lines = documents.map(([name, document]) => {
    const kind = getOperationAST(document)?.operation === 'mutation' ? 'Mutation' : 'Query';
    const text = stripIgnoredCharacters(print(document));
    const types = `${name}${kind}, ${name}${kind}Variables`;
    return `export const ${name[0]?.toLowerCase()}${name.slice(1)}${kind} = operation<${types}>(${JSON.stringify(text)});`;
  });
  return { prepend: ["import { operation } from '../api/operation.ts';"], content: lines.join('\n') };
};
