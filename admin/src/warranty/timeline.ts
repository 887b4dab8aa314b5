/** A rule of the three guarantees as the API tells it. */
export interface WarrantyRule {
  rule: string;
  clause: string;
  costClasses: string[];
  facts: Record<string, string | number>;
  from: string | null;
  to: string | null;
  finding: 'TERMS' | 'PERIOD' | 'INSIDE' | 'OUTSIDE' | 'FREE' | 'CHARGED';
  sentence: string;
}

/** Where days stand between the first and the last that is spoken of, from 0 to 1. */
export interface Timeline {
  first: string;
  last: string;
  /** The day that was asked about. */
  on: string | null;
  at: (day: string) => number;
}

const isDay = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);
const time = (day: string) => Date.parse(`${day}T00:00:00Z`);

/** The time of which the rules speak; none where they name no two days. */
export function timelineOf(rules: readonly WarrantyRule[]): Timeline | null {
  const days = rules.flatMap(({ facts, from, to }) => [...Object.values(facts), from, to].filter(isDay)).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last || first === last) return null;
  const on = rules.find(({ finding }) => finding === 'INSIDE' || finding === 'OUTSIDE')?.facts.on;
  // A little beyond the last day, so that what ends there is seen to end.
  const span = (time(last) - time(first)) * 1.05;
  return { first, last, on: isDay(on) ? on : null, at: day => (time(day) - time(first)) / span };
}

/** Rules that are about the same costs, in the order in which they came. */
export function byCosts(rules: readonly WarrantyRule[]): WarrantyRule[][] {
  const groups = new Map<string, WarrantyRule[]>();
  for (const rule of rules) {
    const key = rule.costClasses.join();
    groups.set(key, [...(groups.get(key) ?? []), rule]);
  }
  return [...groups.values()];
}
