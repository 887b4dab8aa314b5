import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './program.ts';

const peers = {
  postgraphile: '5.1.5',
  '@apollo/server': '5.5.1',
  '@mikro-orm/postgresql': '7.2.5',
  dataloader: '2.2.3',
  graphql: '16.15.0',
};

/** Installs whom Sanbao is measured against, outside the workspaces; gives their folder. */
export function installPeers(): string {
  const folder = join(root, '.data/bench/peers');
  const [wanted, list] = [JSON.stringify({ private: true, dependencies: peers }), join(folder, 'package.json')];
  const installed = existsSync(join(folder, 'node_modules/.package-lock.json'));
  if (installed && readFileSync(list, 'utf8') === wanted) return folder;
  mkdirSync(folder, { recursive: true });
  writeFileSync(list, wanted);
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return folder;
}
