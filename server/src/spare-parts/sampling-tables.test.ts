import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { InspectionLevel } from './inspection-plan.entity.ts';
import { aqlText } from './inspection-sample.ts';
import { aqlSeries, codeLetter, samplingPlan, stricterAql, type Table, tableRows } from './sampling-tables.ts';

const letters = [...'ABCDEFGHJKLMNPQR'];
const sizes = [2, 3, 5, 8, 13, 20, 32, 50, 80, 125, 200, 315, 500, 800, 1250, 2000];
const reducedSizes = [2, 2, 2, 3, 5, 8, 13, 20, 32, 50, 80, 125, 200, 315, 500, 800];

/**
 * What holds in each column from A to R, worked out by hand: acceptance numbers, with ×n for n of them, and behind the stroke the letters whose
 * sizes hold, where it is not the own one.
 */
const worked: Record<Table, { sizes: readonly number[]; columns: Record<string, string> }> = {
  NORMAL: {
    sizes,
    columns: {
      '0.010': 'QQQQQQQQQQQQQQQQ 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0',
      '0.015': 'PPPPPPPPPPPPPPPP 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0',
      '0.025': 'NNNNNNNNNNNNNNRR 0 0 0 0 0 0 0 0 0 0 0 0 0 0 1 1',
      '0.040': 'MMMMMMMMMMMMMQQR 0 0 0 0 0 0 0 0 0 0 0 0 0 1 1 2',
      '0.065': 'LLLLLLLLLLLLPPQR 0 0 0 0 0 0 0 0 0 0 0 0 1 1 2 3',
      '0.10': 'KKKKKKKKKKKNNPQR 0 0 0 0 0 0 0 0 0 0 0 1 1 2 3 5',
      '0.15': 'JJJJJJJJJJMMNPQR 0 0 0 0 0 0 0 0 0 0 1 1 2 3 5 7',
      '0.25': 'HHHHHHHHHLLMNPQR 0 0 0 0 0 0 0 0 0 1 1 2 3 5 7 10',
      '0.40': 'GGGGGGGGKKLMNPQR 0 0 0 0 0 0 0 0 1 1 2 3 5 7 10 14',
      '0.65': 'FFFFFFFJJKLMNPQR 0 0 0 0 0 0 0 1 1 2 3 5 7 10 14 21',
      '1.0': 'EEEEEEHHJKLMNPQQ 0 0 0 0 0 0 1 1 2 3 5 7 10 14 21 21',
      '1.5': 'DDDDDGGHJKLMNPPP 0 0 0 0 0 1 1 2 3 5 7 10 14 21 21 21',
      '2.5': 'CCCCFFGHJKLMNNNN 0 0 0 0 1 1 2 3 5 7 10 14 21 21 21 21',
      '4.0': 'BBBEEFGHJKLMMMMM 0 0 0 1 1 2 3 5 7 10 14 21 21 21 21 21',
      '6.5': 'AADDEFGHJKLLLLLL 0 0 1 1 2 3 5 7 10 14 21 21 21 21 21 21',
      '10': 'CCCDEFGHJKKKKKKK 1 1 1 2 3 5 7 10 14 21 21 21 21 21 21 21',
      '15': 'BBCDEFGHJJJJJJJJ 1 1 2 3 5 7 10 14 21 21 21 21 21 21 21 21',
      '25': 'ABCDEFGHHHHHHHHH 1 2 3 5 7 10 14 21 21 21 21 21 21 21 21 21',
      '40': 'ABCDEFGGGGGGGGGG 2 3 5 7 10 14 21 21 21 21 21 21 21 21 21 21',
      '65': 'ABCDEFFFFFFFFFFF 3 5 7 10 14 21 21 21 21 21 21 21 21 21 21 21',
      '100': 'ABCDEEEEEEEEEEEE 5 7 10 14 21 21 21 21 21 21 21 21 21 21 21 21',
      '150': 'ABCDEEEEEEEEEEEE 7 10 14 21 30 30 30 30 30 30 30 30 30 30 30 30',
      '250': 'ABCDEEEEEEEEEEEE 10 14 21 30 44 44 44 44 44 44 44 44 44 44 44 44',
      '400': 'ABCDDDDDDDDDDDDD 14 21 30 44 44 44 44 44 44 44 44 44 44 44 44 44',
      '650': 'ABCCCCCCCCCCCCCC 21 30 44 44 44 44 44 44 44 44 44 44 44 44 44 44',
      '1000': 'ABBBBBBBBBBBBBBB 30 44 44 44 44 44 44 44 44 44 44 44 44 44 44 44',
    },
  },
  TIGHTENED: {
    sizes,
    columns: {
      '0.010': 'RRRRRRRRRRRRRRRR 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0',
      '0.015': 'QQQQQQQQQQQQQQQQ 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0',
      '0.025': 'PPPPPPPPPPPPPPSS 0 0 0 0 0 0 0 0 0 0 0 0 0 0 1 1',
      '0.040': 'NNNNNNNNNNNNNRRR 0 0 0 0 0 0 0 0 0 0 0 0 0 1 1 1',
      '0.065': 'MMMMMMMMMMMMQQQR 0 0 0 0 0 0 0 0 0 0 0 0 1 1 1 2',
      '0.10': 'LLLLLLLLLLLPPPQR 0 0 0 0 0 0 0 0 0 0 0 1 1 1 2 3',
      '0.15': 'KKKKKKKKKKNNNPQR 0 0 0 0 0 0 0 0 0 0 1 1 1 2 3 5',
      '0.25': 'JJJJJJJJJMMMNPQR 0 0 0 0 0 0 0 0 0 1 1 1 2 3 5 8',
      '0.40': 'HHHHHHHHLLLMNPQR 0 0 0 0 0 0 0 0 1 1 1 2 3 5 8 12',
      '0.65': 'GGGGGGGKKKLMNPQR 0 0 0 0 0 0 0 1 1 1 2 3 5 8 12 18',
      '1.0': 'FFFFFFJJJKLMNPQQ 0 0 0 0 0 0 1 1 1 2 3 5 8 12 18 18',
      '1.5': 'EEEEEHHHJKLMNPPP 0 0 0 0 0 1 1 1 2 3 5 8 12 18 18 18',
      '2.5': 'DDDDGGGHJKLMNNNN 0 0 0 0 1 1 1 2 3 5 8 12 18 18 18 18',
      '4.0': 'CCCFFFGHJKLMMMMM 0 0 0 1 1 1 2 3 5 8 12 18 18 18 18 18',
      '6.5': 'BBEEEFGHJKLLLLLL 0 0 1 1 1 2 3 5 8 12 18 18 18 18 18 18',
      '10': 'ADDDEFGHJKKKKKKK 0 1 1 1 2 3 5 8 12 18 18 18 18 18 18 18',
      '15': 'CCCDEFGHJJJJJJJJ 1 1 1 2 3 5 8 12 18 18 18 18 18 18 18 18',
      '25': 'BBCDEFGHHHHHHHHH 1 1 2 3 5 8 12 18 18 18 18 18 18 18 18 18',
      '40': 'ABCDEFGGGGGGGGGG 1 2 3 5 8 12 18 18 18 18 18 18 18 18 18 18',
      '65': 'ABCDEFFFFFFFFFFF 2 3 5 8 12 18 18 18 18 18 18 18 18 18 18 18',
      '100': 'ABCDEEEEEEEEEEEE 3 5 8 12 18 18 18 18 18 18 18 18 18 18 18 18',
      '150': 'ABCDEEEEEEEEEEEE 5 8 12 18 27 27 27 27 27 27 27 27 27 27 27 27',
      '250': 'ABCDEEEEEEEEEEEE 8 12 18 27 41 41 41 41 41 41 41 41 41 41 41 41',
      '400': 'ABCDDDDDDDDDDDDD 12 18 27 41 41 41 41 41 41 41 41 41 41 41 41 41',
      '650': 'ABCCCCCCCCCCCCCC 18 27 41 41 41 41 41 41 41 41 41 41 41 41 41 41',
      '1000': 'ABBBBBBBBBBBBBBB 27 41 41 41 41 41 41 41 41 41 41 41 41 41 41 41',
    },
  },
  REDUCED: {
    sizes: reducedSizes,
    columns: {
      '0.010': 'QQQQQQQQQQQQQQQQ 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0',
      '0.015': 'PPPPPPPPPPPPPPPP 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0',
      '0.025': 'NNNNNNNNNNNNNNNN 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0',
      '0.040': 'MMMMMMMMMMMMMRRR 0 0 0 0 0 0 0 0 0 0 0 0 0 1 1 1',
      '0.065': 'LLLLLLLLLLLLQQQR 0 0 0 0 0 0 0 0 0 0 0 0 1 1 1 2',
      '0.10': 'KKKKKKKKKKKPPPQR 0 0 0 0 0 0 0 0 0 0 0 1 1 1 2 3',
      '0.15': 'JJJJJJJJJJNNNPQR 0 0 0 0 0 0 0 0 0 0 1 1 1 2 3 5',
      '0.25': 'HHHHHHHHHMMMNPQR 0 0 0 0 0 0 0 0 0 1 1 1 2 3 5 6',
      '0.40': 'GGGGGGGGLLLMNPQR 0 0 0 0 0 0 0 0 1 1 1 2 3 5 6 8',
      '0.65': 'FFFFFFFKKKLMNPQR 0 0 0 0 0 0 0 1 1 1 2 3 5 6 8 10',
      '1.0': 'EEEEEEJJJKLMNPQQ 0 0 0 0 0 0 1 1 1 2 3 5 6 8 10 10',
      '1.5': 'DDDDDHHHJKLMNPPP 0 0 0 0 0 1 1 1 2 3 5 6 8 10 10 10',
      '2.5': 'CCCCGGGHJKLMNNNN 0 0 0 0 1 1 1 2 3 5 6 8 10 10 10 10',
      '4.0': 'BBBFFFGHJKLMMMMM 0 0 0 1 1 1 2 3 5 6 8 10 10 10 10 10',
      '6.5': 'AAEEEFGHJKLLLLLL 0 0 1 1 1 2 3 5 6 8 10 10 10 10 10 10',
      '10': 'DDDDEFGHJKKKKKKK 1 1 1 1 2 3 5 6 8 10 10 10 10 10 10 10',
      '15': 'CCCDEFGHJJJJJJJJ 1 1 1 2 3 5 6 8 10 10 10 10 10 10 10 10',
      '25': 'ABCDEFGHHHHHHHHH 1 1 2 3 5 6 8 10 10 10 10 10 10 10 10 10',
      '40': 'ABCDEFGGGGGGGGGG 2 2 3 5 6 8 10 10 10 10 10 10 10 10 10 10',
      '65': 'ABCDEFFFFFFFFFFF 3 3 5 6 8 10 10 10 10 10 10 10 10 10 10 10',
      '100': 'ABCDEEEEEEEEEEEE 5 5 6 8 10 10 10 10 10 10 10 10 10 10 10 10',
      '150': 'ABCDEEEEEEEEEEEE 7 7 8 10 14 14 14 14 14 14 14 14 14 14 14 14',
      '250': 'ABCDEEEEEEEEEEEE 10 10 10 14 21 21 21 21 21 21 21 21 21 21 21 21',
      '400': 'ABCDDDDDDDDDDDDD 14 14 14 21 21 21 21 21 21 21 21 21 21 21 21 21',
      '650': 'ABCCCCCCCCCCCCCC 21 21 21 21 21 21 21 21 21 21 21 21 21 21 21 21',
      '1000': 'ABBBBBBBBBBBBBBB 30 30 30 30 30 30 30 30 30 30 30 30 30 30 30 30',
    },
  },
};

