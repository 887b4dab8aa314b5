import type { GraphQLFormattedError } from 'graphql';
import { HttpError } from 'react-admin';

/** What the API adds to a refusal, beside the message in the reader's language. */
export interface Refusal {
  code: string;
  clause?: string;
  version?: number;
  retryAfter?: number;
  requestId?: string;
  /** Messages of form fields, by their path below `input`. */
  errors?: Record<string, string>;
}

const status: Record<string, number> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  STEP_NOT_AVAILABLE: 409,
  RULE_VIOLATED: 409,
  STALE_RECORD: 409,
  IDEMPOTENCY_KEY_REUSED: 409,
  BAD_USER_INPUT: 422,
  RATE_LIMITED: 429,
};

/** The status tells react-admin's providers what to do, the body tells the form. */
export function refused({ message, extensions = {} }: GraphQLFormattedError): HttpError {
  const { code = 'INTERNAL_SERVER_ERROR', fields, ...facts } = extensions;
  return new HttpError(message, status[code as string] ?? 500, { ...facts, code, errors: fields });
}

/** The connection was lost, or something that is not the API answered: nobody knows what has been done. */
export const noAnswer = (): HttpError =>
  new HttpError('sanbao.error.connection', 0, { code: 'NO_ANSWER' } satisfies Refusal);

export const refusalOf = (error: HttpError): Refusal => error.body;
