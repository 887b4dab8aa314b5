import type { GraphQLFormattedError } from 'graphql';
import { HttpError } from 'react-admin';

/** A record that may be the one that is being entered. */
export interface LikelyTwin {
  id: string;
  number: string;
  name: string;
  phone: string | null;
  state: string;
}

/** A refusal by the API, in the reader's language, and for the panel. */
export interface Refusal {
  message: string;
  code: string;
  clause?: string;
  version?: number;
  retryAfter?: number;
  /** Of a request that was too much: what it costs, and what one may. */
  cost?: number;
  limit?: number;
  requestId?: string;
  /** What may be the same as was entered; the one field at fault is that which says it is another. */
  twins?: LikelyTwin[];
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
  BUSY: 503,
};

/** The error that react-admin's providers and the forms read: the status tells react-admin what to do, the body tells the form. */
export function refused({ message, extensions = {} }: GraphQLFormattedError): HttpError {
  const { code = 'INTERNAL_SERVER_ERROR', fields, ...facts } = extensions;
  return new HttpError(message, status[code as string] ?? 500, { ...facts, code, errors: fields });
}

/** The connection was lost, or something that is not the API answered: nobody knows what has been done. */
export const noAnswer = () =>
  new HttpError('sanbao.error.connection', 0, { code: 'NO_ANSWER' } satisfies Partial<Refusal>);

export function refusalOf(error: unknown): Refusal {
  const { body, message } = error instanceof HttpError ? error : noAnswer();
  return { ...body, message };
}
