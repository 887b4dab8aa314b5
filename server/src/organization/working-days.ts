import { daysLater } from '../fields/business-day.ts';
import { type Refusal, refuse } from '../messages/errors.ts';
import type { Holiday } from './holiday.entity.ts';

/** A year has thirteen days of statutory holiday; with fewer its table is not complete. */
const STATUTORY_DAYS = 13;

type Entry = Pick<Holiday, 'day' | 'kind'>;

/** Tells working days by the holidays in use; a day of a year that has not been announced is refused, not guessed. */
export class WorkingDays {
  readonly #kinds: ReadonlyMap<string, Holiday['kind']>;

  constructor(private readonly holidays: readonly Entry[]) {
    this.#kinds = new Map(holidays.map(({ day, kind }) => [day, kind]));
  }

  /** Why nothing can be said of the day's year, if so. */
  unknown(day: string): Refusal | undefined {
    const year = day.slice(0, 4);
    const free = this.holidays.filter(each => each.kind === 'HOLIDAY' && each.day.startsWith(year));
    if (free.length < STATUTORY_DAYS) return refuse('holidaysNotAnnounced', { year });
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

export const isWeekend = (day: string) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

/** The day itself, or where it is free the next one that is not; a year that has not been announced has its weekends alone. */
export function nextWorkingDay(day: string, holidays: readonly Entry[]): string {
  const kinds = new Map(holidays.map(each => [each.day, each.kind]));
  const isFree = (at: string) => (kinds.has(at) ? kinds.get(at) === 'HOLIDAY' : isWeekend(at));
  let at = day;
  while (isFree(at)) at = daysLater(at, 1);
  return at;
}
