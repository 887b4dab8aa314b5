import type { StepContext } from '../procedure/step-context.ts';
import type { Letter } from './letter.entity.ts';

/** The one job by which letters are sent. Of each letter there is at most one that waits. */
export const SEND_LETTER = 'send-letter';

export const sendLetterJob = ({ id, nextTryAt }: Letter, { job }: Pick<StepContext, 'job'>) =>
  job(SEND_LETTER, { id }, { key: `letter ${id}`, at: nextTryAt ?? undefined });

/** The `moves` of a step that writes letters. */
export const writesLetter = { Letter: ['QUEUED'] } as const;
export const replacesLetter = { Letter: ['QUEUED', 'DISCARDED'] } as const;

/** After so many minutes a letter is tried again; servers that greylist take it at the second or third try. */
const PAUSES = [1, 5, 15, 60, 240, 720];

/** When a letter that was refused so often is tried again; never, once it has to be given up. */
export type RetryPolicy = (tries: number, now: Date) => Date | undefined;

export const retryPolicy: RetryPolicy = (tries, now) => {
  const minutes = PAUSES[tries - 1];
  return minutes === undefined ? undefined : new Date(now.getTime() + minutes * 60_000);
};
