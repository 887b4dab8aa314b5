import type { Field, Step } from '../schema/metadata.ts';
import { formOf, partsOf, recordType, stepNamed } from '../schema/schema.ts';
import { offersIn } from './ahead.ts';
import { gathered } from './asked.ts';
import type { Entry } from './entry.ts';

type Values = Record<string, unknown>;

/**
 * A record that was made on this device and is not received yet, as its page shows it: what was entered, with what it names
 * as far as that was taken along, and what it has from the record in whose row it is.
 */
export function madeHere({ step: name, row, newId, variables, at }: Entry, answers: readonly unknown[]): Values {
  const step = stepNamed(name)!;
  const known = (ids: readonly string[]) => gathered(answers, { filter: { id: { in: ids } } })!.answer.nodes;
  const named = new Map(known([row, ...idsIn(formOf(step), variables.input ?? {})]).map(node => [node.id, node]));
  return {
    ...sharedWith(step, named.get(row) as Values | undefined),
    ...withNamed(formOf(step), variables.input ?? {}, id => named.get(id) ?? { id }),
    ...{ id: newId, version: 1, number: '', state: step.to[0], createdAt: new Date(at).toISOString() },
    ...{ history: [], attachments: [], relatedCounts: [], availableSteps: offersIn(step.record, step.to[0]!) },
  };
}

/** Links that both have under one name lead to the same. */
function sharedWith({ record, offline }: Step, row: Values | undefined): Values {
  const { fields } = recordType(record);
  const of = recordType(fields.find(({ name }) => name === offline)!.type).fields;
  const shared = fields.filter(
    ({ name, kind, type }) => kind === 'record' && of.some(field => field.name === name && field.type === type),
  );
  return Object.fromEntries(shared.map(({ name }) => [name, row?.[name]]));
}

function idsIn(fields: Field[], values: Values): string[] {
  return fields.flatMap(({ name, kind, type }) => {
    const each = [values[name] ?? []].flat() as unknown[];
    if (kind === 'object') return each.flatMap(part => idsIn(partsOf(type), part as Values));
    return kind === 'record' ? (each as string[]) : [];
  });
}

function withNamed(fields: Field[], values: Values, named: (id: string) => object): Values {
  const one = ({ kind, type }: Field, value: unknown, at: number): unknown => {
    if (value == null) return value;
    if (kind === 'record') return named(value as string);
    return kind === 'object' ? { id: `${at}`, ...withNamed(partsOf(type), value as Values, named) } : value;
  };
  return Object.fromEntries(
    fields.map(field => {
      const value = values[field.name];
      return [field.name, Array.isArray(value) ? value.map((each, at) => one(field, each, at)) : one(field, value, 0)];
    }),
  );
}
