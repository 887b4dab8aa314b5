import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { agreed, repair } from '../../test/warranty-facts.ts';
import { daysLater } from '../fields/business-day.ts';
import { customerService } from '../messages/zh/customer-service.ts';
import { costClasses } from '../organization/warranty-terms.ts';
import { Parameters } from '../procedures/sh-jr-c-160/parameters.ts';
import { threeGuarantees } from './three-guarantees.ts';
import { FaultCause } from './warranty-choices.ts';
import type { MachineFacts, WarrantyFacts } from './warranty-facts.ts';

describe('5.2.3 whatever happens', () => {
  const day = fc.integer({ min: 0, max: 1500 }).map(days => daysLater('2024-01-01', days));
  const span = fc
    .tuple(day, fc.integer({ min: 0, max: 60 }), fc.boolean())
    .map(([from, length, open]) => repair(from, open ? null : daysLater(from, length)));
  const months = fc.record({
    monthsFromAcceptance: fc.integer({ min: 0, max: 36 }),
    monthsFromShipment: fc.integer({ min: 0, max: 48 }),
    monthsForWearParts: fc.integer({ min: 0, max: 12 }),
    basis: fc.constant('示例'),
  });
  const someMachine: fc.Arbitrary<MachineFacts> = fc.record({
    shippedOn: fc.constant('2024-01-01'),
    acceptedOn: fc.option(day),
    terms: fc.option(months),
    contracts: fc.array(
      fc
        .tuple(months, fc.subarray(costClasses), fc.constantFrom(null, 'ANEW' as const, 'REMAINDER' as const))
        .map(([own, covers, afterReplacement]) => agreed(own, covers, afterReplacement)),
      { maxLength: 1 },
    ),
    takenBackOn: fc.option(day),
    repairs: fc.array(span, { maxLength: 5 }),
    replacement: fc.option(
      fc.record({
        on: fc.constant('2024-01-10'),
        period: fc.constantFrom('ANEW' as const, 'REMAINDER' as const),
        formerLastDay: fc.option(day),
      }),
    ),
  });
  const someFacts: fc.Arbitrary<WarrantyFacts> = fc.record({
    on: day,
    cause: fc.constantFrom(...(Object.keys(FaultCause) as FaultCause[])),
    component: fc.record({
      partClass: fc.constantFrom('MAIN_COMPONENT' as const, 'ORDINARY' as const, 'WEAR_PART' as const),
      replacedOn: fc.constant(null),
    }),
    machine: someMachine,
    parameters: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()).map(([lastDayCounts, extended, anew]) => ({
      ...new Parameters(),
      WARRANTY_LAST_DAY_COUNTS: lastDayCounts,
      WARRANTY_EXTENDED_BY_REPAIR: extended,
      WARRANTY_ANEW_AFTER_REPLACEMENT: anew,
    })),
  });
  const freeCosts = (each: WarrantyFacts) => {
    const { charged } = threeGuarantees(each);
    return costClasses.filter(costClass => !charged.includes(costClass));
  };

  test('a later fault never turns outside into inside', () =>
    fc.assert(
      fc.property(someFacts, fc.integer({ min: 0, max: 400 }), (each, days) => {
        fc.pre(each.on >= each.machine.shippedOn);
        const then = freeCosts({ ...each, on: daysLater(each.on, days) });
        expect(freeCosts(each)).toEqual(expect.arrayContaining(then));
      }),
      { numRuns: 500 },
    ));

  test('more repair days never shorten', () =>
    fc.assert(
      fc.property(someFacts, span, (each, more) => {
        const repairs = [...each.machine.repairs, more];
        const after = { ...each, machine: { ...each.machine, repairs } };
        expect(freeCosts(after)).toEqual(expect.arrayContaining(freeCosts(each)));
        const [before, longer] = [threeGuarantees(each).lastDay, threeGuarantees(after).lastDay];
        expect((longer ?? '') >= (before ?? '')).toBe(true);
      }),
      { numRuns: 500 },
    ));

  test('a component that is replaced is never covered for less', () =>
    fc.assert(
      fc.property(someFacts, day, (each, replacedOn) => {
        const replaced = { ...each, component: { ...each.component, replacedOn } };
        expect(freeCosts(replaced)).toEqual(expect.arrayContaining(freeCosts(each)));
      }),
      { numRuns: 300 },
    ));

  test('worked out again from what was kept, it is the same', () =>
    fc.assert(
      fc.property(someFacts, each => {
        const once = threeGuarantees(each);
        expect(threeGuarantees(JSON.parse(JSON.stringify(each)))).toEqual(once);
        expect(JSON.parse(JSON.stringify(once))).toEqual(once);
      }),
      { numRuns: 300 },
    ));

  test('every rule has its sentence', () =>
    fc.assert(
      fc.property(someFacts, each => {
        for (const { rule } of threeGuarantees(each).rules) expect(customerService).toHaveProperty(rule);
      }),
    ));

  test('each rule goes on from the day that the one before came to', () =>
    fc.assert(
      fc.property(someFacts, each => {
        for (const costClass of costClasses) {
          const own = threeGuarantees(each).rules.filter(
            rule => rule.costClasses.includes(costClass) && rule.rule.startsWith('warranty'),
          );
          expect(own.map(({ from }) => from)).toEqual([null, ...own.slice(0, -1).map(({ to }) => to)]);
        }
      }),
    ));
});
