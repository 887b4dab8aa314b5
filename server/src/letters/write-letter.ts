import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { businessDay } from '../fields/business-day.ts';
import { sentence } from '../messages/kept-sentence.ts';
import type { Language } from '../messages/language.ts';
import { type Envelope, inLanguages, type LetterKind } from '../procedure/letter-kind.ts';
import { lockRecords } from '../procedure/lock-records.ts';
import { parametersInForce } from '../procedure/parameters-in-force.ts';
import { procedureOf } from '../procedure/procedure-of.ts';
import type { BaseRecord } from '../procedure/record.ts';
import type { StepContext } from '../procedure/step-context.ts';
import type { Viewer } from '../viewer/viewer.ts';
import { Letter } from './letter.entity.ts';

interface Writing {
  em: SqlEntityManager;
  viewer: Viewer;
  now: Date;
}

/** A letter as it is stored: all but its text, which is composed when it is sent. */
export async function writeLetter<R extends BaseRecord>(
  letter: Letter,
  kind: LetterKind<R>,
  { about, to, language = null, facts = {} }: Envelope<R>,
  { em, viewer, now }: Writing,
) {
  Object.assign(letter, {
    kind: kind.name,
    recipient: to,
    resource: kind.about?.name ?? null,
    record: about?.id ?? null,
    recordNumber: about?.number ?? null,
    sender: viewer.name,
    senderId: viewer.personId,
    language,
    facts,
  });
  if (about) await em.populate(about as R, kind.load as never);
  const { COMPANY_NAME: company } = await parametersInForce(em, ['COMPANY_NAME'], businessDay(now));
  const { labels } = procedureOf(em);
  const subject = (each: Language) => kind.subject(about as R, { ...facts, language: each, company, labels });
  letter.subjectLine = inLanguages(language, subject, ' · ');
}

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
