import type { Pool, PoolClient } from 'pg';

/**
 * A connection whose COMMIT or ROLLBACK failed is never given back by the query builder underneath the ORM, and the
 * pool would run dry. One that has ended and is still held a second later is taken out here.
 */
export function discardBrokenConnections(pool: Pool) {
  const held = new WeakSet<PoolClient>();
  pool.on('acquire', client => held.add(client));
  pool.on('release', (_error, client) => held.delete(client));
  pool.on('connect', client =>
    client.once('end', () => setTimeout(() => held.has(client) && client.release(true), 1000).unref()),
  );
}
