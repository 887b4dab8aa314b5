import type { BaseRecord, RecordClass } from './record.ts';
import type { Extension, Step } from './step.ts';

/** What a chapter adds to a step of an earlier one, as it is kept. */
export interface StepExtension extends Partial<Pick<Step, 'load' | 'guards' | 'rules' | 'moves' | 'standing'>> {
  record: RecordClass;
  step: string;
  after?: Step['method'];
}

/** Adds rules and effects to the step of that name; the chapter names it among its `extensions`. */
export const extendStep = <R extends BaseRecord, Form extends object = object, const Paths extends string = never>(
  record: RecordClass<R>,
  step: string,
  extension: Extension<R, Form, Paths>,
) => ({ ...extension, record, step }) as unknown as StepExtension;

/** The step with all that is added to it. */
export const extended = (step: Step, extensions: readonly StepExtension[]): Step =>
  extensions.filter(each => each.step === step.name && each.record === step.record).reduce(extend, step);

function extend(
  step: Step,
  { guards = [], rules = [], load = [], moves = {}, standing = [], after }: StepExtension,
): Step {
  const { method } = step;
  const moved = Object.entries(moves).map(([record, states]) => [
    record,
    [...new Set([...(step.moves[record] ?? []), ...states])],
  ]);
  return {
    ...step,
    guards: [...step.guards, ...guards],
    rules: [...step.rules, ...rules],
    load: [...new Set([...step.load, ...load])],
    moves: { ...step.moves, ...Object.fromEntries(moved) },
    standing: [...step.standing, ...standing],
    async method(record, input, context) {
      await method(record, input, context);
      await after?.(record, input, context);
    },
  };
}
