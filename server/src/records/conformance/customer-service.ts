import { Consultation } from '../../customer-service/consultation.entity.ts';
import { ContractObligation } from '../../customer-service/contract-obligation.entity.ts';
import { ProductReturn } from '../../customer-service/product-return.entity.ts';
import { Survey } from '../../customer-service/survey.entity.ts';
import { WarrantyDecision } from '../../customer-service/warranty-decision.entity.ts';
import { dayOf, midnightOf } from '../../fields/business-day.ts';
import type { Check } from '../../procedure/check.ts';
import { parameterInForce } from '../../procedure/parameters-in-force.ts';
import { clause } from '../../procedures/sh-jr-c-160/clauses.ts';
import { Parameters } from '../../procedures/sh-jr-c-160/parameters.ts';
import { ServiceOrder } from '../../repair/service-order.entity.ts';
import { WorkReport } from '../../repair/work-report.entity.ts';
import { surveyOwed } from '../../repair/work-report.ts';
import { cancelledOn } from './conditions.ts';

const decision = (condition: string) =>
  `exists (select from warranty_decision d where d.fault_id = r.fault_id and d.state = 'DECIDED' and ${condition})`;
const toBePaid = `r.kind = 'REPAIR' and r.state = 'CLOSED' and ${decision("d.verdict = 'REPAIR_CHARGED' and not d.work_stays_free")}`;
const agreedTo = `exists (select from repair_quote q join warranty_decision d on d.id = q.decision_id
  where d.fault_id = r.fault_id and q.state = 'ACCEPTED')`;
const ofItsOrders = (
  table: string,
  condition: string,
) => `exists (select from service_order o join ${table} s on s.order_id = o.id
  where o.closed_at >= ${midnightOf('month.first')} and o.closed_at < ${midnightOf('month.next')} and ${condition})`;
const confirmed = `(select count(*) from product_return_engineers e where e.product_return_id = r.id)
  = (select count(*) from product_return_confirmed_by c where c.product_return_id = r.id)`;
const lowGrade = "r.attitude in ('DISSATISFIED', 'VERY_POOR')";

// A day that was stated too late cures nothing: then it counts when it was recorded.
const recordedLate = (due: string) =>
  `exists (select from stated_day s where s.record = r.id and ${dayOf('s.created_at')} > ${due})`;

/** 5.2. */
export const customerService: readonly Check[] = [
  {
    clause: clause.contractedService,
    name: 'obligationFulfilled',
    record: ContractObligation,
    on: 'dueOn',
    overdue: `r.state = 'DUE' and r.due_on < asked.today or r.fulfilled_on > r.due_on or ${recordedLate('r.due_on')}`,
    deviating: "r.state = 'WAIVED'",
    conforming: "r.state = 'FULFILLED'",
  },
  {
    clause: clause.consultation,
    name: 'consultationAnswered',
    record: Consultation,
    on: 'askedAt',
    overdue: `r.state = 'OPEN' and r.due_on < asked.today or r.answered_late
      or r.state = 'CANCELLED' and ${cancelledOn} > r.due_on
      or r.state <> 'CANCELLED' and ${dayOf('r.answered_at')} > r.due_on`,
    conforming: "r.state in ('ANSWERED', 'CLOSED')",
  },
  {
    clause: clause.threeGuarantees,
    name: 'causeDecided',
    record: WarrantyDecision,
    on: 'reportedOn',
    overdue: `(r.state = 'PROVISIONAL' or r.state = 'DECIDED' and r.provisional)
      and r.reported_on + ${parameterInForce(Parameters, 'PROVISIONAL_DAYS', 'r.reported_on')} < asked.today`,
    deviating: "r.state = 'DECIDED' and r.verdict = 'GOODWILL'",
    conforming: "r.state = 'DECIDED' and not r.provisional",
    detail: 'verdict',
  },
  {
    clause: clause.threeGuarantees,
    name: 'componentDayReported',
    record: WarrantyDecision,
    on: 'reportedOn',
    deviating: "r.state = 'DECIDED' and r.component_day_differs",
    conforming: "r.state = 'DECIDED' and r.component_replaced_on is not null",
  },
  {
    clause: clause.threeGuarantees,
    name: 'repairDecided',
    record: ServiceOrder,
    on: 'closedAt',
    missing: `r.kind = 'REPAIR' and r.state = 'CLOSED' and not ${decision('true')}`,
    conforming: "r.kind = 'REPAIR' and r.state = 'CLOSED'",
  },
  {
    clause: clause.threeGuarantees,
    name: 'chargedByConsent',
    record: ServiceOrder,
    on: 'closedAt',
    missing: `${toBePaid} and not ${agreedTo}`,
    conforming: toBePaid,
  },
  {
    clause: clause.serviceQuality,
    name: 'monthSampled',
    record: ServiceOrder,
    on: 'closedAt',
    monthly: ofItsOrders('survey', "s.state <> 'CANCELLED'"),
    missing: "r.state = 'CLOSED' and month.next <= asked.today and not month.kept",
    conforming: "r.state = 'CLOSED' and month.kept",
  },
  {
    clause: clause.serviceQuality,
    name: 'monthSupervised',
    record: ServiceOrder,
    on: 'closedAt',
    monthly: ofItsOrders('field_service_assessment', "s.state = 'RECORDED'"),
    missing: "r.state = 'CLOSED' and month.next <= asked.today and not month.kept",
    conforming: "r.state = 'CLOSED' and month.kept",
  },
  {
    clause: clause.serviceQuality,
    name: 'discontentFollowedUp',
    record: Survey,
    on: 'answeredAt',
    missing: `r.state = 'ANSWERED' and ${lowGrade} and r.complaint_id is null`,
    conforming: "r.state = 'ANSWERED'",
    detail: 'attitude',
  },
  {
    clause: clause.serviceQuality,
    name: 'refuserAsked',
    record: WorkReport,
    on: 'createdAt',
    missing: surveyOwed('r'),
    conforming: "r.state = 'REFUSAL_REVIEWED'",
  },
  {
    clause: clause.productReturn,
    name: 'returnedAfterApproval',
    record: ProductReturn,
    on: 'createdAt',
    missing: "r.state in ('RECEIVED', 'SETTLED') and (r.remedy is null or r.decided_on is null)",
    deviating: "r.state <> 'WITHDRAWN' and r.quarantined_on is not null",
    conforming: "r.state in ('REJECTED', 'RECEIVED', 'SETTLED')",
  },
  {
    clause: clause.productReturn,
    name: 'evaluatedByEngineers',
    record: ProductReturn,
    on: 'createdAt',
    missing: `r.state in ('SUBMITTED', 'APPROVED', 'RECEIVED', 'SETTLED') and r.evaluated_by_engineer is not null
      and not r.evaluated_by_engineer and not ${confirmed}`,
    conforming: "r.state in ('SUBMITTED', 'APPROVED', 'RECEIVED', 'SETTLED')",
  },
  {
    clause: clause.productReturn,
    name: 'returnControlled',
    record: ProductReturn,
    on: 'receivedOn',
    missing: 'r.nonconformity_id is null',
    conforming: 'true',
  },
];
