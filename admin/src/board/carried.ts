import { daysAfter } from '../calendar/days.ts';
import type { BoardItemFragment, CandidateFragment, WaitingWorkFragment } from '../generated/operations.ts';
import { daysBetween } from './days.ts';

/** Where something is put down: with a person, from a day on. */
export interface Place {
  person: string;
  day: string;
}

/** What is being planned: an order that stands on the board, or what waits for one. */
export interface Carried {
  record: string;
  resource: string;
  number: string;
  title: string;
  step: string;
  /** Of an order: with whom it was taken up, its days, and who is on it. */
  from?: Place;
  until?: string;
  engineers: readonly string[];
}

export const carriedWaiting = ({ record, resource, number, title, step, customer }: WaitingWorkFragment): Carried => ({
  ...{ record, resource, number, step, engineers: [] },
  title: customer ?? title,
});

/** An order that may be moved. */
export function carriedItem(item: BoardItemFragment): Carried | undefined {
  const { record, resource, number, title, customer, step, person, from, until, engineers } = item;
  if (!step) return undefined;
  return {
    ...{ record, resource, number, step, engineers, until },
    title: customer ?? title,
    from: { person, day: from },
  };
}

/** What the step's form begins with: as many days as before, and the person in the place of whom it was taken from. */
export function initialAt({ from, until, engineers }: Carried, { person, day }: Place) {
  const length = from && until ? daysBetween(from.day, until) : 0;
  const others = engineers.filter(each => each !== from?.person && each !== person);
  return { startsOn: day, endsOn: daysAfter(day, length), engineers: [person, ...others] };
}

/** How a day of somebody suits: without a licence they cannot go; what they have besides has to be answered. */
export type Fit = 'free' | 'taken' | 'unlicensed';

export function fitOn({ unlicensed, taken }: Pick<CandidateFragment, 'unlicensed' | 'taken'>, day: string): Fit {
  if (unlicensed.includes(day)) return 'unlicensed';
  return taken.includes(day) ? 'taken' : 'free';
}

/** The first day on which somebody could begin: one that is free, or else one for which they are licensed. */
export const bestDay = (candidate: CandidateFragment, days: readonly string[]) =>
  days.find(day => fitOn(candidate, day) === 'free') ?? days.find(day => fitOn(candidate, day) === 'taken') ?? days[0];
