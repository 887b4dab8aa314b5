import { Client } from 'pg';
import { failureOf, type Log } from './log-jobs.ts';

/** So often it is looked for jobs that nobody works at any more. */
const LOOKS_EVERY_SECONDS = 10;

/** Under one number, the locks of all workers; each holds one as long as its process is connected. */
const FAMILY = "hashtext('sanbao worker')";
const unsigned = (hash: string) => `(${hash})::bigint & 4294967295`;

const abandoned = `
  select distinct l.locked_by as worker
  from (select locked_by, locked_at from graphile_worker._private_jobs
        union all select locked_by, locked_at from graphile_worker._private_job_queues) l
  where l.locked_by is not null and not exists (
    select from pg_locks
    where locktype = 'advisory' and objsubid = 2
      and database = (select oid from pg_database where datname = current_database())
      and classid::bigint = ${unsigned(FAMILY)} and objid::bigint = ${unsigned('hashtext(l.locked_by)')})`;

/**
 * A process that is killed keeps its jobs locked for hours: here each worker that lives holds an advisory lock under its
 * name, which ends with its connection, and whoever lives frees what is locked under any other name. A name counts as gone
 * once it was missing at two looks: one that begins, or has lost its connection, says so again in between.
 */
export class LivingWorkers {
  #client: Promise<Client> | undefined;
  #stopped = false;
  /** Those of whom the last look found work and no lock. */
  #missing: readonly string[] = [];
  readonly #names: string[] = [];
  readonly #timer: NodeJS.Timeout;

  constructor(
    private readonly url: string,
    private readonly log: Log,
  ) {
    this.#timer = setInterval(() => this.free(), LOOKS_EVERY_SECONDS * 1000).unref();
  }

  async add(name: string) {
    this.#names.push(name);
    await (await this.#connected()).query(`select pg_advisory_lock(${FAMILY}, hashtext($1))`, [name]);
  }

  /** Frees the jobs of workers that are gone. */
  async free() {
    try {
      const client = await this.#connected();
      const { rows } = await client.query<{ worker: string }>(abandoned);
      const missing = rows.map(({ worker }) => worker);
      const workers = missing.filter(worker => this.#missing.includes(worker));
      this.#missing = missing;
      if (!workers.length) return;
      await client.query('select graphile_worker.force_unlock_workers($1)', [workers]);
      this.log.warn({ workers }, 'jobs of workers that are gone are freed');
    } catch (error) {
      if (!this.#stopped) this.log.error(failureOf(error), 'abandoned jobs cannot be looked for');
    }
  }

  async stop() {
    this.#stopped = true;
    clearInterval(this.#timer);
    await (await this.#client?.catch(() => undefined))?.end();
  }

  /** The one connection that holds the locks; one that is lost is made anew, with them. */
  #connected(): Promise<Client> {
    if (this.#client) return this.#client;
    const made = this.#connect();
    this.#client = made;
    made.catch(() => this.#forget(made));
    return made;
  }

  /** Unless there is another by now, which would then hold its locks for ever. */
  #forget(lost: Promise<Client>) {
    if (this.#client === lost) this.#client = undefined;
  }

  async #connect() {
    const client = new Client({ connectionString: this.url, keepAlive: true, application_name: 'sanbao workers' });
    let isLost = false;
    // The loss may be told twice: by the server's last words, and by the end of the connection.
    client.on('error', () => {
      if (isLost) return;
      isLost = true;
      this.#client = undefined;
      if (!this.#stopped) this.#connected().catch(() => {});
    });
    await client.connect();
    for (const name of this.#names) await client.query(`select pg_advisory_lock(${FAMILY}, hashtext($1))`, [name]);
    return client;
  }
}
