import { sentence } from '../messages/kept-sentence.ts';
import { lockRecords } from '../procedure/lock-records.ts';
import type { BaseRecord } from '../procedure/record.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { Letter } from './letter.entity.ts';

/** Letters about a record that still wait, or failed, are not sent any more: another one goes in their place. */
export async function dismissLetters({ id: record }: BaseRecord, { em, move }: Pick<StepContext, 'em' | 'move'>) {
  const letters = await em.find(Letter, { record, state: { $in: ['QUEUED', 'FAILED'] } });
  await lockRecords(em, Letter, letters);
  for (const letter of letters) {
    if (letter.state === 'SENT' || letter.state === 'DISCARDED') continue;
    move(letter, 'DISCARDED');
    Object.assign(letter, { reason: sentence('letterReplaced'), nextTryAt: null });
  }
}
