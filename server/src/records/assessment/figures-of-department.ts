import { businessDay } from '../../fields/business-day.ts';
import { rowsOf } from '../../platform/connections.ts';
import type { Procedure } from '../../procedure/procedure.ts';
import { procedureOf } from '../../procedure/procedure-of.ts';
import type { RequestContext } from '../../procedure/request-context.ts';
import type { Step } from '../../procedure/step.ts';
import type { StepContext } from '../../procedure/step-context.ts';
import { cursorOf } from '../../read/cursor.ts';
import { run } from '../../read/run.ts';
import { Statement } from '../../read/statement.ts';
import { Tables } from '../../read/tables.ts';
import type { Department } from '../../viewer/roles.ts';
import type { Span } from '../conformance/judgement.ts';
import { inOrder, joined, latestDays, monthsOf, wholeMonth } from '../conformance/kept.ts';
import { figuresOf } from '../kept/keep.ts';
import {
  EXECUTION,
  executable,
  executedKinds,
  figuresSql,
  monthsSql,
  type Place,
  recordsSql,
  type StepMonth,
} from './execution.ts';
import type { ExecutedRecord, StepFigures } from './execution-types.ts';

/** 4.5: how a department took its steps in a period, as the records stand now; of whole months by what is kept of them. */
export async function keptFiguresOf(
  department: Department,
  period: Span,
  context: RequestContext,
): Promise<StepFigures[]> {
  const found = await monthsOfSteps(department, executable(context.procedure), period, context);
  const ofSteps = Map.groupBy(
    found.map(({ figure }) => figure),
    ({ step }) => step,
  );
  return inOrderOfSteps(context.procedure, [...ofSteps.values()].map(together));
}

/** The same month by month, of all steps that are taken on some kinds of records. */
async function monthsOfSteps(department: Department, steps: Step[], period: Span, context: RequestContext) {
  const { procedure, now } = context;
  const looking = { today: businessDay(now), now };
  const { months, beside } = monthsOf(period);
  const of = new Set(steps.map(({ record }) => `${EXECUTION}${record.name}`));
  return figuresOf<StepMonth>(context, {
    kinds: executedKinds(procedure, new Tables(context.orm.em.getMetadata())).filter(({ name }) => of.has(name)),
    department,
    months,
    counted: (units, statement) =>
      [...Map.groupBy(units, ([, of]) => of.join()).values()].flatMap(alike => {
        const [[, of]] = alike as [(typeof alike)[number]];
        const names = alike.map(([kind]) => kind);
        const own = executable(procedure).filter(({ record }) => names.includes(`${EXECUTION}${record.name}`));
        const spans = joined(of.map(wholeMonth));
        return of.length ? [monthsSql({ department, spans }, own, looking, statement)] : [];
      }),
    beside: beside.length
      ? statement => [monthsSql({ department, spans: beside }, steps, looking, statement)]
      : undefined,
  });
}

/**
 * The records on which a department took a step, page by page: from the months that have the latest of those that somebody has to
 * look into, and where these are too few, the latest of the others.
 */
export async function recordsBehindStep(
  { department, ...period }: { department: Department } & Span,
  step: Step,
  { first, after }: { first: number; after?: Place },
  context: RequestContext,
): Promise<ExecutedRecord[]> {
  const { now } = context;
  const ofKind = executable(context.procedure).filter(({ record }) => record === step.record);
  const months = (await monthsOfSteps(department, ofKind, period, context)).filter(
    ({ figure }) => figure.step === step.name,
  );
  const ended = after && businessDay(new Date(after.at));
  const behind = { ...period, until: ended && ended < period.until ? ended : period.until };
  // One record may be flagged in three ways.
  const flagged = months.map(({ month, figure: { late, deviating, excepted } }) => ({
    month,
    most: late + deviating + excepted,
    least: Math.max(late, deviating, excepted),
  }));
  const others = months.map(({ month, figure: { volume } }, at) => ({
    month,
    most: volume,
    least: Math.max(volume - (flagged[at]?.most ?? 0), 0),
  }));
  const few = flagged.reduce((sum, { least }) => sum + least, 0) < first;
  const spans = inOrder(
    after && !after.flagged
      ? latestDays(others, first, behind, ended)
      : [...latestDays(flagged, first, behind, ended), ...(few || after ? latestDays(others, first, period) : [])],
  );
  if (!spans.length) return [];
  const executed = { department, spans };
  const looking = { today: businessDay(now), now };
  const found = await run<(ExecutedRecord & { event: string })[]>(context, statement =>
    recordsSql(executed, step, { first, after }, looking, statement),
  );
  return found.map(({ event, ...record }) => ({
    ...record,
    cursor: cursorOf([record.late || record.deviating || record.excepted, record.at, event]),
  }));
}

/** The figures of several months of a step. */
function together(months: readonly StepMonth[]): StepFigures {
  const [{ step, clause }] = months as [StepMonth];
  const waited = Float64Array.from(months.flatMap(month => month.waited)).sort();
  const middle = [waited[(waited.length - 1) >> 1], waited[waited.length >> 1]].map(Number);
  const medianHours = waited.length ? rounded(middle.reduce((sum, each) => sum + each, 0) / 2 / 3_600_000) : null;
  return { step, clause, ...totalsOf(months), medianHours };
}

/** To a tenth, a half up, of the number that is meant: 4.35 is a little less in binary. */
const rounded = (hours: number) => (Math.sign(hours) * Math.round(Number((Math.abs(hours) * 10).toPrecision(15)))) / 10;

/** 4.5: the same within a step, whose own changes count; by one statement. */
export async function figuresOfDepartment(
  { department, ...period }: { department: Department } & Span,
  context: StepContext,
): Promise<StepFigures[]> {
  const { em, viewer, language } = context;
  const procedure = procedureOf(em);
  const statement = new Statement(procedure, new Tables(em.getMetadata()), viewer, language);
  const sql = `select ${figuresSql({ department, spans: [period] }, context, statement)} as figures`;
  const rows = await rowsOf<{ figures: StepFigures[] }>(em, sql, statement.params);
  return inOrderOfSteps(procedure, rows[0]?.figures ?? []);
}

/** As the procedure has them, chapter by chapter. */
export function inOrderOfSteps(procedure: Procedure, figures: StepFigures[]): StepFigures[] {
  const place = new Map(executable(procedure).map(({ name }, at) => [name, at]));
  return figures.toSorted((a, b) => (place.get(a.step) ?? 0) - (place.get(b.step) ?? 0));
}

/** All of a department's steps together. */
export const totalsOf = (figures: readonly Omit<StepFigures, 'medianHours'>[]) => {
  const sum = (of: 'volume' | 'inTime' | 'late' | 'deviating' | 'excepted') =>
    figures.reduce((total, each) => total + each[of], 0);
  return {
    volume: sum('volume'),
    inTime: sum('inTime'),
    late: sum('late'),
    deviating: sum('deviating'),
    excepted: sum('excepted'),
  };
};
