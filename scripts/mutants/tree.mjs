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

/** Those of which the compiler may have something to say: it is asked once, with all of them in the tree. */
export async function suspects(tree, mutants) {
  const files = [...new Set(mutants.map(({ file }) => file))];
  const ofFile = file => mutants.filter(mutant => mutant.file === file).sort((a, b) => b.start - a.start);
  const { output } = await changed(tree, files.flatMap(ofFile), () => compile(tree));
  const faulty = new Set(Array.from(output.matchAll(/^(\S+?)\(\d+,\d+\): error/gm), ([, file]) => file));
  return new Set(mutants.filter(({ file }) => faulty.has(file)));
}

/** Who notices a mutant: the compiler, a test, or nobody. */
export const judge = (tree, mutant, tests, isSuspect) =>
  changed(tree, [mutant], async () => {
    const refused = isSuspect && (await refusedByCompiler(tree));
    if (refused) return refused;
    const { code, output } = await test(tree, tests, '--bail');
    if (!code && !isSuspect) return (await refusedByCompiler(tree)) ?? { by: undefined };
    if (!code || code === TOO_LATE) return { by: undefined, noticed: code || undefined };
    const [suite] = failures(output);
    if (!suite) throw new Error(`${mutant.file}: no test could be run\n${output}`);
    return { by: 'test', suite, noticed: output.match(/^FAIL .*\s+(?:● Test suite failed to run\s+)?(.+)/m)[1] };
  });

async function refusedByCompiler(tree) {
  const { code, output } = await compile(tree);
  if (code) return { by: 'compiler', noticed: output.match(/error TS.*/)?.[0] ?? output };
}

/** Does something while the mutants live, of one file those that stand later first. */
async function changed(tree, mutants, work) {
  const former = new Map();
  try {
    for (const { file, start, end, text } of mutants) {
      const path = join(tree.folder, file);
      const bytes = readFileSync(path);
      if (!former.has(path)) former.set(path, bytes);
      writeFileSync(path, Buffer.concat([bytes.subarray(0, start), Buffer.from(text), bytes.subarray(end)]));
    }
    return await work();
  } finally {
    for (const [path, bytes] of former) writeFileSync(path, bytes);
  }
}

/** Which of the test files fail without any mutant: what these notice counts for nothing. */
export const failing = async (tree, tests) => failures((await test(tree, tests)).output);

const failures = output => [...new Set(Array.from(output.matchAll(/^FAIL \S+ (\S+\.test\.ts)/gm), ([, file]) => file))];

const noTypes = ['--composite', 'false', '--declaration', 'false', '--emitDeclarationOnly', 'false', '--noEmit'];
const again = ['--incremental', '--tsBuildInfoFile', '.data/tsbuildinfo', '--checkers', '1', '--pretty', 'false'];
const compile = tree => run(tree, 'tsc', ['-p', 'server', ...noTypes, ...again]);

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
