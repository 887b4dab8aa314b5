import { describe, expect, test } from '@jest/globals';
import type { Equipment } from '../organization/equipment.entity.ts';
import { dueDays, occurrencesOf } from './contract-occurrences.ts';
import type { ContractTerm } from './service-contract-terms.ts';

describe('5.2.1 when something is due by contract', () => {
  test.each<[string, string, number, string[]]>([
    ['2027-01-01', '2027-12-31', 3, ['2027-04-01', '2027-07-01', '2027-10-01', '2027-12-31']],
    ['2027-01-01', '2027-12-31', 12, ['2027-12-31']],
    ['2026-12-31', '2027-06-28', 2, ['2027-02-28', '2027-04-30']],
    [
      '2027-08-31',
      '2028-03-31',
      1,
      ['2027-09-30', '2027-10-31', '2027-11-30', '2027-12-31', '2028-01-31', '2028-02-29', '2028-03-31'],
    ],
    ['2027-01-15', '2027-02-10', 1, []],
    ['2027-01-15', '2027-02-14', 1, ['2027-02-14']],
    ['2028-02-29', '2029-02-28', 12, ['2029-02-28']],
  ])('from %s to %s every %i months: %j', (validFrom, endsOn, everyMonths, days) => {
    expect(dueDays(validFrom, endsOn, everyMonths)).toEqual(days);
  });

  test('maintenance of each machine that is there, all else once, and nothing that is on demand', () => {
    const term = (kind: ContractTerm['kind'], everyMonths: number | null) =>
      ({ kind, what: kind, everyMonths, responseDays: null }) as ContractTerm;
    const machine = (id: string, state = 'SHIPPED') => ({ id, state }) as Equipment;
    const equipment = [machine('a'), machine('b'), machine('c', 'REPLACED'), machine('d', 'RETURNED')];
    const terms = [term('MAINTENANCE', 6), term('TRAINING', 6), term('SPARE_PARTS', null)];
    const occurrences = occurrencesOf({ validFrom: '2027-01-01', endsOn: '2027-12-31', terms, equipment });
    expect(occurrences.map(({ kind, dueOn, equipment }) => [dueOn, kind, equipment?.id])).toEqual([
      ['2027-07-01', 'MAINTENANCE', 'a'],
      ['2027-07-01', 'MAINTENANCE', 'b'],
      ['2027-07-01', 'TRAINING', undefined],
      ['2027-12-31', 'MAINTENANCE', 'a'],
      ['2027-12-31', 'MAINTENANCE', 'b'],
      ['2027-12-31', 'TRAINING', undefined],
    ]);
  });
});
