import type { FastifyRequest } from 'fastify';
import fresh from 'fresh';

/** 304 where whoever asks has what this tag is of, 412 where another was wanted (RFC 9110, 13). */
export function unlessChanged({ headers }: FastifyRequest, etag: string): 304 | 412 | undefined {
  const wanted = headers['if-match'];
  if (wanted !== undefined && wanted.trim() !== '*' && !wanted.split(',').some(each => each.trim() === etag))
    return 412;
  return headers['if-none-match'] !== undefined && fresh(headers, { etag }) ? 304 : undefined;
}
