import type { Entered } from '../fields/form.ts';
import { valueFault } from '../fields/validation.ts';
import { type Refusal, refuse } from '../messages/errors.ts';
import type { Facts } from '../procedure/facts.ts';
import { readParameter } from '../procedure/parameters-in-force.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { parameterField } from '../procedures/sh-jr-c-160/parameters.ts';
import type { ProcedureParameter } from './procedure-parameter.entity.ts';

const typeFaults = { whole: 'notWhole', decimal: 'notDecimal', flag: 'notFlag' } as const;

/** A value is of the parameter's type and within its bounds. */
export function valueFitsParameter({
  name,
  value,
}: Entered<ProcedureParameter, 'name' | 'value'>): Refusal | undefined {
  const field = parameterField(name);
  const read = readParameter(field, value);
  if (read === undefined) return refuse(typeFaults[field.kind as keyof typeof typeFaults], {}, 'value');
  const fault = valueFault(field, read);
  if (fault) return refuse(fault[0], fault[1], 'value');
}

/** No value changes what has been decided before. */
export function effectiveInFuture(
  { effectiveFrom }: Pick<ProcedureParameter, 'effectiveFrom'>,
  _: Facts<ProcedureParameter>,
  { today }: Pick<StepContext, 'today'>,
): Refusal | undefined {
  if (effectiveFrom < today) return refuse('effectiveInThePast', {}, 'effectiveFrom');
}

/** Approved too late, it would hold for days on which others have already gone by the old value. */
export function stillAhead(
  { effectiveFrom }: Facts<ProcedureParameter>,
  { today }: Pick<StepContext, 'today'>,
): Refusal | undefined {
  if (effectiveFrom < today) return refuse('effectiveDayPassed', { effectiveFrom });
}
