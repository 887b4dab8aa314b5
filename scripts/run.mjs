import { spawn } from 'node:child_process';
import { options } from './prepare.mjs';

/** Runs a program in our place: it gets our signals, and we end as it ends. */
export function run(program, args, environment = {}) {
  const child = spawn(program, args, { ...options, env: { ...options.env, ...environment } });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', code => process.exit(code ?? 1));
}
