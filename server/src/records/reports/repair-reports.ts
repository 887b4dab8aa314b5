import { Resolver } from 'type-graphql';
import { dayOf } from '../../fields/business-day.ts';
import { Choice, Decimal, Text, Whole } from '../../fields/declarations.ts';
import { ValueType } from '../../fields/output.ts';
import { parameterInForce } from '../../procedure/parameters-in-force.ts';
import { clause } from '../../procedures/sh-jr-c-160/clauses.ts';
import { Parameters } from '../../procedures/sh-jr-c-160/parameters.ts';
import { Report, type ReportTerms } from '../../read/report.ts';
import { CauseCode, FaultCode, RemedyCode } from '../../repair/fault-codes.ts';
import { FaultReport } from '../../repair/fault-report.entity.ts';
import { ServiceOrder } from '../../repair/service-order.entity.ts';
import { WorkReport } from '../../repair/work-report.entity.ts';
import { count, month, percent } from './figure-sql.ts';

@ValueType(`How the arrivals that were due in a month stand to their deadlines (${clause.arrival}).`)
export class ArrivalsInMonth {
  @Text() month!: string;
  @Whole() due!: number;
  @Whole() inTime!: number;
  @Whole() lateByHouse!: number;
  @Whole() lateByOthers!: number;
  @Decimal({ unit: '%', optional: true }) rate!: number | null;
}

@ValueType('How many faults were repaired by one visit, of those whose first visit was closed in a month.')
export class FirstVisitsInMonth {
  @Text() month!: string;
  @Whole() visits!: number;
  @Whole() fixed!: number;
  @Decimal({ unit: '%', optional: true }) rate!: number | null;
}

@ValueType(
  'How many repairs of a model were followed by another fault of the same machine within the days that the procedure sets.',
)
export class RepeatFailuresOfModel {
  @Text() model!: string;
  @Whole() repairs!: number;
  @Whole() repeated!: number;
  @Decimal({ unit: '%', optional: true }) rate!: number | null;
}

@ValueType('How faults show themselves, by their code, and what became of them.')
export class FaultsOfCode {
  @Choice(() => FaultCode, { optional: true }) faultCode!: FaultCode | null;
  @Whole() faults!: number;
  @Whole() down!: number;
  @Whole() resolvedRemotely!: number;
}

abstract class Repaired {
  @Whole() reports!: number;
  @Whole() machines!: number;
  @Decimal({ unit: 'h' }) hours!: number;
}

@ValueType('What the repairs that were reported came from.')
export class RepairsOfCause extends Repaired {
  @Choice(() => CauseCode, { optional: true }) causeCode!: CauseCode | null;
}

@ValueType('What was done in the repairs that were reported.')
export class RepairsOfRemedy extends Repaired {
  @Choice(() => RemedyCode, { optional: true }) remedyCode!: RemedyCode | null;
}

@ValueType(`How customers confirmed the reports of a month (${clause.workReport}); what is void since is not counted.`)
export class SignaturesInMonth {
  @Text() month!: string;
  @Whole() byHand!: number;
  @Whole() byLink!: number;
  @Whole() byNameAlone!: number;
  @Whole() stamped!: number;
  @Whole() refused!: number;
}

const closedOn = dayOf('o.closed_at');

/** SQL: how soon after its day another fault is a repeat, found once for each day and not for each order. */
const allowed = (days: string) =>
  `with allowed as materialized (select day, ${parameterInForce(Parameters, 'REPEAT_FAILURE_DAYS', 'day')} as days from ${days} d)`;
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

const byCode = { departments: ['AFTER_SALES', 'MANUFACTURING'], chart: 'BESIDE' } as const;

/** SQL: the repairs reported in the period, by what their reports name in this column. */
const repaired = ({ timeInPeriod }: ReportTerms, column: string, name: string) =>
  `select w.${column} as "${name}", count(*)::int as reports, count(distinct w.equipment_id)::int as machines,
    coalesce(sum(worked.hours), 0)::float as hours
    from work_report w join service_order o on o.id = w.order_id and o.kind = 'REPAIR'
    left join lateral (select sum(d.hours) as hours from work_day d where d.report_id = w.id) worked on true
    where ${timeInPeriod('w.created_at')} group by 1 order by reports desc, 1`;

@Resolver()
export class RepairReports {
  @Report(ArrivalsInMonth, {
    departments: ['AFTER_SALES', 'SALES'],
    chart: 'STACKED',
    by: ['month'],
    draws: ['inTime', 'lateByOthers', 'lateByHouse'],
    headline: 'rate',
    on: [[ServiceOrder, 'arriveBy']],
  })
  arrivalsInTime({ dayInPeriod, now }: ReportTerms) {
    const inTime = 'o.arrived_at is not null and not o.arrived_late';
    const byOthers = "o.arrived_late and o.delay_cause is distinct from 'OWN'";
    return `select ${month('o.arrive_by')} as month, count(*)::int as due, ${count(inTime)} as "inTime",
      ${count(`not (${inTime}) and not (${byOthers})`)} as "lateByHouse", ${count(byOthers)} as "lateByOthers",
      ${percent(`count(*) filter (where ${inTime})`, 'count(*)')} as rate
      from service_order o where ${dayInPeriod('o.arrive_by')} and (o.arrived_at is not null
        or o.state in ('PLANNED', 'DISPATCHED') and o.arrival_deadline < ${now})
      group by 1 order by 1`;
  }

