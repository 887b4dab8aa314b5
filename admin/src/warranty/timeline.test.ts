import { expect, test } from '@jest/globals';
import { byCosts, timelineOf, type WarrantyRule } from './timeline.ts';

const rule = (change: Partial<WarrantyRule>): WarrantyRule => ({
  rule: 'warrantyFromShipment',
  clause: '5.2.3',
  costClasses: ['LABOUR', 'MATERIAL', 'TRAVEL'],
  facts: {},
  from: null,
  to: null,
  finding: 'PERIOD',
  sentence: '',
  ...change,
});

test('the line goes from the first day that is named to the last, with the day that was asked about', () => {
  const line = timelineOf([
    rule({ facts: { shippedOn: '2026-01-01', months: 18 }, to: '2027-01-01' }),
    rule({
      finding: 'INSIDE',
      facts: { on: '2026-07-02', lastDay: '2027-01-01' },
      from: '2027-01-01',
      to: '2027-01-01',
    }),
  ]);
  expect(line).toMatchObject({ first: '2026-01-01', last: '2027-01-01', on: '2026-07-02' });
  expect(line?.at('2026-07-02')).toBeCloseTo(0.5 / 1.05, 2);
});

test('there is none where fewer than two days are named', () => {
  expect(timelineOf([rule({ finding: 'FREE', facts: { cause: 'DEFECT' } })])).toBeNull();
  expect(timelineOf([rule({ to: '2026-01-01' })])).toBeNull();
});

test('rules about other costs stand by themselves', () => {
  const travel = rule({ costClasses: ['TRAVEL'] });
  expect(byCosts([rule({}), travel, rule({})]).map(group => group.length)).toEqual([2, 1]);
});
