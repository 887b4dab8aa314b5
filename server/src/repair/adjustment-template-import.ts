import { type Import, importSteps } from '../organization/import-steps.ts';
import { AdjustmentTemplate } from './adjustment-template.entity.ts';
import { AdjustmentTemplateSteps } from './adjustment-template.resolver.ts';

/** A row for each item; rows of one model and revision are one draft. */
export const adjustmentTemplates: Import[] = [
  {
    name: 'importAdjustmentTemplates',
    subject: 'ADJUSTMENT_TEMPLATES',
    record: AdjustmentTemplate,
    rows: [{ step: 'draftAdjustmentTemplate', of: AdjustmentTemplateSteps }],
    undone: { AdjustmentTemplate: 'WITHDRAWN' },
  },
];

export const AdjustmentTemplateImport = importSteps(adjustmentTemplates);
