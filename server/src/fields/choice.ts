import { registerEnumType } from 'type-graphql';
import type { Field } from './field.ts';

/** Chinese label, or Chinese and English where the English one is not simply the name, or a field that it names. */
type Labels = Record<string, string | [zh: string, en: string] | Field>;
type Choices<L extends Labels> = { readonly [Name in keyof L & string]: Name };

type Label = Pick<Field, 'zh' | 'en'> | Field;

const registered = new Map<object, { name: string; labels: Record<string, Label>; says?: string }>();

/** An enum of the schema, its values labelled in both languages; and what is chosen, where its name does not tell. */
export function choice<const L extends Labels>(name: string, labels: L, says?: string): Choices<L> {
  const values = Object.fromEntries(Object.keys(labels).map(key => [key, key])) as Choices<L>;
  registered.set(values, {
    name,
    says,
    labels: Object.fromEntries(
      Object.entries(labels).map(([key, label]) => {
        if (typeof label === 'string') return [key, { zh: label, en: sentence(key) }];
        return [key, Array.isArray(label) ? { zh: label[0], en: label[1] } : label];
      }),
    ),
  });
  registerEnumType(values, { name });
  return values;
}

export type ChoiceOf<C> = C[keyof C];

/** The labels of an enum's values. */
export const labelsOf = (choices: object) => registered.get(choices)?.labels ?? {};

export const registeredName = (choices: object) => registered.get(choices)?.name as string;

export const choiceNamed = (name: string) => [...registered.values()].find(each => each.name === name);

/** All that were declared, also of one name. */
export const choicesDeclared = () => [...registered.values()];

/** The labels of an enum's values by the enum's name in the schema. */
export const labelsNamed = (name: string) => choiceNamed(name)?.labels;

/** `IN_PROGRESS` → `In progress`. */
const sentence = (key: string) => key.charAt(0) + key.slice(1).toLowerCase().replaceAll('_', ' ');
