import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { server, serverEnvironment } from '../scripts/server.mjs';
import { type Program, root, start } from './program.ts';

/** Sanbao as `npm start` runs it, with its own database and demo data in a folder of the bench. */
export interface Sanbao extends Program {
  databaseUrl: string;
  databasePid: number;
  /** Where its data are. */
  folder: string;
  /** The session cookie of the account. */
  cookie: string;
}

/** A folder of the bench. */
export const folderOf = (name = '') => join(root, '.data/bench', name);

/** That of chapters that write: what they leave behind, others would read. */
export const writtenFolder = folderOf('written');

/** With somebody of this account signed in. */
export async function startSanbao(
  account = 'after-sales',
  folder = folderOf(),
  further: NodeJS.ProcessEnv = {},
): Promise<Sanbao> {
  mkdirSync(folder, { recursive: true });
  const settings = { DATA_DIR: folder, LOG_LEVEL: 'error', DATABASE_URL: '', DEMO: 'true', ...further };
  const program = await start(server, { ...serverEnvironment, ...settings });
  const data = postgresOf(folder);
  const [pid, , , port, socket] = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
  const password = readFileSync(join(data, 'sanbao.password'), 'utf8');
  const databaseUrl = `postgres://sanbao:${password}@${socket ? encodeURIComponent(socket) : '127.0.0.1'}:${port}/sanbao`;
  const cookie = await signIn(program.port, account);
  await withoutJobs(databaseUrl);
  return { ...program, folder, databaseUrl, databasePid: Number(pid), cookie };
}

/** What a start leaves to the background, such as figures of months that are over, would be counted with what is measured. */
async function withoutJobs(databaseUrl: string) {
  const database = new pg.Client(databaseUrl);
  await database.connect();
  await database.query('delete from graphile_worker._private_jobs where locked_at is null');
  while ((await database.query('select from graphile_worker.jobs where locked_at is not null')).rowCount)
    await wait(200);
  await database.end();
}

/** Where root's own folders are closed to PostgreSQL's user, Sanbao keeps the data elsewhere. */
export function postgresOf(folder: string) {
  const wanted = join(folder, 'postgresql');
  const moved = join('/var/lib/sanbao', wanted.replaceAll('/', '-').slice(1));
  return statSync(wanted, { throwIfNoEntry: false }) ? wanted : moved;
}

async function signIn(port: number, account: string) {
  const query = `mutation { signIn(email: "${account}@sanbao.example", password: "sanbao-demo") { id } }`;
  const answer = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const session = answer.headers.getSetCookie().find(cookie => cookie.startsWith('sanbao_session='));
  if (!session) throw new Error(`Signing in was answered with ${await answer.text()}`);
  return session.split(';')[0] as string;
}
