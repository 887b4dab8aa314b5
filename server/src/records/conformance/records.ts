import { ProcedureParameter } from '../../organization/procedure-parameter.entity.ts';
import { RoleChange } from '../../organization/role-change.entity.ts';
import { dayOf } from '../../procedure/sql-days.ts';
import { clause } from '../../procedures/sh-jr-c-160/clauses.ts';
import { ArchiveEntry } from '../archive-entry.entity.ts';
import { DepartmentAssessment } from '../assessment/department-assessment.entity.ts';
import { ProcedureRevision } from '../procedure-revision.entity.ts';
import { ServiceNotice } from '../service-notice.entity.ts';
import type { Check } from './check.ts';

/** Days that a proposal or a draft may wait before it counts as overdue. */
const PATIENCE = 30;

/** 4.5, 7 and 8. */
export const recordKeeping: readonly Check[] = [
  {
    clause: clause.coordination,
    name: 'parameterDecided',
    zh: '程序参数在生效前由总经理决定',
    en: 'Parameters are decided on before they are to take effect',
    record: ProcedureParameter,
    on: 'effectiveFrom',
    overdue: "r.state = 'PROPOSED' and r.effective_from < asked.today",
    conforming: "r.state in ('APPROVED', 'REJECTED')",
  },
  {
    clause: clause.coordination,
    name: 'rolesGivenByTwo',
    zh: '有审批权的职责由另一人批准；首任总经理由本人确认',
    en: 'A second person approves roles that decide; the first General Manager confirms the office',
    record: RoleChange,
    on: 'createdAt',
    deviating: "r.founding and r.state = 'APPROVED' and r.confirmed_at is null",
    overdue: `r.state = 'PROPOSED' and ${dayOf('r.created_at')} < asked.today - ${PATIENCE}`,
    conforming: "r.state in ('APPROVED', 'REJECTED')",
  },
  {
    clause: clause.coordination,
    name: 'noticeAcknowledged',
    zh: '服务通报由各部门按期签收',
    en: 'Departments acknowledge service notices in time',
    record: ServiceNotice,
    on: 'createdAt',
    overdue: "r.state = 'ISSUED' and r.acknowledge_by < asked.today",
    conforming: "r.state = 'ACKNOWLEDGED'",
  },
  {
    clause: clause.coordination,
    name: 'assessmentPublished',
    zh: '部门执行考核经总经理评定并下发',
    en: 'Assessments of departments are graded and published',
    record: DepartmentAssessment,
    on: 'until',
    overdue: `r.state = 'DRAFT' and r.until < asked.today - ${PATIENCE}`,
    conforming: "r.state <> 'DRAFT'",
  },
  {
    clause: clause.forms,
    name: 'revisionDocumented',
    zh: '程序文件各版次都存有文件',
    en: 'Each revision of the procedure has its document',
    record: ProcedureRevision,
    on: 'effectiveFrom',
    missing: 'r.file_id is null',
    conforming: 'r.file_id is not null',
  },
  {
    clause: clause.archive,
    name: 'disposalDecided',
    zh: '办结的表单已归档，提请销毁的由总经理决定',
    en: 'Finished forms are archived, and the General Manager decides on their disposal',
    record: ArchiveEntry,
    on: 'finishedOn',
    overdue: `r.state = 'DISPOSAL_PROPOSED' and ${dayOf('r.updated_at')} < asked.today - ${PATIENCE}`,
    conforming: "r.state in ('ARCHIVED', 'LEGAL_HOLD', 'DISPOSED')",
  },
];
