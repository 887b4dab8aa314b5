import { type Import, importSteps } from '../organization/import-steps.ts';
import { InspectionPlan } from './inspection-plan.entity.ts';
import { InspectionPlanSteps } from './inspection-plan.resolver.ts';

/** A row for each characteristic; rows of one part and revision are one draft. */
export const inspectionPlans: Import[] = [
  {
    name: 'importInspectionPlans',
    subject: 'INSPECTION_PLANS',
    record: InspectionPlan,
    rows: [{ step: 'draftInspectionPlan', of: InspectionPlanSteps }],
    undone: { InspectionPlan: 'WITHDRAWN' },
  },
];

export const InspectionPlanImport = importSteps(inspectionPlans);
