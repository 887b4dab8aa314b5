import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

export const workbookKinds = ['.xlsx', '.xlsm', '.xlsb', '.xls', '.et', '.ods'];

/** Workbooks of a collection: of a folder, or of a bare repository; of each kind every so many-th, up to `most`. */
export function* workbooksIn(folder: string, most: number): Generator<{ name: string; kind: string; bytes: Buffer }> {
  const git = (...args: string[]) =>
    execFileSync('git', [`--git-dir=${folder}`, ...args], { maxBuffer: 2 ** 28, stdio: ['ignore', 'pipe', 'ignore'] });
  const isRepository = existsSync(join(folder, 'HEAD'));
  const names = isRepository
    ? git('-c', 'core.quotePath=false', 'ls-tree', '-r', '--name-only', 'HEAD').toString().split('\n')
    : readdirSync(folder, { recursive: true }).map(String);
  for (const kind of workbookKinds) {
    const all = names.filter(name => extname(name).toLowerCase() === kind);
    const each = Math.max(1, all.length / most);
    for (let at = 0; at < all.length; at += each) {
      const name = all[Math.floor(at)] as string;
      // What a snapshot lacks for its size is left out.
      try {
        yield { name, kind, bytes: isRepository ? git('show', `HEAD:${name}`) : readFileSync(join(folder, name)) };
      } catch {}
    }
  }
}
