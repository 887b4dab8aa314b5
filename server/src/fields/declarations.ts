import { type Class, declare, type Field, type FieldOptions } from './field.ts';

type Target = () => object;

export const Identifier = (options: FieldOptions = {}) => declare('uuid', { ...options, serverSet: true });
/** One line of text, at most 200 characters unless `max` says otherwise; LONG_TEXT at most 4000. */
export const Text = (options: FieldOptions = {}) => declare('text', options);
/** A number or code by which people know a thing: shown as typed, compared, searched and looked up by its normal form. */
export const Code = (options: FieldOptions = {}) => declare('text', { ...options, coded: true });
/** Several short texts, such as names or numbers. */
export const Texts = (options: FieldOptions = {}) => declare('texts', options);
/** A business date in Asia/Shanghai, `YYYY-MM-DD`. */
export const Day = (options: FieldOptions = {}) => declare('day', options);
/** A point in time, UTC. */
export const Moment = (options: FieldOptions = {}) => declare('moment', options);
export const Whole = (options: FieldOptions = {}) => declare('whole', options);
/** numeric(12,3). */
export const Decimal = (options: FieldOptions = {}) => declare('decimal', options);
/** An amount in yuan, numeric(14,2). */
export const Money = (options: FieldOptions = {}) =>
  declare('decimal', { unit: 'CNY', min: 0, ...options, precision: 14, scale: 2 });
export const Flag = (options: FieldOptions = {}) => declare('flag', options);
/** Structured content without a form, for instance what a step changed. */
export const Json = (options: FieldOptions = {}) => declare('json', options);
/** One of an enum of `choice`. */
export const Choice = (target: Target, options: FieldOptions = {}) => declare('choice', { ...options, target });
export const Choices = (target: Target, options: FieldOptions = {}) => declare('choices', { ...options, target });
/** Another record. `guarded`: null for viewers who may not see it. */
export const Link = (target: Target, options: FieldOptions & Pick<Field, 'guarded'> = {}) =>
  declare('link', { ...options, target });
export const Links = (target: Target, options: FieldOptions = {}) => declare('links', { ...options, target });
/** Lines that belong to this record alone and are entered with it: a table of their own with links. */
export const Lines = (target: Target, mappedBy: string, options: FieldOptions = {}) =>
  declare('lines', { widget: 'LINES', ...options, target, mappedBy });
/** The records that link here by `mappedBy`, newest first; read a page at a time. */
export const Related = (target: Target, mappedBy: string, options: FieldOptions & Pick<Field, 'notStored'> = {}) =>
  declare('related', { ...options, target, mappedBy, serverSet: true });
/** A small value without links of its own, kept inside the row. */
export const Value = (target: () => Class, options: FieldOptions = {}) => declare('value', { ...options, target });
export const Values = (target: () => Class, options: FieldOptions = {}) =>
  declare('values', { widget: 'LINES', ...options, target });
/** A secret that a step makes and tells once, in its own answer; null ever after. */
export const Secret = (options: FieldOptions = {}) =>
  declare('secret', { widget: 'SECRET', ...options, optional: true, serverSet: true, notStored: true });
/** Not stored: text worked out by SQL from the row's alias, in the same statement; dealers may be told less. */
export const Computed = (
  kind: 'text' | 'whole' | 'json' | 'moment' | 'day' | 'flag',
  sql: NonNullable<Field['sql']>,
  options: FieldOptions = {},
) => declare(kind, { ...options, sql, serverSet: true, notStored: true });
