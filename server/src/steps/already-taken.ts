import { fieldsOf } from '../fields/field.ts';
import { message } from '../messages/catalogue.ts';
import { badInput } from '../messages/errors.ts';
import { underscored } from '../procedure/record.ts';
import type { RequestContext } from '../procedure/request-context.ts';
import type { Step } from '../procedure/step.ts';

/** The constraint's name tells the field: under row-level security PostgreSQL does not say more. */
export function alreadyTaken(
  step: Step,
  { constraint = '' }: Error & { constraint?: string },
  { language }: RequestContext,
) {
  // Of a unique group of fields, such as model and serial number, the last is reported.
  const field = fieldsOf(step.input ?? step.record).findLast(({ name }) =>
    constraint.includes(`_${underscored(name)}_`),
  );
  return badInput(language, { fields: { [field?.name ?? 'id']: message(language, 'alreadyTaken') } });
}
