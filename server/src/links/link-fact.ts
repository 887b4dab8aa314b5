import { businessTime } from '../fields/business-day.ts';
import { type Class, type Field, fieldOf } from '../fields/field.ts';
import type { Labels } from '../fields/labels.ts';
import type { LinkFact } from '../fields/presentation.ts';
import { message } from '../messages/catalogue.ts';
import { amountIn, type InEach, inEach, listIn } from '../messages/language.ts';

/** The fields of a record or a line as facts, under their own labels; what is empty is left out. */
export function factsOf<R extends object>(labels: Labels, from: R, ...names: (keyof R & string)[]): LinkFact[] {
  return names.flatMap(name => {
    const field = fieldOf(from.constructor as Class, name);
    const value = from[name];
    if (value === null || value === undefined || value === '') return [];
    return [{ ...labels.ofField(field), value: valueText(labels, field, value) }];
  });
}

/** The name of a linked record as a fact, under the label of the link. */
export function factNamed(labels: Labels, owner: Class, name: string, value: string): LinkFact {
  return { ...labels.ofField(fieldOf(owner, name)), value };
}

function valueText(labels: Labels, field: Field, value: unknown): string | InEach {
  if (Array.isArray(value)) return joined(value.map(each => valueText(labels, field, each)));
  if (field.kind === 'choice' || field.kind === 'choices') {
    return labels.ofValues(field.target?.() as object)[String(value)] ?? String(value);
  }
  if (typeof value === 'boolean') return inEach(language => message(language, value ? 'paperYes' : 'paperNo'));
  const text = value instanceof Date ? businessTime(value) : String(value);
  if (field.unit === 'CNY') return inEach(language => amountIn(language, text));
  const unit = labels.unitOf(field);
  return unit ? inEach(language => `${text} ${unit[language]}`) : text;
}

const joined = (values: (string | InEach)[]): InEach =>
  inEach(language =>
    listIn(
      language,
      values.map(value => (typeof value === 'string' ? value : value[language])),
    ),
  );
