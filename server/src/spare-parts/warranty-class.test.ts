import { expect, test } from '@jest/globals';
import { warrantyClass } from './warranty-class.ts';

const decision = (verdict: 'REPAIR_FREE' | 'REPAIR_CHARGED' | 'GOODWILL', workStaysFree = false) => ({
  verdict,
  workStaysFree,
});

test.each([
  ['an installation', 'INSTALLATION', null, 'IN_WARRANTY'],
  ['maintenance', 'MAINTENANCE', null, 'CONTRACT'],
  ['a repair that is free', 'REPAIR', decision('REPAIR_FREE'), 'IN_WARRANTY'],
  ['a repair of which nothing is decided yet', 'REPAIR', null, 'IN_WARRANTY'],
  ['a repair that is charged', 'REPAIR', decision('REPAIR_CHARGED'), 'CHARGED'],
  ['a repair that was done before it was charged', 'REPAIR', decision('REPAIR_CHARGED', true), 'IN_WARRANTY'],
  ['goodwill', 'REPAIR', decision('GOODWILL'), 'CHARGED'],
  ['what is sold without an order', null, null, 'CHARGED'],
] as const)('5.4.5 %s', (_, kind, verdict, expected) => {
  expect(warrantyClass(kind, verdict)).toBe(expected);
});
