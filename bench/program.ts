import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../server/src/platform/listen.ts';

export interface Program {
  port: number;
  pid: number;
  /** Milliseconds from the start to the first answer. */
  ready: number;
  stop(): Promise<void>;
}

export const root = new URL('..', import.meta.url).pathname;

/** Starts a server on a free port, and waits until it answers there. */
export async function start(
  file: string | readonly string[],
  environment: NodeJS.ProcessEnv,
  args: string[] = [],
): Promise<Program> {
  const port = await freePort();
  const begun = performance.now();
  const child = spawn(process.execPath, [file, args].flat(), {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', PORT: String(port), ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await answering(child, port, String(file));
  const ready = performance.now() - begun;
  return {
    port,
    pid: child.pid as number,
    ready,
    async stop() {
      if (child.exitCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

async function answering(child: ChildProcess, port: number, file: string) {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`${file} ended with ${child.exitCode}`);
    const answer = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => null);
    await answer?.body?.cancel();
    if (answer) return;
    await wait(20);
  }
}
