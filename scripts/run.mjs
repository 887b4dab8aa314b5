import { spawn } from 'node:child_process';
import { options } from './prepare.mjs';

/** Runs a program in our place: it gets our signals, and we end as it ends. */
export function run(program, args, environment = {}) {
  const child = spawn(program, args, { ...options, env: { ...options.env, ...environment } });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  endWithStarter(child);
  child.on('exit', code => process.exit(code ?? 1));
}

/** npm that is told to end tells its shell alone, which passes nothing on: without it there is nobody to run for. */
function endWithStarter(child) {
  const starter = process.ppid;
  if (process.env.npm_lifecycle_event)
    setInterval(() => process.ppid !== starter && child.kill('SIGTERM'), 100).unref();
}
