import { dayOf } from '../../fields/business-day.ts';
import { ProcedureParameter } from '../../organization/procedure-parameter.entity.ts';
import { RoleChange } from '../../organization/role-change.entity.ts';
import type { Check } from '../../procedure/check.ts';
import { clause } from '../../procedures/sh-jr-c-160/clauses.ts';
import { ArchiveEntry } from '../archive-entry.entity.ts';
import { DepartmentAssessment } from '../assessment/department-assessment.entity.ts';
import { ProcedureRevision } from '../procedure-revision.entity.ts';
import { ServiceNotice } from '../service-notice.entity.ts';
import { cameOn } from './conditions.ts';

/** Days that a proposal or a draft may wait before it counts as overdue. */
const TIMEOUT = 30;

// Of what is published later than it is in force, it is asked that day.
const toBeAcknowledgedBy = `greatest(r.effective_from, ${dayOf('r.created_at')})`;
const copyUnacknowledged = 'jsonb_array_length(r.acknowledgements) < jsonb_array_length(r.copies)';

/** 4.5, 7 and 8. */
export const recordKeeping: readonly Check[] = [
  {
    clause: clause.coordination,
    name: 'parameterDecided',
    record: ProcedureParameter,
    on: 'effectiveFrom',
    overdue: "r.state = 'PROPOSED' and r.effective_from < asked.today",
    conforming: "r.state in ('APPROVED', 'REJECTED')",
  },
  {
    clause: clause.coordination,
    name: 'rolesGivenByTwo',
    record: RoleChange,
    on: 'createdAt',
    deviating: "r.founding and r.state = 'APPROVED' and r.confirmed_at is null",
    overdue: `r.state = 'PROPOSED' and ${dayOf('r.created_at')} < asked.today - ${TIMEOUT}`,
    conforming: "r.state in ('APPROVED', 'REJECTED')",
  },
  {
    clause: clause.coordination,
    name: 'noticeAcknowledged',
    record: ServiceNotice,
    on: 'createdAt',
    overdue: `r.state = 'ISSUED' and r.acknowledge_by < asked.today
      or r.state = 'ACKNOWLEDGED' and ${cameOn('ACKNOWLEDGED')} > r.acknowledge_by`,
    conforming: "r.state = 'ACKNOWLEDGED'",
  },
  {
    clause: clause.coordination,
    name: 'assessmentPublished',
    record: DepartmentAssessment,
    on: 'until',
    overdue: `r.state = 'DRAFT' and r.until < asked.today - ${TIMEOUT} or r.published_on > r.until + ${TIMEOUT}`,
    conforming: "r.state <> 'DRAFT'",
  },
  {
    clause: clause.forms,
    name: 'revisionDocumented',
    record: ProcedureRevision,
    on: 'effectiveFrom',
    missing: 'r.file_id is null',
    conforming: 'r.file_id is not null',
  },
  {
    clause: clause.forms,
    name: 'revisionAcknowledged',
    record: ProcedureRevision,
    on: 'effectiveFrom',
    overdue: `${toBeAcknowledgedBy} < asked.today and ${copyUnacknowledged} or exists (
      select from jsonb_array_elements(r.acknowledgements) a where ${dayOf("(a->>'at')::timestamptz")} > ${toBeAcknowledgedBy})`,
    conforming: 'jsonb_array_length(r.copies) > 0',
  },
  {
    clause: clause.archive,
    name: 'disposalDecided',
    record: ArchiveEntry,
    on: 'finishedOn',
    overdue: `r.state = 'DISPOSAL_PROPOSED' and ${dayOf('r.updated_at')} < asked.today - ${TIMEOUT}`,
    conforming: "r.state in ('ARCHIVED', 'LEGAL_HOLD', 'DISPOSED')",
  },
];
