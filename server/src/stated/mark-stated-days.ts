import { businessDay } from '../fields/business-day.ts';
import type { Class } from '../fields/field.ts';
import { reasonOf } from '../fields/form.ts';
import { sentence } from '../messages/kept-sentence.ts';
import { asDone } from '../procedure/done-at.ts';
import type { BaseRecord } from '../procedure/record.ts';
import { departmentOfStep, isForTheHead, statedLate } from '../procedure/stated-days.ts';
import type { Step } from '../procedure/step.ts';
import type { StepContext } from '../procedure/step-context.ts';
import type { ParameterName } from '../procedures/parameters.ts';
import { DONE_AT, StatedDay } from './stated-day.entity.ts';

interface LateStatement {
  path: string;
  value: string | Date;
}

/** What a step states late: days of its form, or else when it was done, where that is what the record keeps. */
function lateStatements(
  step: Step,
  input: object,
  record: object,
  context: StepContext<ParameterName>,
): LateStatement[] {
  const stated = statedLate(step, input, record, context);
  const within = step.offline?.within;
  const hours = (context.now.getTime() - context.doneAt.getTime()) / 3_600_000;
  const isLate = within && hours > Number(context.parameters[within]);
  return stated.length || !isLate ? stated : [{ path: DONE_AT, value: context.doneAt }];
}

/**
 * Marks the days that a step states late; the reason belongs to the marks, and the step's own work goes on without it. What
 * was stated in time out of reach of a network says so for its reason, and somebody else answers for it, too.
 */
export async function markStatedDays(
  step: Step,
  record: BaseRecord,
  input: Record<string, unknown>,
  context: StepContext<ParameterName>,
) {
  const lateThen = new Set(statedLate(step, input, record, asDone(context)).map(({ path }) => path));
  const away = Math.floor((context.now.getTime() - context.doneAt.getTime()) / 3_600_000);
  for (const { path, value } of lateStatements(step, input, record, context)) {
    const isSettled = isForTheHead(step) && (lateThen.has(path) || context.doneAt === context.now);
    const ownReason = path === DONE_AT ? null : input[reasonOf(step.input as Class)];
    const mark = Object.assign(new StatedDay(), {
      resource: record.constructor.name,
      record: record.id,
      recordNumber: record.number,
      step: step.name,
      path,
      clause: step.clause ?? null,
      statedOn: value instanceof Date ? businessDay(value) : value,
      statedAt: value instanceof Date ? value : null,
      reason: ownReason ?? sentence('outOfReach', { hours: away }),
      statedBy: context.viewer.name,
      statedById: context.viewer.userId,
      department: departmentOfStep(step),
      confirmedBy: isSettled ? context.viewer.name : null,
      finding: null,
    });
    await context.open(mark, isSettled ? 'CONFIRMED' : 'WAITING');
  }
  delete input.statedReason;
}
