import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { dayOf } from '../fields/business-day.ts';
import { cameInto } from './conformance/conditions.ts';

/** A finished form that the archive does not have yet. */
export interface Unarchived {
  id: string;
  link: 'application' | 'survey' | 'adjustmentRecord' | 'workReport';
  finishedOn: string;
}

const ofOrder = (link: Unarchived['link'], table: string, column: string) =>
  `select r.id, '${link}' as link, ${dayOf('o.closed_at')} as day from ${table} r join service_order o on o.id = r.order_id
    where o.state = 'CLOSED' and ${absent(column)}`;
const absent = (column: string) => `not exists (select from archive_entry a where a.${column} = r.id)`;

/** 8: such forms, from behind that one on, in the order of their ids; for instance of the time before the archive. */
export const leftUnarchived = (em: SqlEntityManager, after: string, count: number) =>
  em.execute<Unarchived[]>(
    `select id, link, to_char(day, 'YYYY-MM-DD') as "finishedOn" from (
      select r.id, 'application' as link, ${cameInto('r.state')} as day
        from parts_application r where r.state in ('FULFILLED', 'REFUSED', 'CANCELLED') and ${absent('application_id')}
      union all
      select r.id, 'survey', ${dayOf('r.answered_at')} from survey r where r.state = 'ANSWERED' and ${absent('survey_id')}
      union all ${ofOrder('adjustmentRecord', 'adjustment_record', 'adjustment_record_id')}
      union all ${ofOrder('workReport', 'work_report', 'work_report_id')}
    ) finished where id > ?::uuid and day is not null order by id limit ?`,
    [after, count],
  );
