import { daysLater } from '../fields/business-day.ts';

interface Notice {
  readonly name: string;
  readonly from: string;
  readonly days: number;
  readonly madeUp?: readonly string[];
}

/** The State Council's notices for two years. That for 2027 has not been issued, so 2027 has no table. */
// biome-ignore format: a table
const notices: readonly Notice[] = [
  { name: '元旦', from: '2025-01-01', days: 1 },
  { name: '春节', from: '2025-01-28', days: 8, madeUp: ['2025-01-26', '2025-02-08'] },
  { name: '清明节', from: '2025-04-04', days: 3 },
  { name: '劳动节', from: '2025-05-01', days: 5, madeUp: ['2025-04-27'] },
  { name: '端午节', from: '2025-05-31', days: 3 },
  { name: '国庆节、中秋节', from: '2025-10-01', days: 8, madeUp: ['2025-09-28', '2025-10-11'] },
  { name: '元旦', from: '2026-01-01', days: 3, madeUp: ['2026-01-04'] },
  { name: '春节', from: '2026-02-15', days: 9, madeUp: ['2026-02-14', '2026-02-28'] },
  { name: '清明节', from: '2026-04-04', days: 3 },
  { name: '劳动节', from: '2026-05-01', days: 5, madeUp: ['2026-05-09'] },
  { name: '端午节', from: '2026-06-19', days: 3 },
  { name: '中秋节', from: '2026-09-25', days: 3 },
  { name: '国庆节', from: '2026-10-01', days: 7, madeUp: ['2026-09-20', '2026-10-10'] },
];

export const holidays = notices.flatMap(({ name, from, days, madeUp = [] }) => [
  ...Array.from({ length: days }, (_, at) => ({ name, day: daysLater(from, at), kind: 'HOLIDAY' as const })),
  ...madeUp.map(day => ({ name: `${name}调休`, day, kind: 'MADE_UP' as const })),
]);
