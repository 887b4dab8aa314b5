import { dayOf } from '../../fields/business-day.ts';
import { Equipment } from '../../organization/equipment.entity.ts';
import type { Check } from '../../procedure/check.ts';
import { parameterInForce } from '../../procedure/parameters-in-force.ts';
import { clause } from '../../procedures/sh-jr-c-160/clauses.ts';
import { Parameters } from '../../procedures/sh-jr-c-160/parameters.ts';
import { AdjustmentRecord } from '../../repair/adjustment-record.entity.ts';
import { FaultReport } from '../../repair/fault-report.entity.ts';
import { GoodsArrivalNotice } from '../../repair/goods-arrival-notice.entity.ts';
import { ServiceOrder } from '../../repair/service-order.entity.ts';
import { hasArrivedWithTrip } from '../../repair/service-order-rules.ts';
import { WorkReport } from '../../repair/work-report.entity.ts';
import { cancelledOn } from './conditions.ts';

const deviation = (condition: string) =>
  `exists (select from licence_deviation d where d.order_id = r.id and ${condition})`;
const arranged = (condition: string) =>
  `exists (select from service_order o where o.notice_id = r.id and o.state <> 'CANCELLED' and ${condition})`;
const report = (condition: string) => `exists (select from work_report w where w.order_id = r.id and ${condition})`;
const adjusted = 'exists (select from adjustment_record a where a.order_id = r.id)';
// The day is worked out for templates of the machine's model alone, not for all there are.
const toBeAdjusted = `r.state = 'CLOSED' and exists (select from adjustment_template t
  where t.model_id = (select e.model_id from equipment e where e.id = r.equipment_id) and t.state in ('RELEASED', 'SUPERSEDED') and t.released_on <= ${dayOf('r.decided_at')})`;
// The paper says when they came: whoever signs it confirms that.
const shown = `r.arrival_note is not null or r.arrival_photo_id is not null or ${report("w.state = 'SIGNED'")}`;
const coached = 'cardinality(r.coached_topics) > 0 and cardinality(r.coached_people) > 0';
// A fault that came back is a new call, on which something has to be done anew.
const helped = `(select min((h->>'at')::timestamptz) from jsonb_array_elements(r.remote_help) h
  where (h->>'at')::timestamptz >= r.first_called_at)`;
const sent = `(select min(o.decided_at) from service_order o
  where o.fault_id = r.id and o.decided_at >= r.first_called_at)`;
// The last planned day; of work that took longer, the day on which it was done.
const toBeReportedBy = `greatest(r.ends_on, ${dayOf('r.work_done_at')})`;
// Only what the customer held up before the deadline stops the clock.
const heldByCustomer = `exists (select from service_hold h where h.order_id = r.id and h.cause = 'CUSTOMER' and h.until is null
  and h."from" < r.arrival_deadline)`;
const called = dayOf('r.first_called_at');

// A customer not reached or not helped is called again, or somebody is sent, within the same days.
const helpedOn = dayOf("(h->>'at')::timestamptz");
const leftAlone = `exists (select from jsonb_array_elements(r.remote_help) h
  where h->>'outcome' in ('NO_CHANGE', 'UNREACHABLE') and (h->>'at')::timestamptz >= r.first_called_at
    and least(
      (select min(${dayOf("(n->>'at')::timestamptz")}) from jsonb_array_elements(r.remote_help) n
        where (n->>'at')::timestamptz > (h->>'at')::timestamptz),
      (select min(${dayOf('o.decided_at')}) from service_order o
        where o.fault_id = r.id and o.decided_at >= (h->>'at')::timestamptz),
      case when r.state = 'RESOLVED' then r.resolved_on end
    ) > ${helpedOn} + ${parameterInForce(Parameters, 'ACTION_DAYS', helpedOn)})`;

