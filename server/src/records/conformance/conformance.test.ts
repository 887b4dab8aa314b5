import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import pg from 'pg';
import { totalsOf } from '../../../test/conformance.ts';
import { faultForm, type RepairGround, repairGround } from '../../../test/repair.ts';
import { type Client, type Sanbao, startSanbao } from '../../../test/sanbao.ts';
import { statementsOf } from '../../../test/statements.ts';
import { until } from '../../../test/until.ts';
import { afterSales } from '../../chapters.ts';
import { migrate } from '../../database.ts';
import { fieldsOf } from '../../fields/field.ts';
import { keepFigures } from '../../jobs/keep-figures.ts';
import { silent } from '../../jobs/log-jobs.ts';
import { stepsUnder } from '../../overview/served.ts';
import type { Sent } from '../../platform/batch.ts';
import { systemContext } from '../../procedure/system-context.ts';
import { cursorOf } from '../../read/cursor.ts';
import { Tables } from '../../read/tables.ts';
import type { Kind } from '../kept/changed.ts';
import { rulesOf } from '../kept/keep.ts';
import { movedBy, neverMoves } from '../kept/moved-by.ts';
import { judgedKinds } from './kept.ts';

let sanbao: Sanbao;
let ground: RepairGround;
let auditor: Client;
beforeAll(async () => {
  sanbao = await startSanbao(undefined, { SESSION_DAYS: '90' });
  ground = await repairGround(sanbao);
  auditor = await sanbao.as('auditor');
  const office = await sanbao.as('after-sales');
  await office.step('reportFault', { input: faultForm(ground) });
  const head = await sanbao.as('after-sales-head');
  await head.step('reportFault', { input: faultForm(ground, { calledAt: '2026-10-30T02:00:00Z' }) });
});
afterAll(() => sanbao.stop());

const query = `query ($from: Day!, $until: Day!, $clause: String) { conformance(from: $from, until: $until, clause: $clause) {
  clauses { clause checks conforming overdue missing deviating notApplicable }
  checks { name clause resource zh overdue { total records { number } } notApplicable { total } } } }`;
const november = { from: '2026-11-01', until: '2026-11-30' };
const reading = (text: string) => text.startsWith('select ') && text.includes('judged');

