import { appendFileSync } from 'node:fs';
import { expect } from '@jest/globals';

/** How much is tried: a sample in the tests, all of it by `npm run audit`. */
export const breadth = (sample: number, whole: number) => (process.env.AUDIT ? whole : sample);

/** The seed of what is tried at random: always the same in the tests, each time another by `npm run audit`. */
export const seed = Number(process.env.AUDIT_SEED ?? 160);

/** Holds a promise to its bound; the audit shows beside it what was measured, whether it was kept or not. */
export function hold(promise: string, bound: 'at most' | 'exactly' | 'at least', limit: number, measured: number) {
  const kept = { 'at most': measured <= limit, exactly: measured === limit, 'at least': measured >= limit }[bound];
  const row = { promise, bound: `${bound} ${limit}`, measured: Math.round(measured * 10) / 10, kept };
  if (process.env.AUDIT) appendFileSync(process.env.AUDIT, `${JSON.stringify(row)}\n`);
  expect(row).toEqual({ ...row, kept: true });
}
