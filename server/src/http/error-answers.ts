import { HeaderMap } from '@apollo/server';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { type MessageKey, message } from '../messages/catalogue.ts';
import { languageOf } from '../messages/language.ts';
import { internalError } from './masked-error.ts';
import { troubleOf } from './trouble.ts';

const keys: Record<number, MessageKey> = {
  404: 'pageNotFound',
  405: 'methodNotAllowed',
  413: 'bodyTooLarge',
  415: 'wrongContentType',
};

/** Says in the API's own form what is wrong with a request that did not get as far as the API. */
export function refuseRequest(request: FastifyRequest, reply: FastifyReply, status: number) {
  const code = status === 404 ? 'NOT_FOUND' : 'BAD_REQUEST';
  const text = message(languageOf(request.headers['accept-language']), keys[status] ?? 'badRequest');
  return reply.code(status).send({ errors: [{ message: text, extensions: { code } }] });
}

export function answerError(
  error: FastifyError | GraphQLError,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  if (error instanceof GraphQLError) {
    const { status = 422, headers } = headOf(error);
    return reply
      .code(status)
      .headers(headers)
      .send({ errors: [error.toJSON()] });
  }
  const status = error.statusCode ?? 500;
  if (status < 500) return refuseRequest(request, reply, status);
  const trouble = troubleOf(error, languageOf(request.headers['accept-language']));
  if (!trouble) return reply.code(500).send({ errors: [internalError(request, error)] });
  request.log.error({ err: error }, 'trouble of the installation');
  return answerError(trouble, request, reply);
}

/** The status for what is refused as a whole, by its code. */
const statusOf: Record<string, number> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  PASSWORD_SIGN_IN_OFF: 403,
  NOT_FOUND: 404,
  RATE_LIMITED: 429,
  TOO_COMPLEX: 400,
  OPERATION_RESOLUTION_FAILURE: 400,
  BUSY: 503,
  FILE_STORE_UNAVAILABLE: 503,
  DISK_FULL: 507,
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
