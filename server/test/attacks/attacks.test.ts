import { afterAll, expect, test } from '@jest/globals';
import { afterSales } from '../../src/chapters.ts';
import type { Chapter } from '../../src/procedure/record.ts';
import type { Step } from '../../src/procedure/step.ts';
import { isDecision } from '../../src/procedure/who-may-take.ts';
import { breadth, hold } from '../promise.ts';
import { startSanbao } from '../sanbao.ts';
import { attacked } from './attacked.ts';
import { guarded } from './guarded.ts';
import { customerService } from './scenes/customer-service.ts';
import { improvement } from './scenes/improvement.ts';
import { organization } from './scenes/organization.ts';
import { records } from './scenes/records.ts';
import { repair } from './scenes/repair.ts';
import { Scene } from './scenes/scene.ts';
import { spareParts } from './scenes/spare-parts.ts';
import { training } from './scenes/training.ts';
import { type Row, write, written } from './table.ts';
import { allWays, reasons } from './ways.ts';

const scenes: Record<Chapter, (scene: Scene) => Promise<void>> = {
  RECORDS: records,
  IMPROVEMENT: improvement,
  ORGANIZATION: organization,
  SPARE_PARTS: spareParts,
  TRAINING: training,
  CUSTOMER_SERVICE: customerService,
  REPAIR: repair,
};
/** Those that cost least are tried in the tests; `npm run audit -- attacks` tries all. */
const chapters = (Object.keys(scenes) as Chapter[]).slice(0, breadth(2, Number.POSITIVE_INFINITY));

const table = new Map(written());
const tried = new Map<string, Row>();
afterAll(() => {
  if (!process.env.AUDIT) return;
  write(new Map([...table, ...tried]));
  const unchanged = [...tried].filter(([step, row]) => JSON.stringify(row) === JSON.stringify(table.get(step)));
  hold(
    'attacks that end as docs/attacks.md says',
    'exactly',
    tried.size * allWays.length,
    unchanged.length * allWays.length,
  );
});

test('the table has every step against which a rule stands, in every way, and says why where there is no such way', () => {
  const steps = [...guarded.values()].flat().map(({ name }) => name);
  expect([...table.keys()].toSorted()).toEqual(steps.toSorted());
  const known = new RegExp(`^(taken|(flagged|refused) \\S.*|– (${Object.keys(reasons).join('|')}))$`);
  for (const [step, row] of table)
    for (const way of allWays)
      expect(`${step} ${way}: ${row[way]}`).toMatch(new RegExp(`^${step} ${way}: ${known.source.slice(1)}`));
});

test('no attack of the table gets what no clause gives', () => {
  const got = [...table].flatMap(([name, row]) => {
    const step = afterSales.steps.demand(name);
    return allWays.filter(way => row[way] === 'taken' && isForbidden(step, way)).map(way => `${name} ${way}`);
  });
  expect(got).toEqual([]);
});

test.each(chapters)(
  '%s: each step is attacked in eight ways, and ends as the table says',
  async chapter => {
    const sanbao = await startSanbao(undefined, { SESSION_DAYS: '365' });
    const steps = guarded.get(chapter) ?? [];
    const rows = new Map<string, Row>();
    try {
      await scenes[chapter](new Scene(await attacked(sanbao, steps, rows)));
    } finally {
      await sanbao.stop();
    }
    for (const [step, row] of rows) tried.set(step, row);
    expect([...rows.keys()].toSorted()).toEqual(steps.map(({ name }) => name).toSorted());
    if (!process.env.AUDIT)
      expect(Object.fromEntries(rows)).toEqual(Object.fromEntries(steps.map(({ name }) => [name, table.get(name)])));
  },
  600_000,
);

/** What is refused whatever the step is; all else is what the table was looked through for. */
function isForbidden(step: Step, way: string): boolean {
  const again = step.states.length === 0 || step.states.some(state => step.from?.includes(state));
  if (way === 'backdated') return true;
  if (way === 'anew') return Boolean(step.from);
  if (way === 'split') return Boolean(step.from && !again);
  if (way === 'twoAtOnce') return Boolean(step.from && (!again || step.decides));
  if (way === 'secondAccount' || way === 'deputy') return step.notBy === 'AUTHORS' && isDecision(step);
  return false;
}
