import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseEnv } from 'node:util';
import type { MikroORM } from '@mikro-orm/postgresql';
import { lostSecrets } from './access/sealed-columns.ts';
import { apart } from './apart.ts';
import { type Config, readConfig } from './config.ts';
import { open } from './database.ts';
import { demoAccounts } from './demo/accounts.ts';
import { closeDemoAccounts, openDemoAccounts } from './demo/demo-passwords.ts';
import { startJobs } from './jobs/worker.ts';
import { firstAdministrator, flagDuplicateAccounts, hasAccounts } from './organization/accounts-at-start.ts';
import { findRestores } from './organization/find-restores.ts';
import { endPasswordSessions } from './organization/sessions.ts';
import { banner, progress } from './platform/banner.ts';
import { closeDataFolder } from './platform/data-folder.ts';
import { startEmbeddedDatabase } from './platform/embedded-database.ts';
import { inTime, outliveOutput, PATIENCE_MS } from './platform/ending.ts';
import { listen } from './platform/listen.ts';
import { reachDatabase } from './platform/reach-database.ts';
import { StandbyReplicas } from './platform/replicas.ts';
import { StartupProblem } from './platform/startup-problem.ts';
import { createServer } from './server.ts';
import { twinsLeft } from './steps/unique-code.ts';

outliveOutput();

/** Everything that is open, closed in reverse order however the run ends. */
const opened = new AsyncDisposableStack();
const stopping = new AbortController();
const stopped = new Promise<void>(resolve => {
  stopping.signal.addEventListener('abort', () => resolve());
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopping.abort());

/** A step of the start; a signal that came meanwhile ends the start behind it. */
async function step<T>(label: string, work: () => Promise<T>, close?: (result: T) => Promise<unknown>) {
  const result = await progress(label, work);
  if (close) opened.defer(() => inTime(close(result)));
  stopping.signal.throwIfAborted();
  return result;
}

async function start() {
  const config = readConfig(process.env, existsSync('.env') ? parseEnv(readFileSync('.env', 'utf8')) : {});
  // Whatever is still under way by then, a supervisor that starts it again finds the port free.
  stopping.signal.addEventListener('abort', () => setTimeout(() => process.exit(1), drained(config, 25_000)).unref());
  closeDataFolder(config.dataDir);
  const url = config.databaseUrl ?? (await embedded(config.dataDir));
  if (config.databaseUrl) await step('数据库 Database', () => reached(config));
  const orm = await step(
    '数据库结构 Migrations',
    () => open(url, config.databaseOwnerUrl),
    each => each.close(),
  );
  await (config.demo ? step('演示数据 Demo data', () => withDemo(orm, config, url)) : withoutDemo(orm));
  for (const { holds, count } of await lostSecrets(orm, config))
    console.log(
      `  ${holds.zh}：${count} 项无法解密，须重新设定 · ${holds.en}: ${count} cannot be opened without their SECRETS_KEY, and are to be set up anew`,
    );
  for (const email of await flagDuplicateAccounts(orm))
    console.log(
      `  ${email} 与同一人的其他帐号重复，请系统管理员保留其中一个 · is one of several accounts of a person: an administrator keeps one`,
    );
  for (const { number, code, twins } of await twinsLeft(orm))
    console.log(
      `  ${number}（${code}）与 ${twins} 实为同一号码，请更正其中之一 · ${number} (${code}) has the same number as ${twins} in another spelling: one of them is to be corrected`,
    );
  for (const { number, position } of await findRestores(orm, config))
    console.log(
      `  数据库已恢复至履历第 ${position} 项（${number}），请系统管理员登记 · The database was restored to event ${position} of the history (${number}): an administrator records it`,
    );
  if (!config.passwordSignIn) await endPasswordSessions(orm);
  const password = await firstAdministrator(orm, config.firstAdministrator);
  const replicas = config.databaseReplicaUrls && new StandbyReplicas(orm, config.databaseReplicaUrls);
  if (replicas) opened.defer(() => inTime(replicas.close()));
  const server = await step('服务 Server', () => createServer({ orm, config, replicas, panel: resolve('admin/dist') }));
  await step(
    '后台任务 Jobs',
    () =>
      startJobs({
        orm,
        config,
        url,
        log: server.log,
        apart: (work, signal) => apart({ ...work, config, url }, signal),
      }),
    jobs => jobs.stop(),
  );
  // Requests end before the jobs that they leave behind.
  opened.defer(() => inTime(server.close(), drained(config)));
  await listen(server, config);
  banner(config, demoAccounts);
  if (!(await hasAccounts(orm)))
    console.log(
      '  还没有任何帐号，无人能登录：请设定 FIRST_ADMINISTRATOR 后重新启动 · There are no accounts, so that nobody can sign in: set FIRST_ADMINISTRATOR and start again\n',
    );
  if (password) console.log(`  ${config.firstAdministrator}  ${password}\n`);
}

/** So long a part may take to end that first goes on serving. */
const drained = ({ drainSeconds }: Config, patience = PATIENCE_MS) => drainSeconds * 1000 + patience;

/** An empty database is filled; where there are people already, the demo's can sign in again. */
async function withDemo(orm: MikroORM, config: Config, url: string) {
  await ((await hasAccounts(orm)) ? openDemoAccounts(orm) : apart({ task: 'seed-demo', config, url }));
}

/** Says which accounts of an earlier demo nobody can sign in to any more. */
async function withoutDemo(orm: MikroORM) {
  const closed = await closeDemoAccounts(orm);
  if (closed.length)
    console.log(
      `  没有演示数据，演示密码已失效，以下帐号不能再登录 · Without demo data its password opens nothing; nobody can sign in as: ${closed.join(', ')}`,
    );
}

/** The database as its owner, and as the user as whom the server works, where that is another. */
async function reached({ databaseUrl = '', databaseOwnerUrl = databaseUrl }: Config) {
  await reachDatabase(databaseOwnerUrl, { migrates: true });
  if (databaseOwnerUrl !== databaseUrl) await reachDatabase(databaseUrl, { migrates: false });
}

async function embedded(folder: string) {
  const database = await step(
    '自带数据库 Embedded PostgreSQL 18',
    () => startEmbeddedDatabase(folder),
    each => each.stop(),
  );
  if (database.moved)
    console.log(
      `  root 的文件夹 postgres 用户无法进入，数据存放于 · root's folder is closed to the user postgres, the data is in ${database.data}`,
    );
  return database.url;
}

try {
  await start();
  await stopped;
} catch (error) {
  if (!stopping.signal.aborted) {
    console.error(error instanceof StartupProblem ? `✘ ${error.message}` : error);
    process.exitCode = 1;
  }
}
if (stopping.signal.aborted) console.log('› 正在停止 Stopping …');
await opened.disposeAsync();
// What was left to itself ends with the process.
setTimeout(() => process.exit(), 1_000).unref();
