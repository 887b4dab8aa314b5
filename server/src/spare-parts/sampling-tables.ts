import type { InspectionLevel } from './inspection-plan.entity.ts';

/** The AQLs of GB/T 2828.1-2012: up to 10 in percent nonconforming, beyond that nonconformities in a hundred. */
export const aqlSeries = [
  0.01, 0.015, 0.025, 0.04, 0.065, 0.1, 0.15, 0.25, 0.4, 0.65, 1, 1.5, 2.5, 4, 6.5, 10, 15, 25, 40, 65, 100, 150, 250,
  400, 650, 1000,
] as const;

/** The largest lot of each row of table 1; the last has no end. */
const lotsUpTo = [8, 15, 25, 50, 90, 150, 280, 500, 1200, 3200, 10_000, 35_000, 150_000, 500_000];

/** Table 1: the code letter by size of the lot and level, the smallest lots first. */
const codeLetters: Readonly<Record<InspectionLevel, string>> = {
  S_1: 'AAAABBBBCCCCDDD',
  S_2: 'AAABBBCCCDDDEEE',
  S_3: 'AABBCCDDEEFFGGH',
  S_4: 'AABCCDEEFGGHJJK',
  I: 'AABCCDEFGHJKLMN',
  II: 'ABCDEFGHJKLMNPQ',
  III: 'BCDEFGHJKLMNPQR',
};

/** Table 1; of a lot of one piece it says nothing. */
export const codeLetter = (lot: number, level: InspectionLevel): string | undefined =>
  lot < 2 ? undefined : codeLetters[level].at(lotsUpTo.filter(most => lot > most).length);

export type Table = 'NORMAL' | 'TIGHTENED' | 'REDUCED';

/**
 * Tables 2-A, 2-B and 2-C as they are printed: code letter, size of the sample, then a cell for each AQL. A number is the
 * acceptance number; at an arrow the first plan below or above it holds, with its own size. Where docs/inspection.md has them,
 * it has their sources too.
 */
