import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Budget } from '../credentials/attempts.ts';
import type { Class } from '../fields/field.ts';
import type { ParameterName } from '../procedures/parameters.ts';
import type { BaseRecord, RecordClass } from './record.ts';
import type { RequestContext } from './request-context.ts';
import type { StepContext } from './step-context.ts';

/** Traits that few steps have, each given by a decorator of its own below `@Step`. */
export interface StepMarks {
  /** Defaults for the fields of the form that were left empty. */
  defaults?: (context: Pick<StepContext, 'now' | 'doneAt' | 'today' | 'viewer' | 'em'>) => Promise<object>;
  /** The field of the form in which whoever takes it enters their own password again, and so signs. */
  signs?: string;
  /** Fields of the form that stay out of the history: what the record keeps sealed for now. */
  sealed?: readonly string[];
  /** Taken in one's own right only: no deputy takes it. */
  personal?: boolean;
  /** The name of the step to call instead. Names are never removed from the schema. */
  deprecated?: string;
  /** The records that it enters from a file; offered on their list. */
  imports?: RecordClass;
  /** What its form begins with upon the record of this id, in the terms of its input. */
  begins?: (record: string, context: RequestContext) => Promise<object>;
  /** It may be taken where there is no network, and is sent later. */
  offline?: Offline;
  /** It is taken by whoever has such a code, and answered with the link by which they follow what it made. */
  opens?: Door;
}

/** Finds what a code stands for; null for one that stands for nothing. */
export type Door = (em: SqlEntityManager, code: string) => Promise<Opened | null>;

export interface Opened {
  record: BaseRecord;
  /** The name in the form of whoever comes, and the number to call. */
  caller(input: Record<string, unknown>): { name: string; phone: string };
  /** How often it is come by it, besides what one address may. */
  budgets: readonly Budget[];
}

/** What is done on site, with or without a network: never a decision of one's own, an issue or a count. */
interface Offline {
  /** The link of its form, or of its record, to that in whose order it is sent, one step after the other; its own record where absent. */
  upon?: string;
  /** The parameter by which the time of its doing is stated late, where that is what the record keeps and its form has no such field. */
  within?: ParameterName;
  /** The form that holds what is signed by it: the device makes the digest of what it showed, and sends it along. */
  content?: () => Class;
}

const marks = new WeakMap<object, StepMarks>();

/** The traits declared below `@Step` at a method. */
export const marksOf = (method: object): StepMarks => marks.get(method) ?? {};

type Method = (record: never, input: never, context: never) => void | Promise<void>;

const mark =
  (more: StepMarks) =>
  <M extends Method>(_: object, __: string, { value }: TypedPropertyDescriptor<M>) => {
    if (value) marks.set(value, { ...marksOf(value), ...more });
  };

type OfForm<M extends Method, Values> =
  Values extends Partial<Parameters<M>[1]> ? unknown : { 'its form has no such fields': Values };

/** Defaults for the fields of the form that were left empty. */
export const Defaults =
  <Values extends object>(
    defaults: (context: Pick<StepContext, 'now' | 'doneAt' | 'today' | 'viewer' | 'em'>) => Promise<Values>,
  ) =>
  <M extends Method>(prototype: object, name: string, method: TypedPropertyDescriptor<M> & OfForm<M, Values>) =>
    mark({ defaults })(prototype, name, method);

type NamesFields<M extends Method, Values> = keyof Values extends keyof Parameters<M>[1]
  ? unknown
  : { 'its form has no such fields': Values };

/** What the form begins with upon a record, in the terms of its input: whoever fills it in need not type what is known. */
export const Begins =
  <Values extends object>(begins: (record: string, context: RequestContext) => Promise<Values>) =>
  <M extends Method>(prototype: object, name: string, method: TypedPropertyDescriptor<M> & NamesFields<M, Values>) =>
    mark({ begins })(prototype, name, method);

/** The field of the form in which whoever takes the step enters their own password again, and so signs. */
export const Signs = (field: string) => mark({ signs: field });

/** Fields of the form that stay out of the history: what the record keeps sealed for now. */
export const Sealed = (...fields: string[]) => mark({ sealed: fields });

/** Taken in one's own right only: no deputy takes it. */
export const Personal = () => mark({ personal: true });

/** The name of the step to call instead. Names are never removed from the schema. */
export const Deprecated = (instead: string) => mark({ deprecated: instead });

/** The records that it enters from a file; offered on their list. */
export const Imports = (record: RecordClass) => mark({ imports: record });

/** It may be taken where there is no network: the device keeps it and sends it later, with the time at which it was done. */
export const Offline = (offline: Offline = {}) => mark({ offline });

/** Taken without an account by whoever has a code, such as that on a machine. */
export const ByCode = (opens: Door) => mark({ opens });
