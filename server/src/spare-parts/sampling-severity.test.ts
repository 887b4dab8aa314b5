import { describe, expect, test } from '@jest/globals';
import { pointsFor, type SampledLot, severityAfter } from './sampling-severity.ts';

let minute = 0;
const lot = (verdict: SampledLot['verdict'], severity: SampledLot['severity'], change: Partial<SampledLot> = {}) => ({
  ...{ severity, verdict, level: 'II' as const, aql: 1, letter: 'E', acceptance: 0, nonconforming: 0 },
  at: `2026-11-23T${String(minute++).padStart(6, '0')}`,
  ...change,
});
const kinds = { n: 'NORMAL', t: 'TIGHTENED', r: 'REDUCED', d: 'DISCONTINUED' } as const;

/** Lots by a letter each: of which severity, and large where they were not accepted. */
const lots = (told: string) =>
  [...told.replaceAll(' ', '')].map(each =>
    lot(each === each.toLowerCase() ? 'ACCEPTED' : 'NOT_ACCEPTED', kinds[each.toLowerCase() as keyof typeof kinds]),
  );
const severity = (told: string, reducedAllowed = true) => severityAfter(lots(told), [], { reducedAllowed });

describe('GB/T 2828.1-2012, 9.3 and 9.4', () => {
  test.each([
    ['', 'NORMAL'],
    ['n N n n n', 'NORMAL'],
    ['N N', 'TIGHTENED'],
    ['N n n n N', 'TIGHTENED'],
    ['N n n n n N', 'NORMAL'],
    ['NN tttt', 'TIGHTENED'],
    ['NN ttttt', 'NORMAL'],
    ['NN ttttT tttt', 'TIGHTENED'],
    ['NN ttttT ttttt', 'NORMAL'],
    ['NN TtTtTtTt', 'TIGHTENED'],
    ['NN TtTtTtTtT', 'DISCONTINUED'],
    ['NN TTTTT ddddd', 'DISCONTINUED'],
    ['NN ttttt N', 'NORMAL'],
    ['NN ttttt NN', 'TIGHTENED'],
    [`${'n'.repeat(14)}`, 'NORMAL'],
    [`${'n'.repeat(15)}`, 'REDUCED'],
    [`${'n'.repeat(14)} N ${'n'.repeat(14)}`, 'NORMAL'],
    [`${'n'.repeat(15)} rrrrr`, 'REDUCED'],
    [`${'n'.repeat(15)} rR`, 'NORMAL'],
    [`${'n'.repeat(15)} rR N`, 'NORMAL'],
    [`${'n'.repeat(15)} rR NN`, 'TIGHTENED'],
  ])('after %s: %s', (told, expected) => {
    expect(severity(told).severity).toBe(expected);
  });

  test('reduced inspection begins only where the plan allows it', () => {
    expect(severity('n'.repeat(20), false)).toMatchObject({ severity: 'NORMAL', score: 40 });
  });

  test('a lot that was drawn before the switch counts towards nothing', () => {
    expect(severity('NN nnnnn')).toMatchObject({ severity: 'TIGHTENED', accepted: 0 });
  });

  test('sampling is resumed tightened, and only where it was discontinued', () => {
    const told = lots('NN TTTTT');
    const resumedAt = '2026-11-24T0';
    expect(severityAfter(told, [{ resumedAt }], { reducedAllowed: true })).toMatchObject({
      severity: 'TIGHTENED',
      refused: 0,
    });
    expect(severityAfter(lots('n'), [{ resumedAt }], { reducedAllowed: true }).severity).toBe('NORMAL');
  });

  test.each<[string, Partial<SampledLot>, number]>([
    ['Ac 0, accepted', {}, 2],
    ['Ac 1, accepted with one', { aql: 4, letter: 'E', acceptance: 1, nonconforming: 1 }, 2],
    ['Ac 3, accepted by the stricter Ac 2 as well', { letter: 'K', acceptance: 3, nonconforming: 2 }, 3],
    ['Ac 3, accepted by it alone', { letter: 'K', acceptance: 3, nonconforming: 3 }, 0],
    ['Ac 2, accepted by the stricter Ac 1 as well', { aql: 6.5, letter: 'E', acceptance: 2, nonconforming: 1 }, 3],
    [
      'Ac 21 of another letter, by an arrow: the stricter plan is of that',
      { aql: 10, letter: 'R', acceptance: 21, nonconforming: 14 },
      3,
    ],
    ['the same with one more', { aql: 10, letter: 'R', acceptance: 21, nonconforming: 15 }, 0],
  ])('%s: %s', (_, change, points) => {
    expect(pointsFor(lot('ACCEPTED', 'NORMAL', change))).toBe(points);
    expect(pointsFor(lot('NOT_ACCEPTED', 'NORMAL', change))).toBe(0);
  });
});
