import { setTimeout as pause } from 'node:timers/promises';

/** Each part of a server that ends has so long; what it has not ended by then is left, and the next is ended. */
export const PATIENCE_MS = 6_000;

/** Waits for an end, and no longer than there is time: a mail server that hangs keeps no database running. */
export async function inTime(ending: Promise<unknown>, patience = PATIENCE_MS): Promise<void> {
  const clock = new AbortController();
  try {
    await Promise.race([ending, pause(patience, undefined, { signal: clock.signal })]);
  } finally {
    clock.abort();
  }
}

/** Whoever reads the output may be gone before the server: what is said then is lost, and nothing else. */
export function outliveOutput() {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
}
