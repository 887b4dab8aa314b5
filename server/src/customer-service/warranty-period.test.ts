import { describe, expect, test } from '@jest/globals';
import { agreed, found, type Given, mainReplaced, repair, terms, tookPlace, wear } from '../../test/warranty-facts.ts';
import { daysLater } from '../fields/business-day.ts';
import { costClasses } from '../organization/warranty-terms.ts';

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
