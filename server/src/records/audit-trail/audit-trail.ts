import { midnightOf } from '../../fields/business-day.ts';
import type { Language } from '../../messages/language.ts';
import { ProcedureEvent, ProcedureEventLink } from '../../procedure/procedure-event.entity.ts';
import type { RequestContext } from '../../procedure/request-context.ts';
import { all } from '../../read/conditions.ts';
import { cursorOf, form, placeOf } from '../../read/cursor.ts';
import { pageOf } from '../../read/page.ts';
import { run } from '../../read/run.ts';
import type { Statement } from '../../read/statement.ts';
import type { AuditEntry, AuditTrail, AuditTrailArguments } from './audit-trail-types.ts';

type Row = AuditEntry & { about: { number: string; title: string } | null };

/** The history, the latest first, in pages by cursor; by one statement. */
export async function auditTrail(asked: AuditTrailArguments, context: RequestContext): Promise<AuditTrail> {
  const { first } = pageOf({ first: asked.first }, context.language);
  const rows = await run<Row[]>(context, statement => {
    const { tables } = statement;
    const conditions = [...narrowed(asked, statement), ...behind(asked.after, statement, context.language)];
    return `(select coalesce(json_agg(o order by o.at desc, o.id desc), '[]') from (
      select e.id, e.at, e.record as resource, e.record_id as record, e.version, e.step, e.clause, e.department, e.person,
        e.on_behalf_of as "onBehalfOf", e."from", e."to", l.position, ${about(statement)} as about
      from ${tables.table(ProcedureEvent)} e left join ${tables.table(ProcedureEventLink)} l on l.event_id = e.id
      where ${all(conditions)} order by e.at desc, e.id desc limit ${first + 1}) o)`;
  });
  const entries = rows.slice(0, first).map(({ about: named, ...entry }) => ({
    ...entry,
    number: named?.number ?? null,
    title: named?.title ?? null,
  }));
  const last = entries.at(-1);
  return { entries, hasNextPage: rows.length > first, endCursor: last ? cursorOf([last.at, last.id]) : null };
}

function narrowed({ resource, number, person, step, clause, from, until }: AuditTrailArguments, statement: Statement) {
  const equal = Object.entries({ record: resource, person, step, clause }).flatMap(([column, value]) =>
    value == null ? [] : [`e.${column} = ${statement.param(value, '::text')}`],
  );
  const midnight = (day: string, later: number) => midnightOf(`${statement.param(day, '::date')} + ${later}`);
  return [
    'true',
    ...equal,
    ...(number == null ? [] : [`e.record_id = any(array(${numbered(number, statement)}))`]),
    ...(from == null ? [] : [`e.at >= ${midnight(from, 0)}`]),
    ...(until == null ? [] : [`e.at < ${midnight(until, 1)}`]),
  ];
}

/** The records of a number: each kind has its own, so that there is one at most. */
function numbered(number: string, statement: Statement) {
  const wanted = statement.param(number, '::text');
  return statement.procedure.records
    .map(record => `select id from ${statement.tables.table(record)} where number = ${wanted}`)
    .join(' union all ');
}

/** The present title of an event's record. */
const about = (statement: Statement) =>
  `case e.record ${statement.procedure.records
    .map(record => {
      const row = statement.alias();
      return `when '${record.name}' then (select json_build_object('number', ${row}.number, 'title', ${statement.title(record, row)})
        from ${statement.tables.table(record)} ${row} where ${row}.id = e.record_id)`;
    })
    .join(' ')} end`;

/** The condition for what comes behind a cursor. */
function behind(cursor: string | null | undefined, statement: Statement, language: Language): string[] {
  const place = placeOf(cursor, [form.moment, form.uuid], language);
  if (!place) return [];
  const [at, id] = place;
  return [`(e.at, e.id) < (${statement.param(at, '::timestamptz')}, ${statement.param(id, '::uuid')})`];
}
