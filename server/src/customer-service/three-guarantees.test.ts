import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { customerService } from '../messages/customer-service.ts';
import { daysLater } from '../procedure/business-day.ts';
import { Parameters } from '../procedure/parameters.ts';
import { threeGuarantees, wholeMachine, withGoodwill } from './three-guarantees.ts';
import { type CostClass, costClasses, FaultCause, type ReplacementPeriod } from './warranty-choices.ts';
import type {
  Component,
  ContractWarranty,
  MachineFacts,
  RepairSpan,
  Terms,
  WarrantyFacts,
  WarrantyParameters,
} from './warranty-facts.ts';

const terms = (acceptance = 12, shipment = 18, wear = 3): Terms => ({
  monthsFromAcceptance: acceptance,
  monthsFromShipment: shipment,
  monthsForWearParts: wear,
  basis: '示例',
});

/** Shipped on 1 March 2026 and accepted on the 15th: covered through 15 March 2027. */
const machine = (change: Partial<MachineFacts> = {}): MachineFacts => ({
  shippedOn: '2026-03-01',
  acceptedOn: '2026-03-15',
  terms: terms(),
  contracts: [],
  repairs: [],
  replacement: null,
  takenBackOn: null,
  ...change,
});

interface Given extends Partial<Omit<WarrantyFacts, 'machine' | 'parameters' | 'on'>> {
  machine?: Partial<MachineFacts>;
  by?: Partial<WarrantyParameters>;
}

const facts = (on: string, given: Given = {}): WarrantyFacts => ({
  on,
  cause: given.cause ?? 'DEFECT',
  component: given.component ?? wholeMachine,
  machine: machine(given.machine),
  parameters: { ...new Parameters(), ...given.by },
});
const found = (on: string, given: Given = {}) => threeGuarantees(facts(on, given));
const rulesOf = (on: string, given: Given = {}) => found(on, given).rules.map(({ rule }) => rule);

const repair = (from: string, until: string | null, order = 'SO-2026-0001'): RepairSpan => ({ order, from, until });
const wear: Component = { partClass: 'WEAR_PART', replacedOn: null };
const mainReplaced = (replacedOn: string): Component => ({ partClass: 'MAIN_COMPONENT', replacedOn });
const tookPlace = (on: string, period: ReplacementPeriod, formerLastDay: string | null): Partial<MachineFacts> => ({
  shippedOn: daysLater(on, -10),
  acceptedOn: on,
  replacement: { on, period, formerLastDay },
});
/** A contract that holds on every day that the tests ask about. */
const agreed = (
  own: Terms,
  covers: CostClass[] | null = null,
  afterReplacement: ReplacementPeriod | null = null,
): ContractWarranty => ({
  contract: 'SC-2026-0001',
  validFrom: '2020-01-01',
  endsOn: '2039-12-31',
  warranty: { ...own, covers, afterReplacement },
});

/** The last day that is covered, whatever the day asked about, which is the first day after it. */
type Row = [what: string, lastDay: string, given?: Given];
const notAccepted = { acceptedOn: null };

