import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { environment } from '../prepare.mjs';

const LINKED = ['node_modules', 'server/node_modules', 'admin/node_modules', 'admin/dist', 'server/dist'];
const PATIENCE = 1_800_000;
const TOO_LATE = 'Not ended in time';
const jest = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];
const inOrder = ['-w', '1', '--testSequencer', '<rootDir>/scripts/mutants/in-order.mjs', '--runTestsByPath'];

/** A copy of the sources with a PostgreSQL of its own, in which one mutant at a time lives. */
export async function plantTree(root, files, folder) {
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(root, file), join(folder, file));
  }
  for (const path of LINKED.filter(path => existsSync(join(root, path))))
    symlinkSync(join(root, path), join(folder, path), 'junction');
  const { default: startCluster } = await import(join(folder, 'server/test/start-cluster.ts'));
  await startCluster();
  const { stopCluster } = globalThis;
  const tree = { folder, running: undefined, fell: () => end(tree.running).then(stopCluster) };
  const { code, output } = await compile(tree);
  if (code) throw new Error(`Without any mutant:\n${output}`);
  return tree;
}

/** Who notices a mutant: the compiler, a test, or nobody. */
export async function judge(tree, { file, start, end, text }, tests) {
  const path = join(tree.folder, file);
  const bytes = readFileSync(path);
  try {
    writeFileSync(path, Buffer.concat([bytes.subarray(0, start), Buffer.from(text), bytes.subarray(end)]));
    const compiled = await compile(tree);
    if (compiled.code) return { by: 'compiler', noticed: compiled.output.match(/error TS.*/)?.[0] ?? compiled.output };
    const { code, output } = await test(tree, tests, '--bail');
    if (!code) return { by: undefined };
    const [failed] = failures(output);
    if (code === TOO_LATE) return { by: undefined, noticed: code };
    if (!failed) throw new Error(`${file}: no test could be run\n${output}`);
    return {
      by: 'test',
      suite: failed,
      noticed: output.match(/^FAIL .*\s+(?:● Test suite failed to run\s+)?(.+)/m)[1],
    };
  } finally {
    writeFileSync(path, bytes);
  }
}

/** Which of the test files fail without any mutant: what these notice counts for nothing. */
export const failing = async (tree, tests) => failures((await test(tree, tests)).output);

const failures = output => Array.from(output.matchAll(/^FAIL \S+ (\S+)/gm), ([, file]) => file);

const check = [
  '-p',
  'server',
  '--noEmit',
  '--checkers',
  '1',
  '--tsBuildInfoFile',
  '.data/tsbuildinfo',
  '--pretty',
  'false',
];
const compile = tree => run(tree, 'tsc', check);

const test = (tree, tests, ...options) =>
  run(tree, 'node', [...jest, ...options, ...inOrder, ...tests], { TEST_ORDER: tests.join(' ') });

function run(tree, program, args, more = {}) {
  const { promise, resolve, reject } = Promise.withResolvers();
  const child = spawn(program, args, {
    cwd: tree.folder,
    env: { ...environment, ...more },
    shell: process.platform === 'win32',
    timeout: PATIENCE,
  });
  tree.running = child;
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', text => (output += text));
  child.on('error', reject);
  child.on('close', code => resolve({ code: code ?? TOO_LATE, output }));
  return promise;
}

/** The cluster stops for the last one who uses it. */
async function end(child) {
  if (!child || child.exitCode !== null || child.signalCode) return;
  const ended = once(child, 'close');
  child.kill();
  await ended;
}
