import { adjustmentTemplates, type Item, instruments } from './adjustment-templates.ts';
import { day } from './scenario-step.ts';
import type { DayOffset } from './training-plan.ts';

/** What was measured otherwise than usual on a machine, by item. */
export interface Measured {
  readonly asFound?: number;
  readonly asLeft?: number;
  /** Why it is left out of limits. */
  readonly concession?: string;
}

/** The values of an adjustment: well within the limits as left; as found near the edge, or as the story has it. */
export function adjusted(model: string, on: DayOffset, measured: Readonly<Record<string, Measured>> = {}) {
  return (adjustmentTemplates[model] ?? []).map((each, place) => {
    const [item, , , , unit] = each;
    return {
      item,
      asFound: within(each, 0.06 + 0.12 * ((on + place) & 1)),
      asLeft: within(each, 0.42 + 0.03 * (Math.abs(on * 3 + place) % 6)),
      instrument: instruments[unit],
      calibratedUntil: day(on + 45 + ((place * 61) % 290)),
      ...measured[item],
    };
  });
}

/** So far into the range between the limits; where there is one limit, so far beyond or below it. */
function within([, , lower, upper, unit]: Item, part: number) {
  const low = lower ?? (upper as number) * 0.2;
  const high = upper ?? (lower as number) * (unit === '%' ? 1 : 1.12);
  const finer = high - low < 10 ? decimalsOf(high - low) + 1 : 0;
  const decimals = upper === null ? 0 : Math.max(decimalsOf(lower), decimalsOf(upper), finer);
  return Number((low + (high - low) * part).toFixed(Math.min(decimals, 3)));
}

const decimalsOf = (value: number | null) => (String(value ?? 0).split('.')[1] ?? '').slice(0, 3).length;
