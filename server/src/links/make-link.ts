import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { digest, newSecret } from '../credentials/secret.ts';
import { businessDay, daysLater } from '../fields/business-day.ts';
import type { Language } from '../messages/language.ts';
import { type LinkPage, pinOf, stepsOfCustomer } from '../procedure/link-page.ts';
import { parametersInForce } from '../procedure/parameters-in-force.ts';
import { procedureOf } from '../procedure/procedure-of.ts';
import type { BaseRecord, RecordClass } from '../procedure/record.ts';
import { OneTimeLink } from './one-time-link.entity.ts';

/** A link of a step in progress; it is stored when the step has left its record as it stays. */
export interface NewLink {
  record: BaseRecord;
  page: LinkPage;
  link: OneTimeLink;
}

/** Makes a link to a record, and its address below PUBLIC_URL, in which the secret stands this once. */
export async function makeLink(em: SqlEntityManager, record: BaseRecord, now: Date, language: Language) {
  const kind = record.constructor as RecordClass;
  const { steps, linkPageOf } = procedureOf(em);
  const page = linkPageOf(kind);
  if (!page) throw new Error(`No page says what a link to a ${kind.name} shows`);
  const secret = newSecret();
  const holds = page.follows ?? 'LINK_DAYS';
  const { [holds]: days } = await parametersInForce(em, [holds], businessDay(now));
  const link = Object.assign(new OneTimeLink(), {
    tokenHash: digest(secret),
    record: kind.name,
    recordId: record.id,
    steps: stepsOfCustomer(steps, kind).map(({ name }) => name),
    language,
    madeAt: now,
    expiresOn: daysLater(businessDay(now), Number(days)),
  });
  return { made: { record, page, link }, address: `${LINK_PATH}/${secret}` };
}

/** Stores the link, bound to the present content of its record. Earlier links to the record end. */
export async function keepLink(em: SqlEntityManager, { record, page, link }: NewLink) {
  link.pinned = pinOf(record, page);
  await replace(em, link.madeAt, 'record_id = ?', link.recordId);
  em.persist(link);
}

/** Ends earlier links to the same record. */
export const replacePrevious = (em: SqlEntityManager, { id, recordId }: OneTimeLink, now: Date) =>
  replace(em, now, 'record_id = ? and id < ?', recordId, id);

/** Ends this link. */
export const voidLink = (em: SqlEntityManager, { id }: OneTimeLink, now: Date) => replace(em, now, 'id = ?', id);

const replace = (em: SqlEntityManager, now: Date, condition: string, ...ids: string[]) =>
  em.execute(
    `update one_time_link set replaced_at = ? where ${condition} and used_at is null and replaced_at is null`,
    [now, ...ids],
    'run',
  );

/** Where the links lead, below PUBLIC_URL. */
export const LINK_PATH = '/link';

/** The secret after `Authorization: Link`; undefined where the header is absent or of another kind. */
export const linkSecret = (authorization: string | undefined) => /^Link +(\S+)$/i.exec(authorization ?? '')?.[1];
