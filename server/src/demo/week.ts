import type { DayOffset } from './training-plan.ts';

/** The days around today on which people work. */
export interface Week {
  readonly today: DayOffset;
  /** The date a number of working days before today. */
  ago(days: number): DayOffset;
  /** The date a number of working days from today on, the first of which may be today. */
  next(days: number): DayOffset;
}

export function weekOf(today: DayOffset): Week {
  const worked = (from: DayOffset, way: 1 | -1, days: number): DayOffset => {
    const free = ((from % 7) + 7) % 7 > 4;
    if (free) return worked(from + way, way, days);
    return days ? worked(from + way, way, days - 1) : from;
  };
  return { today, ago: days => worked(today - 1, -1, days - 1), next: days => worked(today, 1, days) };
}
