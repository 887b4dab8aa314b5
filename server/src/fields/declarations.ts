import { type Class, declare, type Field, type FieldOptions } from './field.ts';

type Target = () => object;

export const Identifier = (zh: string, options: FieldOptions = {}) =>
  declare('uuid', zh, { ...options, derived: true });
/** One line of text, at most 200 characters unless `max` says otherwise; LONG_TEXT at most 4000. */
export const Text = (zh: string, options: FieldOptions = {}) => declare('text', zh, options);
/** Several short texts, such as names or numbers. */
export const Texts = (zh: string, options: FieldOptions = {}) => declare('texts', zh, options);
/** A business date in Asia/Shanghai, `YYYY-MM-DD`. */
export const Day = (zh: string, options: FieldOptions = {}) => declare('day', zh, options);
/** A point in time, UTC. */
export const Moment = (zh: string, options: FieldOptions = {}) => declare('moment', zh, options);
export const Whole = (zh: string, options: FieldOptions = {}) => declare('whole', zh, options);
/** numeric(12,3). */
export const Decimal = (zh: string, options: FieldOptions = {}) => declare('decimal', zh, options);
/** An amount in yuan, numeric(14,2). */
export const Money = (zh: string, options: FieldOptions = {}) =>
  declare('decimal', zh, { unit: 'CNY', min: 0, ...options, precision: 14, scale: 2 });
export const Flag = (zh: string, options: FieldOptions = {}) => declare('flag', zh, options);
/** Structured content without a form, for instance what a step changed. */
export const Json = (zh: string, options: FieldOptions = {}) => declare('json', zh, options);
/** One of an enum registered with `labels`. */
export const Choice = (zh: string, target: Target, options: FieldOptions = {}) =>
  declare('choice', zh, { ...options, target });
export const Choices = (zh: string, target: Target, options: FieldOptions = {}) =>
  declare('choices', zh, { ...options, target });
/** Another record. `guarded`: null for viewers who may not see it. */
export const Link = (zh: string, target: Target, options: FieldOptions & Pick<Field, 'guarded'> = {}) =>
  declare('link', zh, { ...options, target });
export const Links = (zh: string, target: Target, options: FieldOptions = {}) =>
  declare('links', zh, { ...options, target });
/** Lines that belong to this record alone and are entered with it: a table of their own with links. */
export const Lines = (zh: string, target: Target, mappedBy: string, options: FieldOptions = {}) =>
  declare('lines', zh, { widget: 'LINES', ...options, target, mappedBy });
/** The records that link here by `mappedBy`, newest first; read a page at a time. */
export const Related = (
  zh: string,
  target: Target,
  mappedBy: string,
  options: FieldOptions & Pick<Field, 'virtual'> = {},
) => declare('related', zh, { ...options, target, mappedBy, derived: true });
/** A small value without links of its own, kept inside the row. */
export const Value = (zh: string, target: () => Class, options: FieldOptions = {}) =>
  declare('value', zh, { ...options, target });
export const Values = (zh: string, target: () => Class, options: FieldOptions = {}) =>
  declare('values', zh, { widget: 'LINES', ...options, target });
/** What a step makes and tells once, in its own answer; null ever after. */
export const Secret = (zh: string, options: FieldOptions = {}) =>
  declare('secret', zh, { widget: 'SECRET', ...options, optional: true, derived: true, virtual: true });
/** Not stored: text worked out by SQL from the row's alias, in the same statement; dealers may be told less. */
export const Computed = (
  zh: string,
  kind: 'text' | 'whole' | 'json' | 'moment' | 'day' | 'flag',
  sql: NonNullable<Field['sql']>,
  options: FieldOptions = {},
) => declare(kind, zh, { ...options, sql, derived: true, virtual: true });
