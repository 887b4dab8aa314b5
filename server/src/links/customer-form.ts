import { labelsOf } from '../fields/choice.ts';
import { type Class, type Field, type FieldKind, fieldsOf } from '../fields/field.ts';
import { lineForm } from '../fields/form.ts';
import { fieldHint, fieldLabel, fieldUnit } from '../fields/labels.ts';
import type { Widget } from '../fields/presentation.ts';
import { textLimit } from '../fields/validation.ts';
import type { InEach } from '../messages/language.ts';

/** A field of the form that a customer fills in, as the page draws it: the same declaration as everywhere. */
export interface CustomerField extends InEach {
  name: string;
  kind: FieldKind;
  required: boolean;
  widget?: Widget;
  min?: number;
  max?: number;
  unit?: InEach;
  hint?: InEach;
  choices?: ({ value: string } & InEach)[];
  /** Of a value or of each line. */
  fields?: CustomerField[];
}

export const customerForm = (form: Class): CustomerField[] => fieldsOf(form).map(customerField);

export function customerField(field: Field): CustomerField {
  const { name, kind, optional = false, widget, min, max, target } = field;
  return {
    name,
    kind,
    ...fieldLabel(field),
    required: !optional,
    widget,
    min,
    max: kind === 'text' ? textLimit(field) : max,
    unit: fieldUnit(field),
    hint: fieldHint(field),
    ...((kind === 'choice' || kind === 'choices') && { choices: choicesOf(target?.() as object) }),
    ...((kind === 'value' || kind === 'values' || kind === 'lines') && {
      fields: customerForm(lineForm(target?.() as Class)),
    }),
  };
}

const choicesOf = (choices: object) => Object.entries(labelsOf(choices)).map(([value, label]) => ({ value, ...label }));
