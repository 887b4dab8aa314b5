import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { afterSales } from '../../src/chapters.ts';
import { askStandingRules } from '../../src/jobs/each-day.ts';
import { type Sanbao, startDemo } from '../sanbao.ts';
import { breaches } from './breaches.ts';
import { invariants, Oracle } from './oracle.ts';
import { supposed } from './supposed.ts';

let sanbao: Sanbao;
let oracle: Oracle;
beforeAll(async () => {
  sanbao = await startDemo();
  await askStandingRules(sanbao.orm, sanbao.clock.now);
  oracle = await Oracle.upon(sanbao.url);
}, 600_000);
afterAll(async () => {
  await oracle.stop();
  await sanbao.stop();
});

test('there is a sentence and a clause to each invariant, and none twice', () => {
  expect(new Set(invariants.map(({ name }) => name)).size).toBe(invariants.length);
  expect(
    invariants.filter(
      ({ clause, sentence }) =>
        ![...afterSales.clauseNumbers, ...afterSales.headingNumbers].includes(clause) || !sentence.endsWith('.'),
    ),
  ).toEqual([]);
});

test('what the demo did is as the procedure wants it', async () => {
  expect(await oracle.all()).toEqual({});
});

/** Those of the invariants that do not tell what is written. */
async function silent(sql: string, told: readonly string[]) {
  const before = await oracle.ask(told, 10_000);
  const found = await oracle.supposing(sql, told);
  const isNew = (name: string, offender: string) => !before[name]?.includes(offender);
  return told.filter(name => !found[name]?.some(offender => isNew(name, offender)));
}

test.each(supposed)('it is told when $what', async ({ sql, told }) => {
  expect(await silent(sql, told)).toEqual([]);
});

test.each(breaches.map(([sql, ...told]) => ({ sql, told, names: told.join(', ') })))(
  'what is not so is told: $names',
  async ({ sql, told }) => {
    expect(await silent(sql, told)).toEqual([]);
  },
);

test('each invariant is seen to tell something', () => {
  const told = new Set([...supposed.flatMap(each => each.told), ...breaches.flatMap(([, ...names]) => names)]);
  // The next test shows this one, which is told by what writes and not by what is written.
  expect(invariants.flatMap(({ name }) => (told.has(name) ? [] : name))).toEqual(['changed-as-told']);
});

test('it is told when a record changes and does not count as changed', async () => {
  const owner = new pg.Client(sanbao.url);
  await owner.connect();
  try {
    // What is put off until the end of a transaction would stand against letting the law in again.
    await owner.query(`begin; alter table person disable trigger told_change;
      update person set name = name || '改' where number = (select min(number) from person);
      update person set search = search || ' 改' where number = (select max(number) from person);
      set constraints all immediate; alter table person enable trigger told_change; commit`);
    const { rows } = await owner.query<{ number: string }>('select min(number) as number from person');
    expect((await oracle.ofWritten())['changed-as-told']).toEqual([`${rows[0]?.number}: person`]);
  } finally {
    await owner.query('rollback; delete from oracle.silent');
    await owner.end();
  }
});
