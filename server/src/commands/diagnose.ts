import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import pg from 'pg';
import { migrations } from '../../migrations/index.ts';
import type { Config } from '../config.ts';
import { openFileStore } from '../platform/file-store.ts';
import { reachDatabase } from '../platform/reach-database.ts';
import { StartupProblem } from '../platform/startup-problem.ts';

/** One thing that was looked at: well, to be thought of, or to be mended; in each language. */
export interface Finding {
  verdict: 'WELL' | 'NOTE' | 'FAULT';
  zh: string;
  en: string;
}

const well = (zh: string, en: string): Finding => ({ verdict: 'WELL', zh, en });
const note = (zh: string, en: string): Finding => ({ verdict: 'NOTE', zh, en });
const fault = (zh: string, en: string): Finding => ({ verdict: 'FAULT', zh, en });

const MEGABYTE = 2 ** 20;

/** Looks at an installation as its settings describe it, changes nothing, and says of each fault what to do. */
export async function diagnose(config: Config): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const look of [folder, database, files, mail, server, addresses])
    findings.push(...(await look(config).catch(unexpected)));
  return findings;
}

function unexpected(error: unknown): Finding[] {
  const { message } = error as Error;
  const [zh = message, en = zh] = error instanceof StartupProblem ? message.split('\n') : [];
  return [fault(zh, en)];
}

async function folder({ dataDir }: Config): Promise<Finding[]> {
  if (!existsSync(dataDir))
    return [note(`${dataDir} 还不存在，首次启动时建立`, `${dataDir} is not there yet: the first start makes it`)];
  try {
    accessSync(dataDir, constants.R_OK | constants.W_OK);
  } catch {
    return [
      fault(
        `${dataDir} 不可写：请以其所有者身份运行，或另设 DATA_DIR`,
        `${dataDir} cannot be written: run as its owner, or set another DATA_DIR`,
      ),
    ];
  }
  const { bavail, bsize } = statfsSync(dataDir);
  const free = Math.floor((bavail * bsize) / MEGABYTE);
  return [
    free < 1024
      ? fault(`${dataDir} 只剩 ${free} MB：请腾出空间`, `${dataDir} has ${free} MB left: make room`)
      : well(`${dataDir} 可写，尚余 ${free} MB`, `${dataDir} can be written, ${free} MB are left`),
  ];
}

async function database({ databaseUrl, databaseOwnerUrl = databaseUrl }: Config): Promise<Finding[]> {
  if (!databaseUrl || !databaseOwnerUrl)
    return [note('使用自带数据库，启动时检查', 'The embedded database is used; a start looks at it')];
  const asked = { waitSeconds: 0, tell: () => {} };
  await reachDatabase(databaseOwnerUrl, { migrates: true, ...asked });
  if (databaseOwnerUrl !== databaseUrl) await reachDatabase(databaseUrl, { migrates: false, ...asked });
  const client = new pg.Client(databaseOwnerUrl);
  await client.connect();
  try {
    return [well('数据库适用', 'The database is fit'), ...(await kept(client))];
  } finally {
    await client.end();
  }
}

/** What the records themselves say of the installation, where there are tables already. */
async function kept(client: pg.Client): Promise<Finding[]> {
  const { rows: found } = await client.query("select to_regclass('mikro_orm_migrations') is not null as there");
  if (!found[0].there)
    return [note('数据库是空的，首次启动时建表', 'The database is empty: the first start makes its tables')];
  const executed = (await client.query('select name from mikro_orm_migrations')).rows.map(({ name }) => name);
  const known = migrations.map(({ name }) => name);
  if (executed.some(name => !known.includes(name)))
    return [
      fault(
        '数据库已由更新版本的 Sanbao 升级：请运行该版本',
        'A later version of Sanbao has migrated the database: run that version',
      ),
    ];
  const behind = known.filter(name => !executed.includes(name)).length;
  if (behind) return [note(`下次启动将升级 ${behind} 步`, `The next start migrates ${behind} steps`)];
  const { rows } = await client.query(
    `select (select count(*)::int from "user") as users,
       (select count(*)::int from background_job where state = 'FAILED') as jobs,
       (select count(*)::int from letter where state = 'FAILED') as letters`,
  );
  const { users, jobs, letters } = rows[0];
  return [
    ...(users
      ? []
      : [
          fault(
            '还没有帐号：请设定 FIRST_ADMINISTRATOR 后重新启动',
            'There are no accounts: set FIRST_ADMINISTRATOR and start again',
          ),
        ]),
    ...(jobs
      ? [
          note(
            `${jobs} 项后台任务失败：系统管理员在待办中处理`,
            `${jobs} background jobs failed: they wait in the administrator's inbox`,
          ),
        ]
      : []),
    ...(letters
      ? [
          note(
            `${letters} 封信件未能寄出：见“信件”`,
            `${letters} letters failed: see Letters, with what the mail server said`,
          ),
        ]
      : []),
  ];
}

