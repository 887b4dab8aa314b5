import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { Work } from './apart-process.ts';
import { beside } from './platform/beside.ts';

/**
 * Does work that takes much memory in a process of its own, which ends with it. It fails in the words in which it failed
 * there, and when the process ends before the work is done.
 */
export async function apart(work: Work, signal?: AbortSignal): Promise<void> {
  const child = fork(beside('apart-process', import.meta.url), {
    // It ends with its work, so that it may take more room, to clear away less often and to hold all it works at.
    execArgv: [
      ...process.execArgv.filter(each => !each.startsWith('--max-old-space-size')),
      '--max-semi-space-size=32',
    ],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    serialization: 'advanced',
  });
  let failure: string | undefined;
  child.on('message', said => {
    failure = String(said);
  });
  const stop = () => child.kill('SIGTERM');
  signal?.addEventListener('abort', stop);
  const ended = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
  child.send(work);
  const [code, killedBy] = await ended;
  signal?.removeEventListener('abort', stop);
  if (code !== 0) throw new Error(failure ?? `The process for ${work.task} ended: ${code ?? killedBy}`);
}
