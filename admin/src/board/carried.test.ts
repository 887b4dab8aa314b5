import { expect, test } from '@jest/globals';
import { bestDay, type Carried, fitOn, initialAt } from './carried.ts';

const waiting: Carried = {
  ...{ record: 'f1', resource: 'FaultReport', number: 'FR-2026-0001', title: '推料杆不复位', step: 'planRepair' },
  engineers: [],
};
const order: Carried = {
  ...{ record: 'o1', resource: 'ServiceOrder', number: 'SO-2026-0001', title: '', step: 'replanServiceOrder' },
  ...{ from: { person: 'lu', day: '2026-11-30' }, until: '2026-12-02', engineers: ['lu', 'wu'] },
};

test('what waits is planned for one day with one person', () => {
  expect(initialAt(waiting, { person: 'lu', day: '2026-12-01' })).toEqual({
    ...{ startsOn: '2026-12-01', endsOn: '2026-12-01', engineers: ['lu'] },
  });
});

test('an order keeps its length and its other engineers, and nobody stands on it twice', () => {
  const days = { startsOn: '2026-12-31', endsOn: '2027-01-02' };
  expect(initialAt(order, { person: 'qian', day: '2026-12-31' })).toEqual({ ...days, engineers: ['qian', 'wu'] });
  expect(initialAt(order, { person: 'wu', day: '2026-12-31' })).toEqual({ ...days, engineers: ['wu'] });
  expect(initialAt(order, { person: 'lu', day: '2026-12-31' })).toEqual({ ...days, engineers: ['lu', 'wu'] });
});

test('somebody begins on the first free day, then on one that is taken, and only at last without a licence', () => {
  const days = ['2026-12-01', '2026-12-02', '2026-12-03'];
  const candidate = { person: 'lu', name: '陆志明', mayGo: false, reasons: [] };
  const on = (unlicensed: string[], taken: string[]) => bestDay({ ...candidate, unlicensed, taken }, days);
  expect(on(['2026-12-01'], ['2026-12-02'])).toBe('2026-12-03');
  expect(on(['2026-12-01'], ['2026-12-02', '2026-12-03'])).toBe('2026-12-02');
  expect(on(days, [])).toBe('2026-12-01');
  expect(fitOn({ unlicensed: ['2026-12-01'], taken: ['2026-12-01'] }, '2026-12-01')).toBe('unlicensed');
});
