import type { GraphQLFormattedError } from 'graphql';
import { type MessageKey, message } from '../messages/catalogue.ts';
import type { Language } from '../messages/language.ts';

const sentences: Record<string, (text: string) => MessageKey> = {
  GRAPHQL_PARSE_FAILED: () => 'syntaxWrong',
  GRAPHQL_VALIDATION_FAILED: () => 'schemaUnlike',
  BAD_REQUEST: text =>
    text.includes('(CSRF)') ? 'otherSite' : text.startsWith('GET requests only') ? 'getOnlyReads' : 'badRequest',
};

/** What GraphQL says of a request, it says in English: to others it is the reason below a sentence of ours. */
export function inWordsOf(language: Language, error: GraphQLFormattedError): GraphQLFormattedError {
  const sentence = sentences[String(error.extensions?.code)];
  if (!sentence || language === 'en') return error;
  const reason = error.message;
  return {
    ...error,
    message: message(language, sentence(reason)),
    extensions: { ...error.extensions, reason },
  };
}
