import { parameterInForce } from '../../procedure/parameters-in-force.ts';
import { dayOf } from '../../procedure/sql-days.ts';
import { clause } from '../../procedures/sh-jr-c-160/clauses.ts';
import { AdjustmentRecord } from '../../repair/adjustment-record.entity.ts';
import { FaultReport } from '../../repair/fault-report.entity.ts';
import { GoodsArrivalNotice } from '../../repair/goods-arrival-notice.entity.ts';
import { ServiceOrder } from '../../repair/service-order.entity.ts';
import { WorkReport } from '../../repair/work-report.entity.ts';
import type { Check } from './check.ts';

const deviation = (condition: string) =>
  `exists (select from licence_deviation d where d.order_id = r.id and ${condition})`;
const arranged = (condition: string) =>
  `exists (select from service_order o where o.notice_id = r.id and o.state <> 'CANCELLED' and ${condition})`;
const report = (condition: string) => `exists (select from work_report w where w.order_id = r.id and ${condition})`;
const adjusted = 'exists (select from adjustment_record a where a.order_id = r.id)';
const toBeAdjusted = `r.state = 'CLOSED' and exists (select from equipment e join adjustment_template t on t.model_id = e.model_id
  where e.id = r.equipment_id and t.state in ('RELEASED', 'SUPERSEDED') and t.released_on <= ${dayOf('r.decided_at')})`;
const ofInstallation = "exists (select from service_order o where o.id = r.order_id and o.kind = 'INSTALLATION')";
const coached = 'cardinality(r.coached_topics) > 0 and cardinality(r.coached_people) > 0';
// A fault that came back is a new call, on which something has to be done anew.
const helped = `(select min((h->>'at')::timestamptz) from jsonb_array_elements(r.remote_help) h
  where (h->>'at')::timestamptz >= r.first_called_at)`;
const sent = `(select min(o.decided_at) from service_order o
  where o.fault_id = r.id and o.decided_at >= r.first_called_at)`;
const called = dayOf('r.first_called_at');

/** 5.3.1 to 5.3.7. */
export const repair: readonly Check[] = [
  {
    clause: clause.licence,
    name: 'sentWithLicence',
    zh: '派出人员持有有效上岗证',
    en: 'Whoever is sent out holds a valid licence',
    record: ServiceOrder,
    on: 'dispatchedAt',
    missing: deviation('not d.approved'),
    deviating: deviation('d.approved'),
    conforming: 'true',
  },
  {
    clause: clause.licence,
    name: 'workedWithLicence',
    zh: '作业人员当日上岗证有效',
    en: 'Whoever worked held a valid licence on the day',
    record: WorkReport,
    on: 'createdAt',
    deviating: 'r.unlicensed_work',
    conforming: 'true',
  },
  {
    clause: clause.installation,
    name: 'arrivalArranged',
    zh: '接到到货通知后及时安排',
    en: 'An arrival of goods is acted on promptly',
    record: GoodsArrivalNotice,
    on: 'noticedAt',
    overdue: `r.state = 'NOTICED' and r.due_on < asked.today
      or r.state = 'ARRANGED' and not ${arranged(`${dayOf('o.decided_at')} <= r.due_on`)}`,
    conforming: "r.state = 'ARRANGED'",
  },
  {
    clause: clause.arrival,
    name: 'arrivedInTime',
    zh: '按期到达首个现场（非本公司原因的迟到为偏离）',
    en: 'The first site is reached in time; what the house did not cause deviates',
    record: ServiceOrder,
    on: 'arriveBy',
    overdue: `r.arrived_late and r.delay_cause is not distinct from 'OWN'
      or r.state in ('PLANNED', 'DISPATCHED') and r.arrived_at is null and r.arrival_deadline < asked.now`,
    deviating: 'r.arrived_late',
    conforming: 'r.arrived_at is not null',
    detail: 'delayCause',
  },
  {
    clause: clause.arrival,
    name: 'arrivalRecorded',
    zh: '到达时间当场登记，补登为偏离',
    en: 'Arrivals are recorded at the site; one recorded later deviates',
    record: ServiceOrder,
    on: 'arrivedAt',
    deviating: 'r.late_record_reason is not null',
    conforming: 'true',
  },
  {
    clause: clause.coaching,
    name: 'customerCoached',
    zh: '安装时指导顾客操作和保养',
    en: 'Customers are coached when a machine is installed',
    record: WorkReport,
    on: 'createdAt',
    missing: `${ofInstallation} and not (${coached})`,
    conforming: coached,
  },
  {
    clause: clause.adjustment,
    name: 'adjustmentRecorded',
    zh: '有调整项目表的机型填写调整记录',
    en: 'Machines whose model has a template leave an adjustment record',
    record: ServiceOrder,
    on: 'closedAt',
    missing: `${toBeAdjusted} and not ${adjusted}`,
    conforming: `r.state = 'CLOSED' and ${adjusted}`,
  },
  {
    clause: clause.adjustment,
    name: 'leftWithinLimits',
    zh: '调整后各项合格',
    en: 'Machines are left within their limits',
    record: AdjustmentRecord,
    on: 'adjustedOn',
    deviating: 'r.out_of_limits',
    conforming: 'true',
  },
  {
    clause: clause.workReport,
    name: 'closedWithSignature',
    zh: '关闭的派工单有顾客签认',
    en: 'Orders are closed with the customer’s signature or stamp',
    record: ServiceOrder,
    on: 'closedAt',
    missing: `r.state = 'CLOSED' and not ${report("w.state in ('SIGNED', 'REFUSAL_REVIEWED')")}`,
    deviating: `r.state = 'CLOSED' and ${report("w.state = 'REFUSAL_REVIEWED'")}`,
    conforming: "r.state = 'CLOSED'",
  },
  {
    clause: clause.workReport,
    name: 'workReported',
    zh: '作业完成后填写作业报告书',
    en: 'Work that is done is reported',
    record: ServiceOrder,
    on: 'workDoneAt',
    overdue: `r.state = 'WORK_DONE' and r.ends_on < asked.today and not ${report('true')}`,
    conforming: report('true'),
  },
  {
    clause: clause.faultReport,
    name: 'callActedOn',
    zh: '故障来电来函及时处理',
    en: 'A call or letter about a fault is acted on promptly',
    record: FaultReport,
    on: 'firstCalledAt',
    overdue: `r.state not in ('MERGED', 'CANCELLED') and (r.due_on < asked.today
      or ${dayOf(`least(${helped}, ${sent})`)} > ${called} + ${parameterInForce('ACTION_DAYS', called)})`,
    conforming: "r.state in ('HELPING', 'REPAIR_PLANNED', 'RESOLVED')",
    detail: 'machineState',
  },
];
