import { type Refusal, refuse } from '../../messages/errors.ts';
import type { StepContext } from '../../procedure/step-context.ts';
import type { DepartmentAssessment } from './department-assessment.entity.ts';

/** 4.5: a department is assessed by days that have come. */
export function assessedPeriod(
  { from, until }: Pick<DepartmentAssessment, 'from' | 'until'>,
  _: unknown,
  { today }: Pick<StepContext, 'today'>,
): Refusal | undefined {
  if (until < from) return refuse('periodEndsBeforeStart', {}, 'until');
  if (until > today) return refuse('dayInTheFuture', { today }, 'until');
}
