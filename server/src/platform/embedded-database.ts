import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat, statfs, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { freePort } from './listen.ts';
import { findPostgres, type Postgres } from './postgres-programs.ts';
import { StartupProblem } from './startup-problem.ts';

export interface EmbeddedDatabase {
  url: string;
  /** The folder that holds the data. */
  data: string;
  /** True where `data` lies outside the wanted folder, because PostgreSQL's user cannot enter that. */
  moved: boolean;
  stop(): Promise<void>;
}

interface Options {
  /** The database to connect to, made when there is none. */
  database?: string;
  /** Several processes may use the cluster at once, and the last one stops it: for test runs. */
  shared?: boolean;
  /** Further settings of the PostgreSQL server. */
  settings?: Record<string, string>;
}

const USER = 'sanbao';
/** Locked on the cluster by whoever uses it, so that two servers never share one folder by mistake. */
const IN_USE = 20160901;

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  timezone: 'UTC',
  log_timezone: 'UTC',
  max_wal_size: '256MB',
  random_page_cost: '1.1',
  jit: 'off',
  // A helper costs more than it saves where every request has its share of the processors.
  max_parallel_workers_per_gather: '0',
};

/** Runs PostgreSQL from an npm package, with its data in `<folder>/postgresql`, until it is told to stop. */
export async function startEmbeddedDatabase(folder: string, options: Options = {}): Promise<EmbeddedDatabase> {
  return start(folder, options).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EACCES' || error.code === 'EPERM') throw notOurs(error.path ?? folder);
    throw error.code === 'ENOSPC' ? diskFull(folder) : error;
  });
}

/** Its address where a server runs it, which goes on using it; for what may be done beside that, as a backup. */
export async function whileItRuns(folder: string): Promise<string | undefined> {
  const { data, run } = await findPostgres(join(folder, 'postgresql'));
  if (!(await exists(data)) || !(await run('pg_ctl', 'status', '-D', data)).ok) return undefined;
  return `${await addressOf(data)}/sanbao`;
}

async function start(folder: string, options: Options): Promise<EmbeddedDatabase> {
  const { database = 'sanbao', shared = false } = options;
  const postgres = await findPostgres(join(folder, 'postgresql'));
  const { data, moved } = postgres;

  const isNew = !(await exists(data));
  await requireSpace(data, isNew ? 256 : 64);
  if (isNew) await initialise(postgres);
  await requireVersion(postgres);
  // A PostgreSQL whose Sanbao was killed is still running: it is taken over.
  const running = await postgres.run('pg_ctl', 'status', '-D', data);
  if (!running.ok) await launch(postgres, { ...SETTINGS, ...options.settings });

  const url = await addressOf(data);
  const hold = await takeHold(url, data, shared);
  const found = await hold.query('select from pg_database where datname = $1', [database]);
  if (found.rowCount === 0) await hold.query(`create database ${hold.escapeIdentifier(database)}`);

  const stop = async () => {
    const last = !shared || (await letGo(hold).catch(() => false));
    await hold.end();
    if (last) await postgres.run('pg_ctl', 'stop', '-D', data, '-m', 'fast');
  };
  return { url: `${url}/${database}`, data, moved, stop };
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );

async function requireSpace(data: string, megabytes: number) {
  const { bavail, bsize } = await statfs(dirname(data));
  if (bavail * bsize < megabytes * 2 ** 20) throw diskFull(data);
}

const diskFull = (data: string) =>
  new StartupProblem(
    `磁盘空间不足，数据库无法写入 ${data}：请腾出至少 256 MB，或将 DATA_DIR 设到别的磁盘。`,
    `The disk is full, the database cannot write to ${data}: free at least 256 MB, or set DATA_DIR to another disk.`,
  );

const notOurs = (path: string) =>
  new StartupProblem(
    `没有权限使用 ${path}：它属于另一个用户。请以该用户启动，或另设 DATA_DIR。`,
    `${path} belongs to another user: start as that user, or set another DATA_DIR.`,
  );

