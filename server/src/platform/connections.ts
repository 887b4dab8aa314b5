import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Pool, PoolClient, QueryConfig, QueryResultRow } from 'pg';
import { GatheringSocket } from './gathering-socket.ts';
import { NamingClient } from './naming-client.ts';
import type { Transaction } from './naming-driver.ts';

/** Longer than this no statement is worked at; only a migration may take its time. */
export const STATEMENT_TIMEOUT_SECONDS = 20;

/** How the server holds its connections to the database. */
export const connections = {
  max: 10,
  statement_timeout: STATEMENT_TIMEOUT_SECONDS * 1000,
  idle_in_transaction_session_timeout: 60_000,
  /** For how long one is waited for. */
  connectionTimeoutMillis: 10_000,
  /** Statements that do not wait for each other's answers are sent together. */
  pipeline: true,
  stream: () => new GatheringSocket(),
  Client: NamingClient,
};

/** The connections underneath the ORM, for what every request asks: the ORM would take longer than the answer does. */
export const poolOf = async (em: Pick<SqlEntityManager, 'getConnection'>) =>
  (await em.getConnection().getNativeClient()) as Pool;

type Connected = Pick<SqlEntityManager, 'getConnection' | 'getTransactionContext'>;

/** The transaction of a unit of work. */
export const transactionOf = (em: Connected) => em.getTransactionContext() as unknown as Transaction | undefined;

/** The rows of a statement of ours, in the transaction of the unit of work where there is one. */
export async function rowsOf<Row extends QueryResultRow>(em: Connected, text: string, values: unknown[] = []) {
  const asked = transactionOf(em)?.client ?? (await poolOf(em));
  return (await asked.query<Row>(text, values)).rows;
}

const underWay = new WeakMap<Pool, { client: Promise<PoolClient>; queries: number }>();

/**
 * Queries that are under way at the same time share one connection: what goes out together, and comes back together,
 * costs little more than one alone. Only for those that keep nobody waiting.
 */
export async function queryTogether<Row extends QueryResultRow>(
  pool: Pool,
  query: QueryConfig & { rowMode?: string },
): Promise<Row[]> {
  const shared = underWay.get(pool) ?? { client: pool.connect(), queries: 0 };
  underWay.set(pool, shared);
  shared.queries += 1;
  try {
    const client = await shared.client;
    return (await client.query<Row>(query)).rows;
  } catch (error) {
    // Nobody joins those on a connection that may be lost.
    underWay.delete(pool);
    throw error;
  } finally {
    shared.queries -= 1;
    if (!shared.queries) {
      if (underWay.get(pool) === shared) underWay.delete(pool);
      (await shared.client).release();
    }
  }
}
