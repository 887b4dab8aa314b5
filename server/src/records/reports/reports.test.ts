import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type GraphQLObjectType, getNamedType } from 'graphql';
import { surveyAnswered } from '../../../test/archive.ts';
import { closedOrder } from '../../../test/closed-order.ts';
import { complaintIn } from '../../../test/complaints.ts';
import { faultForm, repairIn, reportSigned } from '../../../test/repair.ts';
import { type Client, type Sanbao, startSanbao } from '../../../test/sanbao.ts';
import {
  inStock,
  inspected,
  ordered,
  type PartsGround,
  partsGround,
  requested,
  stocked,
} from '../../../test/spare-parts.ts';
import { statementsOf } from '../../../test/statements.ts';
import { passedBy, trainingGround } from '../../../test/training.ts';
import { afterSales } from '../../chapters.ts';
import type { ReportOptions } from '../../read/report.ts';
import { createSchema } from '../../schema.ts';

const queries = Object.values((await createSchema(afterSales)).getQueryType()?.getFields() ?? {});
const reports = queries.filter(({ extensions }) => 'report' in extensions);

let sanbao: Sanbao;
let ground: PartsGround;
let auditor: Client;
let office: Client;
beforeAll(async () => {
  sanbao = await startSanbao(undefined, { SESSION_DAYS: '90' });
  ground = await partsGround(sanbao);
  auditor = await sanbao.as('auditor');
  office = await sanbao.as('after-sales');
});
afterAll(() => sanbao.stop());

const YEAR = 'from: "2026-01-01", until: "2026-12-31"';
const asked = async (name: string, fields: string, period = YEAR) =>
  (await auditor.read(`{ answer: ${name}${period && `(${period})`} { ${fields} } }`)).answer;
const now = (moment: string) => {
  sanbao.clock.now = new Date(moment);
};

describe('repair', () => {
  test('an arrival in time, one that the company was late for, one that others were, and one that is still wanted', async () => {
    now('2026-11-23T02:00:00Z');
    await repairIn(sanbao, ground, 'ON_SITE');
    for (const cause of ['OWN', 'CARRIER']) {
      const { id } = await repairIn(sanbao, ground, 'DISPATCHED');
      await sanbao.orm.em
        .fork()
        .execute(
          'update service_order set arrived_at = arrival_deadline, arrived_late = true, delay_cause = ? where id = ?',
          [cause, id],
        );
    }
    await repairIn(sanbao, ground, 'DISPATCHED');
    const fields = 'month due inTime lateByHouse lateByOthers rate';
    const first = { month: '2026-11', due: 3, inTime: 1, lateByHouse: 1, lateByOthers: 1, rate: 33.3 };
    expect(await asked('arrivalsInTime', fields)).toEqual([first]);
    now('2026-12-01T02:00:00Z');
    expect(await asked('arrivalsInTime', fields)).toEqual([{ ...first, due: 4, lateByHouse: 2, rate: 25 }]);
    expect(await asked('arrivalsInTime', fields, 'from: "2026-10-01", until: "2026-10-31"')).toEqual([]);
  });

  test('what the first visit repairs stays repaired; a machine that fails again within the days is a repeat', async () => {
    now('2026-11-23T02:00:00Z');
    await closedOrder(sanbao, ground, '2026-06-10T02:00:00Z');
    await closedOrder(sanbao, ground, '2026-08-10T02:00:00Z');
    const head = await sanbao.as('after-sales-head');
    await head.step('reportFault', { input: faultForm(ground, { calledAt: '2026-09-02T02:00:00Z' }) });
    expect(await asked('firstTimeFix', 'month visits fixed rate', 'from: "2026-05-01", until: "2026-09-30"')).toEqual([
      { month: '2026-06', visits: 1, fixed: 1, rate: 100 },
      { month: '2026-08', visits: 1, fixed: 0, rate: 0 },
    ]);
    const repeats = (period: string) => asked('repeatFailures', 'model repairs repeated rate', period);
    const of = await repeats('from: "2026-05-01", until: "2026-09-30"');
    expect(of).toEqual([{ model: expect.any(String), repairs: 2, repeated: 1, rate: 50 }]);
    expect(await repeats('from: "2026-06-01", until: "2026-06-30"')).toMatchObject([{ repeated: 0, rate: 0 }]);
  });
});

