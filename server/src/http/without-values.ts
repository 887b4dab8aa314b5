import type { GraphQLFormattedError } from 'graphql';

const PARSER = /(?<=\bfound (?:String|BlockString|Int|Float)) ".*"/s;
/** A text is wanted where a secret is; other types may say what is wrong with a value. */
const VALIDATION = /(?<=^(?:String|ID) cannot represent .*value): .*$|, found .*$/s;

/** What GraphQL repeats of what was written, where it did not belong or was of the wrong type, may be a secret. */
export function withoutValues(error: GraphQLFormattedError): GraphQLFormattedError {
  const withoutValue = (pattern: RegExp, instead: string) => ({
    ...error,
    message: error.message.replace(pattern, instead),
  });
  if (error.extensions?.code === 'GRAPHQL_PARSE_FAILED') return withoutValue(PARSER, '');
  if (error.extensions?.code === 'GRAPHQL_VALIDATION_FAILED') return withoutValue(VALIDATION, '.');
  return error;
}
