import { dayOf } from '../../fields/business-day.ts';
import { Complaint } from '../../improvement/complaint.entity.ts';
import { ComplaintSummary } from '../../improvement/complaint-summary.entity.ts';
import { CorrectiveAction } from '../../improvement/corrective-action.entity.ts';
import { Correspondence } from '../../improvement/correspondence.entity.ts';
import { Nonconformity } from '../../improvement/nonconformity.entity.ts';
import type { Check } from '../../procedure/check.ts';
import { parameterInForce } from '../../procedure/parameters-in-force.ts';
import { clause } from '../../procedures/sh-jr-c-160/clauses.ts';
import { Parameters } from '../../procedures/sh-jr-c-160/parameters.ts';
import { cameOn, cancelledOn } from './conditions.ts';

const summedUp = `exists (select from summarized_complaint l join complaint_summary s on s.id = l.summary_id
  where l.complaint_id = r.id and s.state <> 'DRAFT')`;
const passedOver = `exists (select from complaint_summary s
  where s.state <> 'DRAFT' and s.until >= r.received_on and s.sent_on > ${dayOf('r.created_at')})`;

/** 5.3.8, 5.3.9 and 6.1. */
export const improvement: readonly Check[] = [
  {
    clause: clause.correspondence,
    name: 'letterHandled',
    record: Correspondence,
    on: 'receivedOn',
    overdue: `r.state = 'OPEN' and r.due_on < asked.today or r.state <> 'CANCELLED' and r.direction = 'IN'
      and ${dayOf("(r.handling->0->>'at')::timestamptz")} > r.received_on + ${parameterInForce(Parameters, 'ACTION_DAYS', 'r.received_on')}
      or r.state = 'CANCELLED' and ${cancelledOn} > r.due_on`,
    conforming: "r.state = 'CLOSED' or r.state = 'OPEN' and jsonb_array_length(r.handling) > 0",
  },
  {
    clause: clause.complaints,
    name: 'complaintAnswered',
    record: Complaint,
    on: 'receivedOn',
    overdue: `r.state = 'OPEN' and r.answer_due < asked.today or r.answered_late
      or r.state in ('ANSWERED', 'CLOSED') and r.answered_on > r.answer_due
      or r.state = 'CANCELLED' and ${cancelledOn} > r.answer_due`,
    deviating: "r.state = 'CLOSED' and not r.content",
    conforming: "r.state in ('ANSWERED', 'CLOSED')",
    detail: 'grade',
  },
  {
    clause: clause.complaints,
    name: 'complaintSummedUp',
    record: Complaint,
    on: 'receivedOn',
    missing: `r.state <> 'CANCELLED' and not ${summedUp} and ${passedOver}`,
    conforming: summedUp,
  },
  {
    clause: clause.complaints,
    name: 'summaryAcknowledged',
    record: ComplaintSummary,
    on: 'sentOn',
    overdue: `coalesce(${cameOn('ACKNOWLEDGED')}, asked.today) > r.sent_on + ${parameterInForce(Parameters, 'ACTION_DAYS', 'r.sent_on')}`,
    conforming: "r.state = 'ACKNOWLEDGED'",
  },
  {
    clause: clause.complaints,
    name: 'actionCompleted',
    record: CorrectiveAction,
    on: 'due',
    missing: `r.state = 'CLOSED' and (r.root_cause is null or r.evidence is null or r.finding is null
      or not exists (select from planned_measure m where m.action_id = r.id))`,
    overdue:
      "r.state not in ('CLOSED', 'CANCELLED') and r.due < asked.today or r.state = 'CLOSED' and r.implemented_on > r.due",
    deviating: "r.state <> 'CANCELLED' and exists (select from former_round f where f.action_id = r.id)",
    conforming: "r.state = 'CLOSED'",
    detail: 'department',
  },
  {
    clause: clause.nonconformingProduct,
    name: 'disposedOf',
    record: Nonconformity,
    on: 'createdAt',
    missing: "r.state = 'CLOSED' and (r.disposition is null or r.evidence is null)",
    deviating: "r.disposition = 'USE_AS_IS'",
    conforming: "r.state = 'CLOSED'",
    detail: 'disposition',
  },
];
