import { expect, test } from '@jest/globals';
import { isEngineer } from './person.ts';

test.each([
  ['HOUSE', ['TECHNICIAN'], true],
  ['HOUSE', ['INSTRUCTOR'], true],
  ['HOUSE', ['TRAINEE', 'INSTRUCTOR'], true],
  ['HOUSE', ['TRAINEE'], false],
  ['HOUSE', [], false],
  ['DEALER', ['TECHNICIAN', 'INSTRUCTOR'], false],
  ['CUSTOMER', ['TECHNICIAN'], false],
] as const)('of %s, with the roles %j, is one of the company’s engineers: %s', (employer, roles, engineer) => {
  expect(isEngineer({ employer, roles: [...roles] })).toBe(engineer);
});
