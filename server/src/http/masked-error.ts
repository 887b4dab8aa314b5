import { AsyncLocalStorage } from 'node:async_hooks';
import { unwrapResolverError } from '@apollo/server/errors';
import type { FastifyBaseLogger, FastifyRequest } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import { type MessageKey, message } from '../messages/catalogue.ts';
import { type Language, languageOf } from '../messages/language.ts';
import { troubleOf } from './trouble.ts';
import { wrongVariable } from './wrong-variable.ts';

/** Errors that a caller can cause and may read: those of the procedure, and those of GraphQL itself. */
const publicCodes = new Set<unknown>([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'STEP_NOT_AVAILABLE',
  'RULE_VIOLATED',
  'STALE_RECORD',
  'RATE_LIMITED',
  'TOO_COMPLEX',
  'IDEMPOTENCY_KEY_REUSED',
  'BEGIN_ANEW',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'BAD_REQUEST',
]);

/** An error as the caller sees it. Anything else is a bug: it is logged, and only the request's id is given. */
export function maskedError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const request = currentRequest.getStore() as FastifyRequest;
  const language = languageOf(request.headers['accept-language']);
  if (publicCodes.has(formatted.extensions?.code))
    return inWordsOf(language, withoutValues(wrongVariable(formatted, language)));
  const { locations, path } = formatted;
  const cause = unwrapResolverError(error);
  const trouble = troubleOf(cause, language);
  if (trouble) {
    request.log.error({ err: cause }, 'trouble of the installation');
    return { ...trouble.toJSON(), locations, path };
  }
  return { ...internalError(request, cause), locations, path };
}

/** Logs a bug under the request's id and gives what is said of it. */
export function internalError(
  request: { id: string; log: FastifyBaseLogger; headers: FastifyRequest['headers'] },
  error: unknown,
) {
  request.log.error({ err: error }, 'internal error');
  const requestId = request.id;
  return {
    message: message(languageOf(request.headers['accept-language']), 'internal', { requestId }),
    extensions: { code: 'INTERNAL_SERVER_ERROR', requestId },
  };
}

/** The request being answered, for what is told about errors where nothing else knows of it. */
export const currentRequest = new AsyncLocalStorage<FastifyRequest>();

const sentences: Record<string, (text: string) => MessageKey> = {
  GRAPHQL_PARSE_FAILED: () => 'syntaxWrong',
  GRAPHQL_VALIDATION_FAILED: () => 'schemaUnlike',
  BAD_REQUEST: text =>
    text.includes('(CSRF)') ? 'otherSite' : text.startsWith('GET requests only') ? 'getOnlyReads' : 'badRequest',
};

/** GraphQL's own sentences are English: in other languages they are the reason below a sentence of ours. */
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

const PARSER = /(?<=\bfound (?:String|BlockString|Int|Float)) ".*"/s;
/** A text is wanted where a secret is; other types may say what is wrong with a value. */
const VALIDATION = /(?<=^(?:String|ID) cannot represent .*value): .*$|, found .*$/s;

/** GraphQL repeats a value that was of the wrong type or in the wrong place; it may be a secret. */
export function withoutValues(error: GraphQLFormattedError): GraphQLFormattedError {
  const withoutValue = (pattern: RegExp, instead: string) => ({
    ...error,
    message: error.message.replace(pattern, instead),
  });
  if (error.extensions?.code === 'GRAPHQL_PARSE_FAILED') return withoutValue(PARSER, '');
  if (error.extensions?.code === 'GRAPHQL_VALIDATION_FAILED') return withoutValue(VALIDATION, '.');
  return error;
}
