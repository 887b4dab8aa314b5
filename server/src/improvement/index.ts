import { Complaint } from './complaint.entity.ts';
import { ComplaintSteps } from './complaint.resolver.ts';
import { ComplaintSummary } from './complaint-summary.entity.ts';
import { complaintSummaryForm } from './complaint-summary.print.ts';
import { ComplaintSummarySteps } from './complaint-summary.resolver.ts';
import { CorrectiveAction } from './corrective-action.entity.ts';
import { CorrectiveActionSteps } from './corrective-action.resolver.ts';
import { Correspondence } from './correspondence.entity.ts';
import { CorrespondenceSteps } from './correspondence.resolver.ts';
import { Nonconformity } from './nonconformity.entity.ts';
import { NonconformitySteps } from './nonconformity.resolver.ts';

/** Letters and calls (5.3.8), complaints and what is learnt from them (5.3.9), and nonconforming product (6.1). */
export const improvement = {
  records: [Correspondence, Complaint, ComplaintSummary, CorrectiveAction, Nonconformity],
  resolvers: [CorrespondenceSteps, ComplaintSteps, ComplaintSummarySteps, CorrectiveActionSteps, NonconformitySteps],
  forms: [complaintSummaryForm],
};
