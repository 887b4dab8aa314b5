import { daysLater } from '../fields/business-day.ts';
import type { DayOffset } from './training-plan.ts';

/** A person's act at a moment of the demo's past. */
export interface ScheduledStep {
  readonly at: Date;
  readonly take: () => Promise<unknown>;
}

/** Everything in the order in which it happened, whichever chapter it belongs to. */
export async function play(schedule: readonly ScheduledStep[]) {
  for (const { take } of schedule.toSorted((a, b) => a.at.getTime() - b.at.getTime())) await take();
}

/** Shanghai's time of day on a day of the demo. */
export const momentOf = (monday: string, day: DayOffset, time: string) =>
  new Date(`${daysLater(monday, day)}T${time}:00+08:00`);

interface OnDay {
  readonly day: DayOffset;
  /** The time of day, such as 09:40. */
  readonly at?: string;
}

/** Each with its moment; what has no time of its own is done in the course of its day, one thing after another. */
export function atMoments<T extends OnDay>(monday: string, all: readonly T[]): [at: Date, what: T][] {
  const days = Map.groupBy(all, ({ day }) => day);
  return [...days].flatMap(([day, ofDay]) =>
    ofDay.map((what, place): [Date, T] => [
      momentOf(monday, day, what.at ?? inWorkingHours(day, place, ofDay.length)),
      what,
    ]),
  );
}

/** Between ten past nine and half past four, not every day at the same minute. */
function inWorkingHours(day: DayOffset, place: number, count: number) {
  const spread = Math.floor((410 * place) / count) + (Math.abs(day * 7) % Math.ceil(410 / count));
  return timeLater('09:10', spread);
}

/** The time of day so many minutes later. */
export function timeLater(time: string, minutes: number) {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const total = hour * 60 + minute + minutes;
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;
}
