import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './program.ts';

/** What a folder of peers is installed by. */
interface Peers {
  dependencies: Readonly<Record<string, string>>;
  overrides?: Readonly<Record<string, string>>;
}

const peers = {
  peers: {
    dependencies: {
      postgraphile: '5.1.5',
      '@apollo/server': '5.5.1',
      '@mikro-orm/postgresql': '7.2.5',
      dataloader: '2.2.3',
      graphql: '16.15.0',
    },
  },
  directus: {
    dependencies: { directus: '11.17.4' },
    // It runs the scripts of flows, of which there are none, and has to be compiled for the Node at hand: an empty
    // package in its place.
    overrides: { 'isolated-vm': 'npm:empty-module@0.0.2' },
  },
} satisfies Record<string, Peers>;

/** Installs whom Sanbao is measured against, outside the workspaces; gives their folder. */
export function installPeers(name: keyof typeof peers = 'peers'): string {
  const folder = join(root, '.data/bench', name);
  const [wanted, list] = [JSON.stringify({ private: true, ...peers[name] }), join(folder, 'package.json')];
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
