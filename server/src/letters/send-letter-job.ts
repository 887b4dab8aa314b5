import type { StepContext } from '../procedure/step-context.ts';
import type { Letter } from './letter.entity.ts';

/** The one job by which letters are sent. Of each letter there is at most one that waits. */
export const SEND_LETTER = 'send-letter';

export const sendLetterJob = ({ id, nextTryAt }: Letter, { job }: Pick<StepContext, 'job'>) =>
  job(SEND_LETTER, { id }, { key: `letter ${id}`, at: nextTryAt ?? undefined });

/** What a step declares as `moves` that writes letters. */
export const writesLetter = { Letter: ['QUEUED'] } as const;
export const replacesLetter = { Letter: ['QUEUED', 'DISCARDED'] } as const;