const tables: Record<string, Row[]> = {
  'begins with the acceptance or the shipment': [
    ['twelve months after acceptance', '2027-03-15'],
    ['eighteen after shipment where that is earlier', '2027-09-01', { machine: { acceptedOn: '2026-11-20' } }],
    ['on the same day by both', '2027-09-01', { machine: { acceptedOn: '2026-09-01' } }],
    ['accepted a day before both meet', '2027-08-31', { machine: { acceptedOn: '2026-08-31' } }],
    ['without a signed acceptance', '2027-09-01', { machine: notAccepted }],
    ['accepted on the day of shipment', '2027-03-01', { machine: { acceptedOn: '2026-03-01' } }],
    ['accepted after the period by shipment', '2027-09-01', { machine: { acceptedOn: '2027-08-31' } }],
    ['of longer terms', '2028-03-15', { machine: { terms: terms(24, 30) } }],
    ['of one month', '2026-04-15', { machine: { terms: terms(1, 18) } }],
  ],
  'at the end of a month or a year': [
    ['from a leap day', '2025-02-28', { machine: { shippedOn: '2024-02-01', acceptedOn: '2024-02-29' } }],
    ['to a leap day', '2028-02-29', { machine: { shippedOn: '2026-08-31', acceptedOn: null, terms: terms(12, 18) } }],
    [
      'from a leap day to the next',
      '2028-02-29',
      { machine: { shippedOn: '2024-02-20', acceptedOn: '2024-02-29', terms: terms(48, 60) } },
    ],
    ['from a 31st to a month of thirty days', '2026-09-30', { machine: { acceptedOn: '2026-03-31', terms: terms(6) } }],
    ['from a 30th', '2027-04-30', { machine: { acceptedOn: '2026-04-30' } }],
    ['from a 31st into February', '2027-02-28', { machine: { shippedOn: '2025-08-31', acceptedOn: null } }],
    ['over the new year', '2027-01-31', { machine: { shippedOn: '2025-07-31', acceptedOn: null } }],
    ['on the last day of a year', '2026-12-31', { machine: { shippedOn: '2025-12-01', acceptedOn: '2025-12-31' } }],
    ['on the first', '2027-01-01', { machine: { shippedOn: '2025-12-20', acceptedOn: '2026-01-01' } }],
  ],
  'without its last day where the procedure says so': [
    ['after acceptance', '2027-03-14', { by: { WARRANTY_LAST_DAY_COUNTS: false } }],
    ['from shipment', '2027-08-31', { by: { WARRANTY_LAST_DAY_COUNTS: false }, machine: notAccepted }],
    ['of a wear part', '2026-06-14', { by: { WARRANTY_LAST_DAY_COUNTS: false }, component: wear }],
    [
      'over a leap day',
      '2028-02-29',
      { by: { WARRANTY_LAST_DAY_COUNTS: false }, machine: { shippedOn: '2026-09-01', acceptedOn: null } },
    ],
  ],
  'is shorter for wear parts': [
    ['three months from acceptance', '2026-06-15', { component: wear }],
    ['reckoned from shipment, not accepted', '2026-12-01', { component: wear, machine: notAccepted }],
    [
      'reckoned from shipment, accepted too late',
      '2026-12-01',
      { component: wear, machine: { acceptedOn: '2027-07-20' } },
    ],
    ['never longer than the machine', '2026-05-15', { component: wear, machine: { terms: terms(2, 18, 3) } }],
    ['by terms that are shorter from shipment', '2026-06-01', { component: wear, machine: { terms: terms(12, 6) } }],
    ['of other terms', '2026-09-15', { component: wear, machine: { terms: terms(12, 18, 6) } }],
    [
      'at the end of February',
      '2027-02-28',
      { component: wear, machine: { shippedOn: '2026-11-01', acceptedOn: '2026-11-30' } },
    ],
    ['a main component has the machine’s', '2027-03-15', { component: { ...wear, partClass: 'MAIN_COMPONENT' } }],
    ['an ordinary part too', '2027-03-15', { component: { ...wear, partClass: 'ORDINARY' } }],
    [
      'longer by the days under repair',
      '2026-06-18',
      { component: wear, machine: { repairs: [repair('2026-04-01', '2026-04-03')] } },
    ],
  ],
  'is longer by the days under repair': [
    ['of one day', '2027-03-16', { machine: { repairs: [repair('2026-05-06', '2026-05-06')] } }],
    ['of ten', '2027-03-25', { machine: { repairs: [repair('2026-05-01', '2026-05-10')] } }],
    [
      'of two repairs',
      '2027-03-20',
      { machine: { repairs: [repair('2026-05-01', '2026-05-02'), repair('2026-08-01', '2026-08-03')] } },
    ],
    [
      'each day once where they overlap',
      '2027-03-20',
      { machine: { repairs: [repair('2026-05-01', '2026-05-04'), repair('2026-05-03', '2026-05-05')] } },
    ],
    [
      'one inside the other',
      '2027-03-21',
      { machine: { repairs: [repair('2026-05-01', '2026-05-06'), repair('2026-05-02', '2026-05-03')] } },
    ],
    [
      'over a leap day',
      '2028-03-20',
      {
        machine: { shippedOn: '2027-03-01', acceptedOn: '2027-03-15', repairs: [repair('2028-02-27', '2028-03-02')] },
      },
    ],
    ['on the last day', '2027-03-16', { machine: { repairs: [repair('2027-03-15', '2027-03-15')] } }],
    ['that outlasts the period', '2027-04-06', { machine: { repairs: [repair('2027-03-10', '2027-03-31')] } }],
    ['but not from the day after', '2027-03-15', { machine: { repairs: [repair('2027-03-16', '2027-03-20')] } }],
    [
      'inside the extension',
      '2027-03-27',
      { machine: { repairs: [repair('2026-05-01', '2026-05-10'), repair('2027-03-20', '2027-03-21')] } },
    ],
    ['before the acceptance', '2027-03-17', { machine: { repairs: [repair('2026-03-05', '2026-03-06')] } }],
    [
      'or not at all where the procedure says so',
      '2027-03-15',
      { by: { WARRANTY_EXTENDED_BY_REPAIR: false }, machine: { repairs: [repair('2026-05-01', '2026-05-10')] } },
    ],
  ],
  'after the machine was replaced': [
    ['starts anew', '2027-10-01', { machine: tookPlace('2026-10-01', 'ANEW', '2027-03-15') }],
    ['never shorter than what was left', '2027-12-31', { machine: tookPlace('2026-10-01', 'ANEW', '2027-12-31') }],
    ['or is what was left', '2027-03-15', { machine: tookPlace('2026-10-01', 'REMAINDER', '2027-03-15') }],
    ['of one that was never covered', '2027-10-01', { machine: tookPlace('2026-10-01', 'ANEW', null) }],
    ['anew from a leap day', '2029-02-28', { machine: tookPlace('2028-02-29', 'ANEW', '2028-05-01') }],
    [
      'anew, longer by its own repairs only',
      '2027-10-03',
      {
        machine: {
          ...tookPlace('2026-10-01', 'ANEW', '2027-03-15'),
          repairs: [repair('2026-09-01', '2026-09-20'), repair('2026-11-01', '2026-11-02')],
        },
      },
    ],
    [
      'what was left, longer by its repairs',
      '2027-03-17',
      {
        machine: {
          ...tookPlace('2026-10-01', 'REMAINDER', '2027-03-15'),
          repairs: [repair('2026-11-01', '2026-11-02')],
        },
      },
    ],
    ['its wear parts anew', '2027-01-01', { component: wear, machine: tookPlace('2026-10-01', 'ANEW', '2027-03-15') }],
    [
      'its wear parts within what was left',
      '2026-11-15',
      { component: wear, machine: tookPlace('2026-10-01', 'REMAINDER', '2026-11-15') },
    ],
  ],
  'after a main component was replaced': [
    ['starts anew for it', '2027-08-01', { component: mainReplaced('2026-08-01') }],
    [
      'never shorter than the machine',
      '2028-03-15',
      {
        component: mainReplaced('2026-08-01'),
        machine: { terms: terms(24, 30), contracts: [agreed(terms(24, 30), null, 'REMAINDER')] },
      },
    ],
    [
      'or is what was left, by the procedure',
      '2027-03-15',
      { component: mainReplaced('2026-08-01'), by: { WARRANTY_ANEW_AFTER_REPLACEMENT: false } },
    ],
    [
      'or by contract',
      '2027-03-15',
      { component: mainReplaced('2026-08-01'), machine: { contracts: [agreed(terms(), null, 'REMAINDER')] } },
    ],
    [
      'anew by contract, whatever the procedure says',
      '2027-08-01',
      {
        component: mainReplaced('2026-08-01'),
        machine: { contracts: [agreed(terms(), null, 'ANEW')] },
        by: { WARRANTY_ANEW_AFTER_REPLACEMENT: false },
      },
    ],
    [
      'longer by repairs since',
      '2027-08-03',
      {
        component: mainReplaced('2026-08-01'),
        machine: { repairs: [repair('2026-05-01', '2026-05-09'), repair('2026-09-01', '2026-09-02')] },
      },
    ],
    ['an ordinary part does not', '2027-03-15', { component: { partClass: 'ORDINARY', replacedOn: '2026-08-01' } }],
    ['a wear part does not', '2026-06-15', { component: { partClass: 'WEAR_PART', replacedOn: '2026-05-01' } }],
  ],
  'by contract': [
    ['longer', '2028-03-15', { machine: { contracts: [agreed(terms(24, 36))] } }],
    ['shorter', '2026-09-15', { machine: { contracts: [agreed(terms(6, 9))] } }],
    ['where the model has no terms', '2028-03-15', { machine: { terms: null, contracts: [agreed(terms(24, 36))] } }],
    ['wear parts for a year', '2027-03-15', { component: wear, machine: { contracts: [agreed(terms(24, 36, 12))] } }],
  ],
  'by the parameters where nothing is known': [
    ['from acceptance', '2027-03-15', { machine: { terms: null } }],
    ['from shipment', '2027-09-01', { machine: { terms: null, acceptedOn: null } }],
    ['of wear parts', '2026-06-15', { component: wear, machine: { terms: null } }],
    ['as approved', '2026-09-15', { machine: { terms: null }, by: { WARRANTY_MONTHS_FROM_ACCEPTANCE: 6 } }],
  ],
};

describe.each(Object.entries(tables))('5.2.3 the period %s', (_, rows) => {
  test.each(rows)('%s: through %s', (_what, lastDay, given = {}) => {
    expect(found(lastDay, given)).toMatchObject({ verdict: 'REPAIR_FREE', charged: [], lastDay });
    expect(found(daysLater(lastDay, 1), given)).toMatchObject({
      verdict: 'REPAIR_CHARGED',
      charged: costClasses,
      lastDay,
    });
  });
});

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

  test('every rule has its sentence', () => {
    const all = Object.values(tables).flatMap(rows => rows.flatMap(([, on, each]) => rulesOf(on, each)));
    expect([...new Set(all)].filter(rule => !(rule in customerService))).toEqual([]);
    expect(new Set(all).size).toBeGreaterThan(14);
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
