import { daysLater } from '../fields/business-day.ts';
import { Choice, Day, Flag, Text, Values, Whole } from '../fields/declarations.ts';
import { Form } from '../fields/form.ts';
import { ValueType } from '../fields/output.ts';
import { type Refusal, refuse } from '../messages/errors.ts';
import { Planned } from '../procedure/day-origin.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { Holiday, HolidayKind } from './holiday.entity.ts';
import { isMoving, statutoryHolidays } from './statutory-holidays.ts';
import { listed } from './still-open.ts';
import { isWeekend, WorkingDays } from './working-days.ts';

/** A day of a year as the State Council's notice names it. */
@ValueType()
export class HolidayDay {
  @Planned() @Day() day!: string;
  @Choice(() => HolidayKind) kind!: HolidayKind;
  @Text({ max: 40 }) name!: string;
}

@Form()
export class HolidayYearInput {
  @Whole({ min: 2014, max: 2100 }) from!: number;
  @Whole({ min: 2014, max: 2100 }) year!: number;
  @Flag({ onDemand: true }) confirmed!: boolean;
  @Values(() => HolidayDay, { optional: true, min: 0, max: 60 }) others?: HolidayDay[] | null;
  @Flag() notAnnounced!: boolean;
}

type Entered = Readonly<HolidayYearInput>;
type Context = Pick<StepContext, 'em'>;

const daysOf = ({ em }: Context, year: number) =>
  em.find(
    Holiday,
    { state: 'ACTIVE', day: { $gte: `${year}-01-01`, $lte: `${year}-12-31` } },
    { orderBy: { day: 'asc' } },
  );

/** Days as people say them: those of one holiday that follow each other as one. */
const told = (days: readonly Pick<Holiday, 'day' | 'name'>[]): string[] =>
  days
    .reduce<{ name: string; from: string; until: string }[]>((all, { day, name }) => {
      const last = all.at(-1);
      if (last?.name === name && daysLater(last.until, 1) === day) last.until = day;
      else all.push({ name, from: day, until: day });
      return all;
    }, [])
    .map(({ name, from, until }) => `${name} ${from}${until === from ? '' : ` – ${until}`}`);

/** What is there of the year stays; somebody who enters it has something to add. */
export async function yearNotThere(input: Entered, _: unknown, context: Context): Promise<Refusal | undefined> {
  const { from, year } = input;
  if (from === year) return refuse('holidayYearItself', {}, 'year');
  // Of two at once the second finds what the first has entered.
  await context.em.execute("select pg_advisory_xact_lock(hashtext('holiday year'))");
  if ((await daysOfYear(input, context)).length) return undefined;
  const { length } = await daysOf(context, year);
  return refuse('holidayYearExists', { year: String(year), count: length }, 'year');
}

/** What is copied was whole: a year that lacks a holiday would hand that on. */
export async function yearWhole({ from }: Entered, _: unknown, context: Context): Promise<Refusal | undefined> {
  const unknown = new WorkingDays(await daysOf(context, from)).unknown(`${from}-01-01`);
  if (unknown) return refuse('holidayYearIncomplete', unknown.facts, 'from');
}

/** Days that move with the moon or with Qingming are another year's other days: somebody has seen on which they fall. */
export function movingDaysConfirmed({ year, confirmed, notAnnounced }: Entered): Refusal | undefined {
  const moving = statutoryHolidays(year).filter(isMoving);
  if (!moving.length) return refuse('movingDaysUnknown', { year: String(year) }, 'year');
  if (!confirmed && !notAnnounced)
    return refuse('movingDaysToConfirm', { year: String(year), days: told(moving) }, 'confirmed');
}

/** Days by the State Council's arrangement hold for their own year: those of the new one are stated, or not announced yet. */
export async function arrangementStated(
  { from, year, others, notAnnounced }: Entered,
  _: unknown,
  context: Context,
): Promise<Refusal | undefined> {
  if (others?.length || notAnnounced) return undefined;
  const byLaw = new Set(statutoryHolidays(from).map(({ day }) => day));
  const arranged = (await daysOf(context, from)).filter(({ day }) => !byLaw.has(day));
  if (!arranged.length) return undefined;
  const facts = { from: String(from), year: String(year), count: arranged.length, days: listed(told(arranged)) };
  return refuse('arrangedDaysToState', facts, 'others');
}

/** Each day stated is one of the year, once, and none that is free by law or stands there as something else. */
export async function othersFit(
  { year, others, notAnnounced }: Entered,
  _: unknown,
  context: Context,
): Promise<Refusal | undefined> {
  if (notAnnounced && others?.length) return refuse('announcedAfterAll', { year: String(year) }, 'notAnnounced');
  const taken = new Set(statutoryHolidays(year).map(({ day }) => day));
  const kinds = new Map((await daysOf(context, year)).map(({ day, kind }) => [day, kind]));
  for (const [at, { day, kind }] of (others ?? []).entries()) {
    const field = `others.${at}.day`;
    if (!day.startsWith(`${year}-`)) return refuse('dayOfAnotherYear', { year: String(year) }, field);
    if (kind === 'MADE_UP' && !isWeekend(day)) return refuse('madeUpOnWorkingDay', {}, field);
    if (taken.has(day) || (kinds.get(day) ?? kind) !== kind) return refuse('dayStandsAlready', { day }, field);
    taken.add(day);
  }
}

/**
 * The days that the year lacks: by law, those of the solar calendar called as in the year before, and what was stated. Before the State
 * Council's notice is out those of fixed dates alone, so that no working day of the year is counted until its arrangement is there.
 */
export async function daysOfYear(input: Entered, context: Context): Promise<HolidayDay[]> {
  const { from, year, others, notAnnounced } = input;
  const names = new Map((await daysOf(context, from)).map(({ day, name }) => [day.slice(5), name]));
  const there = new Set((await daysOf(context, year)).map(({ day }) => day));
  const byLaw = statutoryHolidays(year)
    .filter(each => !notAnnounced || !isMoving(each))
    .map(each => ({
      day: each.day,
      kind: 'HOLIDAY' as const,
      name: (!isMoving(each) && names.get(each.day.slice(5))) || each.name,
    }));
  return [...byLaw, ...(others ?? [])]
    .filter(({ day }) => !there.has(day))
    .sort((one, other) => (one.day < other.day ? -1 : 1));
}

/** The holidays by law that the year still lacks: until they are there, no working day of it is counted. */
export async function missingOf(
  { year }: Entered,
  entered: readonly HolidayDay[],
  context: Context,
): Promise<string[]> {
  const unknown = new WorkingDays([...(await daysOf(context, year)), ...entered]).unknown(`${year}-01-01`);
  return (unknown?.facts?.missing as string[] | undefined) ?? [];
}
