import { describe, expect, test } from '@jest/globals';
import { agreed, found, type Given, mainReplaced, repair, rulesOf, terms, wear } from '../../test/warranty-facts.ts';
import { type CostClass, costClasses } from '../organization/warranty-terms.ts';
import { withGoodwill } from './three-guarantees.ts';
import type { FaultCause } from './warranty-choices.ts';
import type { ContractWarranty, WarrantyParameters } from './warranty-facts.ts';

describe('5.2.3 the cause', () => {
  const inside = '2026-12-01';
  const outside = '2027-12-01';
  const free = { FREE_WHEN_THIRD_PARTY: true, FREE_WHEN_FORCE_MAJEURE: true };
  const charged = { FREE_WHEN_UNDETERMINED: false, FREE_WHEN_TRANSPORT: false };
  test.each<[FaultCause, string, string, Partial<WarrantyParameters>]>([
    ['DEFECT', inside, 'REPAIR_FREE', {}],
    ['DEFECT', outside, 'REPAIR_CHARGED', {}],
    ['USER', inside, 'REPAIR_CHARGED', {}],
    ['USER', outside, 'REPAIR_CHARGED', {}],
    ['UNDETERMINED', inside, 'REPAIR_FREE', {}],
    ['UNDETERMINED', outside, 'REPAIR_CHARGED', {}],
    ['UNDETERMINED', inside, 'REPAIR_CHARGED', charged],
    ['TRANSPORT', inside, 'REPAIR_FREE', {}],
    ['TRANSPORT', outside, 'REPAIR_CHARGED', {}],
    ['TRANSPORT', inside, 'REPAIR_CHARGED', charged],
    ['THIRD_PARTY', inside, 'REPAIR_CHARGED', {}],
    ['THIRD_PARTY', outside, 'REPAIR_CHARGED', free],
    ['THIRD_PARTY', inside, 'REPAIR_FREE', free],
    ['FORCE_MAJEURE', inside, 'REPAIR_CHARGED', {}],
    ['FORCE_MAJEURE', outside, 'REPAIR_CHARGED', free],
    ['FORCE_MAJEURE', inside, 'REPAIR_FREE', free],
    ['DEFECT', inside, 'REPAIR_FREE', charged],
    ['USER', inside, 'REPAIR_CHARGED', free],
  ])('%s on %s: %s', (cause, on, verdict, by) => {
    expect(found(on, { cause, by })).toMatchObject({ verdict, remedy: 'REPAIR' });
  });

  test('not known yet: free for the time being, and only then', () => {
    expect(found(inside, { cause: 'UNDETERMINED' })).toMatchObject({ provisional: true });
    expect(rulesOf(inside, { cause: 'UNDETERMINED' }).at(-1)).toBe('verdictProvisional');
    expect(found(outside, { cause: 'UNDETERMINED' })).toMatchObject({ provisional: false });
    expect(found(inside)).toMatchObject({ provisional: false });
  });
});

describe('5.2.3 a contract may cover fewer costs', () => {
  const contracts = [agreed(terms(24, 36), ['MATERIAL', 'LABOUR'])];
  test.each<[string, CostClass[]]>([
    ['2027-12-01', ['TRAVEL']],
    ['2028-12-01', ['LABOUR', 'MATERIAL', 'TRAVEL']],
  ])('on %s are charged: %s', (on, charged) => {
    expect(found(on, { machine: { contracts } })).toMatchObject({ verdict: 'REPAIR_CHARGED', charged });
  });

  test('and says which it does not', () => {
    expect(found('2027-12-01', { machine: { contracts } }).rules).toContainEqual(
      expect.objectContaining({ rule: 'warrantyCostNotCovered', costClasses: ['TRAVEL'] }),
    );
  });

  test('while it holds: before and after, the model’s terms do, and of several the latest', () => {
    const [longer] = contracts as [ContractWarranty];
    const lasting = { ...longer, validFrom: '2027-06-01', endsOn: '2027-12-31' };
    const later = { ...agreed(terms(12, 18)), contract: 'SC-2027-0002', validFrom: '2027-10-01' };
    const rule = (on: string) => rulesOf(on, { machine: { contracts: [later, lasting] } })[0];
    expect(['2027-05-31', '2027-06-01'].map(rule)).toEqual(['warrantyTermsOfModel', 'warrantyTermsOfContract']);
    expect(found('2027-09-30', { machine: { contracts: [later, lasting] } }).charged).toEqual(['TRAVEL']);
    expect(found('2027-10-01', { machine: { contracts: [later, lasting] } }).charged).toEqual(costClasses);
  });

  test('what is for no months is never covered, also for wear parts', () => {
    expect(found('2026-03-20', { machine: { contracts: [agreed(terms(0, 0, 0))] } }).charged).toEqual(costClasses);
    expect(found('2026-03-20', { component: wear, machine: { terms: terms(12, 18, 0) } }).charged).toEqual(costClasses);
    expect(rulesOf('2026-03-20', { component: wear, machine: { terms: terms(12, 18, 0) } })).toContain(
      'warrantyNeverInside',
    );
  });
});

