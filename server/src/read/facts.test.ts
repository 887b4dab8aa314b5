import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Sanbao, startDemo } from '../../test/sanbao.ts';
import { afterSales as procedure } from '../chapters.ts';
import { businessDay } from '../fields/business-day.ts';
import { isToBeWrittenAnew } from '../improvement/complaint-summary-rules.ts';
import { Person } from '../organization/person.entity.ts';
import { ask } from '../procedure/question.ts';
import type { BaseRecord, RecordClass } from '../procedure/record.ts';
import type { RequestContext } from '../procedure/request-context.ts';
import { systemContext, systemViewer } from '../procedure/system-context.ts';
import { type Taker, turnSql } from '../procedure/turn.ts';
import { ServiceOrder } from '../repair/service-order.entity.ts';
import { departmentsOf, Role } from '../viewer/roles.ts';
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

/** All that says of rows on whose turn they are: the rules about people, and guards that say the same in SQL. */
function turnsOn(record: RecordClass) {
  const { rules, waits, guarded } = rulesOn(record);
  const upon = procedure.steps.awaitedUpon(record).flatMap(({ step, link }) => step.on[link]?.guards ?? []);
  const guards = new Set([...guarded.flatMap(each => each.guards), ...upon]);
  const open = procedure.steps.waitingStates(record);
  const told = [
    ...rules.map(rule => ({ rule, holds: rule, states: open })),
    ...waits.map(({ rule, states }) => ({ rule, holds: rule, states })),
  ];
  const refused = [...guards].map(guard => ({
    rule: guard as unknown as Rule,
    holds: (row: BaseRecord, viewer: Viewer) => guard(row, { today, viewer }) === undefined,
    states: open,
  }));
  // Whether a summary still says what is so, its rule alone knows.
  return [...told, ...refused].filter(({ rule }) => turnSql(rule) && rule !== (isToBeWrittenAnew as unknown as Rule));
}

const taking = ({ personId, userId, accounts, roles, departments }: Viewer): Taker => ({
  roles,
  departments,
  person: `'${personId}'::uuid`,
  account: `'${userId}'::uuid`,
  accounts: `array[${accounts.map(id => `'${id}'`).join(', ')}]::uuid[]`,
});

test.each(procedure.records.filter(record => turnsOn(record).length).map(record => [record.name, record] as const))(
  'SQL says the same as a rule of whose turn it is: %s',
  async (_, record) => {
    const turns = turnsOn(record);
    const { steps } = rulesOn(record);
    const each = (['AFTER_SALES', 'AFTER_SALES_HEAD', 'MANAGEMENT', 'GENERAL_MANAGER', 'ENGINEER'] as const).map(
      (role, at) => ({ ...(viewers[at] as Viewer), roles: [role], departments: departmentsOf([role]) }),
    );
    const asking = [...viewers.slice(0, 2), ...each];
    const everybody = systemContext(sanbao.orm, sanbao.clock.now, systemViewer(Object.values(Role))) as RequestContext;
    const read = await select(everybody, statement => {
      const row = statement.alias();
      const said = turns.map(({ rule }) => {
        const sql = asking.map(viewer => {
          const { byName = 'false', byOffice = 'false' } = turnSql(rule)?.(row, taking(viewer)) ?? {};
          return `coalesce((${byName}) or (${byOffice}), false)`;
        });
        return `json_build_array(${sql.join(', ')})`;
      });
      return {
        sql: `${statement.facts(record, row, steps)}, json_build_array(${said.join(', ')}) from ${statement.tables.table(record)} ${row} order by ${row}.id limit 60`,
        read: rows =>
          rows.map(([facts, told]) => ({ row: factsOfRow(record, facts as BaseRecord), told: told as boolean[][] })),
      };
    });
    for (const { row, told } of read)
      for (const [at, { rule, holds, states }] of turns.entries()) {
        if (states.includes(row.state))
          expect([rule.name, row.number, told[at]]).toEqual([
            rule.name,
            row.number,
            asking.map(viewer => Boolean(holds(row, viewer))),
          ]);
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
