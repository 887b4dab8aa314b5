import type { RequestContext } from '../context.ts';
import { fieldsOf } from '../fields/field.ts';
import { message } from '../messages/catalogue.ts';
import { badInput } from './errors.ts';
import type { Step } from './step.ts';

/** The constraint's name tells the field: under row-level security PostgreSQL does not say more. */
export function alreadyTaken(
  step: Step,
  { constraint = '' }: Error & { constraint?: string },
  { language }: RequestContext,
) {
  // Of several fields that are one only together, such as a model and a serial number, the last tells them apart.
  const field = fieldsOf(step.input ?? step.record).findLast(({ name }) => constraint.includes(`_${snake(name)}_`));
  return badInput(language, { fields: { [field?.name ?? 'id']: message(language, 'alreadyTaken') } });
}

const snake = (name: string) => name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`);
