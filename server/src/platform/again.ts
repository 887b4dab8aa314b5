import { setTimeout } from 'node:timers/promises';
import { DeadlockException } from '@mikro-orm/core';

const TRIES = 3;

/**
 * A step that met a deadlock is taken again after a random pause, so that the same two steps do not collide once more.
 */
export async function again<T>(work: () => Promise<T>, pause = someWhile): Promise<T> {
  for (let tried = 1; ; tried++)
    try {
      return await work();
    } catch (error) {
      if (tried === TRIES || !(error instanceof DeadlockException)) throw error;
      await pause(tried);
    }
}

const someWhile = (tried: number) => setTimeout(tried * 20 * (1 + Math.random()));
