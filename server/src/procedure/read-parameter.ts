import type { Field } from '../fields/field.ts';
import type { ParameterValue } from '../procedures/parameters.ts';

const whole = /^-?\d{1,9}$/;
const decimal = /^-?\d{1,9}(\.\d{1,3})?$/;

const readers: Partial<Record<string, (text: string) => ParameterValue | undefined>> = {
  whole: text => (whole.test(text) ? Number(text) : undefined),
  decimal: text => (decimal.test(text) ? Number(text) : undefined),
  flag: text => (text === 'true' ? true : text === 'false' ? false : undefined),
};

/** The value that a text stands for; undefined where it stands for none of the parameter's type. */
export const readParameter = ({ kind }: Pick<Field, 'kind'>, text: string): ParameterValue | undefined => {
  const read = readers[kind];
  return read ? read(text) : text;
};
