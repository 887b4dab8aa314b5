import { Arg, createParameterDecorator, Extensions, Query, type ResolverData } from 'type-graphql';
import { businessDay, within } from '../fields/business-day.ts';
import type { PeriodField } from '../fields/columns.ts';
import type { Class } from '../fields/field.ts';
import type { ChartForm } from '../fields/presentation.ts';
import { DayScalar } from '../fields/scalars.ts';
import { message } from '../messages/catalogue.ts';
import { badInput } from '../messages/errors.ts';
import type { Language } from '../messages/language.ts';
import type { RequestContext } from '../procedure/request-context.ts';
import type { Department } from '../viewer/roles.ts';
import { Allow } from './allow.ts';
import { run } from './run.ts';
import type { Statement } from './statement.ts';

/** The options of `@Report`. */
export interface ReportOptions {
  /** The department whose dashboard has it; the General Manager's and the auditor's have all of them. */
  departments: readonly Department[];
  chart: ChartForm;
  /** The fields by which a row is called: the first of them that says something. */
  by: readonly string[];
  /** The figures that are drawn. */
  draws: readonly string[];
  /** The days and moments by which it finds its rows: they are indexed. */
  on: readonly PeriodField[];
  /** The figure that stands first, of its last month: by months alone does a row say where one stands. */
  headline?: string;
  /** Is of today, not of a period. */
  timeless?: boolean;
}

/** The arguments of a report, as SQL. */
export interface ReportTerms {
  /** The days of the period, each as `day`. */
  days: string;
  today: string;
  now: string;
  /** Whether a date is in the period. */
  dayInPeriod(day: string): string;
  /** Whether a moment is. */
  timeInPeriod(moment: string): string;
}

type Method = (asked: ReportTerms) => string;

/**
 * Makes a method that returns SQL a report: a query of typed rows over a period, answered by one statement, for
 * dashboards and reporting tools. Row rules do not apply, since figures are of the whole company.
 */
export const Report =
  <Row extends object>(row: Class<Row>, { on, ...options }: ReportOptions & { headline?: keyof Row & string }) =>
  (prototype: object, name: string, descriptor: TypedPropertyDescriptor<Method>) => {
    const select = descriptor.value as Method;
    const ofClass = declared.get(prototype.constructor) ?? [];
    declared.set(prototype.constructor, [...ofClass, { name, on, select }]);
    Query(() => [row as never], { complexity: 1_000 })(prototype, name, descriptor);
    Extensions({ report: { name, ...options } })(prototype, name as never, descriptor as never);
    Allow('staff')(prototype, name, descriptor);
    Call(prototype, name, 0);
    if (!options.timeless) {
      Arg('from', () => DayScalar)(prototype, name, 1);
      Arg('until', () => DayScalar, { description: 'The last day.' })(prototype, name, 2);
    }
    descriptor.value = ((call: ResolverData<RequestContext>) => read(select, call)) as never;
  };

const declared = new WeakMap<object, readonly { name: string; on: ReportOptions['on']; select: Method }[]>();

const anyPeriod: ReportTerms = { days: '', today: '', now: '', dayInPeriod: () => '', timeInPeriod: () => '' };

/** The reports that a class declares, each with what it finds its rows by, and the tables from which its statement reads, by their names. */
export const reportsIn = (resolver: object) =>
  (declared.get(resolver) ?? []).map(({ name, on, select }) => ({
    name,
    on,
    tables: new Set([...select(anyPeriod).matchAll(/\b(?:from|join) "?(\w+)"?/g)].map(([, table]) => table as string)),
  }));

const Call = createParameterDecorator<RequestContext>(call => call);

function read(select: Method, { args, context }: ResolverData<RequestContext>) {
  const { from, until } = args as { from?: string; until?: string };
  if (from && until) assertPeriod({ from, until }, context.language);
  return run(context, statement => {
    return `(select coalesce(json_agg(o), '[]') from (${select(askedIn(statement, { from, until }, context.now))}) o)`;
  });
}

/** Parameters are added when they are read, since PostgreSQL cannot type one that the statement does not use. */
function askedIn(statement: Statement, { from, until }: { from?: string; until?: string }, now: Date): ReportTerms {
  const [first, last] = [from, until].map(day => () => statement.param(day, '::date')) as [() => string, () => string];
  return {
    get days() {
      return `(select generate_series(${first()}, ${last()}, interval '1 day')::date as day)`;
    },
    get today() {
      return statement.param(businessDay(now), '::date');
    },
    get now() {
      return statement.param(now.toISOString(), '::timestamptz');
    },
    dayInPeriod: day => `${day} between ${first()} and ${last()}`,
    timeInPeriod: moment => within(moment, first(), last()),
  };
}

/** Refuses to read of a period that ends before it starts; the last day belongs to it. */
export function assertPeriod({ from, until }: { from: string; until: string }, language: Language) {
  if (until < from) throw badInput(language, { fields: { until: message(language, 'periodEndsBeforeStart') } });
}
