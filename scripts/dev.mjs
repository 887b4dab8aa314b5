import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { buildParts, copyLaw, install, options, root } from './prepare.mjs';

install();
buildParts();

/** Each program runs until Ctrl-C, or until one of them ends by itself. */
const programs = [];
function keep(name, program, ...args) {
  const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'inherit'] });
  child.stdout.on('data', chunk => process.stdout.write(chunk));
  child.on('exit', code => {
    if (!stopping) console.error(`✘ ${name} → ${code}`);
    stop(code ?? 1);
  });
  programs.push(child);
  return child;
}

let stopping = false;
function stop(code = 0) {
  process.exitCode ??= code;
  if (stopping) return;
  stopping = true;
  for (const program of programs) program.kill('SIGTERM');
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop());

/** Renews what is printed from the code; `--ignore-scripts` because the compiler below has built it already. */
let generating = false;
let again = false;
function generate() {
  again = generating;
  if (generating || stopping) return;
  generating = true;
  spawn('npm', ['run', '--silent', '--ignore-scripts', 'generate'], options).on('exit', () => {
    generating = false;
    if (again) generate();
  });
}

const compiler = keep('tsc', 'tsc', '-p', 'server/tsconfig.build.json', '--watch', '--preserveWatchOutput');
compiler.stdout.on('data', chunk => String(chunk).includes('Found 0 errors') && generate());
watch(join(root, 'server/sql'), copyLaw).unref();
keep('server', 'node', '--watch-path=server/dist', '--watch-preserve-output', 'server/dist/src/main.js');
keep('panel', 'vite', 'admin');
