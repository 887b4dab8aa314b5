import { rowsOf } from '../platform/connections.ts';
import { NOTED } from '../procedure/note.ts';
import { companyEm } from '../viewer/viewer.ts';
import { type Called, calledOf } from './called.ts';
import type { Notice, Notices } from './notice.ts';
import { type Asking, kindsToldOf } from './reader.ts';

/**
 * SQL: what the user `$1` with the accounts `$3` has not seen yet of records of the kinds `$2`: the notes that are for them,
 * and of each record that they follow the latest that somebody else has done.
 */
const unseen = `select m.record, m.record_id, m.note as event, true as mentioned
    from mention m where m.user_id = $1 and m.seen_at is null and m.record = any($2)
  union all
  select f.record, f.record_id, e.id, false from follow f cross join lateral (
    select e.id from procedure_event e
    where e.record_id = f.record_id and e.id > f.seen and (e.user_id = any($3)) is not true order by e.id desc limit 1) e
  where f.user_id = $1 and f.record = any($2)`;

/** SQL: one of each record, first what is for the user. */
const notices = `select distinct on (record_id) * from (${unseen}) u order by record_id, mentioned desc, event desc`;

const told = <Row extends object>(context: Asking, sql: string) => {
  const { userId, accounts } = context.viewer;
  return rowsOf<Row>(companyEm(context), sql, [userId, kindsToldOf(context).map(({ name }) => name), accounts]);
};

/** Of how many records the viewer is told something. */
export async function noticeCount(context: Asking): Promise<number> {
  const [row] = await told<{ total: number }>(context, `select count(*)::int as total from (${notices}) n`);
  return row?.total ?? 0;
}

type Found = Omit<Notice, Exclude<keyof Called, 'record'>> & { total: number };

/** The latest of what the viewer has not seen. */
export async function noticesOf(first: number, context: Asking): Promise<Notices> {
  const found = await told<Found>(
    context,
    `select e.id, n.record_id as record, n.record as resource, n.mentioned, e.step, e.person, e.at,
      count(*) over ()::int as total,
      case when e.step = '${NOTED}' then (select c.content::json->'changes'->0->'after'->>'text'
        from procedure_event_content c where c.id = e.id) end as text
     from (${notices}) n join procedure_event e on e.id = n.event order by e.id desc limit ${first}`,
  );
  const called = await calledOf(found, context);
  return {
    entries: found.flatMap(({ total: _, ...notice }) => {
      const name = called.get(notice.record);
      return name ? { ...notice, ...name } : [];
    }),
    totalCount: found[0]?.total ?? 0,
  };
}
