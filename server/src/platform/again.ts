import { setTimeout } from 'node:timers/promises';

const TRIES = 3;

/**
 * A step that met a deadlock is taken again after a random pause, so that the same two steps do not collide once more.
 */
export async function again<T>(work: () => Promise<T>, pause = someWhile): Promise<T> {
  for (let tried = 1; ; tried++)
    try {
      return await work();
    } catch (error) {
      if (tried === TRIES || !isDeadlock(error)) throw error;
      await pause(tried);
    }
}

/** The ORM names it, and statements of ours have the database's own error: both have its code. */
const isDeadlock = (error: unknown) => (error as { code?: string } | undefined)?.code === '40P01';

const someWhile = (tried: number) => setTimeout(tried * 20 * (1 + Math.random()));
