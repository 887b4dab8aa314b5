import { within } from '../../fields/sql-days.ts';
import type { Procedure } from '../../procedure/procedure.ts';
import { ProcedureEvent } from '../../procedure/procedure-event.entity.ts';
import type { Step } from '../../procedure/step.ts';
import type { Statement } from '../../read/statement.ts';
import type { Department } from '../../viewer/roles.ts';
import { checks } from '../conformance/checks.ts';
import { askedOn, standing } from '../conformance/judgement.ts';
import { overriding } from './overriding.ts';

/** Whose work of which days is looked at. */
export interface Executed {
  department: Department;
  from: string;
  until: string;
}

/** What is known of the day on which it is looked at. */
export interface Looking {
  today: string;
  now: Date;
}

/** The steps of the procedure's clauses that people take, in the order of the chapters. */
export const executable = ({ steps }: Procedure): Step[] =>
  steps.all.filter(({ clause, by }) => clause && Object.keys(by).length);

/** SQL: how the department took each of its steps in the period, from the events and how their records now stand. */
export const figuresSql = (executed: Executed, looking: Looking, statement: Statement) =>
  `(${stepsTaken(executed, executable(statement.procedure), looking, statement)}
    select coalesce(json_agg(o), '[]') from (select step, min(clause) as clause, count(*)::int as volume,
      (count(*) filter (where timed and not late))::int as "inTime", (count(*) filter (where late))::int as late,
      round((percentile_cont(0.5) within group (order by hours))::numeric, 1)::float as "medianHours",
      (count(*) filter (where deviating))::int as deviating, (count(*) filter (where excepted))::int as excepted
    from found group by step) o)`;

/** So many of the records behind a figure are named. */
const MAX_ROWS = 100;

/** SQL: the records on which the department took one step: first those that somebody has to look into, then the latest. */
export const recordsSql = (executed: Executed, step: Step, looking: Looking, statement: Statement) =>
  `(${stepsTaken(executed, [step], looking, statement)}
    select coalesce(json_agg(o), '[]') from (select '${step.record.name}' as resource, t.id as record, t.number,
      ${statement.title(step.record, 't')} as title, t.state, found.at, found.person,
      round(found.hours::numeric, 1)::float as hours, found.late, found.deviating, found.excepted
    from found join ${statement.tables.table(step.record)} t on t.id = found.record_id
    order by (found.late or found.deviating or found.excepted) desc, found.at desc, found.id desc limit ${MAX_ROWS}) o)`;

/**
 * SQL: `found`, each time that one of these steps was taken, with the hours since the step before it on the same
 * record, and with how that record stands to the checks of the step's clause.
 */
function stepsTaken({ department, from, until }: Executed, wanted: Step[], looking: Looking, statement: Statement) {
  const { tables } = statement;
  const event = tables.table(ProcedureEvent);
  // What a step moves along beside its own record is told under its name as well, and was not taken there.
  const own = statement.param(
    wanted.map(({ name, record, from }) => `${name} ${record.name}${from ? '' : ' new'}`),
    '::text[]',
  );
  const exceptions = overriding.map(name => `'${name}'`).join(', ');
  return `with taken as materialized (
      select e.id, e.step, e.clause, e.record, e.record_id, e.person, e.at,
        extract(epoch from e.at - before.at) / 3600 as hours
      from ${event} e left join ${event} before on before.record_id = e.record_id and before.version = e.version - 1
      where e.department = ${statement.param(department, '::text')} and ${within('e.at', statement.param(from, '::date'), statement.param(until, '::date'))}
        and e.step || ' ' || e.record || case when e."from" is null then ' new' else '' end = any(${own})
    ), stood as (${stood(wanted, looking, statement)}),
    excepted as (select distinct record_id from ${event} where step in (${exceptions})),
    found as (
      select taken.*, coalesce(stood.timed, false) as timed, coalesce(stood.late, false) as late,
        coalesce(stood.deviating, false) as deviating, excepted.record_id is not null as excepted
      from taken left join stood on stood.id = taken.record_id and stood.clause = taken.clause
        left join excepted on excepted.record_id = taken.record_id
    )`;
}

/** SQL: how each record that a step was taken on stands to the checks of that step's clause, taken together. */
function stood(wanted: Step[], { today, now }: Looking, statement: Statement) {
  const concerned = checks.filter(({ clause, record }) =>
    wanted.some(step => step.clause === clause && step.record === record),
  );
  const asked = concerned.length ? askedOn(today, now, statement) : '';
  const each = concerned.map(check => {
    const { clause, record, overdue } = check;
    const among = `r.id in (select record_id from taken where clause = '${clause}' and record = '${record.name}')`;
    return `select '${clause}' as clause, id, status, ${Boolean(overdue)} as timed from (${standing(check, asked, statement, () => among)}) s`;
  });
  const nothing = "select null as clause, null::uuid as id, 'NOT_APPLICABLE' as status, false as timed where false";
  return `select clause, id, bool_or(timed and status in ('OVERDUE', 'CONFORMING')) as timed,
    bool_or(status = 'OVERDUE') as late, bool_or(status in ('DEVIATING', 'MISSING')) as deviating
    from (${[...each, nothing].join(' union all ')}) judged group by clause, id`;
}
