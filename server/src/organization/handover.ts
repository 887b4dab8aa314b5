import { Link, Text } from '../fields/declarations.ts';
import { Form } from '../fields/form.ts';
import { type BaseRecord, descriptionOf, type RecordClass } from '../procedure/record.ts';
import { type By, type Step, stepOf, type Takers } from '../procedure/step.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { Person } from './person.entity.ts';

/** Under this name it stands in the histories of the records. */
export const HANDED_OVER = 'handOver';

@Form('Whose open work goes over to whom, and why.')
export class HandOverInput {
  @Link(() => Person, { outOfUse: true }) from!: Person;
  @Link(() => Person) to!: Person;
  @Text({ widget: 'LONG_TEXT', max: 500 }) reason!: string;
}

/** How the work on records of one kind goes over to somebody else. */
export interface Handover {
  /** Taken on each of them, with the rules that the record has for whoever does the work. */
  step: Step;
  /** The link by which it names who does the work. */
  path: string;
}

interface HandoverOptions<R extends BaseRecord> {
  by: Takers<R['state']> | By<never, R['state']>;
  /** The states in which there is work to be done on it. */
  from: readonly R['state'][];
  path: string;
  load: readonly string[];
  rules: readonly ((input: HandOverInput, record: never, context: StepContext) => unknown)[];
  method: (record: never, input: HandOverInput) => void;
}

/** Declares a handover; it is taken with all others of a person alone, and so is no button of its record. */
export function handover<R extends BaseRecord>(record: RecordClass<R>, options: HandoverOptions<R>): Handover {
  const { path, method, ...others } = options;
  const described = { description: 'The work goes over to somebody else.', clause: descriptionOf(record).clause };
  const perform = (subject: never, input: HandOverInput, { changed }: StepContext) => {
    method(subject, input);
    changed('reason', null, input.reason);
  };
  const step = stepOf(
    record,
    { ...described, ...others, input: HandOverInput } as never,
    HANDED_OVER,
    perform as never,
    HANDED_OVER,
  );
  return { step: step as never, path };
}
