type Bound = 'at most' | 'exactly' | 'at least';

/** What was measured, and what it may be. */
export type Row = readonly [promise: string, measured: number, bound: Bound, limit: number];

const keeps: Record<Bound, (measured: number, limit: number) => boolean> = {
  'at most': (measured, limit) => measured <= limit,
  exactly: (measured, limit) => measured === limit,
  'at least': (measured, limit) => measured >= limit,
};

/** Prints a drill's table; the process ends otherwise than well where a promise was not kept. */
export function verdict(rows: readonly Row[]) {
  const judged = rows.map(([promise, measured, bound, limit]) => ({
    promise,
    measured: Math.round(measured * 10) / 10,
    bound: `${bound} ${limit}`,
    verdict: keeps[bound](measured, limit) ? 'kept' : 'MISSED',
  }));
  console.table(judged);
  if (judged.some(each => each.verdict === 'MISSED')) process.exitCode = 1;
}
