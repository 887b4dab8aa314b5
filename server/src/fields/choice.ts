import { registerEnumType } from 'type-graphql';
import type { Field } from './field.ts';
import type { Label, Labels } from './labels.ts';

type Choices<V extends string> = { readonly [Name in V]: Name };

/** An enum as it was declared. */
export interface Choosable {
  name: string;
  values: readonly string[];
  description?: string;
  /** The thing that each value stands for, which has a label of its own. */
  stands?: (value: string) => Field | ((labels: Labels) => Label);
  /** Values that steps write and no form enters. */
  written?: readonly string[];
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
  stands?: (value: V) => Field | ((labels: Labels) => Label),
): Choices<V> {
  const choices = Object.fromEntries(values.map(value => [value, value])) as Choices<V>;
  declared.set(choices, { name, values, description, stands: stands as Choosable['stands'] });
  registerEnumType(choices, { name });
  return choices;
}

/** The same enum, of whose values these are written by steps, and entered in no form. */
export function writtenBySteps<C extends object>(choices: C, ...written: (keyof C & string)[]): C {
  declared.set(choices, { ...(declared.get(choices) as Choosable), written });
  return choices;
}

/** The values of a choice that no form enters in this field, if there are any. */
export function neverEntered({ except = [], target }: Field): readonly string[] | undefined {
  const all = [...except, ...((target && choosable(target())?.written) ?? [])];
  return all.length ? all : undefined;
}

export type ChoiceOf<C> = C[keyof C];

/** The field that a value stands for. */
export function fieldBehind({ stands }: Choosable, value: string): Field | undefined {
  const behind = stands?.(value);
  return typeof behind === 'object' ? behind : undefined;
}

export const registeredName = (choices: object) => declared.get(choices)?.name as string;

/** The declaration of these values. */
export const choosable = (choices: object): Choosable | undefined => declared.get(choices);