/** Built aside and moved into place when whole, so that an interrupted first start leaves nothing half made. */
async function initialise({ data, run, give }: Postgres) {
  const unfinished = `${data}.unfinished`;
  const password = `${data}.password`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o700 });
  await writeFile(password, randomBytes(24).toString('base64url'), { mode: 0o600 });
  await Promise.all([give(unfinished), give(password)]);
  const { ok, output } = await run(
    'initdb',
    `--pgdata=${unfinished}`,
    `--username=${USER}`,
    `--pwfile=${password}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
  );
  if (!ok) throw explain(data, output);
  await rename(password, join(unfinished, 'sanbao.password'));
  await rename(unfinished, data);
}

async function requireVersion({ data, version }: Postgres) {
  const file = join(data, 'PG_VERSION');
  const dataVersion = (await exists(file)) ? (await readFile(file, 'utf8')).trim() : '?';
  const major = version.split('.')[0];
  if (dataVersion !== major)
    throw new StartupProblem(
      `${data} 是 PostgreSQL ${dataVersion} 的数据，本程序自带 PostgreSQL ${major}。请移走该文件夹或另设 DATA_DIR；要保留数据，请先用原版本导出。`,
      `${data} holds data of PostgreSQL ${dataVersion}, and this Sanbao brings PostgreSQL ${major}. Move the folder away or set another DATA_DIR; to keep the data, export it with the version that wrote it.`,
    );
}

/** A socket in the data's own folder costs less than the network; its path has to be short, and plain. */
const socketIn = (data: string) => (/^[\w./-]{1,88}$/.test(data) ? data : '');

async function launch({ data, run }: Postgres, settings: Record<string, string>) {
  const log = join(data, 'server.log');
  await rm(log, { force: true });
  const own = { port: await freePort(), unix_socket_directories: socketIn(data) };
  const all = Object.entries({ ...own, ...settings }).map(([name, value]) => `-c ${name}=${value}`);
  // pg_ctl gives PostgreSQL a session of its own: Ctrl-C reaches Sanbao alone, which answers what it has begun.
  const { ok, output } = await run('pg_ctl', 'start', '-D', data, '-w', '-l', log, '-o', all.join(' '));
  if (!ok) throw explain(data, output + (await readFile(log, 'utf8').catch(() => '')));
}

function explain(data: string, output: string) {
  if (/no space left on device/i.test(output)) return diskFull(data);
  const last = output.trim().split('\n').slice(-12).join('\n');
  return new StartupProblem(`${data} 中的数据库无法启动：`, `The database in ${data} does not start:\n${last}`);
}

async function addressOf(data: string) {
  const password = await readFile(join(data, 'sanbao.password'), 'utf8');
  const [, , , port, socket] = (await readFile(join(data, 'postmaster.pid'), 'utf8')).split('\n');
  const host = socket ? encodeURIComponent(socket) : '127.0.0.1';
  return `postgres://${USER}:${password}@${host}:${port}`;
}

async function takeHold(url: string, data: string, shared: boolean) {
  const client = new pg.Client(`${url}/postgres`);
  // The connection only holds a lock; that it broke shows where the database is really used.
  client.on('error', () => {});
  await client.connect().catch(() => {
    throw new StartupProblem(
      `${data} 中的数据库没有应答。若其中没有 PostgreSQL 在运行，请删除 ${data}/postmaster.pid 后重试。`,
      `The database in ${data} does not answer. If no PostgreSQL is running there, delete ${data}/postmaster.pid and start again.`,
    );
  });
  const lock = shared ? 'pg_try_advisory_lock_shared' : 'pg_try_advisory_lock';
  const { rows } = await client.query(`select ${lock}(${IN_USE}) as held`);
  if (rows[0].held) return client;
  await client.end();
  throw new StartupProblem(
    `另一个 Sanbao 正在使用 ${data}。请先停止它，或用别的文件夹和端口启动：DATA_DIR=.data/second PORT=4001 npm start`,
    `Another Sanbao is using ${data}. Stop it first, or start with another folder and port: DATA_DIR=.data/second PORT=4001 npm start`,
  );
}

/** True when nobody else uses the cluster. */
async function letGo(hold: pg.Client): Promise<boolean> {
  await hold.query(`select pg_advisory_unlock_shared(${IN_USE})`);
  const { rows } = await hold.query(`select pg_try_advisory_lock(${IN_USE}) as alone`);
  return rows[0].alone;
}
