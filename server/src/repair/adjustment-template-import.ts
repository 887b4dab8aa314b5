import { type Import, importSteps } from '../organization/import-steps.ts';
import type { SetUpSubject } from '../organization/set-up-completion.entity.ts';
import type { SetUpMatter } from '../procedure/set-up.ts';
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

export const templatesInForce: readonly (SetUpMatter & { subject: SetUpSubject })[] = [
  {
    subject: 'ADJUSTMENT_TEMPLATES',
    record: AdjustmentTemplate,
    steps: ['draftAdjustmentTemplate', 'importAdjustmentTemplates'],
    there: `select count(*) from adjustment_template where state = 'RELEASED'`,
  },
];
