import { expect, test } from '@jest/globals';
import { type ContentField, contentText } from './content-text.ts';

const lines: ContentField = {
  name: 'workDays',
  parts: [{ name: 'day' }, { name: 'hours', isNumber: true }, { name: 'person' }],
};
const fields: ContentField[] = [{ name: 'work' }, { name: 'order' }, { name: 'remark' }, { name: 'topics' }, lines];
const entered = {
  work: ' 更换气缸。',
  order: 'o1',
  remark: '',
  topics: ['USE'],
  workDays: [{ day: '2026-11-23', hours: 0.5, person: 'p1' }],
};
const kept = {
  ...{ id: 'r1', number: 'WR-2026-0001', work: '更换气缸。', order: { id: 'o1', number: 'SO-1' }, remark: null },
  topics: new Set(['USE']),
  workDays: new Set([{ id: 'd1', day: '2026-11-23', hours: '0.500', person: { id: 'p1' }, unlicensed: false }]),
};

test('what was entered and what is kept of it read the same, in whatever order the fields stand', () => {
  expect(contentText(fields.toReversed(), kept)).toBe(contentText(fields, entered));
});

test.each([
  ['a text', { work: '更换气缸' }],
  ['a link', { order: 'o2' }],
  ['what was left empty', { remark: '以后再说' }],
  ['a choice', { topics: ['USE', 'SAFETY'] }],
  ['a number in a line', { workDays: [{ ...entered.workDays[0], hours: 0.25 }] }],
  ['one line more', { workDays: [entered.workDays[0], entered.workDays[0]] }],
])('%s that differs is seen', (_, change) => {
  expect(contentText(fields, { ...entered, ...change })).not.toBe(contentText(fields, entered));
});
