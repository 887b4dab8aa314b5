import { email, maxLength, maxValue, minLength, minValue, required, useTranslate, type Validator } from 'react-admin';
import type { Field } from '../schema/metadata.ts';
import { isNumber } from '../schema/schema.ts';

/** The bounds a field declares, told before sending; whatever else holds is the server's to say. */
export function useValidation(field: Field): Validator[] {
  const { many, required: isRequired, type, min, max, widget } = field;
  const translate = useTranslate();
  const fewest = min ?? (isRequired ? 1 : 0);
  const mustBeFilled = many ? fewest > 0 : isRequired && type !== 'Boolean';
  const bounds: Validator[] = mustBeFilled ? [required()] : [];
  if (many) {
    bounds.push((value: unknown[] = []) => {
      if ((value ?? []).length < fewest) return translate('sanbao.step.atLeast', { min: fewest });
      if (max !== undefined && (value ?? []).length > max) return translate('sanbao.step.atMost', { max });
      return undefined;
    });
    return bounds;
  }
  if (min !== undefined) bounds.push(isNumber(field) ? minValue(min) : minLength(min));
  if (max !== undefined) bounds.push(isNumber(field) ? maxValue(max) : maxLength(max));
  if (widget === 'EMAIL') bounds.push(email());
  return bounds;
}