describe('customers', () => {
  test('what they answered, by model and by who was there', async () => {
    now('2026-11-23T02:00:00Z');
    await surveyAnswered(sanbao, ground);
    const order = await closedOrder(sanbao, ground, '2026-11-23T01:00:00Z');
    await surveyAnswered(sanbao, ground, 'VERY_POOR', { order });
    const fields = 'answers satisfied acceptable dissatisfied veryPoor rate';
    const none = { acceptable: 0, dissatisfied: 0 };
    expect(await asked('satisfactionByEngineer', `engineer ${fields}`)).toEqual([
      { engineer: '陆志明', answers: 1, satisfied: 0, ...none, veryPoor: 1, rate: 0 },
    ]);
    expect(await asked('satisfactionByModel', `model ${fields}`)).toEqual([
      { model: 'ZJ-100', answers: 2, satisfied: 1, ...none, veryPoor: 1, rate: 50 },
    ]);
  });

  test('complaints by what they are about, and what became of them', async () => {
    const equipment = { equipment: ground.machine, part: ground.blade };
    const complaints = { ...ground, ...equipment } as never;
    await complaintIn(office, complaints, 'CLOSED');
    await complaintIn(office, complaints, 'ANSWERED');
    const rows = await asked('complaintsByTheme', 'theme complaints open content discontent');
    expect(rows).toContainEqual({ theme: 'WORKMANSHIP', complaints: 2, open: 1, content: 1, discontent: 0 });
    // The very poor answer has become one whose theme nobody has found out yet.
    expect(rows).toContainEqual({ theme: null, complaints: 1, open: 1, content: 0, discontent: 0 });
  });
});

describe('parts', () => {
  test('how long they take from the application to the stock', async () => {
    now('2026-11-23T02:00:00Z');
    const lines = [{ part: ground.blade, quantity: 10 }];
    const { id: order } = await ordered(sanbao, ground, lines, { lines });
    now('2026-12-03T02:00:00Z');
    await stocked(sanbao, order, [inspected(ground.blade, 10)]);
    expect(await asked('partsLeadTime', 'supplier items medianDays longestDays')).toEqual([
      { supplier: expect.any(String), items: 1, medianDays: 10, longestDays: 10 },
    ]);
  });

  test('what free service of a model takes: parts less what came back, and hours', async () => {
    now('2026-11-23T02:00:00Z');
    await inStock(sanbao, ground.belt, 20);
    const { order } = await reportSigned(sanbao, ground);
    const costs = async () => (await asked('warrantyCostByModel', 'model orders parts hours'))[0];
    const before = await costs();
    const { id } = await requested(sanbao, order, [{ part: ground.belt, quantity: 3 }]);
    await (await sanbao.as('after-sales-head')).step('issueParts', {
      id,
      input: { lines: [{ part: ground.belt, quantity: 3 }] },
    });
    const { part } = await auditor.read('query ($id: ID!) { part(id: $id) { unitPrice } }', { id: ground.belt });
    const after = await costs();
    expect(after.parts - before.parts).toBeCloseTo(3 * part.unitPrice, 2);
    expect(before).toMatchObject({ orders: 1, hours: 0.5 });
  });
});