/** 5.3.1 to 5.3.7. */
export const repair: readonly Check[] = [
  {
    clause: clause.licence,
    name: 'sentWithLicence',
    record: ServiceOrder,
    on: 'dispatchedAt',
    missing: deviation('not d.approved'),
    deviating: deviation('d.approved'),
    conforming: 'true',
  },
  {
    clause: clause.licence,
    name: 'workedWithLicence',
    record: WorkReport,
    on: 'createdAt',
    deviating: 'r.unlicensed_work',
    conforming: 'true',
  },
  {
    clause: clause.installation,
    name: 'arrivalArranged',
    record: GoodsArrivalNotice,
    on: 'noticedAt',
    overdue: `r.state = 'NOTICED' and r.due_on < asked.today or r.state = 'CANCELLED' and ${cancelledOn} > r.due_on
      or r.state = 'ARRANGED' and not ${arranged(`${dayOf('o.decided_at')} <= r.due_on`)}`,
    conforming: "r.state = 'ARRANGED'",
  },
  {
    clause: clause.installation,
    name: 'shipmentFollowedUp',
    steps: ['followUpShipment'],
    record: Equipment,
    on: 'shippedOn',
    overdue: "r.state = 'SHIPPED' and r.notice_due_on < asked.today or r.followed_up_late",
    conforming: `jsonb_array_length(r.follow_ups) > 0
      or exists (select from goods_arrival_notice n where n.equipment_id = r.id and n.state <> 'CANCELLED')`,
  },
  {
    clause: clause.arrival,
    name: 'arrivedInTime',
    record: ServiceOrder,
    on: 'arriveBy',
    overdue: `r.arrived_late and r.delay_cause is not distinct from 'OWN'
      or r.state in ('PLANNED', 'DISPATCHED', 'ON_HOLD') and r.arrived_at is null and r.arrival_deadline < asked.now
        and not ${heldByCustomer} and not ${hasArrivedWithTrip}`,
    deviating: 'r.arrived_late or r.clock_correction_reason is not null',
    conforming: 'r.arrived_at is not null',
    detail: 'delayCause',
  },
  {
    clause: clause.arrival,
    name: 'bookedOnce',
    record: ServiceOrder,
    on: 'dispatchedAt',
    deviating: 'cardinality(r.booked_beside) > 0',
    conforming: 'true',
  },
  {
    clause: clause.arrival,
    name: 'arrivalRecorded',
    record: ServiceOrder,
    on: 'arrivedAt',
    deviating: 'r.late_record_reason is not null',
    conforming: 'true',
  },
  {
    clause: clause.arrival,
    name: 'arrivalShown',
    record: ServiceOrder,
    on: 'arrivedAt',
    missing: `r.state = 'CLOSED' and not (${shown})`,
    conforming: shown,
  },
  {
    clause: clause.coaching,
    name: 'customerCoached',
    record: WorkReport,
    on: 'createdAt',
    missing: `not (${coached}) and r.coaching_omitted is null`,
    deviating: `not (${coached})`,
    conforming: coached,
  },
  {
    clause: clause.adjustment,
    name: 'adjustmentRecorded',
    record: ServiceOrder,
    on: 'closedAt',
    missing: `${toBeAdjusted} and not ${adjusted}`,
    conforming: `r.state = 'CLOSED' and ${adjusted}`,
  },
  {
    clause: clause.adjustment,
    name: 'leftWithinLimits',
    record: AdjustmentRecord,
    on: 'adjustedOn',
    deviating: 'r.out_of_limits',
    conforming: 'true',
  },
  {
    clause: clause.workReport,
    name: 'closedWithSignature',
    record: ServiceOrder,
    on: 'closedAt',
    missing: `r.state = 'CLOSED' and not ${report("w.state in ('SIGNED', 'REFUSAL_REVIEWED')")}`,
    deviating: `r.state = 'CLOSED' and ${report("w.state = 'REFUSAL_REVIEWED'")}`,
    conforming: "r.state = 'CLOSED'",
  },
  {
    clause: clause.workReport,
    name: 'workReported',
    record: ServiceOrder,
    on: 'workDoneAt',
    overdue: `case when ${report('true')} then not ${report(`${dayOf('w.created_at')} <= ${toBeReportedBy}`)}
      else asked.today > ${toBeReportedBy} end`,
    conforming: report('true'),
  },
  {
    clause: clause.faultReport,
    name: 'callActedOn',
    record: FaultReport,
    on: 'firstCalledAt',
    missing: "r.state = 'MERGED' and (select t.state from fault_report t where t.id = r.merged_into_id) = 'CANCELLED'",
    overdue: `r.state = 'CANCELLED' and ${cancelledOn} > r.due_on or r.state not in ('MERGED', 'CANCELLED') and (r.due_on < asked.today
      or ${leftAlone}
      or ${dayOf(`least(${helped}, ${sent})`)} > ${called} + ${parameterInForce(Parameters, 'ACTION_DAYS', called)})`,
    conforming: "r.state in ('HELPING', 'REPAIR_PLANNED', 'RESOLVED')",
    detail: 'machineState',
  },
];