const printed: Readonly<Record<Table, readonly string[]>> = {
  NORMAL: [
    'A 2 ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ 0 ↓ ↓ 1 2 3 5 7 10 14 21 30',
    'B 3 ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ 0 ↑ ↓ 1 2 3 5 7 10 14 21 30 44',
    'C 5 ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ 0 ↑ ↓ 1 2 3 5 7 10 14 21 30 44 ↑',
    'D 8 ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ 0 ↑ ↓ 1 2 3 5 7 10 14 21 30 44 ↑ ↑',
    'E 13 ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ 0 ↑ ↓ 1 2 3 5 7 10 14 21 30 44 ↑ ↑ ↑',
    'F 20 ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ 0 ↑ ↓ 1 2 3 5 7 10 14 21 ↑ ↑ ↑ ↑ ↑ ↑',
    'G 32 ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ 0 ↑ ↓ 1 2 3 5 7 10 14 21 ↑ ↑ ↑ ↑ ↑ ↑ ↑',
    'H 50 ↓ ↓ ↓ ↓ ↓ ↓ ↓ 0 ↑ ↓ 1 2 3 5 7 10 14 21 ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑',
    'J 80 ↓ ↓ ↓ ↓ ↓ ↓ 0 ↑ ↓ 1 2 3 5 7 10 14 21 ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑',
    'K 125 ↓ ↓ ↓ ↓ ↓ 0 ↑ ↓ 1 2 3 5 7 10 14 21 ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑',
    'L 200 ↓ ↓ ↓ ↓ 0 ↑ ↓ 1 2 3 5 7 10 14 21 ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑',
    'M 315 ↓ ↓ ↓ 0 ↑ ↓ 1 2 3 5 7 10 14 21 ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑',
    'N 500 ↓ ↓ 0 ↑ ↓ 1 2 3 5 7 10 14 21 ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑',
    'P 800 ↓ 0 ↑ ↓ 1 2 3 5 7 10 14 21 ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑',
    'Q 1250 0 ↑ ↓ 1 2 3 5 7 10 14 21 ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑',
    'R 2000 ↑ ↑ 1 2 3 5 7 10 14 21 ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑',
  ],
  TIGHTENED: [
    'A 2 ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ 0 ↓ ↓ 1 2 3 5 8 12 18 27',
    'B 3 ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ 0 ↓ ↓ 1 2 3 5 8 12 18 27 41',
    'C 5 ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ 0 ↓ ↓ 1 2 3 5 8 12 18 27 41 ↑',
    'D 8 ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ 0 ↓ ↓ 1 2 3 5 8 12 18 27 41 ↑ ↑',
    'E 13 ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ 0 ↓ ↓ 1 2 3 5 8 12 18 27 41 ↑ ↑ ↑',
    'F 20 ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ 0 ↓ ↓ 1 2 3 5 8 12 18 ↑ ↑ ↑ ↑ ↑ ↑',
    'G 32 ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ 0 ↓ ↓ 1 2 3 5 8 12 18 ↑ ↑ ↑ ↑ ↑ ↑ ↑',
    'H 50 ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ 0 ↓ ↓ 1 2 3 5 8 12 18 ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑',
    'J 80 ↓ ↓ ↓ ↓ ↓ ↓ ↓ 0 ↓ ↓ 1 2 3 5 8 12 18 ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑',
    'K 125 ↓ ↓ ↓ ↓ ↓ ↓ 0 ↓ ↓ 1 2 3 5 8 12 18 ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑',
    'L 200 ↓ ↓ ↓ ↓ ↓ 0 ↓ ↓ 1 2 3 5 8 12 18 ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑',
    'M 315 ↓ ↓ ↓ ↓ 0 ↓ ↓ 1 2 3 5 8 12 18 ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑',
    'N 500 ↓ ↓ ↓ 0 ↓ ↓ 1 2 3 5 8 12 18 ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑',
    'P 800 ↓ ↓ 0 ↓ ↓ 1 2 3 5 8 12 18 ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑',
    'Q 1250 ↓ 0 ↓ ↓ 1 2 3 5 8 12 18 ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑',
    'R 2000 0 ↑ ↓ 1 2 3 5 8 12 18 ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑',
    'S 3150 - - 1 - - - - - - - - - - - - - - - - - - - - - - -',
  ],
  REDUCED: [
    'A 2 ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ 0 ↓ ↓ 1 2 3 5 7 10 14 21 30',
    'B 2 ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ 0 ↑ ↓ ↓ 1 2 3 5 7 10 14 21 30',
    'C 2 ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ 0 ↑ ↓ ↓ 1 2 3 5 6 8 10 14 21 ↑',
    'D 3 ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ 0 ↑ ↓ ↓ 1 2 3 5 6 8 10 14 21 ↑ ↑',
    'E 5 ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ 0 ↑ ↓ ↓ 1 2 3 5 6 8 10 14 21 ↑ ↑ ↑',
    'F 8 ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ 0 ↑ ↓ ↓ 1 2 3 5 6 8 10 ↑ ↑ ↑ ↑ ↑ ↑',
    'G 13 ↓ ↓ ↓ ↓ ↓ ↓ ↓ ↓ 0 ↑ ↓ ↓ 1 2 3 5 6 8 10 ↑ ↑ ↑ ↑ ↑ ↑ ↑',
    'H 20 ↓ ↓ ↓ ↓ ↓ ↓ ↓ 0 ↑ ↓ ↓ 1 2 3 5 6 8 10 ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑',
    'J 32 ↓ ↓ ↓ ↓ ↓ ↓ 0 ↑ ↓ ↓ 1 2 3 5 6 8 10 ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑',
    'K 50 ↓ ↓ ↓ ↓ ↓ 0 ↑ ↓ ↓ 1 2 3 5 6 8 10 ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑',
    'L 80 ↓ ↓ ↓ ↓ 0 ↑ ↓ ↓ 1 2 3 5 6 8 10 ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑',
    'M 125 ↓ ↓ ↓ 0 ↑ ↓ ↓ 1 2 3 5 6 8 10 ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑',
    'N 200 ↓ ↓ 0 ↑ ↓ ↓ 1 2 3 5 6 8 10 ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑',
    'P 315 ↓ 0 ↑ ↓ ↓ 1 2 3 5 6 8 10 ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑',
    'Q 500 0 ↑ ↑ ↓ 1 2 3 5 6 8 10 ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑',
    'R 800 ↑ ↑ ↑ 1 2 3 5 6 8 10 ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑ ↑',
  ],
};

const rows = (table: Table) =>
  printed[table].map(row => {
    const [letter, size, ...cells] = row.split(' ') as [string, string, ...string[]];
    return { letter, size: Number(size), cells };
  });
const read = { NORMAL: rows('NORMAL'), TIGHTENED: rows('TIGHTENED'), REDUCED: rows('REDUCED') };

/** A table's rows as they are printed. */
export const tableRows = (table: Table) => read[table];

/** A single sampling plan. What is rejected from is one more than what is accepted up to. */
export interface SamplingPlan {
  /** The letter of the plan that holds, after the arrows. */
  letter: string;
  size: number;
  acceptance: number;
  rejection: number;
}

/** The plan of a table for a code letter and an AQL, the arrows followed; none for what the standard leaves open. */
export function samplingPlan(table: Table, letter: string, aql: number): SamplingPlan | undefined {
  const column = aqlSeries.indexOf(aql as (typeof aqlSeries)[number]);
  let at = read[table].findIndex(row => row.letter === letter);
  for (let row = read[table][at]; row; row = read[table][at]) {
    const cell = row.cells[column];
    if (cell === '↓') at += 1;
    else if (cell === '↑') at -= 1;
    else if (cell === undefined || cell === '-') return undefined;
    else return { letter: row.letter, size: row.size, acceptance: Number(cell), rejection: Number(cell) + 1 };
  }
  return undefined;
}

/** The next stricter AQL of the series. */
export const stricterAql = (aql: number): number | undefined =>
  aqlSeries[aqlSeries.indexOf(aql as (typeof aqlSeries)[number]) - 1];
