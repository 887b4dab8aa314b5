import type { Caller } from '../viewer/link-grant.ts';
import type { StepName } from './step-name.ts';
import type { TechnicianAccount } from './technicians.ts';
import type { DayOffset } from './training-plan.ts';
import type { UserKey } from './users.ts';

/** Placeholders in the demo for a day, a moment, a record or a scanned paper until it is known. */
class Day {
  constructor(readonly offset: DayOffset) {}
}
class Moment {
  constructor(
    readonly offset: DayOffset,
    readonly time: string,
  ) {}
}
class Key {
  constructor(readonly key: string) {}
}
class Scan {
  constructor(readonly name: string) {}
}
export const day = (offset: DayOffset) => new Day(offset);
export const moment = (offset: DayOffset, time: string) => new Moment(offset, time);
export const the = (key: string) => new Key(key);
export const scan = (name: string) => new Scan(name);

/** A step that somebody takes on a day: on a record that is known by its key, or making one that is called so. */
export interface ScenarioStep {
  readonly day: DayOffset;
  /** The time of day in Shanghai where it matters. */
  readonly at?: string;
  /** The system's own acts have no person. The customer answers by the link they were sent. */
  readonly by: UserKey | TechnicianAccount | 'system' | 'customer';
  readonly step: StepName;
  readonly on?: string;
  readonly makes?: string;
  readonly input?: object;
  /** The customer who answers. */
  readonly caller?: Caller;
  /** The machine by whose code the customer comes. */
  readonly machine?: string;
}

/** The demo's surroundings when a step is taken. */
export interface StageFacts {
  dayOf(offset: DayOffset): string;
  momentOf(offset: DayOffset, time: string): Date;
  idOf(key: string): string;
  scanOf(name: string): Promise<string>;
}

/** A form with the days, moments, records and papers in their places. */
export async function filledIn(value: unknown, facts: StageFacts): Promise<unknown> {
  if (value instanceof Day) return facts.dayOf(value.offset);
  if (value instanceof Moment) return facts.momentOf(value.offset, value.time);
  if (value instanceof Key) return facts.idOf(value.key);
  if (value instanceof Scan) return facts.scanOf(value.name);
  if (Array.isArray(value)) return Promise.all(value.map(each => filledIn(each, facts)));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(async ([name, each]) => [name, await filledIn(each, facts)] as const);
  return Object.fromEntries(await Promise.all(entries));
}

/** The records that a form names. */
export function keysIn(value: unknown): string[] {
  if (value instanceof Key) return [value.key];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(keysIn) : [];
}
