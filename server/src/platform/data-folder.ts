import { chmodSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join, parse, resolve } from 'node:path';
import { StartupProblem } from './startup-problem.ts';

/**
 * Makes the folder of the data its owner's alone, with all that is in it and whatever is written from now on: letters
 * hold live links, and files what customers entrusted to the company.
 */
export function closeDataFolder(folder: string) {
  process.umask(0o077);
  refuseSharedFolder(folder);
  try {
    mkdirSync(folder, { recursive: true });
    closeFolder(folder);
  } catch (error) {
    const { code, path } = error as NodeJS.ErrnoException;
    if (code !== 'EPERM' && code !== 'EACCES') throw error;
    throw new StartupProblem(
      `无法将 ${path ?? folder} 设为仅所有者可读：它属于另一个用户。请以该用户启动，或另设 DATA_DIR。`,
      `${path ?? folder} cannot be closed to others, since it belongs to another user: start as that user, or set another DATA_DIR.`,
    );
  }
}

function refuseSharedFolder(folder: string) {
  if (![parse(folder).root, homedir(), tmpdir()].includes(resolve(folder))) return;
  throw new StartupProblem(
    `DATA_DIR 不能是 ${folder}：Sanbao 的数据需要单独的文件夹，其中的内容只有所有者可读。`,
    `DATA_DIR cannot be ${folder}: the data wants a folder of its own, which is closed to others.`,
  );
}

/** PostgreSQL cannot run as root: the group of its user passes through the folder, and reads nothing there. */
function isPassage(folder: string) {
  const { uid, gid } = statSync(folder);
  return process.getuid?.() === 0 && uid === 0 && gid !== 0;
}

function closeFolder(folder: string) {
  close(folder, isPassage(folder) ? 0o710 : 0o700);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    // The database closes its own folder, which may be another user's.
    if (entry.name.startsWith('postgresql')) continue;
    if (entry.isDirectory()) closeFolder(path);
    else if (entry.isFile()) close(path, 0o600);
  }
}

function close(path: string, mode: number) {
  if ((statSync(path).mode & 0o777 & ~mode) !== 0) chmodSync(path, mode);
}
