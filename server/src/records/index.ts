import { Lapse } from '../standing/lapse.entity.ts';
import { LapseSteps } from '../standing/lapse.resolver.ts';
import { StatedDay } from '../stated/stated-day.entity.ts';
import { StatedDaySteps } from '../stated/stated-day.resolver.ts';
import { anchorLetter } from './anchor.letter.ts';
import { ArchiveEntry } from './archive-entry.entity.ts';
import { ArchiveEntrySteps } from './archive-entry.resolver.ts';
import { DepartmentAssessment } from './assessment/department-assessment.entity.ts';
import { DepartmentAssessmentSteps } from './assessment/department-assessment.resolver.ts';
import { ExecutionQueries } from './assessment/execution.resolver.ts';
import { AuditTrailQuery } from './audit-trail/audit-trail.resolver.ts';
import { checks } from './conformance/checks.ts';
import { ConformanceQueries } from './conformance/conformance.resolver.ts';
import { EvidencePack } from './evidence-pack.entity.ts';
import { EvidencePackSteps } from './evidence-pack.resolver.ts';
import { finishedForms } from './finished-forms.ts';
import { FormPack } from './form-pack.entity.ts';
import { FormPackSteps } from './form-pack.resolver.ts';
import { reports } from './indexes.ts';
import { ProcedureRevision } from './procedure-revision.entity.ts';
import { ProcedureRevisionSteps } from './procedure-revision.resolver.ts';
import { RetentionPeriod } from './retention-period.entity.ts';
import { RetentionPeriodSteps } from './retention-period.resolver.ts';
import { ServiceNotice } from './service-notice.entity.ts';
import { ServiceNoticeSteps } from './service-notice.resolver.ts';
import { TrailVerification } from './trail-verification.entity.ts';
import { TrailVerificationSteps } from './trail-verification.resolver.ts';

/** 4.5, 7 and 8: what is passed to departments, the revisions of the procedure, whether it is followed, and the proof of it. */
export const records = {
  records: [
    DepartmentAssessment,
    ServiceNotice,
    ProcedureRevision,
    ArchiveEntry,
    RetentionPeriod,
    EvidencePack,
    FormPack,
    TrailVerification,
    Lapse,
    StatedDay,
  ],
  resolvers: [
    DepartmentAssessmentSteps,
    ExecutionQueries,
    ServiceNoticeSteps,
    ProcedureRevisionSteps,
    ConformanceQueries,
    AuditTrailQuery,
    ...reports,
    ArchiveEntrySteps,
    RetentionPeriodSteps,
    EvidencePackSteps,
    FormPackSteps,
    TrailVerificationSteps,
    LapseSteps,
    StatedDaySteps,
  ],
  letters: [anchorLetter],
  extensions: finishedForms,
  checks,
};
