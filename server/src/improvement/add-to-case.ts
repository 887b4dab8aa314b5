import { attachPhotos } from '../attachments/photos.ts';
import type { SaidMoreInput } from '../attachments/said-more.ts';
import type { Input } from '../procedure/facts.ts';
import type { StepContext } from '../procedure/step-context.ts';
import type { CaseAddition } from './case-addition.ts';
import { noteHandling, type Registered } from './register-line.ts';

/** What the customer adds to their case stands on it, with their photos, and in the register. */
export async function addToCase(
  record: Registered & Parameters<typeof attachPhotos>[0] & { additions: CaseAddition[] },
  { what, photos }: Input<SaidMoreInput>,
  context: StepContext,
) {
  record.additions = [...record.additions, { at: context.now, by: context.viewer.name, what }];
  noteHandling(record, what, context);
  await attachPhotos(record, { photos }, context);
}
