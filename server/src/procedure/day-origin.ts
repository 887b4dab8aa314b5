import { declareField, findField } from '../fields/field.ts';
import type { ParameterName } from '../procedures/parameters.ts';

/** The parameters that say how long afterwards a day may be stated by everybody. */
export type StatedWithin = Extract<ParameterName, `${string}_STATED_WITHIN`>;

interface Statement {
  within: StatedWithin;
  /** Its parameter counts hours, not days. */
  hours?: true;
  /** It may also lie ahead, as what is agreed does. */
  ahead?: true;
  /** The day or time of the same form from when on it could be recorded: when it ended, or when one was told of it. */
  since?: string;
  /** The field of the form that says why it is so late, where that has a name of its own. */
  reason?: string;
}

/**
 * A day or time at which something happened, as somebody states it: told apart from when it was recorded. What was
 * stated later than its parameter allows has a reason and another hand.
 */
export const Stated = (statement: Statement) => ofOrigin({ origin: 'STATED', statement });

/** A day to come, or a period that somebody chooses. */
export const Planned = () => ofOrigin({ origin: 'PLANNED' });

/** A day that is printed on a thing, or on a paper from outside. */
export const Printed = () => ofOrigin({ origin: 'PRINTED' });

/** Stands above `@Day` or `@Moment`. */
const ofOrigin =
  (origin: object): PropertyDecorator =>
  (prototype, name) => {
    const field = findField(prototype.constructor, String(name));
    if (field?.kind !== 'day' && field?.kind !== 'moment')
      throw new Error(`${prototype.constructor.name}.${String(name)} is no day or time whose origin could be told`);
    declareField(prototype.constructor, { ...field, ...origin });
  };
