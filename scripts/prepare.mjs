import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

// These scripts run on whatever Node started them, before anything is installed: Node 20 and no packages.
export const root = fileURLToPath(new URL('..', import.meta.url));

/** With this environment `node` is the pinned one and every installed program is found by its name. */
export const environment = { ...process.env, PATH: join(root, 'node_modules/.bin') + delimiter + process.env.PATH };
export const options = { cwd: root, env: environment, stdio: 'inherit', shell: process.platform === 'win32' };

/**
 * Installs what package-lock.json names, unless it is there already. Not by `npm ci`: that refuses a lock file that
 * lacks a program for some other platform, as npm writes it wherever the registry at hand did not offer that one.
 */
export function install() {
  if (Number(process.versions.node.split('.')[0]) < 20) fail(`Node ${process.version} → 20+`);
  if (isInstalled()) return;
  const npm = process.env.npm_execpath ? [process.env.npm_node_execpath, process.env.npm_execpath] : ['npm'];
  // What is known against a package is asked by `npm run sbom`.
  const settings = ['--no-save', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  step('安装依赖 Installing packages', [...npm, 'install', ...settings]);
}

/** Builds what changed since it was last built. */
export function build() {
  buildServer();
  bundleServer();
  buildPanel();
}

/** What most tests need. */
export function buildParts() {
  buildServer();
  buildPanel();
}

const serverSources = [
  'server/src',
  'server/policy',
  'server/migrations',
  'server/sql',
  'server/tsconfig.json',
  'server/tsconfig.build.json',
];

export function buildServer() {
  buildOnce(
    '编译服务 Building the server',
    'server/dist',
    serverSources,
    // Whether the types agree is what `npm run check` is for: to know it takes several times as long as to build.
    ['tsc', '-p', 'server/tsconfig.build.json', '--noCheck'],
    copyLaw,
  );
}

/** The law stands beside what runs it, compiled or not. */
export const copyLaw = () => cpSync(join(root, 'server/sql'), join(root, 'server/dist/sql'), { recursive: true });

function bundleServer() {
  const program = 'server/bundle.mjs';
  buildOnce('打包服务 Bundling the server', 'server/dist/bundle', [...serverSources, program], ['node', program]);
}

function buildPanel() {
  const spoken = 'server/src/messages/spoken.ts';
  const sources = [
    'admin/src',
    'admin/worker',
    spoken,
    'server/src/codes',
    'server/src/fields/normal-form.ts',
    'admin/public',
    'admin/index.html',
    'admin/link.html',
    'admin/sign-in.html',
    'admin/vite.config.ts',
    'admin/precompress.ts',
    'admin/serviceWorker.ts',
    'admin/chunks.ts',
    'admin/labels.ts',
  ];
  buildOnce('编译面板 Building the panel', 'admin/dist', sources, ['vite', 'build', 'admin', '--logLevel', 'warn']);
  buildExplorer();
}

function buildExplorer() {
  const sources = ['admin/explorer', 'admin/precompress.ts'];
  const command = ['vite', 'build', 'admin/explorer', '--logLevel', 'error'];
  buildOnce('编译查询页 Building the page of queries', 'admin/dist/explorer', sources, command);
}

function isInstalled() {
  const packages = file => JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
  const note = 'node_modules/.package-lock.json';
  if (!existsSync(join(root, note)) || !existsSync(join(root, 'node_modules/.bin/node'))) return false;
  const installed = packages(note);
  return Object.entries(packages('package-lock.json'))
    .filter(([path, { link }]) => path.includes('node_modules/') && !link)
    .every(([path, { version, optional }]) => (path in installed ? installed[path].version === version : optional));
}

function buildOnce(label, target, sources, command, complete = () => {}) {
  const stamp = join(root, 'node_modules/.cache/sanbao', target.replaceAll('/', '-'));
  const fingerprint = hash(['package-lock.json', 'tsconfig.base.json', ...sources]);
  if (existsSync(join(root, target)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint) return;
  // A file whose source is gone must not live on: an old migration would still run.
  rmSync(join(root, target), { recursive: true, force: true });
  step(label, command);
  complete();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, fingerprint);
}

function hash(paths) {
  const hash = createHash('sha256');
  const add = path => {
    if (!existsSync(path)) return;
    if (statSync(path).isDirectory()) for (const name of readdirSync(path).sort()) add(join(path, name));
    else hash.update(path).update(readFileSync(path));
  };
  for (const path of paths) add(resolve(root, path));
  return hash.digest('hex');
}

function step(label, [program, ...args]) {
  console.log(`› ${label} …`);
  const begun = Date.now();
  const { status, error } = spawnSync(program, args, options);
  if (status !== 0) fail(`${label}: ${error?.message ?? `${[program, ...args].join(' ')} → ${status}`}`);
  console.log(`✔ ${label}  ${((Date.now() - begun) / 1000).toFixed(1)} s`);
}

function fail(reason) {
  console.error(`✘ ${reason}`);
  process.exit(1);
}
