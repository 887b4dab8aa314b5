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
import { demandsOf, type Looks, Unread } from './facts.ts';
import { type Facts, factsLookedAt, factsOf } from './facts-sql.ts';
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
    guarded: [...steps.map(({ guards, from = [] }) => ({ guards, states: from })), ...upon],
    rules: [
      ...[...steps.map(({ ownedBy, from }) => ({ ownedBy, states: from })), ...upon].flatMap(({ ownedBy, states }) =>
        ownedBy ? [{ rule: ownedBy as Rule, states }] : [],
      ),
      ...steps.flatMap(({ notBy, from }) =>
        typeof notBy === 'function' ? [{ rule: notBy as Rule, states: from }] : [],
      ),
    ],
    waits: steps.flatMap(({ inbox }) => (inbox.for ? [{ states: inbox.states, rule: inbox.for as Rule }] : [])),
  };
}

const among = (states: readonly string[] | undefined, { state }: BaseRecord) => !states || states.includes(state);

const ruled = procedure.records.filter(record => {
  const { rules, waits, guarded } = rulesOn(record);
  return rules.length || waits.length || guarded.some(({ guards }) => guards.length);
});

test.each(ruled.map(record => [record.name, record] as const))(
  'a rule says the same of a row and of a record: %s',
  async (_, record) => {
    const { steps, paths, rules, waits, guarded } = rulesOn(record);
    const everybody = systemContext(sanbao.orm, sanbao.clock.now, systemViewer(Object.values(Role))) as RequestContext;
    const demands = demandsOf(procedure.steps, record, steps, systemViewer(Object.values(Role)));
    const looks: Looks = new Set();
    const rowsBy = (facts: Facts) =>
      select(everybody, statement => {
        const row = statement.alias();
        return {
          sql: `${row}.id, ${row}.state, ${facts.sql(statement, row)} from ${statement.tables.table(record)} ${row} order by ${row}.id limit 60`,
          read: rows =>
            rows.map(([id, state, found]) => ({
              id: id as string,
              state: state as string,
              facts: facts.read(found as unknown[], { id, state } as BaseRecord),
            })),
        };
      });
    const whole = await rowsBy(factsLookedAt(record, demands, looks, true));
    const em = context().fork();
    const records: BaseRecord[] = await em.find(
      record,
      { id: { $in: whole.map(({ id }) => id) } },
      { populate: paths as never, orderBy: { id: 'asc' } },
    );
    expect(whole.map(({ id }) => id)).toEqual(records.map(({ id }) => id));
    const asked = (row: BaseRecord) => [...rules, ...waits].filter(({ states }) => among(states, row));
    const guardsOf = (row: BaseRecord) =>
      guarded.filter(({ states }) => among(states, row)).flatMap(({ guards }) => guards);
    for (const locked of records) await ask(em, locked, guardsOf(locked), { locking: false });
    const said = (row: BaseRecord, as: BaseRecord) =>
      viewers.map(viewer => [
        ...asked(as).map(({ rule }) => [rule.name, rule(row, viewer)]),
        ...guardsOf(as).map(guard => [guard.name, guard(row, { today, viewer })]),
      ]);
    const told = records.map(locked => said(locked, locked));
    expect(whole.map(({ facts }, at) => said(facts, records[at] as BaseRecord))).toEqual(told);
    // And of what rules look at of a row alone, which by now is known.
    const few = await rowsBy(factsLookedAt(record, demands, looks, false));
    expect(few.map(({ facts }, at) => said(facts, records[at] as BaseRecord))).toEqual(told);
  },
);

test('a rule that looks at what none has looked at before is not answered', () => {
  const facts = factsLookedAt(ServiceOrder, [{ paths: [] }], new Set(['state']), false);
  const row = facts.read(['PLANNED', null], { id: '', state: 'PLANNED' }) as ServiceOrder;
  expect(row.state).toBe('PLANNED');
  expect(() => row.task).toThrow(Unread);
});

/** All that says of rows on whose turn they are: the rules about people, and guards that say the same in SQL. */
function turnsOn(record: RecordClass) {
  const { rules, waits, guarded } = rulesOn(record);
  const upon = procedure.steps.awaitedUpon(record).flatMap(({ step, link }) => step.on[link]?.guards ?? []);
  const guards = new Set([...guarded.flatMap(each => each.guards), ...upon]);
  const open = procedure.steps.waitingStates(record);
  const told = [
    ...rules.map(({ rule }) => ({ rule, holds: rule, states: open })),
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
    const { paths, guarded } = rulesOn(record);
    // In whatever state: what is asked in SQL is asked of all that wait.
    const facts = factsOf(record, [{ paths, guards: guarded.flatMap(({ guards }) => guards) }]);
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
        sql: `${facts.sql(statement, row)}, json_build_array(${said.join(', ')}) from ${statement.tables.table(record)} ${row} order by ${row}.id limit 60`,
        read: rows =>
          rows.map(([found, told]) => ({
            row: facts.read(found as unknown[], { id: '', state: '' }),
            told: told as boolean[][],
          })),
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
