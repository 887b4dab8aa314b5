import { registerEnumType } from 'type-graphql';
import type { Field } from './field.ts';
import { fieldLabel, type Label, labelOf } from './labels.ts';

type Choices<V extends string> = { readonly [Name in V]: Name };

/** An enum as it was declared. */
export interface Choosable {
  name: string;
  values: readonly string[];
  description?: string;
  /** What a value stands for, which is labelled by itself. */
  stands?: (value: string) => Field | Label;
}

const declared = new WeakMap<object, Choosable>();

/**
 * An enum of the schema; and what is chosen, where its name does not tell. Its values are labelled in the catalogues under
 * its name, unless each of them stands for a field or another thing that has a label.
 */
export function choice<const V extends string>(
  name: string,
  values: readonly V[],
  description?: string,
  stands?: (value: V) => Field | Label,
): Choices<V> {
  const choices = Object.fromEntries(values.map(value => [value, value])) as Choices<V>;
  declared.set(choices, { name, values, description, stands: stands as Choosable['stands'] });
  registerEnumType(choices, { name });
  return choices;
}

export type ChoiceOf<C> = C[keyof C];

const isField = (behind: Field | Label): behind is Field => 'kind' in behind;

/** The field that a value stands for. */
export function fieldBehind({ stands }: Choosable, value: string): Field | undefined {
  const behind = stands?.(value);
  return behind && isField(behind) ? behind : undefined;
}

export function valueLabel({ name, stands }: Choosable, value: string): Label {
  const behind = stands?.(value) ?? labelOf(name, value);
  return isField(behind) ? fieldLabel(behind) : behind;
}

/** The labels of an enum's values. */
export function labelsOf(choices: object): Readonly<Record<string, Label>> {
  const chosen = declared.get(choices);
  return Object.fromEntries(chosen?.values.map(value => [value, valueLabel(chosen, value)]) ?? []);
}

export const registeredName = (choices: object) => declared.get(choices)?.name as string;

/** What was declared of these. */
export const choosable = (choices: object): Choosable | undefined => declared.get(choices);
