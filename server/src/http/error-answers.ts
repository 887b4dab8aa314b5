import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { type MessageKey, message } from '../messages/catalogue.ts';
import { languageOf } from '../messages/language.ts';
import { internalError } from './masked-error.ts';
import { headOf } from './refusal-head.ts';

const keys: Record<number, MessageKey> = { 404: 'pageNotFound', 413: 'bodyTooLarge', 415: 'wrongContentType' };

/** Says in the API's own form what is wrong with a request that did not get as far as the API. */
export function refuseRequest(request: FastifyRequest, reply: FastifyReply, status: number) {
  const code = status === 404 ? 'NOT_FOUND' : 'BAD_REQUEST';
  const text = message(languageOf(request.headers['accept-language']), keys[status] ?? 'badRequest');
  return reply.code(status).send({ errors: [{ message: text, extensions: { code } }] });
}

export function answerError(error: FastifyError | GraphQLError, request: FastifyRequest, reply: FastifyReply) {
  if (error instanceof GraphQLError) {
    const { status = 422, headers } = headOf(error);
    return reply
      .code(status)
      .headers(headers)
      .send({ errors: [error.toJSON()] });
  }
  const status = error.statusCode ?? 500;
  if (status < 500) return refuseRequest(request, reply, status);
  return reply.code(500).send({ errors: [internalError(request, error)] });
}
