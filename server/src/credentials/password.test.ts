import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { atATime } from './password.ts';

test.each([1, 2, 3])(
  '%i of seven are at work at a time, each gets its turn, and one that fails makes room',
  async most => {
    const inTurn = atATime(most);
    let [busy, busiest] = [0, 0];
    const work = (at: number) => async () => {
      busiest = Math.max(busiest, ++busy);
      await pause(5);
      busy -= 1;
      if (at === 3) throw new Error('broken');
      return at;
    };
    const done = await Promise.allSettled(Array.from({ length: 7 }, (_, at) => inTurn(work(at))));
    expect(busiest).toBe(most);
    expect(done.filter(({ status }) => status === 'rejected')).toHaveLength(1);
    expect(done.flatMap(each => (each.status === 'fulfilled' ? each.value : []))).toEqual([0, 1, 2, 4, 5, 6]);
  },
);
