import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Identifier, Moment, Text, Values } from '../fields/declarations.ts';
import { ValueType } from '../fields/output.ts';
import type { Facts } from '../procedure/facts.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { ProcedureEvent } from '../procedure/procedure-event.entity.ts';
import { procedureOf } from '../procedure/procedure-of.ts';
import { type BaseRecord, descriptionOf, type RecordClass } from '../procedure/record.ts';
import type { RequestContext } from '../procedure/request-context.ts';
import { run } from '../read/run.ts';
import { type Statement, unionOf } from '../read/statement.ts';
import { Tables } from '../read/tables.ts';
import { caseLinks, isOfCases } from './case-links.ts';

@ValueType('A record of a case.')
export class CaseRecord {
  @Identifier() record!: string;
  @Text() resource!: string;
  @Text() number!: string;
  @Text() title!: string;
  @Text() state!: string;
  @Moment() createdAt!: string;
}

@ValueType('A step taken in a case.')
export class CaseEvent {
  @Identifier() id!: string;
  @Identifier() record!: string;
  @Moment() at!: string;
  @Text() step!: string;
  @Text({ optional: true }) clause!: string | null;
  @Text() person!: string;
  @Text() to!: string;
}

@ValueType('All that belongs to one case, from the first call to the corrective action.')
export class CaseThread {
  @Values(() => CaseRecord) records!: CaseRecord[];
  @Values(() => CaseEvent) events!: CaseEvent[];
}

/** The most records and events of a case that are returned. Real cases have far fewer. */
const MAX_ROWS = 1000;

/** The records of a case, the earliest first, and its history: one statement, by indexes alone. */
export const caseThread = (resource: string, id: string, context: RequestContext): Promise<CaseThread> =>
  run(context, statement => {
    // Each step of the way is by an index, wherever it begins.
    statement.keepsPlan = true;
    const kind = statement.param(resource, '::text');
    const start = statement.param(id, '::uuid');
    return `(${threadFrom(statement.procedure, statement.tables, kind, start)}
      select json_build_object('records', ${records(statement)}, 'events', ${events(statement)}))`;
  });

const threadFrom = (
  procedure: Procedure,
  tables: Tables,
  kind: string,
  start: string,
) => `with recursive thread(kind, id) as (
        select ${kind}, ${start}
        union
        select found.kind, found.id from thread cross join lateral (${ways(procedure, tables)}) found
      )`;

/** The records of one kind in the case of another that have not come to their end, by their numbers; for rules of steps. */
export function openInCase(em: SqlEntityManager, record: Facts<BaseRecord>, sought: RecordClass) {
  const tables = new Tables(em.getMetadata());
  const ended = (descriptionOf(sought).final ?? []).map(state => `'${state}'`).join(', ');
  return em.execute<{ number: string }[]>(
    `${threadFrom(procedureOf(em), tables, '?::text', '?::uuid')} select r.number from thread join ${tables.table(sought)} r
      on thread.kind = '${sought.name}' and r.id = thread.id where r.state not in (${ended}) order by r.number`,
    [record.constructor.name, record.id],
  );
}

const ways = (procedure: Procedure, tables: Tables) =>
  caseLinks(procedure, tables)
    .map(
      ({ from, to, table, start, reached }) =>
        `select '${to.name}'::text as kind, x.${reached} as id from ${table} x
          where thread.kind = '${from.name}' and x.${start} = thread.id and x.${reached} is not null`,
    )
    .join(' union all ');

/** As a list, for which the index is asked: how many they are is not known before, and joined to them whole tables are read. */
const found = (which = '') => `array(select id from thread ${which})`;

const records = (statement: Statement) =>
  unionOf(
    statement.procedure.records.filter(isOfCases).map(record => {
      const row = statement.alias();
      return `(select ${row}.id as record, '${record.name}' as resource, ${row}.number, ${statement.title(record, row)} as title,
          ${row}.state, ${row}.created_at as "createdAt" from ${statement.tables.table(record)} ${row}
          where ${row}.id = any(${found(`where kind = '${record.name}'`)}) and ${statement.visible(record, row)} limit ${MAX_ROWS})`;
    }),
    'o."createdAt", o.record',
  );

const events = ({ tables }: Statement) => {
  const table = tables.table(ProcedureEvent);
  return `(select coalesce(json_agg(o order by o.at, o.id), '[]') from (
    select e.id, e.record_id as record, e.at, e.step, e.clause, e.person, e."to"
    from ${table} e where e.record_id = any(${found()}) order by e.id limit ${MAX_ROWS}) o)`;
};
