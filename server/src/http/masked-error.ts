import { unwrapResolverError } from '@apollo/server/errors';
import type { FastifyBaseLogger, FastifyRequest } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import { message } from '../messages/catalogue.ts';
import { languageOf } from '../messages/language.ts';
import { currentRequest } from './current-request.ts';
import { inWordsOf } from './graphql-words.ts';
import { withoutValues } from './without-values.ts';
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
  return { ...internalError(request, unwrapResolverError(error)), locations, path };
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
