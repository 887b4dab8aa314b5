import { responseDaysSql } from '../customer-service/contract-coverage.ts';
import { isAbroad } from '../organization/city.ts';
import type { WorkingDays } from '../organization/working-days.ts';
import { type Approval, inForceOn } from '../procedure/parameters-in-force.ts';
import { Parameters } from '../procedures/sh-jr-c-160/parameters.ts';
import { clockParameters } from './arrival-clock.ts';
import { type ArrivalZone, arrivalClock, deadlineOf, type Occasion } from './arrival-deadline.ts';
import type { WaitingWork } from './dispatch-types.ts';

/** So many are read at once, those that are wanted first. */
const MOST_WAITING = 200;

/** Maintenance is planned in the month before it is due. */
const NOTICE_DAYS = 30;

/** What waits, as it is read. */
export interface WaitingRow {
  record: string;
  resource: string;
  number: string;
  title: string;
  customer: string | null;
  machine: string | null;
  city: string | null;
  country: string | null;
  contractDays: number | null;
  due: string | null;
  /** What the clock is counted from: a call, a notice, or a due day. */
  calledAt: string | null;
  arrivedOn: string | null;
  /** The last day of a clock that has begun, and its zone. */
  arriveBy: string | null;
  zone: ArrivalZone | null;
}

/** Of each kind: the state in which it waits, and its own columns. */
const kinds = [
  {
    places: ['FaultReport LOGGED', 'FaultReport HELPING'],
    sql: `select r.id, r.number, r.symptom as title, r.equipment_id as machine, r.customer_id as customer,
      r.first_called_at as "calledAt", null::date as "arrivedOn", b.arrive_by as "arriveBy", b.arrival_zone as zone
      from fault_report r ${begun('fault_id', 'and o.decided_at >= r.first_called_at')}`,
  },
  {
    places: ['GoodsArrivalNotice NOTICED'],
    sql: `select r.id, r.number, e.serial_number as title, r.equipment_id as machine, e.customer_id as customer,
      coalesce(r.first_noticed_at, r.noticed_at), r.arrived_on, b.arrive_by, b.arrival_zone
      from goods_arrival_notice r join equipment e on e.id = r.equipment_id ${begun('notice_id')}`,
  },
  {
    places: ['ContractObligation DUE'],
    sql: `select r.id, r.number, r.what as title, r.equipment_id as machine, e.customer_id as customer,
      null::timestamptz, null::date, r.due_on, 'DUE_DATE'
      from contract_obligation r join equipment e on e.id = r.equipment_id
      where r.kind = 'MAINTENANCE'
        and not exists (select from service_order o where o.obligation_id = r.id and o.state <> 'CANCELLED')`,
  },
  {
    places: ['ServiceOrder ON_HOLD'],
    sql: `select r.id, r.number, coalesce(r.task, e.serial_number) as title, r.equipment_id as machine, r.customer_id as customer,
      null::timestamptz, null::date, r.arrive_by, r.arrival_zone
      from service_order r join equipment e on e.id = r.equipment_id`,
  },
];

/** SQL: the clock of an order that was cancelled before anybody had arrived, which goes on. */
function begun(link: string, further = '') {
  return `left join lateral (select o.arrive_by, o.arrival_zone from service_order o where o.${link} = r.id ${further}
    and o.state = 'CANCELLED' and o.arrived_at is null order by o.decided_at desc limit 1) b on true`;
}

/** SQL: what waits for somebody to be sent, those first that are wanted first. */
export const waitingSql = (today: string) => {
  const places = kinds.flatMap(kind => kind.places).map(place => `'${place}'`);
  return `select w.record, split_part(w.place, ' ', 1) as resource, k.number, k.title, c.name as customer,
      concat_ws(' ', m.name, e.serial_number) as machine, s.city, s.country,
      case when e.id is not null then ${responseDaysSql('e.id', today)} end as "contractDays",
      w.due, k."calledAt", k."arrivedOn", k."arriveBy", k.zone
    from (select w.* from waiting w where w.place in (${places.join(', ')})
      and (w.due is null or w.due <= ${today} + ${NOTICE_DAYS})) w
    join lateral (${kinds.map(({ sql }) => `select * from (${sql}) r where r.id = w.record`).join(' union all ')}) k on true
    left join customer c on c.id = k.customer left join equipment e on e.id = k.machine
    left join product_model m on m.id = e.model_id left join customer_site s on s.id = e.site_id
    order by coalesce(k."arriveBy", w.due) nulls last, w.since limit ${MOST_WAITING}`;
};

const steps: Readonly<Record<string, string>> = {
  FaultReport: 'planRepair',
  GoodsArrivalNotice: 'planInstallation',
  ContractObligation: 'planMaintenance',
  ServiceOrder: 'replanServiceOrder',
};

interface Calendar {
  now: Date;
  today: string;
  approvals: readonly Approval[];
  workingDays: WorkingDays;
}

/** 5.3.3: what waits, with the last day for arriving were somebody sent now. */
export function waitingWork(row: WaitingRow, calendar: Calendar): WaitingWork {
  const { record, resource, number, title, customer, machine, city, due } = row;
  const clock = row.arriveBy ? { arriveBy: row.arriveBy, zone: row.zone } : clockFrom(row, calendar);
  return { record, resource, number, title, customer, machine, city, due, step: steps[resource] as string, ...clock };
}

function clockFrom(row: WaitingRow, { now, today, approvals, workingDays }: Calendar) {
  const unknown = { arriveBy: null, zone: null };
  if (row.city === null) return unknown;
  const place = { city: row.city, abroad: isAbroad(row), contractDays: row.contractDays };
  const clock = arrivalClock(occasionOf(row, now), place, inForceOn(Parameters, today, clockParameters, approvals));
  if ('rule' in clock) return unknown;
  const deadline = deadlineOf(clock, new Set(), workingDays);
  return { arriveBy: 'rule' in deadline ? null : deadline.lastDay, zone: clock.zone };
}

const occasionOf = ({ arrivedOn, calledAt }: WaitingRow, now: Date): Occasion =>
  arrivedOn
    ? { kind: 'INSTALLATION', arrivedOn, noticedAt: new Date(calledAt as string) }
    : { kind: 'REPAIR', calledAt: new Date(calledAt as string), decidedAt: now };
