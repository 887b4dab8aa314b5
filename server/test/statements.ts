import pg from 'pg';

interface Sent {
  text: string;
  values?: unknown[];
}

/** The SQL that is sent while some work is done, by any connection of this process. */
export async function statementsOf(work: () => Promise<unknown>): Promise<Sent[]> {
  const sent: Sent[] = [];
  const { query } = pg.Client.prototype;
  pg.Client.prototype.query = function (this: pg.Client, config: string | Sent, values?: unknown[], ...rest: unknown[]) {
    sent.push(typeof config === 'string' ? { text: config, values } : config);
    return Reflect.apply(query, this, [config, values, ...rest]);
  } as never;
  try {
    await work();
  } finally {
    pg.Client.prototype.query = query;
  }
  return sent;
}
