import { setTimeout } from 'node:timers/promises';
import { DeadlockException } from '@mikro-orm/core';

const TRIES = 3;

/** A deadlock was nobody's fault: the step is taken anew, a while later and each by itself, lest the same two meet again. */
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
