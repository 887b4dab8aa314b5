import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Viewer } from '../access/viewer.ts';
import type { Language } from '../messages/language.ts';
import { businessDay } from '../procedure/business-day.ts';
import type { Facts } from '../procedure/facts.ts';
import { parametersInForce } from '../procedure/parameters-in-force.ts';
import type { BaseRecord } from '../procedure/record.ts';
import type { Letter } from './letter.entity.ts';
import { inLanguages, type LetterKind } from './letter-kind.ts';

/** To whom a letter goes, and what it is about. */
export interface Envelope<R extends BaseRecord = BaseRecord> {
  about: Facts<R> | null;
  to: string;
  /** In which the recipient reads; both where it is not known. */
  language?: Language | null;
  /** What the letter tells beyond the record; never a secret, since it is kept. */
  facts?: object;
}

interface Writing {
  em: SqlEntityManager;
  viewer: Viewer;
  now: Date;
}

/** What is kept of a letter: all but its text, which is composed when it is sent. */
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
  if (about) await em.populate(about as R, kind.needs as never);
  const { COMPANY_NAME: company } = await parametersInForce(em, ['COMPANY_NAME'], businessDay(now));
  const subject = (each: Language) => kind.subject(about as R, { ...facts, language: each, company });
  letter.subjectLine = inLanguages(language, subject, ' · ');
}
