/** After so many minutes a letter is tried again; servers that greylist take it at the second or third try. */
const PAUSES = [1, 5, 15, 60, 240, 720];

/** When a letter that was refused so often is tried again; never, once it has to be given up. */
export type RetryPolicy = (tries: number, now: Date) => Date | undefined;

export const retryPolicy: RetryPolicy = (tries, now) => {
  const minutes = PAUSES[tries - 1];
  return minutes === undefined ? undefined : new Date(now.getTime() + minutes * 60_000);
};
