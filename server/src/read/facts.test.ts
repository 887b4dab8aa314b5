import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Sanbao, startDemo } from '../../test/sanbao.ts';
import { afterSales as procedure } from '../chapters.ts';
import { businessDay } from '../fields/business-day.ts';
import { Person } from '../organization/person.entity.ts';
import { ask } from '../procedure/question.ts';
import type { BaseRecord, RecordClass } from '../procedure/record.ts';
import type { RequestContext } from '../procedure/request-context.ts';
import { systemContext, systemViewer } from '../procedure/system-context.ts';
import { ServiceOrder } from '../repair/service-order.entity.ts';
import { Role } from '../viewer/roles.ts';
import type { Viewer } from '../viewer/viewer.ts';

import { factsOfRow, guardedBy } from './facts.ts';
import { select } from './run.ts';

type Rule = (record: BaseRecord, viewer: Viewer) => unknown;

let sanbao: Sanbao;
let viewers: Viewer[];
beforeAll(async () => {
  sanbao = await startDemo();
  const people = await context()
    .fork()
    .find(Person, { number: /^P/ }, { limit: 6, orderBy: { number: 'asc' } });
  const roles = Object.values(Role);
  viewers = people.map(({ id: personId }) => ({ ...systemViewer(roles), personId }));
}, 600_000);
afterAll(() => sanbao.stop());

const context = () => systemContext(sanbao.orm, sanbao.clock.now) as RequestContext;

const today = businessDay(new Date('2026-11-25T02:00:00Z'));

/** The questions about the record alone, asked of a row for buttons and inbox, and of the locked record by the step itself. */
function rulesOn(record: RecordClass) {
  const steps = procedure.steps.of(record).filter(({ from }) => from);
  const upon = procedure.steps.guardedUpon(record).map(({ link }) => link);
  return {
    steps,
    paths: [...steps, ...upon].flatMap(({ load }) => load),
    guarded: guardedBy(procedure.steps, record, steps, systemViewer(Object.values(Role))),
    rules: [
      ...[...steps, ...upon].flatMap(({ ownedBy }) => (ownedBy ? [ownedBy] : [])),
      ...steps.flatMap(({ notBy }) => (typeof notBy === 'function' ? [notBy] : [])),
    ] as Rule[],
    waits: steps.flatMap(({ inbox }) => (inbox.for ? [{ states: inbox.states, rule: inbox.for as Rule }] : [])),
  };
}

const ruled = procedure.records.filter(record => {
  const { rules, waits, guarded } = rulesOn(record);
  return rules.length || waits.length || guarded.some(({ guards }) => guards.length);
});

test.each(ruled.map(record => [record.name, record] as const))(
  'a rule says the same of a row and of a record: %s',
  async (_, record) => {
    const { steps, paths, rules, waits, guarded } = rulesOn(record);
    const everybody = systemContext(sanbao.orm, sanbao.clock.now, systemViewer(Object.values(Role))) as RequestContext;
    const read = await select(everybody, statement => {
      const row = statement.alias();
      const facts = statement.facts(record, row, steps);
      return {
        sql: `${facts} from ${statement.tables.table(record)} ${row} order by ${row}.id limit 60`,
        read: rows => rows.map(([found]) => factsOfRow(record, found as BaseRecord)),
      };
    });
    const em = context().fork();
    const records: BaseRecord[] = await em.find(
      record,
      { id: { $in: read.map(({ id }) => id) } },
      { populate: paths as never, orderBy: { id: 'asc' } },
    );
    expect(read.map(({ id }) => id)).toEqual(records.map(({ id }) => id));
    for (const [at, row] of read.entries()) {
      const locked = records[at] as BaseRecord;
      const guards = guarded.filter(({ states }) => states.includes(row.state)).flatMap(each => each.guards);
      await ask(em, locked, guards, { locking: false });
      for (const viewer of viewers) {
        const asked = waits.flatMap(({ states, rule }) => (states.includes(row.state) ? [rule] : []));
        for (const rule of [...rules, ...asked])
          expect([rule.name, rule(row, viewer)]).toEqual([rule.name, rule(locked, viewer)]);
        for (const guard of guards) {
          const told = [row, locked].map(each => guard(each, { today, viewer }));
          expect([guard.name, told[0]]).toEqual([guard.name, told[1]]);
        }
      }
    }
  },
);

test('there are rules on many kinds of record, and the demo has rows of them', () => {
  expect(ruled.length).toBeGreaterThan(20);
});

test('a list of links has one order, however it was read and entered, so that refusals name them alike', async () => {
  await context()
    .fork()
    .execute(
      `with entered as (delete from service_order_engineers returning *)
       insert into service_order_engineers select * from entered order by person_id desc`,
    );
  const orders = await context()
    .fork()
    .find(ServiceOrder, {}, { populate: ['engineers'] });
  const several = orders.map(({ engineers }) => [...engineers].map(({ id }) => id)).filter(({ length }) => length > 1);
  expect(several.length).toBeGreaterThan(0);
  expect(several).toEqual(several.map(ids => ids.toSorted()));
});
