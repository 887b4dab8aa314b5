import type { Facts, Input, Loaded, Path } from './facts.ts';
import type { BaseRecord, RecordClass } from './record.ts';
import type { Guard, Rule, Step } from './step.ts';
import type { StepContext } from './step-context.ts';
import type { StepMarks } from './step-marks.ts';

/** A later chapter's addition to a step of an earlier one. Imports follow the order of the chapters; an extension goes against it. */
export interface Extension<R extends BaseRecord, Form extends object, Paths extends string> {
  load?: readonly (Paths & Path<R, Paths>)[];
  guards?: readonly Guard<Facts<R, NoInfer<Paths>>>[];
  rules?: readonly Rule<Input<Form>, Facts<R, NoInfer<Paths>>>[];
  moves?: Readonly<Record<string, readonly string[]>>;
  /** What its form begins with besides. */
  begins?: StepMarks['begins'];
  /** The consequences of the step in the same transaction. */
  after?: (record: Loaded<R, NoInfer<Paths>>, input: Input<Form>, context: StepContext) => void | Promise<void>;
}

/** An extension as it is stored. */
export interface StepExtension
  extends Partial<Pick<Step, 'load' | 'guards' | 'rules' | 'moves' | 'standing' | 'begins'>> {
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
  { guards = [], rules = [], load = [], moves = {}, standing = [], begins, after }: StepExtension,
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
    begins: begins ? both(step.begins, begins) : step.begins,
    async method(record, input, context) {
      await method(record, input, context);
      await after?.(record, input, context);
    },
  };
}

type Begins = NonNullable<StepMarks['begins']>;

const both =
  (first: Begins | undefined, besides: Begins): Begins =>
  async (record, context) => ({ ...(await first?.(record, context)), ...(await besides(record, context)) });
