import { businessDay, daysLater } from '../fields/business-day.ts';
import { type Class, type Field, fieldsOf } from '../fields/field.ts';
import { lineForm, reasonOf } from '../fields/form.ts';
import { type Refusal, refuse } from '../messages/errors.ts';
import type { ParameterName } from '../procedures/parameters.ts';
import { type Department, departmentOf } from '../viewer/roles.ts';
import { asDone } from './done-at.ts';
import type { Step } from './step.ts';
import type { StepContext } from './step-context.ts';
import { isAutomatic, rolesFor } from './who-may-take.ts';

type Values = Readonly<Record<string, unknown>>;
type Situation = Pick<StepContext<ParameterName>, 'now' | 'doneAt' | 'today' | 'viewer' | 'parameters' | 'imported'>;

/** A day or time as a form states it. */
export interface StatedDay {
  path: string;
  field: Field;
  value: string | Date;
  /** The same, or when it could be recorded at the earliest. */
  since: string | Date;
}

const isStated = ({ origin }: Field) => origin === 'STATED';
const linesIn = (form: Class) =>
  fieldsOf(form).filter(
    ({ kind, target }) => kind === 'lines' && fieldsOf(lineForm(target?.() as Class)).some(isStated),
  );

/** The parameters by which the days of a step are late; none of a step that the system takes. */
export const statedWithin = (step: Step): ParameterName[] =>
  isAutomatic(step) || !step.input
    ? []
    : [step.input, ...linesIn(step.input).map(({ target }) => target?.() as Class)].flatMap(form =>
        fieldsOf(form).flatMap(({ statement }) => (statement ? [statement.within as ParameterName] : [])),
      );

/**
 * The days that a form states anew, and does not merely repeat from its record. Lines are recorded when the last of them is over:
 * of those it is the latest day.
 */
export function statedIn(form: Class, input: Values, record: Values): StatedDay[] {
  const own = fieldsOf(form)
    .filter(isStated)
    .flatMap(field => {
      const value = input[field.name] as string | Date | null | undefined;
      if (!value || same(value, record[field.name])) return [];
      const since = field.statement?.since;
      return { path: field.name, field, value, since: ((since && input[since]) as string | Date | null) || value };
    });
  const ofLines = linesIn(form).flatMap(({ name, target }) => {
    const known = [...((record[name] ?? []) as Iterable<Values>)];
    return fieldsOf(target?.() as Class)
      .filter(isStated)
      .flatMap(field =>
        ((input[name] ?? []) as readonly Values[])
          .map((line, at) => ({ path: `${name}.${at}.${field.name}`, field, value: line[field.name] as string }))
          .filter(({ value }) => !known.some(line => same(value, line[field.name])))
          .sort((one, other) => (one.value < other.value ? 1 : -1))
          .slice(0, 1)
          .map(latest => ({ ...latest, since: latest.value })),
      );
  });
  return [...own, ...ofLines];
}

const same = (one: unknown, other: unknown) => Boolean(one && other) && String(one) === String(other);
const dayOf = (value: string | Date) => (value instanceof Date ? businessDay(value) : value);

/** Which of them are stated later than their parameters allow. */
export const statedLate = (step: Step, input: object, record: object, context: Situation): StatedDay[] =>
  step.input && !isAutomatic(step) && !context.imported
    ? statedIn(step.input, input as Values, record as Values).filter(stated => isLate(stated, context))
    : [];

function isLate({ field, since }: StatedDay, { now, today, parameters }: Situation): boolean {
  const within = field.statement?.within as ParameterName;
  const most = Number(parameters[within]);
  return field.statement?.hours
    ? now.getTime() - (since as Date).getTime() > most * 3_600_000
    : dayOf(since) < daysLater(today, -most);
}

/** The department responsible for a step: that of the role it names first. */
export const departmentOfStep = (step: Step): Department => departmentOf(rolesFor(step, undefined)[0] ?? 'AFTER_SALES');

/** Whether late days of the step are for the head to state, who then needs nobody else. */
export const isForTheHead = (step: Step) =>
  departmentOfStep(step) === 'AFTER_SALES' &&
  rolesFor(step, undefined).some(role => role === 'AFTER_SALES' || role === 'AFTER_SALES_HEAD');

/** Nobody states what has not happened yet, unless it is agreed; nor what had not, when the step was done out of reach. */
export const noneAhead =
  (step: Step) =>
  (input: object, record: object, context: Situation): Refusal | undefined => {
    const { now, today } = asDone(context);
    for (const { path, field, value } of statedIn(step.input ?? Object, input as Values, record as Values)) {
      if (field.statement?.ahead) continue;
      if (value instanceof Date ? value > now : value > today)
        return value instanceof Date ? refuse('timeInTheFuture', {}, path) : refuse('dayInTheFuture', { today }, path);
    }
  };

/**
 * Late records have a reason; in After-Sales, the head enters them. What was in time when it was done out of reach is taken
 * from anybody: it is late by its way, which its mark says, and waits for somebody else.
 */
export const recordedInTime =
  (step: Step) =>
  (input: object, record: object, context: Situation): Refusal | undefined => {
    const [late] = statedLate(step, input, record, asDone(context));
    if (!late) return;
    const within = late.field.statement?.within as ParameterName;
    const facts = { most: Number(context.parameters[within]), unit: late.field.statement?.hours ? 'hours' : 'days' };
    if (isForTheHead(step) && !context.viewer.roles.includes('AFTER_SALES_HEAD'))
      return refuse('statedByHead', facts, late.path);
    const reason = reasonOf(step.input as Class);
    if (!(input as Values)[reason]) return refuse('statedWithoutReason', facts, reason);
  };

/** A step with what holds of the days that its form states. */
export function withStatedDays(step: Step): Step {
  const ofDoing = step.offline?.within;
  const within = [...statedWithin(step), ...(ofDoing ? [ofDoing] : [])];
  if (!within.length) return step;
  const marks = [
    ...(isForTheHead(step) ? ['CONFIRMED'] : []),
    ...(isForTheHead(step) && !step.offline ? [] : ['WAITING']),
  ];
  return {
    ...step,
    rules: [...step.rules, noneAhead(step), recordedInTime(step)],
    parameters: [...new Set([...step.parameters, ...within])],
    moves: { ...step.moves, StatedDay: marks },
  };
}
