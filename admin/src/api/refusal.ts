import type { ApolloError } from '@apollo/client';
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

/** The status tells react-admin's providers what to do, the body tells the form. No answer at all has status 0. */
export function toHttpError(error: unknown): HttpError {
  if (error instanceof HttpError && error.body?.code) return error;
  const { graphQLErrors } = ((error as HttpError).body ?? error) as Partial<ApolloError>;
  const refused = graphQLErrors?.[0];
  if (!refused) return new HttpError('sanbao.error.connection', 0, { code: 'NO_ANSWER' } satisfies Refusal);
  const { code = 'INTERNAL_SERVER_ERROR', fields, ...facts } = refused.extensions ?? {};
  return new HttpError(refused.message, status[code as string] ?? 500, { ...facts, code, errors: fields });
}

export const refusalOf = (error: HttpError): Refusal => error.body;