describe('5.2.3 the verdict explains itself', () => {
  const given: Given = { machine: { repairs: [repair('2026-05-01', '2026-05-10')] } };

  test('rule by rule, with the last day before and after each', () => {
    expect(found('2027-03-20', given).rules.map(({ rule, from, to, finding }) => [rule, from, to, finding])).toEqual([
      ['warrantyTermsOfModel', null, null, 'TERMS'],
      ['warrantyFromAcceptance', null, '2027-03-15', 'PERIOD'],
      ['warrantyFromShipment', '2027-03-15', '2027-09-01', 'PERIOD'],
      ['warrantyEarlierEnd', '2027-09-01', '2027-03-15', 'PERIOD'],
      ['warrantyExtended', '2027-03-15', '2027-03-25', 'PERIOD'],
      ['warrantyInside', '2027-03-25', '2027-03-25', 'INSIDE'],
      ['causeFree', null, null, 'FREE'],
      ['verdictFree', null, null, 'FREE'],
    ]);
  });

  test('and says so when nothing is known to be free', () => {
    expect(found('2026-05-01', { machine: { terms: null } })).toMatchObject({ termsKnown: false });
    expect(rulesOf('2026-05-01', { machine: { terms: null } })[0]).toBe('warrantyTermsUnknown');
    expect(found('2026-05-01')).toMatchObject({ termsKnown: true });
  });

  test('of a day before the machine was shipped', () => {
    expect(rulesOf('2026-02-28')).toContain('warrantyNotYetShipped');
    expect(found('2026-02-28')).toMatchObject({ verdict: 'REPAIR_CHARGED' });
  });

  test('of a machine that was taken back', () => {
    const takenBack: Given = { machine: { takenBackOn: '2026-08-01' } };
    expect(found('2026-07-31', takenBack)).toMatchObject({ verdict: 'REPAIR_FREE' });
    expect(rulesOf('2026-08-01', takenBack)).toContain('warrantyTakenBack');
  });

  test('what was not yet known on the day counts for nothing', () => {
    expect(found('2026-03-10').lastDay).toBe('2027-09-01');
    const repairs = [repair('2026-05-01', null)];
    expect(found('2026-05-03', { machine: { repairs } }).lastDay).toBe('2027-03-18');
    expect(found('2026-05-01', { component: mainReplaced('2026-08-01') }).lastDay).toBe('2027-03-15');
  });
});

describe('5.2.3 goodwill', () => {
  test('waives what is charged, and leaves what was found', () => {
    const charged = found('2027-12-01');
    const waived = withGoodwill(charged, '2027-12-05');
    expect(waived).toMatchObject({ verdict: 'GOODWILL', charged: [], lastDay: charged.lastDay });
    expect(waived.rules).toEqual([
      ...charged.rules,
      expect.objectContaining({ rule: 'verdictGoodwill', facts: { grantedOn: '2027-12-05' } }),
    ]);
  });

  test('changes nothing that is free anyway', () => {
    const free = found('2026-12-01');
    expect(withGoodwill(free, '2026-12-05')).toBe(free);
  });
});
