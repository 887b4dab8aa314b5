import { rowsOf } from '../platform/connections.ts';
import { NOTED } from '../procedure/note.ts';
import type { RequestContext } from '../procedure/request-context.ts';
import { mayRead } from '../read/allow.ts';
import { all } from '../read/conditions.ts';
import { run } from '../read/run.ts';
import { unionOf } from '../read/statement.ts';
import { companyEm, type Viewer } from '../viewer/viewer.ts';
import { seesWhole } from '../viewer/visibility.ts';
import type { Notice, Notices } from './notice.ts';

type Asking = RequestContext & { viewer: Viewer };

/** SQL: what the user `$1` has not seen yet of records of the kinds `$2`: the notes that are for them. */
const unseen = `select m.record, m.record_id, m.note as event, true as mentioned
  from mention m where m.user_id = $1 and m.seen_at is null and m.record = any($2)`;

/** SQL: one of each record, first what is for the user. */
const notices = `select distinct on (record_id) * from (${unseen}) u order by record_id, mentioned desc, event desc`;

/** Whoever does not see records whole is told of none. */
const kindsTold = ({ procedure, viewer }: Asking) =>
  seesWhole(viewer) ? procedure.records.filter(record => mayRead(viewer, record)) : [];

const told = <Row extends object>(context: Asking, sql: string) =>
  rowsOf<Row>(companyEm(context), sql, [context.viewer.userId, kindsTold(context).map(({ name }) => name)]);

/** Of how many records the viewer is told something. */
export async function noticeCount(context: Asking): Promise<number> {
  const [row] = await told<{ total: number }>(context, `select count(*)::int as total from (${notices}) n`);
  return row?.total ?? 0;
}

type Called = Pick<Notice, 'record' | 'number' | 'title' | 'state'>;
type Found = Omit<Notice, keyof Called> & { record: string; total: number };

/** The latest of what the viewer has not seen. */
export async function noticesOf(first: number, context: Asking): Promise<Notices> {
  const found = await told<Found>(
    context,
    `select n.record_id as record, n.record as resource, n.mentioned, e.step, e.person, e.at, count(*) over ()::int as total,
      case when e.step = '${NOTED}' then (select c.content::json->'changes'->0->'after'->>'text'
        from procedure_event_content c where c.id = e.id) end as text
     from (${notices}) n join procedure_event e on e.id = n.event order by e.id desc limit ${first}`,
  );
  const called = new Map((await namesOf(found, context)).map(each => [each.record, each]));
  return {
    entries: found.flatMap(({ total: _, ...notice }) => {
      const name = called.get(notice.record);
      return name ? { ...notice, ...name } : [];
    }),
    totalCount: found[0]?.total ?? 0,
  };
}

/** What the records are called, as the viewer reads them. */
async function namesOf(found: readonly Found[], context: Asking): Promise<Called[]> {
  const ofKinds = Map.groupBy(found, ({ resource }) => resource);
  if (!ofKinds.size) return [];
  return run(context, statement => {
    const parts = kindsTold(context).flatMap(record => {
      const ids = ofKinds.get(record.name)?.map(each => each.record);
      if (!ids) return [];
      const row = statement.alias();
      const where = all([`${row}.id = any(${statement.param(ids, '::uuid[]')})`, statement.visible(record, row)]);
      return `select ${row}.id as record, ${row}.number, ${statement.title(record, row)} as title, ${row}.state
        from ${statement.tables.table(record)} ${row} where ${where}`;
    });
    return unionOf(parts, 'record');
  });
}
