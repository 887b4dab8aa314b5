import { Client } from 'pg';
import { StartupProblem } from './startup-problem.ts';

/** A server that migrates is waited for so long, and after each of these pauses it is told that it is. */
const WAIT_SECONDS = 600;
const TOLD_EVERY_SECONDS = 10;

interface Waiting {
  waitSeconds?: number;
  toldEverySeconds?: number;
  tell?: (text: string) => void;
}

/** The connection that holds the lock under which a database is migrated: by one server at a time. It ends with it. */
export async function migrationLock(
  url: string,
  { waitSeconds = WAIT_SECONDS, toldEverySeconds = TOLD_EVERY_SECONDS, tell = console.log }: Waiting = {},
): Promise<Client> {
  const client = new Client({ connectionString: url, application_name: 'sanbao migrations' });
  await client.connect();
  try {
    await client.query(`set lock_timeout = '${toldEverySeconds}s'`);
    for (const until = Date.now() + waitSeconds * 1000; ; ) {
      if (await isTaken(client)) break;
      const holder = await holderOf(client);
      if (Date.now() >= until)
        throw new StartupProblem(
          `等待 ${waitSeconds} 秒后，数据库仍被另一个服务锁定以升级表结构：${holder}。若它已不在运行，请结束该连接：select pg_terminate_backend(…)`,
          `After ${waitSeconds} seconds another server still holds the lock under which the database is migrated: ${holder}. If it does not run any more, end its connection: select pg_terminate_backend(…)`,
        );
      tell(`  等待另一个服务升级数据库 · Waiting for another server that migrates the database: ${holder}`);
    }
    await client.query('set lock_timeout = 0');
    return client;
  } catch (error) {
    await client.end();
    throw error;
  }
}

const isTaken = (client: Client) =>
  client.query("select pg_advisory_lock(hashtext('sanbao migrations'))").then(
    () => true,
    error => {
      if (error.code === '55P03') return false;
      throw error;
    },
  );

async function holderOf(client: Client): Promise<string> {
  const { rows } = await client.query<{ holder: string }>(
    `select format('pid %s, %s, %s, %s', a.pid, a.usename, coalesce(host(a.client_addr), 'local'), a.backend_start::timestamptz(0)) as holder
     from pg_locks l join pg_stat_activity a using (pid)
     where l.locktype = 'advisory' and l.granted and l.objsubid = 1
       and l.database = (select oid from pg_database where datname = current_database())
       and (l.classid::bigint << 32 | l.objid::bigint) = hashtext('sanbao migrations')::bigint`,
  );
  return rows[0]?.holder ?? '…';
}
