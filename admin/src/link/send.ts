import { ask } from './ask.ts';
import type { Draft, Values } from './draft.ts';
import type { CustomerField, CustomerStep, Language, Task } from './task.ts';

export type Outcome =
  | { done: unknown }
  | { lost: true }
  | { standing: Task['standing'] }
  | { message: string; faults: Record<string, string> };

/** Takes the step. The same key makes a repetition harmless: the server acts once and answers alike. */
export async function send(
  step: CustomerStep,
  draft: Draft,
  language: Language,
  authorization?: string,
): Promise<Outcome> {
  const variables = { input: entered(step.fields, draft.values), caller: draft.caller };
  const answer = await ask<{ done: unknown }>(language, step.mutation, variables, {
    credentials: 'omit',
    headers: { ...(authorization && { authorization }), 'idempotency-key': draft.key },
  });
  if (!answer) return { lost: true };
  const [error] = answer.errors ?? [];
  if (!error) return { done: answer.data?.done };
  const { standing, code, fields = {} } = error.extensions;
  if (code === 'INTERNAL_SERVER_ERROR') return { lost: true };
  if (standing) return { standing };
  if (code === 'NOT_FOUND') return { standing: 'UNKNOWN' };
  if (code === 'STALE_RECORD') return { standing: 'REPLACED' };
  return { message: error.message, faults: fields };
}

/** Only what is asked for, with nothing in the place of what was left empty. */
export const entered = (fields: CustomerField[], values: Values = {}): Values =>
  Object.fromEntries(fields.map(field => [field.name, value(field, values[field.name])]));

function value(field: CustomerField, given: unknown): unknown {
  if (given === undefined || given === '' || given === null)
    return field.kind === 'flag' && field.required ? false : null;
  if (field.kind === 'value') return entered(field.fields ?? [], given as Values);
  if (field.kind === 'values' || field.kind === 'lines')
    return (given as Values[]).map(line => entered(field.fields ?? [], line));
  if (field.kind === 'whole' || field.kind === 'decimal') return Number(given);
  return field.kind === 'moment' ? new Date(String(given)).toISOString() : given;
}

/** The fields that must not stay empty and are, by their path. */
export function missing(fields: CustomerField[], values: Values = {}, prefix = ''): string[] {
  return fields.flatMap(field => {
    const path = prefix + field.name;
    const given = values[field.name];
    const empty = given === undefined || given === null || given === '' || (Array.isArray(given) && given.length === 0);
    if (empty) return field.required && field.kind !== 'flag' ? [path] : [];
    if (field.kind === 'value') return missing(field.fields ?? [], given as Values, `${path}.`);
    if (field.kind === 'values' || field.kind === 'lines')
      return (given as Values[]).flatMap((line, at) => missing(field.fields ?? [], line, `${path}.${at}.`));
    return [];
  });
}