const cases = Object.entries(worked).flatMap(([table, { sizes, columns }]) =>
  Object.entries(columns).map(([aql, column]) => [table as Table, aql, column, sizes] as const),
);

describe('GB/T 2828.1-2012', () => {
  test.each(cases)('%s, AQL %s: each letter has its plan', (table, aql, column, sizes) => {
    const [held, ...acceptance] = column.split(' ') as [string, ...string[]];
    const plans = letters.map(letter => samplingPlan(table, letter, Number(aql)));
    const expected = letters.map((_, at) => {
      const letter = held[at] as string;
      const ac = Number(acceptance[at]);
      const size = letter === 'S' ? 3150 : (sizes[letters.indexOf(letter)] as number);
      return { letter, size, acceptance: ac, rejection: ac + 1 };
    });
    expect(plans).toEqual(expected);
  });

  /** On the way from one corner to the other the acceptance number depends on where letter and AQL meet alone. */
  test.each<[Table, Record<number, number>]>([
    ['NORMAL', { 14: 0, 17: 1, 18: 2, 19: 3, 20: 5, 21: 7, 22: 10, 23: 14, 24: 21 }],
    ['TIGHTENED', { 15: 0, 18: 1, 19: 2, 20: 3, 21: 5, 22: 8, 23: 12, 24: 18 }],
    ['REDUCED', { 14: 0, 18: 1, 19: 2, 20: 3, 21: 5, 22: 6, 23: 8, 24: 10 }],
  ])('%s: plans lie on their diagonals', (table, diagonals) => {
    for (const [at, letter] of letters.entries())
      for (const [column, aql] of aqlSeries.entries()) {
        // The two shortest rows of reduced inspection have the same size, and go their own way.
        if (table === 'REDUCED' && at < 2 && column > 15) continue;
        const plan = samplingPlan(table, letter, aql);
        const own = diagonals[at + column];
        if (own !== undefined)
          expect([letter, aql, plan?.letter, plan?.acceptance]).toEqual([letter, aql, letter, own]);
        else if (at > 4) expect([letter, aql, plan?.letter]).not.toEqual([letter, aql, letter]);
      }
  });

  test.each<[number, InspectionLevel, string | undefined]>([
    [1, 'II', undefined],
    [2, 'II', 'A'],
    [8, 'II', 'A'],
    [9, 'II', 'B'],
    [40, 'II', 'D'],
    [40, 'III', 'E'],
    [40, 'I', 'C'],
    [40, 'S_1', 'A'],
    [90, 'S_4', 'C'],
    [1200, 'II', 'J'],
    [1201, 'II', 'K'],
    [10_000, 'S_3', 'F'],
    [500_000, 'II', 'P'],
    [500_001, 'II', 'Q'],
    [500_001, 'III', 'R'],
    [500_001, 'S_1', 'D'],
  ])('a lot of %s at level %s has the letter %s', (lot, level, letter) => {
    expect(codeLetter(lot, level)).toBe(letter);
  });

  test.each([
    ['D', 1, 'E', 13, 0],
    ['K', 1, 'K', 125, 3],
    ['J', 0.4, 'K', 125, 1],
    ['J', 0.25, 'H', 50, 0],
    ['R', 10, 'K', 125, 21],
  ])('letter %s, AQL %s: the plan of %s, n = %s, Ac = %s', (letter, aql, other, size, acceptance) => {
    expect(samplingPlan('NORMAL', letter, aql)).toEqual({ letter: other, size, acceptance, rejection: acceptance + 1 });
  });

  test('says nothing of an AQL or letter that it has not', () => {
    expect(samplingPlan('NORMAL', 'S', 0.025)).toBeUndefined();
    expect(samplingPlan('TIGHTENED', 'S', 0.04)).toBeUndefined();
    expect(samplingPlan('NORMAL', 'D', 2)).toBeUndefined();
    expect([stricterAql(1), stricterAql(0.01)]).toEqual([0.65, undefined]);
  });
});

