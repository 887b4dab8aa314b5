import { expect, jest, test } from '@jest/globals';
import { DeadlockException } from '@mikro-orm/core';
import { again } from './again.ts';

const told = Object.assign(new Error('deadlock detected'), { code: '40P01' });

test.each([
  ['by the database', told],
  ['by the ORM', new DeadlockException(told)],
])(
  'after a deadlock told %s it is tried anew, each time after a longer pause, and no more than three times',
  async (_, deadlock) => {
    const pause = jest.fn(async () => undefined);
    const work = jest.fn<() => Promise<string>>().mockRejectedValueOnce(deadlock).mockResolvedValueOnce('done');
    expect(await again(work, pause)).toBe('done');
    expect(pause.mock.calls).toEqual([[1]]);
    await expect(again(() => Promise.reject(deadlock), pause)).rejects.toBe(deadlock);
    expect(pause.mock.calls).toEqual([[1], [1], [2]]);
  },
);

test('what failed otherwise is not tried anew', async () => {
  const work = jest.fn(() => Promise.reject(new Error('no such part')));
  await expect(again(work)).rejects.toThrow('no such part');
  expect(work).toHaveBeenCalledTimes(1);
});
