import { spawnSync } from 'node:child_process';
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedDatabase } from '../../src/platform/embedded-database.ts';
import { freePort } from '../../src/platform/listen.ts';
import { findPostgres, type Postgres } from '../../src/platform/postgres-programs.ts';
import { until } from '../until.ts';

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  wal_keep_size: '512MB',
  wal_retrieve_retry_interval: '500ms',
  max_connections: 60,
  timezone: 'UTC',
  jit: 'off',
};

/** One of several PostgreSQL 18 that stream from each other, each with a folder and an address of its own. */
export class PostgresNode {
  private constructor(
    readonly name: string,
    readonly port: number,
    private readonly folder: string,
    private readonly postgres: Postgres,
    private readonly password: string,
  ) {}

  /** The first of them, which leads. */
  static async first(name: string): Promise<PostgresNode> {
    const folder = await mkdtemp(join(tmpdir(), 'sanbao-drill-'));
    const made = await startEmbeddedDatabase(folder, { database: 'postgres' });
    await made.stop();
    const password = await readFile(join(made.data, 'sanbao.password'), 'utf8');
    return new PostgresNode(name, await freePort(), folder, await findPostgres(join(folder, 'postgresql')), password);
  }

  urlOf = (database: string, port = this.port) => `postgres://sanbao:${this.password}@127.0.0.1:${port}/${database}`;

  /** A standby made of a copy of this one while it runs. */
  async copy(name: string): Promise<PostgresNode> {
    const folder = await mkdtemp(join(tmpdir(), 'sanbao-drill-'));
    const node = new PostgresNode(
      ...([name, await freePort(), folder, await findPostgres(join(folder, 'postgresql')), this.password] as const),
    );
    await node.copyFrom(this);
    return node;
  }

  /** Begins anew with what the leader has, whatever it had itself. */
  async copyFrom(leader: PostgresNode) {
    const { data } = this.postgres;
    await rm(data, { recursive: true, force: true });
    const client = new pg.Client(leader.urlOf('postgres'));
    await client.connect();
    await client.query("select pg_backup_start('drill', true)");
    // As their owner's; what vanishes meanwhile is in the log.
    spawnSync('cp', ['-a', leader.postgres.data, data]);
    const { rows } = await client.query<{ labelfile: string }>('select labelfile from pg_backup_stop()');
    await client.end();
    // With the leader's own a stop would stop the leader.
    await rm(join(data, 'postmaster.pid'), { force: true });
    await this.#write('backup_label', rows[0]?.labelfile ?? '');
    await this.#write('standby.signal', '');
    await appendFile(join(data, 'postgresql.auto.conf'), `primary_conninfo = '${this.#streamsFrom(leader)}'\n`);
  }

  #streamsFrom = (leader: PostgresNode) =>
    `host=127.0.0.1 port=${leader.port} user=sanbao password=${this.password} application_name=${this.name}`;

  async #write(name: string, text: string) {
    const path = join(this.postgres.data, name);
    await writeFile(path, text);
    await this.postgres.give(path);
  }

  async start() {
    const { data, run } = this.postgres;
    const settings = Object.entries({ ...SETTINGS, port: this.port }).map(([name, value]) => `-c ${name}=${value}`);
    // What ran there was killed, and another may have its number by now.
    await rm(join(data, 'postmaster.pid'), { force: true });
    const { ok, output } = await run('pg_ctl', 'start', '-D', data, '-w', '-l', this.#log, '-o', settings.join(' '));
    if (!ok) throw new Error(output + (await readFile(this.#log, 'utf8')));
  }

  get #log() {
    return join(this.postgres.data, 'server.log');
  }

  /** Whether it began with the copy's label, by which it knows from where to read the log. */
  async readLabel() {
    return (await readFile(this.#log, 'utf8')).includes('starting backup recovery');
  }

  async ask<Row extends pg.QueryResultRow>(text: string, milliseconds = 2_000): Promise<Row[]> {
    const client = new pg.Client({
      connectionString: this.urlOf('postgres'),
      connectionTimeoutMillis: milliseconds,
      query_timeout: milliseconds,
    });
    client.on('error', () => {});
    await client.connect();
    try {
      return (await client.query<Row>(text)).rows;
    } finally {
      client.end().catch(() => {});
    }
  }

  /** So many of the others must have what it acknowledges. */
  async acknowledgesWith(others: readonly PostgresNode[]) {
    await this.ask(`alter system set synchronous_standby_names = 'ANY 1 (${others.map(({ name }) => name)})'`);
    await this.ask('select pg_reload_conf()');
  }

  async follow(leader: PostgresNode) {
    await this.ask(`alter system set primary_conninfo = '${this.#streamsFrom(leader)}'`);
    await this.ask('select pg_reload_conf()');
  }

  async promote() {
    const { ok, output } = await this.postgres.run('pg_ctl', 'promote', '-D', this.postgres.data, '-w');
    if (!ok) throw new Error(output);
  }

  /** The first of its processes, and those that it began. */
  async #processes() {
    const [first = ''] = (await readFile(join(this.postgres.data, 'postmaster.pid'), 'utf8')).split('\n');
    const { stdout } = spawnSync('ps', ['-o', 'pid=', '--ppid', first], { encoding: 'utf8' });
    return [first, ...stdout.split('\n')].map(Number).filter(Boolean);
  }

  /** Killed at once, or made to stand still as on a machine that hangs. */
  async strike(signal: 'SIGKILL' | 'SIGSTOP') {
    const [first, ...others] = await this.#processes();
    for (const pid of signal === 'SIGKILL' ? [first as number] : [first as number, ...others])
      process.kill(pid, signal);
  }

  /** Nothing of it runs any more. */
  async fence() {
    const pids = await this.#processes();
    for (const pid of pids) isAlive(pid) && process.kill(pid, 'SIGKILL');
    await until(async () => (pids.some(isAlive) ? undefined : true));
  }

  /** Whoever starts it again finds a standby. */
  neverLeads = () => this.#write('standby.signal', '');

  async end() {
    await this.postgres.run('pg_ctl', 'stop', '-D', this.postgres.data, '-m', 'immediate');
    await Promise.all([this.folder, this.postgres.data].map(path => rm(path, { recursive: true, force: true })));
  }
}

function isAlive(pid: number) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
