import { daysLater } from '../fields/business-day.ts';
import { type Refusal, refuse } from '../messages/errors.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { Holiday } from './holiday.entity.ts';
import { statutoryHolidays } from './statutory-holidays.ts';

type Entry = Pick<Holiday, 'day' | 'kind'>;

/**
 * Tells working days by the holidays in use. A year has been announced once each of its statutory holidays is there; until then a day of it
 * is refused, not guessed.
 */
export class WorkingDays {
  readonly #kinds: ReadonlyMap<string, Holiday['kind']>;

  constructor(holidays: readonly Entry[]) {
    this.#kinds = new Map(holidays.map(({ day, kind }) => [day, kind]));
  }

  /** Why nothing can be said of the day's year, if so. */
  unknown(day: string): Refusal | undefined {
    const year = day.slice(0, 4);
    const missing = statutoryHolidays(Number(year)).filter(each => this.#kinds.get(each.day) !== 'HOLIDAY');
    if (missing.length)
      return refuse('holidaysNotAnnounced', { year, missing: missing.map(each => `${each.name} ${each.day}`) });
  }

  isWorkingDay(day: string): boolean | Refusal {
    const kind = this.#kinds.get(day);
    return this.unknown(day) ?? (kind ? kind === 'MADE_UP' : !isWeekend(day));
  }

  /** The working day so many after the given day, which itself is not counted. */
  later(day: string, count: number): string | Refusal {
    let at = day;
    for (let left = count; left > 0; ) {
      at = daysLater(at, 1);
      const working = this.isWorkingDay(at);
      if (typeof working !== 'boolean') return working;
      if (working) left -= 1;
    }
    return at;
  }
}

/**
 * The last day of a period: where it is free the next working day (Civil Code, articles 201 to 203), once the General Manager has
 * approved that deadlines move.
 */
export async function lastDayOfPeriod(
  day: string,
  { em, parameters }: Pick<StepContext<'DEADLINES_MOVE_TO_WORKING_DAY'>, 'em' | 'parameters'>,
): Promise<string> {
  if (!parameters.DEADLINES_MOVE_TO_WORKING_DAY) return day;
  return nextWorkingDay(day, await em.find(Holiday, { state: 'ACTIVE', day: { $gte: day } }));
}

export const isWeekend = (day: string) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

/** The day itself, or where it is free the next one that is not; a year that has not been announced has its weekends alone. */
export function nextWorkingDay(day: string, holidays: readonly Entry[]): string {
  const kinds = new Map(holidays.map(each => [each.day, each.kind]));
  const isFree = (at: string) => (kinds.has(at) ? kinds.get(at) === 'HOLIDAY' : isWeekend(at));
  let at = day;
  while (isFree(at)) at = daysLater(at, 1);
  return at;
}