describe('5.3.6 faults, causes and remedies by their codes', () => {
  test('calls by how the fault shows itself, reports by what it came from and by what was done', async () => {
    now('2026-11-23T02:00:00Z');
    const input = faultForm(ground, { faultCode: 'LEAK' });
    const { id } = await office.step('reportFault', { input });
    const help = { channel: 'PHONE', advice: '拧紧快插接头。', outcome: 'SOLVED', minutes: 10 };
    await office.step('helpRemotely', { id, input: help });
    await office.step('resolveFaultRemotely', { id, input: { resolution: '接头松动。' } });
    await office.step('reportFault', { input: { ...input, machineState: 'RUNNING' } });
    const codes = { faultCode: 'LEAK', causeCode: 'SEAL', remedyCode: 'REPLACED' };
    await reportSigned(sanbao, ground, codes);
    await reportSigned(sanbao, ground, { ...codes, remedyCode: 'ADJUSTED' });
    expect(await asked('faultsByCode', 'faultCode faults down resolvedRemotely')).toContainEqual({
      ...{ faultCode: 'LEAK', faults: 2, down: 1, resolvedRemotely: 1 },
    });
    const causes = await asked('repairsByCause', 'causeCode reports machines hours');
    expect(causes).toContainEqual({ causeCode: 'SEAL', reports: 2, machines: 1, hours: 1 });
    const remedies = await asked('repairsByRemedy', 'remedyCode reports');
    expect(remedies).toContainEqual({ remedyCode: 'REPLACED', reports: 1 });
    expect(remedies).toContainEqual({ remedyCode: 'ADJUSTED', reports: 1 });
    expect(await asked('repairsByCause', 'reports', 'from: "2026-10-01", until: "2026-10-31"')).toEqual([]);
  });
});

describe('training', () => {
  test('who passed, what was taught to whom, and which licences end', async () => {
    now('2026-11-23T02:00:00Z');
    await passedBy(sanbao, await trainingGround(sanbao), ['区永健', '何展鹏']);
    const fields = 'employer dealer assessed passed atOnce rate';
    const dealer = { employer: 'DEALER', dealer: '广州粤匠达机电设备有限公司' };
    expect(await asked('trainingPassRate', fields)).toEqual([
      { ...dealer, assessed: 2, passed: 2, atOnce: 2, rate: 100 },
    ]);
    expect(await asked('topicsTaught', 'employer dealer people principle use maintenance')).toEqual([
      { ...dealer, people: 2, principle: 0, use: 2, maintenance: 0 },
    ]);
    now('2026-11-20T02:00:00Z');
    const ending = () => asked('licencesEnding', 'productFamily ended within30 within60 within90', '');
    expect(await ending()).toEqual([
      { productFamily: expect.any(String), ended: 0, within30: 1, within60: 0, within90: 0 },
    ]);
    now('2026-12-03T02:00:00Z');
    expect(await ending()).toMatchObject([{ ended: 1, within30: 0 }]);
  });
});

describe('every report', () => {
  test('is of the company: of whose departments, and drawn by fields that it has', () => {
    expect(reports.length).toBeGreaterThanOrEqual(11);
    for (const { name, type, extensions } of reports) {
      const { by, draws, departments } = extensions.report as ReportOptions;
      const row = getNamedType(type) as GraphQLObjectType;
      expect([name, [...by, ...draws].filter(field => !(field in row.getFields()))]).toEqual([name, []]);
      expect(departments.length).toBeGreaterThan(0);
    }
  });

  test.each(reports.map(({ name, args }) => [name, args.length ? `(${YEAR})` : ''] as const))(
    '%s is one statement, and nothing for dealers and administrators',
    async (name, period) => {
      const query = `{ ${name}${period} { __typename } }`;
      const sent = await statementsOf(() => auditor.read(query));
      expect(sent.filter(({ text }) => text.includes('json_agg'))).toHaveLength(1);
      for (const account of ['dealer-a', 'admin'])
        expect((await (await sanbao.as(account)).ask(query)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    },
  );

  test('a period that ends before it starts is refused', async () => {
    const { errors } = await auditor.ask('{ firstTimeFix(from: "2026-12-01", until: "2026-11-01") { month } }');
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: { until: expect.any(String) } });
  });

  test('a program with a reporting token reads it', async () => {
    const admin = await sanbao.as('admin');
    const input = { label: '报表', scope: 'REPORTING', expiresOn: '2027-03-01' };
    const { secret } = await admin.step('createAccessToken', { input }, 'secret');
    const answer = await sanbao.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { authorization: `Bearer ${secret}` },
      payload: { query: `{ complaintsByTheme(${YEAR}) { theme complaints } }` },
    });
    expect(answer.json().data.complaintsByTheme.length).toBeGreaterThan(0);
  });
});
