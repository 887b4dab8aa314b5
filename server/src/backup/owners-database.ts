import pg from 'pg';
import type { Config } from '../config.ts';
import { startEmbeddedDatabase, whileItRuns } from '../platform/embedded-database.ts';

/** The database as its owner reaches it: the one that is set, or the embedded one, which perhaps a server is using. */
export async function ownersDatabase({ databaseOwnerUrl, databaseUrl, dataDir }: Config, opened: AsyncDisposableStack) {
  const set = databaseOwnerUrl ?? databaseUrl ?? (await whileItRuns(dataDir));
  if (set) return set;
  const embedded = await startEmbeddedDatabase(dataDir);
  opened.defer(() => embedded.stop());
  return embedded.url;
}

export async function connectedTo(url: string, opened: AsyncDisposableStack) {
  const client = new pg.Client(url);
  await client.connect();
  opened.defer(() => client.end());
  return client;
}
