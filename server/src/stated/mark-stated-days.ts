import { businessDay } from '../fields/business-day.ts';
import type { Class } from '../fields/field.ts';
import { reasonOf } from '../fields/form.ts';
import type { BaseRecord } from '../procedure/record.ts';
import { departmentOfStep, isForTheHead, statedLate } from '../procedure/stated-days.ts';
import type { Step } from '../procedure/step.ts';
import type { StepContext } from '../procedure/step-context.ts';
import type { ParameterName } from '../procedures/parameters.ts';
import { StatedDay } from './stated-day.entity.ts';

/** Marks the days that a step states late; the reason belongs to the marks, and the step's own work goes on without it. */
export async function markStatedDays(
  step: Step,
  record: BaseRecord,
  input: Record<string, unknown>,
  context: StepContext<ParameterName>,
) {
  for (const { path, value } of statedLate(step, input, record, context)) {
    const mark = Object.assign(new StatedDay(), {
      resource: record.constructor.name,
      record: record.id,
      recordNumber: record.number,
      step: step.name,
      path,
      clause: step.clause ?? null,
      statedOn: value instanceof Date ? businessDay(value) : value,
      statedAt: value instanceof Date ? value : null,
      reason: input[reasonOf(step.input as Class)],
      statedBy: context.viewer.name,
      statedById: context.viewer.userId,
      department: departmentOfStep(step),
      confirmedBy: isForTheHead(step) ? context.viewer.name : null,
      finding: null,
    });
    await context.open(mark, isForTheHead(step) ? 'CONFIRMED' : 'WAITING');
  }
  delete input.statedReason;
}