async function files(config: Config): Promise<Finding[]> {
  if (!config.filesS3Endpoint) return [];
  const place = `${config.filesS3Endpoint}/${config.filesS3Bucket}`;
  const bytes = Buffer.from('Sanbao looks whether files are kept here, and removes this one.');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const path = join(config.dataDir, `doctor-${process.pid}`);
  mkdirSync(config.dataDir, { recursive: true });
  writeFileSync(path, bytes);
  try {
    const store = openFileStore(config);
    await store.keep(path, sha256);
    const same = bytes.equals(await buffer(await store.read(sha256, 0, bytes.length - 1)));
    await store.remove(sha256);
    if (!same) throw new Error('other bytes came back');
    return [well(`文件存储 ${place} 可存取`, `The file store ${place} keeps files and gives them back`)];
  } catch (error) {
    const { message } = error as Error;
    return [
      fault(
        `文件存储 ${place} 不能用（${message}）：请核对 FILES_S3_ 各项设置和存储桶的权限`,
        `The file store ${place} does not work (${message}): look at the settings FILES_S3_… and the rights on the bucket`,
      ),
    ];
  }
}

async function mail({ smtpUrl }: Config): Promise<Finding[]> {
  if (!smtpUrl)
    return [
      note(
        '未设 SMTP_URL：邮件只存入 DATA_DIR/mail',
        'SMTP_URL is not set: letters are only written into DATA_DIR/mail',
      ),
    ];
  const { createTransport } = await import('nodemailer');
  const options = { url: smtpUrl, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 10_000 };
  const { hostname } = new URL(smtpUrl);
  return createTransport(options)
    .verify()
    .then(
      () => [well(`邮件服务器 ${hostname} 可用`, `The mail server ${hostname} lets us in`)],
      ({ message }) => [
        fault(
          `邮件服务器 ${hostname} 不可用（${message}）：请核对 SMTP_URL`,
          `The mail server ${hostname} does not let us in (${message}): look at SMTP_URL`,
        ),
      ],
    );
}

async function server({ host, port }: Config): Promise<Finding[]> {
  const at = ['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : host;
  const answer = await fetch(`http://${at}:${port}/readyz`, { signal: AbortSignal.timeout(10_000) }).catch(() => null);
  if (!answer) return [note(`端口 ${port} 上没有服务在运行`, `No server is running on port ${port}`)];
  return [
    answer.ok
      ? well('服务在运行', 'The server serves')
      : fault(
          '服务在运行但不能工作：原因见日志中的 not ready',
          'The server runs and does not serve: its log says why, at “not ready”',
        ),
  ];
}

async function addresses({ publicUrl, anchorMailTo, demo }: Config): Promise<Finding[]> {
  if (demo) return [];
  return [
    ...(new URL(publicUrl).protocol === 'https:'
      ? []
      : [
          note(
            `PUBLIC_URL 为 ${publicUrl}：对外使用请经由 HTTPS`,
            `PUBLIC_URL is ${publicUrl}: where others come in, let it be HTTPS`,
          ),
        ]),
    ...(anchorMailTo
      ? []
      : [
          note(
            '未设 ANCHOR_MAIL_TO：每日锚点只在本机，能改动本机的人也能改动它',
            'ANCHOR_MAIL_TO is not set: the daily anchor lies on this machine alone, within reach of whoever owns it',
          ),
        ]),
  ];
}