describe('conformance', () => {
  test('every standing rule counts, whichever chapter has it', () => {
    const conditions = afterSales.checks.flatMap(({ among, deviating }) => [among, deviating]).join();
    expect(afterSales.standing.filter(({ name }) => !conditions.includes(`'${name}'`))).toEqual([]);
  });

  test('every clause that steps carry out has its checks, under names of their own', () => {
    expect(new Set(afterSales.checks.map(({ name }) => name)).size).toBe(afterSales.checks.length);
    expect(
      afterSales.clauseNumbers.filter(
        clause => stepsUnder(afterSales, clause).length && !afterSales.checksOf(clause).length,
      ),
    ).toEqual([]);
  });

  test('every clause is answered for, those that others carry out by these; totals by one statement, their records by another', async () => {
    const sent = await statementsOf(() => auditor.read(query, november));
    expect(sent.filter(({ text }) => reading(text))).toHaveLength(2);
    const { conformance } = await auditor.read(query, november);
    expect(conformance.clauses.map(({ clause }: { clause: string }) => clause)).toEqual(afterSales.clauseNumbers);
    const of = (clause: string) => conformance.clauses.find((each: { clause: string }) => each.clause === clause);
    expect(of('5.3.7')).toEqual({
      clause: '5.3.7',
      checks: ['callActedOn', 'statedInTime5.3.7'],
      conforming: 0,
      overdue: 0,
      missing: 0,
      deviating: 1,
      notApplicable: 1,
    });
    expect(of('6.2')).toEqual({ ...of('5.4.4'), clause: '6.2' });
    expect(conformance.checks.map(({ name }: { name: string }) => name).toSorted()).toEqual(
      afterSales.checks.map(({ name }) => name).toSorted(),
    );
  });

  test('of one clause only its own checks, of records what is asked for', async () => {
    const { conformance } = await auditor.read(query, { from: '2026-10-01', until: '2026-10-31', clause: '5.3.7' });
    expect(conformance.clauses).toHaveLength(1);
    expect(conformance.checks).toMatchObject([
      { name: 'callActedOn', resource: 'FaultReport', overdue: { total: 1, records: [{ number: 'FR-2026-0002' }] } },
      { name: 'statedInTime5.3.7', resource: 'StatedDay', overdue: { total: 0 } },
    ]);
    const counts = query.replace('total records { number }', 'total');
    const sent = await statementsOf(() => auditor.read(counts, november));
    expect(sent.filter(({ text }) => text.includes('row_number'))).toEqual([]);
  });

  test.each([
    [{ ...november, until: '2026-10-31' }, { until: 'The period cannot end before it starts.' }],
    [{ ...november, clause: '5.9' }, { clause: 'The procedure has no clause 5.9.' }],
  ])('%j is refused', async (variables, fields) => {
    const { errors } = await auditor.ask(query, variables);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields });
  });

  test.each(['dealer-a', 'admin'])('%s is told nothing', async account => {
    const client = await sanbao.as(account);
    for (const asked of ['conformance(from: "2026-11-01", until: "2026-11-30") { from }', 'conformanceTrend { month }'])
      expect((await client.ask(`{ ${asked} }`)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

describe('the trend', () => {
  const trend = (asked = '') =>
    auditor
      .read(`{ conformanceTrend${asked} { month conforming overdue missing deviating notApplicable } }`)
      .then(({ conformanceTrend }) => conformanceTrend);

  test('each month by the records that belong to it, the present one last; what was counted once is kept', async () => {
    const months = await trend('(clause: "5.3.7")');
    expect(months).toHaveLength(12);
    expect(months[0].month).toBe('2025-12-01');
    expect(months.slice(-2)).toMatchObject([
      { month: '2026-10-01', overdue: 1, notApplicable: 0 },
      { month: '2026-11-01', overdue: 0, notApplicable: 1 },
    ]);
    const all = await trend();
    const [statement, ...more] = (await statementsOf(() => trend())).filter(({ text }) => reading(text));
    expect(more).toEqual([]);
    expect(statement?.text).not.toContain('"training_plan" r');
    expect(await trend()).toEqual(all);
  });

  test('of the whole procedure, over as many months as are asked for', async () => {
    const months = await trend('(months: 2)');
    expect(months.map(({ month }: { month: string }) => month)).toEqual(['2026-10-01', '2026-11-01']);
    expect(months[0].overdue).toBeGreaterThan(0);
    const { errors } = await auditor.ask('{ conformanceTrend(months: 37) { month } }');
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: { months: expect.any(String) } });
  });
});

describe('what is kept of a month', () => {
  const october = async (clause = '5.3.7') => {
    const { conformance } = await auditor.read(
      `{ conformance(from: "2026-10-01", until: "2026-10-31", clause: "${clause}") { clauses { overdue missing deviating conforming } } }`,
    );
    return conformance.clauses[0];
  };
  const sql = (text: string) => sanbao.orm.em.fork().execute(text);

  test('is read, until something changes that it rests on, and by the rules by which it was counted', async () => {
    const counted = await october();
    await sql(`update kept_figures set figures = '[{"name": "callActedOn", "status": "MISSING", "total": 7}]'
      where kind = 'conformance FaultReport' and month = '2026-10-01'`);
    expect(await october()).toMatchObject({ missing: 7 });
    await sql(`update kept_figures set rules = 'of another release' where month = '2026-10-01'`);
    expect(await october()).toEqual(counted);
    await sql(`update kept_figures set figures = '[]' where kind = 'conformance FaultReport' and month = '2026-10-01'`);
    expect(await october()).toMatchObject({ overdue: 0 });
    await sql(`update fault_report set changed_in = pg_current_xact_id() where first_called_at < '2026-11-01'`);
    expect(await october()).toEqual(counted);
  });

  test('is counted anew where a release declares that it rests on something else', () => {
    const context = systemContext(sanbao.orm, sanbao.clock.now);
    const kinds = judgedKinds(afterSales, new Tables(sanbao.orm.em.getMetadata()));
    const kind = kinds.find(({ record }) => record.name === 'FaultReport') as Kind;
    const rules = (of: Partial<Kind>) => rulesOf({ ...kind, ...of }, () => [], context);
    expect(rules({})).toBe(rules({}));
    expect(new Set([{}, { sources: [] }, { days: [] }].map(rules)).size).toBe(3);
  });

  test('of a kind that is counted no more is let go, with the former rows that were kept for it', async () => {
    await sql(`insert into kept_until (kind, snapshot) values ('conformance Kiln', pg_current_snapshot())`);
    await migrate(sanbao.url);
    expect(await sql(`select kind from kept_until where kind = 'conformance Kiln'`)).toEqual([]);
    expect(await sql(`select from kept_until where kind = 'conformance FaultReport'`)).toHaveLength(1);
  });

  test('falls where a record leaves the month, though nothing on it says so any more', async () => {
    const counted = await october();
    const moved = (day: string, until: string) =>
      sql(`update fault_report set first_called_at = '${day}' where first_called_at < '${until}'`);
    await moved('2026-09-15T02:00:00Z', '2026-11-01');
    expect(await october()).toMatchObject({ overdue: 0 });
    await moved('2026-10-30T02:00:00Z', '2026-10-01');
    await sql(`update fault_report set changed_in = pg_current_xact_id()`);
    expect(await october()).toEqual(counted);
  });

  test('is counted in the background, so that whoever asks first after an upgrade waits for none', async () => {
    const told: object[] = [];
    const log = { ...silent, info: (facts: object) => void told.push(facts) };
    const asked = () =>
      auditor.read(`{ conformance(from: "2026-09-01", until: "2026-10-31") { clauses { clause overdue conforming } }
        departmentFigures(department: AFTER_SALES, from: "2026-09-01", until: "2026-10-31") { step volume medianHours } }`);
    await sql('delete from kept_figures');
    await sql('delete from kept_until');
    const counted = await asked();
    await sql('delete from kept_figures');
    await keepFigures(sanbao.orm, log, sanbao.clock.now, undefined, 2);
    expect(told).toEqual([{ months: 2, kept: expect.any(Number), seconds: expect.any(Number) }]);
    const sent = await statementsOf(async () => expect(await asked()).toEqual(counted));
    // The call of October waits for a day that is over.
    expect(sent.filter(({ text }) => text.includes(' r ') && text.includes('asked.today'))).toEqual([]);
    // What is kept is not counted again, and one that is stopped begins nothing more.
    await keepFigures(sanbao.orm, log, sanbao.clock.now, undefined, 2);
    await sql('delete from kept_figures');
    await keepFigures(sanbao.orm, log, sanbao.clock.now, AbortSignal.abort(), 2);
    expect(told).toHaveLength(1);
    expect(await sql('select from kept_figures')).toEqual([]);
  });

  test('is not kept while a day that passes may change it', async () => {
    await auditor.read('{ conformanceTrend(clause: "5.3.7") { month } }');
    const kept = await sql(`select month::text from kept_figures where kind = 'conformance FaultReport' order by 1`);
    const months = (kept as unknown as { month: string }[]).map(({ month }) => month);
    expect(months).toContain('2026-10-01');
    expect(months).not.toContain('2026-11-01');
  });

  test('all that checks look at is known, so that it falls with them', () => {
    const tables = new Tables((sanbao.orm.em as SqlEntityManager).getMetadata());
    const recordOf = new Map(afterSales.records.map(record => [tables.of(record).tableName, record]));
    const withLines = (table: string) => {
      const record = recordOf.get(table);
      const fields = record ? fieldsOf(record) : [];
      return [
        table,
        ...fields.flatMap(field =>
          field.kind === 'lines'
            ? tables.of(field.target?.() as never).tableName
            : field.kind === 'links'
              ? tables.pivot(record as never, field).table.replaceAll('"', '')
              : [],
        ),
      ];
    };
    const unknown = afterSales.checks.flatMap(({ record, name, ...check }) => {
      const known = [tables.of(record).tableName, ...(movedBy[record.name] ?? []).map(({ table }) => table)];
      const all = new Set([...known.flatMap(withLines), ...neverMoves]);
      const sql = [check.among, check.missing, check.overdue, check.deviating, check.conforming, check.monthly].join(
        ' ',
      );
      const asked = [...sql.matchAll(/\b(?:from|join) "?([a-z_]+)"?(?!\w*\()/g)].map(([, table = '']) => table);
      return asked.filter(table => !all.has(table)).map(table => `${name}: ${table}`);
    });
    expect(unknown).toEqual([]);
  });
});

test('what is done is seen at once, and what was overdue stays so though it is void', async () => {
  const office = await sanbao.as('after-sales');
  const read = async (from: string, until: string) => {
    const { conformance } = await auditor.read(`{ conformance(from: "${from}", until: "${until}", clause: "5.3.7") {
      checks { name conforming { total } overdue { total } missing { total } deviating { total } notApplicable { total } } } }`);
    return totalsOf(conformance.checks[0]);
  };
  const november = () => read('2026-11-01', '2026-11-30');
  const october = () => read('2026-10-01', '2026-10-31');
  const { faultReports } = await auditor.read('{ faultReports(orderBy: [CALLED_AT_ASC]) { nodes { id } } }');
  const [overdue, open] = faultReports.nodes;
  expect([await october(), await november()]).toEqual([{ overdue: 1 }, { notApplicable: 1 }]);
  await office.step('cancelFaultReport', { id: overdue.id, input: { reason: '登记有误' } });
  const help = { channel: 'PHONE', advice: '检查气压。', outcome: 'SOLVED', minutes: 5 };
  await office.step('helpRemotely', { id: open.id, input: help });
  expect([await october(), await november()]).toEqual([{ overdue: 1 }, { conforming: 1 }]);
});

describe('the records behind a figure', () => {
  const records = (asked: object) =>
    auditor.ask(
      `query ($check: String!, $figure: String!, $from: Day!, $until: Day!, $first: Int, $after: String) {
        conformanceRecords(check: $check, figure: $figure, from: $from, until: $until, first: $first, after: $after) {
          number day detail cursor } }`,
      { check: 'callActedOn', figure: 'notApplicable', from: '2026-01-01', until: '2026-11-30', ...asked },
    );

  test('are asked for page by page, from each record on, those that are listed with the figure among them', async () => {
    const office = await sanbao.as('after-sales');
    for (let count = 0; count < 3; count++) await office.step('reportFault', { input: faultForm(ground) });
    const { conformance } =
      await auditor.read(`{ conformance(from: "2026-01-01", until: "2026-11-30", clause: "5.3.7") {
      checks { name notApplicable { total records { number day detail cursor } } } } }`);
    const { notApplicable } = conformance.checks.find(({ name }: { name: string }) => name === 'callActedOn');
    expect(notApplicable).toMatchObject({ total: 3, records: { length: 3 } });
    const found: { cursor: string }[] = [];
    for (let after: string | undefined; ; after = found.at(-1)?.cursor) {
      const page = (await records({ first: 2, after })).data.conformanceRecords;
      found.push(...page);
      if (page.length < 2) break;
    }
    expect(found).toEqual(notApplicable.records);
  });

  test.each([
    [{ check: 'nothing' }, { check: 'There is no check nothing.' }],
    [
      { figure: 'late' },
      { figure: 'A check has these figures: conforming, overdue, missing, deviating, notApplicable.' },
    ],
    [{ after: 'x' }, { after: expect.any(String) }],
    [{ after: cursorOf(['2026-99-99', '00000000-0000-7000-8000-000000000000']) }, { after: expect.any(String) }],
    [{ first: 101 }, { first: expect.any(String) }],
  ])('%j is refused', async (asked, fields) => {
    const { errors } = await records(asked);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields });
  });

  test('of too many figures at once are refused with a way on', async () => {
    const owner = new pg.Client({ connectionString: sanbao.url });
    await owner.connect();
    const { query: send } = pg.Client.prototype;
    pg.Client.prototype.query = function (this: pg.Client, batch: { statements?: Sent[] }, ...rest: unknown[]) {
      for (const each of batch.statements ?? [])
        if (each.text.includes('ranked')) Object.assign(each, { text: 'select pg_sleep(20)', values: [] });
      return Reflect.apply(send, this, [batch, ...rest]);
    } as never;
    try {
      const asked = auditor.ask(query, november);
      const slow = `from pg_stat_activity where query like 'select pg_sleep%' and datname = current_database()`;
      await until(async () => (await owner.query(`select ${slow}`)).rowCount || undefined);
      await owner.query(`select pg_cancel_backend(pid) ${slow}`);
      const { errors } = await asked;
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'TOO_COMPLEX', seconds: 20 });
      expect(errors?.[0]?.message).toContain('conformanceRecords');
    } finally {
      pg.Client.prototype.query = send;
      await owner.end();
    }
  });
});
