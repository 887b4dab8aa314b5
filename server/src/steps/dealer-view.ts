import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Procedure } from '../procedure/procedure.ts';
import { type BaseRecord, descriptionOf, type RecordClass } from '../procedure/record.ts';
import type { RecordChange } from './write-event.ts';

/** The dealer of a record, or null. */
export const dealerOf = (record: BaseRecord): string | null =>
  descriptionOf(record.constructor as RecordClass).dealerOf?.(record as never) ?? null;

/** Rows whose visibility for dealers a step may change; it is read before and after the step. */
interface Watch {
  record: RecordClass;
  condition: string;
  ids: readonly string[];
}

interface SeenRow {
  record: string;
  id: string;
  dealer: string;
}

/** A record in another state may be seen by other dealers; a record of another dealer takes all that belongs to it along. */
export function watches(
  { records }: Procedure,
  recordChanges: readonly RecordChange[],
  previousDealer: string | null,
): Watch[] {
  const restated = recordChanges
    .filter(({ record, from }) => from && from !== record.state)
    .map(({ record }) => record);
  const ruledByState = restated.length ? records.filter(kind => ruleOf(kind)?.looksAt.includes('state')) : [];
  const dealers = [previousDealer, ...recordChanges.slice(0, 1).map(({ record }) => dealerOf(record))];
  const moved = recordChanges[0]?.from && dealers[0] !== dealers[1];
  return [
    ...ruledByState.flatMap(record => {
      const ids = restated.filter(each => each.constructor === record).map(({ id }) => id);
      return ids.length ? { record, ids, condition: 'seen.id in (?)' } : [];
    }),
    ...(moved ? records : [])
      .filter(kind => ruleOf(kind)?.looksAt.includes('dealer'))
      .map(record => ({ record, ids: dealers.filter(id => id !== null), condition: 'dealer.id in (?)' })),
  ];
}

/** Writes the change. For the next pull, a record that a dealer lost gets a tombstone, and one that is new to a dealer counts as changed. */
export async function changeDealerView(em: SqlEntityManager, watched: readonly Watch[], shift: () => Promise<void>) {
  const before = await rowsSeen(em, watched);
  await shift();
  const after = await rowsSeen(em, watched);
  const lost = without(before, after);
  if (lost.length)
    await em.execute(
      `insert into lost_sight (dealer_id, record_id, record, changed_in)
       select dealer, id, record, pg_current_xact_id() from json_to_recordset(?) as lost (dealer uuid, id uuid, record text)
       on conflict (dealer_id, record_id) do update set changed_in = excluded.changed_in`,
      [JSON.stringify(lost)],
    );
  for (const { record } of watched) {
    const ids = without(after, before).flatMap(row => (row.record === record.name ? row.id : []));
    if (ids.length)
      await em.execute(`update ${tableOf(em, record)} set changed_in = pg_current_xact_id() where id in (?)`, [ids]);
  }
}

async function rowsSeen(em: SqlEntityManager, watched: readonly Watch[]): Promise<SeenRow[]> {
  if (!watched.length) return [];
  const parts = watched.map(
    ({ record, condition }) =>
      `select '${record.name}' as record, seen.id, dealer.id as dealer from ${tableOf(em, record)} seen, dealer where ${condition} and (${ruleOf(record)?.sql('seen', 'dealer.id')})`,
  );
  return em.execute(parts.join(' union all '), [...watched.map(({ ids }) => ids)]);
}

const ruleOf = (record: RecordClass) => descriptionOf(record).dealers;
const tableOf = (em: SqlEntityManager, record: RecordClass) => `"${em.getMetadata().get(record).tableName}"`;

function without(all: readonly SeenRow[], removed: readonly SeenRow[]): SeenRow[] {
  const keys = new Set(removed.map(({ id, dealer }) => `${id} ${dealer}`));
  return all.filter(({ id, dealer }) => !keys.has(`${id} ${dealer}`));
}
