import { LockMode } from '@mikro-orm/core';
import { validate as isUuid } from 'uuid';
import { StoredFile } from '../files/stored-file.entity.ts';
import { type Refusal, refuse } from '../messages/errors.ts';
import type { BaseRecord } from '../procedure/record.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { attach } from './attachment-steps.ts';

interface WithPhotos {
  photos?: string[] | null;
}
type Asking = Pick<StepContext, 'em' | 'viewer'>;

/** The photos that whoever takes the step has just sent, each of which is taken once. */
const photosSent = ({ photos }: WithPhotos, { em, viewer }: Asking) =>
  em.find(
    StoredFile,
    { id: { $in: (photos ?? []).filter(id => isUuid(id)) }, uploadedBy: viewer.userId, recordId: null },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } },
  );

/** A photo that somebody else has sent, or that belongs to a record already, is none of theirs. */
export async function photosTheirOwn(input: WithPhotos, _: unknown, context: Asking): Promise<Refusal | undefined> {
  if (!input.photos?.length) return;
  const sent = await photosSent(input, context);
  if (sent.length < input.photos.length) return refuse('noSuchFile', {}, 'photos');
}

/** They join the record as files do that its own people attach. */
export async function attachPhotos(record: BaseRecord, input: WithPhotos, context: StepContext) {
  if (!input.photos?.length) return;
  for (const file of await photosSent(input, context)) attach(record, { file, caption: null, shared: false }, context);
}
