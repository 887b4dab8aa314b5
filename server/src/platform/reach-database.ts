import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { StartupProblem } from './startup-problem.ts';

const OLDEST_VERSION = 18;
/** For so long a database is waited for that comes later than the server. */
const WAIT_SECONDS = 60;

interface Options {
  /** Who is there makes tables and roles. */
  migrates: boolean;
  waitSeconds?: number;
  tell?: (text: string) => void;
}

/** Waits for the database where it is on its way, and says in words what keeps Sanbao from working on it. */
export async function reachDatabase(
  url: string,
  { migrates, waitSeconds = WAIT_SECONDS, tell = console.log }: Options,
) {
  const until = Date.now() + waitSeconds * 1000;
  for (let told = false; ; told = true) {
    const failure = await examine(url, migrates).then(
      () => undefined,
      (error: NodeJS.ErrnoException) => error,
    );
    if (!failure) return;
    if (!onItsWay.has(String(failure.code)) || Date.now() > until) throw explained(url, failure);
    if (!told)
      tell(
        `  等待数据库 ${placeOf(url)}（${failure.code}），最多 ${waitSeconds} 秒 · Waiting for the database at ${placeOf(url)} (${failure.code}), ${waitSeconds} seconds at most`,
      );
    await pause(1000);
  }
}

/** Not there yet, not known by name yet, or starting. */
const onItsWay = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  '57P03',
]);

const facts = `
  select current_setting('server_version_num')::int as version, pg_is_in_recovery() as standby,
    current_setting('default_transaction_read_only') = 'on' as "readOnly", current_user as "user",
    pg_backend_pid() as process, has_database_privilege(current_database(), 'CREATE')
      and (select rolcreaterole or rolsuper from pg_roles where rolname = current_user) as owns`;

interface Facts {
  version: number;
  standby: boolean;
  readOnly: boolean;
  user: string;
  process: number;
  owns: boolean;
}

async function examine(url: string, migrates: boolean) {
  // A pooler of transactions knows no such parameter, and refuses it unless told to ignore it.
  const options = { connectionString: url, connectionTimeoutMillis: 10_000, statement_timeout: 10_000 };
  const [one, other] = [new Client(options), new Client(options)];
  for (const client of [one, other]) client.on('error', () => {});
  try {
    await one.connect();
    const found = (await one.query<Facts>(facts)).rows[0] as Facts;
    refuseUnfit(found, url, migrates);
    await other.connect();
    await other.query('begin');
    const { rows } = await other.query<{ process: number }>('select pg_backend_pid() as process');
    if (rows[0]?.process === found.process) throw pooled(url);
  } finally {
    await Promise.allSettled([one.end(), other.end()]);
  }
}

function refuseUnfit({ version, standby, readOnly, user, owns }: Facts, url: string, migrates: boolean) {
  const place = placeOf(url);
  const major = Math.floor(version / 10_000);
  if (major < OLDEST_VERSION)
    throw new StartupProblem(
      `${place} 是 PostgreSQL ${major}，Sanbao 需要 PostgreSQL ${OLDEST_VERSION} 或更新的版本：请先升级数据库。`,
      `${place} is PostgreSQL ${major}, and Sanbao wants PostgreSQL ${OLDEST_VERSION} or later: upgrade the database first.`,
    );
  if (standby || readOnly)
    throw new StartupProblem(
      `${place} 只能读${standby ? '（备机）' : '（default_transaction_read_only）'}：请将 DATABASE_URL 指向可以写入的主机。`,
      `${place} can only be read${standby ? ', since it is a standby' : ' (default_transaction_read_only)'}: let DATABASE_URL name the server that takes writes.`,
    );
  if (migrates && !owns)
    throw new StartupProblem(
      `用户 ${user} 不能在 ${place} 中建表或建角色：请授予 CREATE 和 CREATEROLE（docs/operations.md），或在 DATABASE_OWNER_URL 中写明其所有者。`,
      `${user} cannot make tables and roles in ${place}: grant CREATE and CREATEROLE (docs/operations.md), or name its owner in DATABASE_OWNER_URL.`,
    );
}

const pooled = (url: string) =>
  new StartupProblem(
    `${placeOf(url)} 是按事务共用连接的连接池（如 PgBouncer），会话锁、通知和预备语句在其中失效：请直接连接 PostgreSQL。`,
    `${placeOf(url)} is a pooler of transactions (such as PgBouncer), in which session locks, notifications and prepared statements fail: connect to PostgreSQL directly.`,
  );

/** Host, port and database, without user and password. */
function placeOf(url: string) {
  const { host, pathname } = new URL(url);
  return decodeURIComponent(`${host}${pathname}`);
}

function explained(url: string, error: NodeJS.ErrnoException): Error {
  if (error instanceof StartupProblem) return error;
  const place = placeOf(url);
  const user = decodeURIComponent(new URL(url).username);
  if (error.code === 'ENOTFOUND' || error.code === 'EAI_AGAIN')
    return new StartupProblem(
      `找不到名为 ${new URL(url).hostname} 的主机：请更正 DATABASE_URL。`,
      `There is no host called ${new URL(url).hostname}: correct DATABASE_URL.`,
    );
  if (error.code === '28P01' || error.code === '28000')
    return new StartupProblem(
      `${place} 不接受用户 ${user} 的密码：请更正 DATABASE_URL。`,
      `${place} does not let in ${user} with this password: correct DATABASE_URL.`,
    );
  if (error.code === '3D000')
    return new StartupProblem(
      `没有数据库 ${place}：请先建立它（docs/operations.md），或更正 DATABASE_URL。`,
      `There is no database ${place}: make it first (docs/operations.md), or correct DATABASE_URL.`,
    );
  if (error.code === '42501')
    return new StartupProblem(
      `用户 ${user} 无权连接 ${place}：请授予 CONNECT。`,
      `${user} may not connect to ${place}: grant CONNECT.`,
    );
  if (error.message.includes('unsupported startup parameter')) return pooled(url);
  if (onItsWay.has(String(error.code)) || /timeout/i.test(error.message))
    return new StartupProblem(
      `${place} 没有数据库应答（${error.code ?? error.message}）：请启动数据库，或更正 DATABASE_URL。`,
      `No database answers at ${place} (${error.code ?? error.message}): start it, or correct DATABASE_URL.`,
    );
  return error;
}
