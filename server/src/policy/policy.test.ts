import { describe, expect, test } from '@jest/globals';
import { policy } from '../../policy/index.ts';
import { afterSales } from '../chapters.ts';
import { fieldOf } from '../fields/field.ts';
import { descriptionOf } from '../procedure/record.ts';
import type { Step } from '../procedure/step.ts';
import { createSchema } from '../schema.ts';
import { sameForAll } from '../viewer/row-rules.ts';
import { declaredPolicy } from './declared.ts';
import { policyFaults } from './faults.ts';
import { readPolicy } from './table.ts';

const { steps, recordNamed } = afterSales;
const schema = await createSchema(afterSales);
const table = readPolicy(policy);

/** The differences found when a step is declared otherwise. */
const changed = (name: string, change: (step: Step) => Partial<Step>) =>
  policyFaults(
    afterSales,
    table,
    declaredPolicy(
      afterSales,
      schema,
      steps.all.map(step => (step.name === name ? { ...step, ...change(step) } : step)),
    ),
  );
const also = (role: string) => (step: Step) => ({ by: [...(step.by as string[]), role] }) as Partial<Step>;

test('the declarations say what the table says', () => {
  expect(policyFaults(afterSales, table, declaredPolicy(afterSales, schema))).toEqual([]);
});

describe('is found', () => {
  test.each<[string, (step: Step) => Partial<Step>]>([
    ['settleReturn', also('SALES')],
    ['approveTrainingPlan', also('MANAGEMENT')],
    ['setRetention', also('MANAGEMENT')],
    ['approveDisposal', also('MANAGEMENT')],
    ['issueLicence', also('AFTER_SALES')],
    ['verifyCorrectiveAction', also('AFTER_SALES')],
    ['closeNonconformity', also('AFTER_SALES')],
    ['completeWork', also('CUSTOMER')],
    ['planContractObligations', also('SALES')],
    ['withdrawServiceNotice', ({ from = [] }) => ({ from: [...from, 'ACKNOWLEDGED'] })],
    [
      'cancelTrainingPlan',
      ({ by }) => ({ by: { ...by, AFTER_SALES: ['DRAFT', 'SUBMITTED', 'REJECTED', 'APPROVED'] } }),
    ],
    ['dispatchServiceOrder', () => ({ decides: false })],
    ['approveReturn', () => ({ notBy: undefined })],
    ['reviewSignatureRefusal', () => ({ guards: [] })],
    ['recordRootCause', () => ({ ownedBy: undefined })],
    ['signPartsApplication', () => ({ signs: undefined })],
    ['delegateAuthority', () => ({ personal: false })],
    ['overrideAllocation', ({ moves }) => ({ moves: { ...moves, StockMovement: ['BOOKED'] } })],
    ['stockIn', () => ({ states: ['STOCKED', 'COUNTED'] })],
    ['assessTrainee', () => ({ by: [] })],
    ['openComplaint', ({ by }) => ({ by: (by as string[]).filter(role => role !== 'SALES') }) as Partial<Step>],
  ])('a change of %s in the code alone: its rights are a line of the table', (name, change) => {
    expect(steps.named(name)).toBeDefined();
    const [fault, ...more] = changed(name, change);
    expect(more).toEqual([]);
    expect(fault).toMatch(new RegExp(`^${name}\\b`));
  });

  test('a step that nobody entered into the table, and one that is there no more', () => {
    const without = readPolicy({
      ...policy,
      training: String(policy.training).replace(/ {2}rejectTrainingPlan.*\n/, ''),
    });
    expect(policyFaults(afterSales, without, declaredPolicy(afterSales, schema))).toEqual([
      expect.stringContaining(
        'Write into server/policy/training.ts, under TrainingPlan:\n    rejectTrainingPlan  GENERAL_MANAGER  SUBMITTED → REJECTED  decides',
      ),
    ]);
    const fewer = steps.all.filter(({ name }) => name !== 'rejectTrainingPlan');
    expect(policyFaults(afterSales, table, declaredPolicy(afterSales, schema, fewer))).toEqual([
      expect.stringMatching(/^rejectTrainingPlan is in the table of rights, and nothing declares it/),
    ]);
  });

  test.each(['ServiceOrder', 'User', 'Correspondence'])('a rule by which dealers see a %s', name => {
    const description = descriptionOf(recordNamed(name) as never);
    try {
      description.dealers = sameForAll(() => 'true');
      expect(policyFaults(afterSales, table, declaredPolicy(afterSales, schema))).toEqual([
        expect.stringMatching(new RegExp(`^${name}\\b.*${name} {2}staff,DEALER`, 's')),
      ]);
    } finally {
      delete description.dealers;
    }
  });

  test('what dealers were not told of a record', async () => {
    const opinion = fieldOf(recordNamed('TrainingPlan') as never, 'opinion');
    try {
      opinion.internal = false;
      expect(policyFaults(afterSales, table, declaredPolicy(afterSales, schema))).toEqual([
        expect.stringMatching(/^TrainingPlan\b/),
      ]);
      await expect(createSchema(afterSales)).rejects.toThrow(
        /^Rights .*\nTrainingPlan: .*server\/policy\/training\.ts/,
      );
    } finally {
      opinion.internal = true;
    }
  });

  test.each([
    ['Query', 'conformance', 'signedIn'],
    ['Query', 'partsDemand', 'read:Certificate'],
    ['Query', 'serviceOrders', 'read:Certificate'],
    ['Query', 'workReport', 'everyone'],
    ['Mutation', 'saveViews', 'everyone'],
  ])('a rule of %s.%s that lets more people ask', (type, name, rule) => {
    const { extensions } = (schema.getType(type) as never as Fields).getFields()[name] as Field;
    const { allow } = extensions;
    try {
      extensions.allow = rule;
      expect(policyFaults(afterSales, table, declaredPolicy(afterSales, schema))).toEqual([
        expect.stringMatching(new RegExp(`^${type.toLowerCase()} ${name}\\b`)),
      ]);
    } finally {
      extensions.allow = allow;
    }
  });
});

interface Field {
  extensions: { allow: unknown };
}
interface Fields {
  getFields(): Record<string, Field>;
}

test.each([
  ['Kiln  staff\n  fireKiln  SALES  COLD', 'it is no line of the table'],
  ['Kiln  staff\n  beyond the contract\n  fireKiln  SALES  COLD → HOT', 'no word why it is there'],
  [
    'Kiln  staff\n  fireKiln  SALES  – → HOT\n  coolKiln  SALES  HOT → =\n  fireKiln  SALES  COLD → HOT',
    'there already',
  ],
  ['Kiln  staff\nKiln  staff,DEALER', 'said already'],
])('%j is refused', (text, why) => {
  expect(() => readPolicy({ kilns: text })).toThrow(why);
});
