import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';

/** The status for what is refused as a whole, by its code. */
const statusOf: Record<string, number> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  RATE_LIMITED: 429,
  TOO_COMPLEX: 400,
  OPERATION_RESOLUTION_FAILURE: 400,
};
const statusOfRule: Record<string, number> = { fileTooLarge: 413, fileTypeRefused: 415 };

/** Status and headers by which programs understand a refusal that they do not read. */
export function headOf({ extensions: { code, rule, retryAfter } }: GraphQLError) {
  const status = statusOfRule[String(rule)] ?? statusOf[String(code)];
  const headers: Record<string, string> = {
    ...(status === 401 && { 'www-authenticate': 'Bearer' }),
    ...(status === 429 && { 'retry-after': String(retryAfter) }),
  };
  return { status, headers };
}

/** The same error, telling Apollo its status and headers. */
export function withHead(error: unknown) {
  if (!(error instanceof GraphQLError)) return error;
  const { status, headers } = headOf(error);
  const http = { status, headers: new HeaderMap(Object.entries(headers)) };
  return new GraphQLError(error.message, { extensions: { ...error.extensions, http }, originalError: error });
}
