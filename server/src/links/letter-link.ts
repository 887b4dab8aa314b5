import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { message } from '../messages/catalogue.ts';
import type { Language } from '../messages/language.ts';
import { type LetterFacts, type LetterKindName, type LetterLink, letterKind } from '../procedure/letter-kind.ts';
import { pinOf, stepsOfCustomer } from '../procedure/link-page.ts';
import type { Procedure } from '../procedure/procedure.ts';
import type { BaseRecord, RecordClass } from '../procedure/record.ts';
import { makeLink, replacePrevious, voidLink } from './make-link.ts';

/** Makes the link by which a customer answers for a record, which is locked, for one try of a letter. */
export async function customerLink(
  em: SqlEntityManager,
  record: BaseRecord,
  { now, language }: { now: Date; language: Language },
): Promise<LetterLink> {
  const { made, address } = await makeLink(em, record, now, language);
  const { link, page } = made;
  link.pinned = pinOf(record, page);
  em.persist(link);
  return {
    address,
    expiresOn: link.expiresOn,
    accepted: inside => replacePrevious(inside, link, now),
    lost: inside => voidLink(inside, link, now),
  };
}

/** Whether the customer still has something to answer. */
export const isAnswerable = (record: BaseRecord, { steps }: Procedure) =>
  stepsOfCustomer(steps, record.constructor as RecordClass).some(({ from }) => from?.includes(record.state));

/** A letter that asks a customer to answer for a record by its link. */
export const linkLetter = <R extends BaseRecord>(name: LetterKindName, record: RecordClass<R>) => {
  const say =
    (key: 'linkMailSubject' | 'linkMailText') =>
    ({ number }: Pick<BaseRecord, 'number'>, facts: LetterFacts) =>
      message(facts.language, key, { ...facts, number, record: facts.labels.of(record.name)[facts.language] });
  return letterKind<R>(name, {
    about: record,
    link: customerLink,
    awaited: isAnswerable,
    subject: say('linkMailSubject'),
    text: say('linkMailText'),
  });
};
