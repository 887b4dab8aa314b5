import { type Class, type Field, fieldsOf } from '../fields/field.ts';
import { lineForm } from '../fields/form.ts';
import type { Labels } from '../fields/labels.ts';
import { textLimit } from '../fields/validation.ts';
import type { CustomerField } from './task-shape.ts';

export const customerForm = (labels: Labels, form: Class): CustomerField[] =>
  fieldsOf(form).map(field => customerField(labels, field));

export function customerField(labels: Labels, field: Field): CustomerField {
  const { name, kind, optional = false, widget, min, max, target } = field;
  return {
    name,
    kind,
    ...labels.ofField(field),
    required: !optional,
    widget,
    min,
    max: kind === 'text' ? textLimit(field) : max,
    unit: labels.unitOf(field),
    hint: labels.hintOf(field),
    ...((kind === 'choice' || kind === 'choices') && { choices: choicesOf(labels, target?.() as object) }),
    ...((kind === 'value' || kind === 'values' || kind === 'lines') && {
      fields: customerForm(labels, lineForm(target?.() as Class)),
    }),
  };
}

const choicesOf = (labels: Labels, choices: object) =>
  Object.entries(labels.ofValues(choices)).map(([value, label]) => ({ value, ...label }));
