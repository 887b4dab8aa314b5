import type { ClientBase, Pool, QueryResult } from 'pg';

const names = new Map<string, string>();

/** Asks by a named statement, which each connection plans once, as whoever writes such a server for speed does. */
export function named(asked: Pool | ClientBase, text: string, values: unknown[] = []): Promise<QueryResult> {
  const name = names.get(text) ?? `bare ${names.size}`;
  names.set(text, name);
  return asked.query({ name, text, values });
}