describe('docs/inspection.md', () => {
  const lines = readFileSync(new URL('../../../docs/inspection.md', import.meta.url), 'utf8')
    .split('\n')
    .filter(line => line.startsWith('|'))
    .map(line =>
      line
        .slice(1, -1)
        .split('|')
        .map(cell => cell.trim()),
    );

  test('has the tables as they are, cell by cell', () => {
    const printed = lines.filter(([letter, size]) => /^[A-S]$/.test(letter ?? '') && /^\d+$/.test(size ?? ''));
    const tables: readonly Table[] = ['NORMAL', 'TIGHTENED', 'REDUCED'];
    expect(printed).toEqual(
      tables
        .flatMap(tableRows)
        .map(({ letter, size, cells }) => [letter, String(size), ...cells.map(cell => (cell === '-' ? '' : cell))]),
    );
    expect(lines.filter(([, size]) => size === 'n').map(line => line.slice(2))).toEqual(
      tables.map(() => aqlSeries.map(aqlText)),
    );
  });

  test('has table 1', () => {
    const levels: readonly InspectionLevel[] = ['S_1', 'S_2', 'S_3', 'S_4', 'I', 'II', 'III'];
    const rows = lines.filter(([lot]) => /^\d+ –/.test(lot ?? ''));
    expect(rows).toHaveLength(15);
    for (const [lots, ...cells] of rows)
      for (const lot of (lots as string).split(' – ').flatMap(end => (Number(end) ? [Number(end)] : [])))
        expect([lot, ...levels.map(level => codeLetter(lot, level))]).toEqual([lot, ...cells]);
  });
});
