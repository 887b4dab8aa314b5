import { Resolver } from 'type-graphql';
import { Decimal, Text, Whole } from '../../fields/declarations.ts';
import { ValueType } from '../../fields/output.ts';
import { parameterInForce } from '../../procedure/parameters-in-force.ts';
import { dayOf } from '../../procedure/sql-days.ts';
import { clause } from '../../procedures/sh-jr-c-160/clauses.ts';
import { type Asked, Report } from '../../read/report.ts';
import { count, month, percent } from './figure-sql.ts';

@ValueType(`How the arrivals that were due in a month stand to their deadlines (${clause.arrival}).`)
export class ArrivalsInMonth {
  @Text('月份') month!: string;
  @Whole('应到达', { en: 'Due' }) due!: number;
  @Whole('按期') inTime!: number;
  @Whole('因本公司迟到', { en: 'Late by the house' }) lateByHouse!: number;
  @Whole('因他方迟到', { en: 'Late by others' }) lateByOthers!: number;
  @Decimal('按期率', { unit: '%', optional: true, en: 'In time' }) rate!: number | null;
}

@ValueType('How many faults were repaired by one visit, of those whose first visit was closed in a month.')
export class FirstVisitsInMonth {
  @Text('月份') month!: string;
  @Whole('首次上门', { en: 'First visits' }) visits!: number;
  @Whole('一次修复', { en: 'Fixed at once' }) fixed!: number;
  @Decimal('一次修复率', { unit: '%', optional: true, en: 'First-time fix' }) rate!: number | null;
}

@ValueType(
  'How many repairs of a model were followed by another fault of the same machine within the days that the procedure sets.',
)
export class RepeatFailuresOfModel {
  @Text('机型') model!: string;
  @Whole('维修次数', { en: 'Repairs' }) repairs!: number;
  @Whole('重复故障', { en: 'Followed by another fault' }) repeated!: number;
  @Decimal('重复故障率', { unit: '%', optional: true, en: 'Repeat failures' }) rate!: number | null;
}

const closedOn = dayOf('o.closed_at');

/** SQL: how soon after its day another fault is a repeat, found once for each day and not for each order. */
const allowed = (days: string) =>
  `with allowed as materialized (select day, ${parameterInForce('REPEAT_FAILURE_DAYS', 'day')} as days from ${days} d)`;
const joinAllowed = `join allowed on allowed.day = ${closedOn}`;

/** SQL: the machine failed again, soon after the order was closed. */
const failedAgain = `exists (select from fault_report f where f.equipment_id = o.equipment_id and f.state not in ('CANCELLED', 'MERGED')
  and f.id is distinct from o.fault_id and f.first_called_at > o.closed_at
  and ${dayOf('f.first_called_at')} <= ${closedOn} + allowed.days)`;
/** SQL: somebody was sent again for the same fault, or it was taken up anew. */
const cameAgain = `(exists (select from service_order n where n.fault_id = o.fault_id and n.id > o.id and n.state <> 'CANCELLED')
  or exists (select from fault_report f where f.id = o.fault_id and f.repeat_failures > 0))`;

/** SQL: what is worked out for each row is worked out once, however often it is counted. */
const ONCE = 'offset 0';

@Resolver()
export class RepairReports {
  @Report(ArrivalsInMonth, {
    zh: '到达首个现场的按期率',
    en: 'Arrivals in time',
    about: [
      '当月应到达的派工单是否按期到达首个现场。',
      'Whether the first site was reached in time, by the month in which it had to be.',
    ],
    departments: ['AFTER_SALES', 'SALES'],
    chart: 'STACKED',
    by: ['month'],
    draws: ['inTime', 'lateByOthers', 'lateByHouse'],
  })
  arrivalsInTime({ holds, now }: Asked) {
    const inTime = 'o.arrived_at is not null and not o.arrived_late';
    const byOthers = "o.arrived_late and o.delay_cause is distinct from 'OWN'";
    return `select ${month('o.arrive_by')} as month, count(*)::int as due, ${count(inTime)} as "inTime",
      ${count(`not (${inTime}) and not (${byOthers})`)} as "lateByHouse", ${count(byOthers)} as "lateByOthers",
      ${percent(`count(*) filter (where ${inTime})`, 'count(*)')} as rate
      from service_order o where ${holds('o.arrive_by')} and (o.arrived_at is not null
        or o.state in ('PLANNED', 'DISPATCHED') and o.arrival_deadline < ${now})
      group by 1 order by 1`;
  }

  @Report(FirstVisitsInMonth, {
    zh: '一次修复率',
    en: 'First-time fix',
    about: [
      '首次上门即修复、之后没有再派人、也未在重复故障期限内再报修的故障。',
      'Faults that the first visit repaired: nobody was sent again, and the machine did not fail again within the days of a repeat failure.',
    ],
    departments: ['AFTER_SALES'],
    chart: 'BESIDE',
    by: ['month'],
    draws: ['rate'],
  })
  firstTimeFix({ days, holdsMoment }: Asked) {
    const fixed = `not ${cameAgain} and not ${failedAgain}`;
    return `${allowed(days)} select month, count(*)::int as visits, ${count('fixed')} as fixed, ${percent('count(*) filter (where fixed)', 'count(*)')} as rate
      from (select ${month(closedOn)} as month, ${fixed} as fixed from service_order o ${joinAllowed}
        where o.kind = 'REPAIR' and o.state = 'CLOSED' and ${holdsMoment('o.closed_at')}
        and not exists (select from service_order b where b.fault_id = o.fault_id and b.id < o.id and b.state <> 'CANCELLED') ${ONCE}) first
      group by month order by month`;
  }

  @Report(RepeatFailuresOfModel, {
    zh: '各机型的重复故障',
    en: 'Repeat failures by model',
    about: [
      '维修关闭后，同一设备在程序规定的天数内再次报修的比例。',
      'How often a machine failed again after a repair, within the days that the procedure sets.',
    ],
    departments: ['AFTER_SALES', 'MANUFACTURING'],
    chart: 'BESIDE',
    by: ['model'],
    draws: ['repairs', 'repeated'],
  })
  repeatFailures({ days, holdsMoment }: Asked) {
    return `${allowed(days)} select model, count(*)::int as repairs, ${count('repeated')} as repeated, ${percent('count(*) filter (where repeated)', 'count(*)')} as rate
      from (select m.code as model, ${failedAgain} or ${cameAgain} as repeated from service_order o ${joinAllowed}
        join equipment q on q.id = o.equipment_id join product_model m on m.id = q.model_id
        where o.kind = 'REPAIR' and o.state = 'CLOSED' and ${holdsMoment('o.closed_at')} ${ONCE}) repair
      group by model order by rate desc, model`;
  }
}
