import { describe, expect, test } from '@jest/globals';
import { columnsOf, hiddenByDefault } from './columns.ts';
import { records, recordType } from './schema.ts';

function shownOf(name: string): string[] {
  const record = recordType(name);
  const hidden = hiddenByDefault(record);
  return columnsOf(record)
    .map(field => field.name)
    .filter(each => !hidden.includes(each));
}

describe('a list begins with what one looks for', () => {
  test.each([
    ['FaultReport', ['number', 'symptom', 'customer', 'equipment', 'state', 'calledAt', 'machineState']],
    ['Complaint', ['number', 'words', 'customer', 'state', 'receivedOn', 'grade', 'answerDue']],
    ['ServiceOrder', ['number', 'customer', 'equipment', 'state', 'kind', 'startsOn', 'arrivalDeadline']],
    ['ContractObligation', ['number', 'what', 'equipment', 'state', 'contract', 'kind', 'dueOn']],
    ['Part', ['number', 'name', 'state', 'partNumber', 'partClass', 'stock', 'unit']],
    ['TrainingPlan', ['number', 'title', 'state', 'startsOn', 'endsOn', 'capacity', 'productFamily']],
  ])('%s', (name, columns) => expect(shownOf(name)).toEqual(columns));
});

test('the day of the last change stands where it sorts the list, and nowhere else unasked', () => {
  expect(records.map(({ name }) => name).filter(name => shownOf(name).includes('updatedAt'))).toEqual([
    'StockMovement',
  ]);
});

test.each(records.map(({ name }) => name))('%s: no more columns than fit, and no flags among them', name => {
  const shown = shownOf(name);
  expect(shown.length).toBeLessThanOrEqual(7);
  expect(recordType(name).fields.filter(field => field.type === 'Boolean' && shown.includes(field.name))).toEqual([]);
});