  @Report(SignaturesInMonth, {
    departments: ['AFTER_SALES', 'MANAGEMENT'],
    chart: 'STACKED',
    by: ['month'],
    draws: ['byHand', 'byLink', 'byNameAlone', 'stamped', 'refused'],
    headline: 'refused',
    on: [[WorkReport, 'createdAt']],
  })
  customerSignatures({ timeInPeriod }: ReportTerms) {
    const signature = "s.kind = 'SIGNATURE'";
    const drawn = "s.signature->>'points' is not null";
    return `select ${month(dayOf('w.created_at'))} as month,
      ${count(`${signature} and s.way = 'ON_SITE'`)} as "byHand",
      ${count(`${signature} and s.way <> 'ON_SITE' and ${drawn}`)} as "byLink",
      ${count(`${signature} and s.way <> 'ON_SITE' and not ${drawn}`)} as "byNameAlone",
      ${count("s.kind = 'STAMP'")} as stamped,
      ${count("s.id is null and w.state in ('REFUSED', 'REFUSAL_REVIEWED')")} as refused
      from work_report w left join customer_signature s on s.report_id = w.id and s.void_since is null
      where ${timeInPeriod('w.created_at')} group by 1 order by 1`;
  }

  @Report(FaultsOfCode, {
    ...byCode,
    by: ['faultCode'],
    draws: ['faults', 'down'],
    on: [[FaultReport, 'firstCalledAt']],
  })
  faultsByCode({ timeInPeriod }: ReportTerms) {
    const remotely = `f.state = 'RESOLVED' and not exists (select from service_order o where o.fault_id = f.id and o.state <> 'CANCELLED')`;
    return `select f.fault_code as "faultCode", count(*)::int as faults,
      ${count("f.machine_state = 'DOWN'")} as down, ${count(remotely)} as "resolvedRemotely"
      from fault_report f where f.state not in ('CANCELLED', 'MERGED') and ${timeInPeriod('f.first_called_at')}
      group by 1 order by faults desc, 1`;
  }

  @Report(RepairsOfCause, { ...byCode, by: ['causeCode'], draws: ['reports'], on: [[WorkReport, 'createdAt']] })
  repairsByCause(asked: ReportTerms) {
    return repaired(asked, 'cause_code', 'causeCode');
  }

  @Report(RepairsOfRemedy, { ...byCode, by: ['remedyCode'], draws: ['reports'], on: [[WorkReport, 'createdAt']] })
  repairsByRemedy(asked: ReportTerms) {
    return repaired(asked, 'remedy_code', 'remedyCode');
  }

  @Report(FirstVisitsInMonth, {
    departments: ['AFTER_SALES', 'MANUFACTURING'],
    chart: 'BESIDE',
    by: ['month'],
    draws: ['rate'],
    headline: 'rate',
    on: [[ServiceOrder, 'closedAt']],
  })
  firstTimeFix({ days, timeInPeriod }: ReportTerms) {
    const fixed = `not ${cameAgain} and not ${failedAgain}`;
    return `${allowed(days)} select month, count(*)::int as visits, ${count('fixed')} as fixed, ${percent('count(*) filter (where fixed)', 'count(*)')} as rate
      from (select ${month(closedOn)} as month, ${fixed} as fixed from service_order o ${joinAllowed}
        where o.kind = 'REPAIR' and o.state = 'CLOSED' and ${timeInPeriod('o.closed_at')}
        and not exists (select from service_order b where b.fault_id = o.fault_id and b.id < o.id and b.state <> 'CANCELLED') ${ONCE}) first
      group by month order by month`;
  }

  @Report(RepeatFailuresOfModel, {
    departments: ['AFTER_SALES', 'MANUFACTURING'],
    chart: 'BESIDE',
    by: ['model'],
    draws: ['repairs', 'repeated'],
    on: [[ServiceOrder, 'closedAt']],
  })
  repeatFailures({ days, timeInPeriod }: ReportTerms) {
    return `${allowed(days)} select model, count(*)::int as repairs, ${count('repeated')} as repeated, ${percent('count(*) filter (where repeated)', 'count(*)')} as rate
      from (select m.code as model, ${failedAgain} or ${cameAgain} as repeated from service_order o ${joinAllowed}
        join equipment q on q.id = o.equipment_id join product_model m on m.id = q.model_id
        where o.kind = 'REPAIR' and o.state = 'CLOSED' and ${timeInPeriod('o.closed_at')} ${ONCE}) repair
      group by model order by rate desc, model`;
  }
}
