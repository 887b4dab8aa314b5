import type { Field } from './metadata.ts';
import { enums } from './schema.ts';

/** So many choices are offered beside each other; more are a list that opens. */
const AT_ONCE = 6;

/** The values that can be chosen in a field of a form. */
export const choicesOf = ({ type, except }: Field) =>
  Object.keys(enums[type] ?? {}).filter(value => !except?.includes(value));

/** What need not be chosen can be cleared again, which radio buttons cannot. */
export const isMadeByTap = (field: Field) =>
  field.kind === 'enum' && Boolean(field.required) && !field.many && choicesOf(field).length <= AT_ONCE;

/** So many letters do not stand in one line of a form. */
const ONE_LINE = 200;

/** A text of one line that may be longer than its field. */
export const isSentence = ({ type, widget, max = 0, scan }: Field) =>
  type === 'String' && !widget && !scan && max > ONE_LINE;
