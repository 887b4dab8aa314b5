import { type Refusal, refuse } from '../messages/errors.ts';
import type { PrintedForm } from '../procedure/printed-form.ts';
import { type Connected, procedureOf } from '../procedure/procedure-of.ts';
import type { StepContext } from '../procedure/step-context.ts';
import type { FormPack, PrintedRecord } from './form-pack.entity.ts';

/** `PartsApplication` → `PARTS_APPLICATION`. */
const constant = (name: string) => name.replace(/\B[A-Z]/g, '_$&').toUpperCase();

export function printedAs(database: Connected, form: PrintedRecord): PrintedForm {
  const found = procedureOf(database).printedForms.find(({ record }) => constant(record.name) === form);
  if (!found) throw new Error(`Nothing is printed as ${form}`);
  return found;
}

/** Only what there is can be printed, and of what was disposed of nothing is left. */
export async function allThere(
  { form, numbers }: Pick<FormPack, 'form' | 'numbers'>,
  _: unknown,
  { em }: StepContext,
): Promise<Refusal | undefined> {
  const found = await em.find(printedAs(em, form).record, { number: { $in: numbers } });
  const there = new Set(found.filter(({ state }) => state !== 'DISPOSED').map(({ number }) => number));
  const missing = numbers.filter(number => !there.has(number));
  if (missing.length) return refuse('nothingToPrint', { numbers: missing.slice(0, 5) }, 'numbers');
}
