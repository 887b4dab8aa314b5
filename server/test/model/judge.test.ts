import { expect, test } from '@jest/globals';
import { afterSales } from '../../src/chapters.ts';
import { type Attempt, faultsOfRefusal, type Refused } from './judge.ts';

const step = afterSales.steps.demand('signWorkReport');
const record = { id: '1', kind: 'WorkReport', state: 'FILED', version: 4 };
const attempt: Attempt = { step, account: 'dealer-b', record, stale: false, args: {} };
const refused = (code: string): Refused => ({ code, message: '' });

test('a link that was used, and an account that was shut, are refused before anything else is looked at', () => {
  const unknown = refused('UNAUTHENTICATED');
  expect(faultsOfRefusal({ ...attempt, secret: 's', stale: true }, unknown, [])).toEqual([]);
  expect(faultsOfRefusal({ ...attempt, shut: true }, unknown, [])).toEqual([]);
  expect(faultsOfRefusal(attempt, unknown, [])).toContain('refused with no code of the contract');
});

test('what is stale is refused as stale, and what is not offered for state or role', () => {
  const offered = { name: step.name, blocked: null };
  expect(faultsOfRefusal({ ...attempt, stale: true, offered }, refused('RULE_VIOLATED'), [])).toEqual([
    'stale, and refused with something else',
  ]);
  expect(faultsOfRefusal({ ...attempt, offered: null }, refused('RULE_VIOLATED'), [])).toEqual([
    'not offered, and refused for another reason than state or role',
  ]);
  expect(faultsOfRefusal({ ...attempt, offered }, refused('FORBIDDEN'), [])).toEqual([
    'offered, and refused for state or role',
  ]);
});
