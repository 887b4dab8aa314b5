import { businessDay } from '../../fields/business-day.ts';
import { rowsOf } from '../../platform/connections.ts';
import type { Procedure } from '../../procedure/procedure.ts';
import { procedureOf } from '../../procedure/procedure-of.ts';
import type { RequestContext } from '../../procedure/request-context.ts';
import type { StepContext } from '../../procedure/step-context.ts';
import { Statement } from '../../read/statement.ts';
import { Tables } from '../../read/tables.ts';
import type { Department } from '../../viewer/roles.ts';
import type { Span } from '../conformance/judgement.ts';
import { joined, monthsOf, wholeMonth } from '../conformance/kept.ts';
import { figuresOf } from '../kept/keep.ts';
import { EXECUTION, executable, executedKinds, figuresSql, monthsSql, type StepMonth } from './execution.ts';
import type { StepFigures } from './execution-types.ts';

/** 4.5: how a department took its steps in a period, as the records stand now; of whole months by what is kept of them. */
export async function keptFiguresOf(
  department: Department,
  period: Span,
  context: RequestContext,
): Promise<StepFigures[]> {
  const { procedure, now } = context;
  const looking = { today: businessDay(now), now };
  const { months, beside } = monthsOf(period);
  const steps = executable(procedure);
  const found = await figuresOf<StepMonth>(context, {
    kinds: executedKinds(procedure, new Tables(context.fork().getMetadata())),
    department,
    months,
    counted: (units, statement) =>
      [...Map.groupBy(units, ([, of]) => of.join()).values()].flatMap(alike => {
        const [[, of]] = alike as [(typeof alike)[number]];
        const names = alike.map(([kind]) => kind);
        const own = steps.filter(({ record }) => names.includes(`${EXECUTION}${record.name}`));
        const spans = joined(of.map(wholeMonth));
        return of.length ? [monthsSql({ department, spans }, own, looking, statement)] : [];
      }),
    beside: beside.length
      ? statement => [monthsSql({ department, spans: beside }, steps, looking, statement)]
      : undefined,
  });
  const ofSteps = Map.groupBy(
    found.map(({ figure }) => figure),
    ({ step }) => step,
  );
  return inOrderOfSteps(procedure, [...ofSteps.values()].map(together));
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
