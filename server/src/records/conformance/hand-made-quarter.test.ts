import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { keptOtherwise } from '../../../test/model/kept-figures.ts';
import { customerService } from '../../../test/quarter/customer-service.ts';
import { improvement } from '../../../test/quarter/improvement.ts';
import { Quarter } from '../../../test/quarter/quarter.ts';
import { repair } from '../../../test/quarter/repair.ts';
import { spareParts } from '../../../test/quarter/spare-parts.ts';
import { training } from '../../../test/quarter/training.ts';
import type { Status, Trick } from '../../../test/quarter/trick.ts';
import { askStandingRules } from '../../jobs/each-day.ts';

const tricks = [...repair, ...customerService, ...spareParts, ...training, ...improvement];
const statuses: readonly Status[] = ['missing', 'overdue', 'deviating'];

/** After so many tricks it is asked for figures, so that some are kept of which later tricks change what they rest on. */
const KEPT_AFTER = 9;
const ASKED = `{ conformanceTrend { month }
  departmentFigures(department: AFTER_SALES, from: "2026-10-01", until: "2026-12-31") { step } }`;

let quarter: Quarter;
const made = new Map<Trick, { tricked: string; neighbour: string }>();
/** Which records are told, by the check and how they stand to it. */
let told: Record<string, Partial<Record<string, readonly string[]>>>;

beforeAll(async () => {
  quarter = await Quarter.begin();
  for (const [place, trick] of tricks.entries()) {
    if (place % KEPT_AFTER === 0) await (await quarter.sanbao.as('auditor')).read(ASKED);
    const { of, by, late } = trick;
    quarter.at('2026-11-23');
    const neighbour = await of(quarter, false);
    await late?.(quarter, neighbour);
    quarter.at('2026-11-23');
    const tricked = await of(quarter, true);
    await by?.(quarter, tricked);
    quarter.at('2026-12-10');
    await late?.(quarter, tricked);
    made.set(trick, { tricked, neighbour });
  }
  quarter.at('2027-01-05');
  await askStandingRules(quarter.sanbao.orm, quarter.sanbao.clock.now);
  const figures = statuses.map(status => `${status} { records { record } }`).join(' ');
  const { conformance } = await (await quarter.sanbao.as('auditor')).read(
    `{ conformance(from: "2026-10-01", until: "2026-12-31") { checks { name ${figures} } } }`,
  );
  type Figures = { name: string } & Record<Status, { records: { record: string }[] }>;
  told = Object.fromEntries(
    (conformance.checks as Figures[]).map(check => [
      check.name,
      Object.fromEntries(statuses.map(status => [status, check[status].records.map(({ record }) => record)])),
    ]),
  );
}, 600_000);
afterAll(() => quarter.sanbao.stop());

test('what was kept of it meanwhile is what is counted anew', async () => {
  expect(await keptOtherwise(quarter.sanbao, (await quarter.sanbao.as('auditor')).ask)).toEqual({});
});

test.each(tricks)('$what: it is told, and its neighbour is not', trick => {
  const { tricked, neighbour } = made.get(trick) as { tricked: string; neighbour: string };
  const [check, status] = trick.told;
  expect(told[check]?.[status]).toContain(tricked);
  expect(Object.values(told[check] ?? {}).flat()).not.toContain(neighbour);
});
