import type { MikroORM } from '@mikro-orm/postgresql';
import { NIL } from 'uuid';
import { underscored } from '../fields/columns.ts';
import { procedureOf } from '../procedure/procedure-of.ts';
import type { BaseRecord, RecordClass } from '../procedure/record.ts';
import { systemViewer } from '../procedure/system-context.ts';
import { SearchRenewal } from '../steps/search-renewal.entity.ts';
import { phonesAnew, searchLinks, searchRuleOf, searchTerms } from '../steps/search-terms.ts';
import { companyEm } from '../viewer/viewer.ts';
import type { Log } from './log-jobs.ts';

export const RENEW_SEARCH = 'renew-search';
/** One at a time, however many servers ask for it: the next finds what is left of it. */
export const renewSearchJob = { jobKey: RENEW_SEARCH, queueName: RENEW_SEARCH };

const BATCH = 200;
const TOLD_EVERY = 50 * BATCH;

/** The kinds of record whose search terms were made by another rule, and where each of them goes on. */
export async function searchOutdated(orm: MikroORM) {
  const known = new Map((await companyEm(orm.em).find(SearchRenewal, {})).map(each => [each.record, each]));
  return procedureOf(orm).records.flatMap(record => {
    const { rule, after } = known.get(record.name) ?? {};
    const same = rule === searchRuleOf(record);
    return same && !after ? [] : [{ record, after: (same && after) || NIL }];
  });
}

/**
 * Records that were written by another rule are found by today's as well, and their phone numbers kept in today's form. Batch by batch, each with how far it is, so
 * that a server which is stopped or killed loses one at most.
 */
export async function renewSearch(orm: MikroORM, log: Log, stopped?: AbortSignal) {
  for (const { record, after } of await searchOutdated(orm)) {
    const facts = { record: record.name, read: 0, renewed: 0 };
    for (let last: string | null = after; last; ) {
      if (stopped?.aborted) throw new Error('The search terms are renewed further at the next start');
      const batch = await renewBatch(orm, record, last);
      facts.read += batch.read;
      facts.renewed += batch.renewed;
      last = batch.last;
      if (last && facts.read % TOLD_EVERY === 0) log.info(facts, 'search terms are being renewed');
    }
    if (facts.renewed) log.info(facts, 'search terms renewed');
  }
}

/**
 * A step that changes one of them meanwhile has written it by today's rule, under another version. Each is a
 * transaction of its own, which holds no other record while it waits for a step.
 */
const renewal = (table: string, phones: readonly { name: string }[]) =>
  `update "${table}" set search = ?${phones.map(({ name }) => `, ${underscored(name)} = ?`).join('')}
   where id = ?::uuid and version = ?`;

async function renewBatch(orm: MikroORM, record: RecordClass, after: string) {
  const { tableName } = orm.getMetadata().get(record as never);
  const em = companyEm(orm.em);
  const records: BaseRecord[] = await em.find(
    record as RecordClass,
    { id: { $gt: after } },
    { orderBy: { id: 'asc' }, limit: BATCH, populate: searchLinks(record) as never },
  );
  let renewed = 0;
  for (const each of records) {
    const phones = phonesAnew(each);
    const search = searchTerms(each, systemViewer());
    if (search === each.search && !phones.length) continue;
    const values = [search, ...phones.map(({ phone }) => phone)];
    await em.execute(renewal(tableName, phones), [...values, each.id, each.version]);
    renewed++;
  }
  const last = records.length === BATCH ? (records.at(-1) as BaseRecord).id : null;
  await em.upsert(SearchRenewal, { record: record.name, rule: searchRuleOf(record), after: last });
  return { read: records.length, renewed, last };
}
