import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Step } from '../../src/procedure/step.ts';
import { isDecision } from '../../src/procedure/who-may-take.ts';
import { breadth, seed } from '../promise.ts';
import { House } from './house.ts';
import { ways } from './ways.ts';

/** A sample in the tests; `npm run audit -- attacks` tries each step in each way, and prints the table. */
const STEPS = breadth(12, House.guarded.length);

type Row = Record<string, string>;
let house: House;
const table: Record<string, Row> = {};
beforeAll(async () => {
  house = await House.open(seed);
}, 600_000);
afterAll(async () => {
  await house.close();
  if (process.env.AUDIT) console.table(table);
});

const drawn = () => House.guarded.map(step => [house.random.next(), step] as const).sort(([a], [b]) => a - b);

test('a step that a rule stands against is not got by time, accounts, master data, halves, two at once or a deputy', async () => {
  const wrong: string[] = [];
  for (const [, step] of drawn().slice(0, STEPS)) {
    const row: Row = {};
    for (const [name, way] of Object.entries(ways)) {
      const attempt = await house.walk.propose(step);
      const outcome = attempt && (await way(house, attempt));
      row[name] = outcome ?? '–';
      const found = Object.entries(await house.offences());
      for (const [invariant, offenders] of found)
        wrong.push(`${step.name}, ${name}: ${invariant}: ${offenders.join(', ')}`);
      if (found.length) row[name] += `, and ${found.map(([invariant]) => invariant).join(', ')}`;
      if (outcome && !asDesigned(step, name, outcome)) wrong.push(`${step.name}, ${name}: ${outcome}`);
    }
    table[step.name] = row;
  }
  expect(wrong).toEqual([]);
}, 3_600_000);

/** What has to be refused, whatever the step is; all else is judged by what it leaves behind. */
function asDesigned(step: Step, way: string, outcome: string) {
  if (/TAKEN TWICE|INTERNAL/.test(outcome)) return false;
  if (way === 'cancelled') return outcome !== 'taken';
  if (way === 'secondAccount' && isDecision(step)) return outcome !== 'taken';
  if (way === 'deputy' && step.notBy) return outcome !== 'taken' || step.notBy === 'AUTHORS_IN_PERSON';
  return true;
}
