import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { faultForm, planForm, type RepairGround, repairGround, repairIn } from '../../../test/repair.ts';
import { type Client, type Sanbao, startSanbao } from '../../../test/sanbao.ts';
import { statementsOf } from '../../../test/statements.ts';
import { afterSales } from '../../chapters.ts';
import { cursorOf } from '../../read/cursor.ts';
import { overriding } from './overriding.ts';

let sanbao: Sanbao;
let ground: RepairGround;
let gm: Client;
let office: Client;
let faults: { prompt: { id: string; number: string }; late: { id: string; number: string } };
beforeAll(async () => {
  sanbao = await startSanbao(undefined, { SESSION_DAYS: '90' });
  ground = await repairGround(sanbao);
  gm = await sanbao.as('gm');
  office = await sanbao.as('after-sales');
  const head = await sanbao.as('after-sales-head');
  const reported = (calledAt: string) => head.step('reportFault', { input: faultForm(ground, { calledAt }) });
  faults = { prompt: await reported('2026-11-23T01:00:00Z'), late: await reported('2026-11-16T01:00:00Z') };
  const advice = { channel: 'PHONE', advice: '检查气源压力', outcome: 'NO_CHANGE', minutes: 20 };
  sanbao.clock.now = new Date('2026-11-23T05:00:00Z');
  await office.step('helpRemotely', { id: faults.prompt.id, input: advice });
  sanbao.clock.now = new Date('2026-11-23T03:30:00Z');
  await office.step('helpRemotely', { id: faults.late.id, input: advice });
  sanbao.clock.now = new Date('2026-11-24T02:00:00Z');
});
afterAll(() => sanbao.stop());

const november = { from: '2026-11-01', until: '2026-11-24' };
const figure = 'step clause volume inTime late medianHours deviating excepted';
const figures = async (client: Client, department: string, period: object = november) =>
  (
    await client.read(
      `query ($department: Department!, $from: Day!, $until: Day!) {
        departmentFigures(department: $department, from: $from, until: $until) { ${figure} } }`,
      { department, ...period },
    )
  ).departmentFigures as { step: string; clause: string; volume: number }[];
const records = (client: Client, step: string, asked: object = {}) =>
  client.ask(
    `query ($department: Department!, $step: String!, $from: Day!, $until: Day!, $after: String) {
      departmentRecords(department: $department, step: $step, from: $from, until: $until, after: $after) {
        resource record number title state at person hours late deviating excepted } }`,
    { department: 'AFTER_SALES', step, ...november, ...asked },
  );

describe('4.5 how a department carries out its steps', () => {
  test('the records behind a figure are asked for page by page, first those that somebody has to look into', async () => {
    const page = async (asked: object) =>
      (
        await gm.read(
          `query ($first: Int, $after: String) { departmentRecords(department: AFTER_SALES, step: "helpRemotely",
            from: "2026-10-15", until: "2026-11-24", first: $first, after: $after) { number late cursor } }`,
          asked,
        )
      ).departmentRecords as { number: string; late: boolean; cursor: string }[];
    const all = await page({});
    expect(all.map(({ late }) => late)).toEqual([true, false]);
    const [first, ...more] = await page({ first: 1 });
    expect([first, more]).toEqual([all[0], []]);
    const [second] = await page({ first: 1, after: first?.cursor });
    expect(second).toEqual(all[1]);
    expect(await page({ after: second?.cursor })).toEqual([]);
    const { errors } = await records(gm, 'helpRemotely', {
      after: cursorOf([true, '2026-99-99T00:00:00+00:00', '00000000-0000-7000-8000-000000000000']),
    });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: { after: expect.any(String) } });
  });

  test('each step with how often, in time or late, and how soon', async () => {
    const all = await figures(gm, 'AFTER_SALES');
    expect(all.find(({ step }) => step === 'helpRemotely')).toEqual({
      step: 'helpRemotely',
      clause: '5.3.7',
      volume: 2,
      inTime: 1,
      late: 1,
      medianHours: 2.3,
      deviating: 0,
      excepted: 0,
    });
    // One hour after the call the one, a week after it the other.
    expect(all.find(({ step }) => step === 'reportFault')).toMatchObject({ volume: 2, medianHours: 85 });
  });

  test('what others did, and what a step moved beside its own record, is not theirs', async () => {
    expect((await figures(gm, 'SALES')).map(({ step }) => step)).toEqual(['recordShipment']);
    // The register has a line for each fault: that was no step on the register.
    expect((await figures(gm, 'AFTER_SALES')).map(({ step }) => step)).not.toContain('registerCorrespondence');
    expect(await figures(gm, 'AFTER_SALES', { from: '2026-10-01', until: '2026-10-31' })).toEqual([]);
  });

  test('nor is what a step did to another record of the same kind', async () => {
    const input = (years: number) => ({ input: { form: 'A', years, reason: '顾客合同要求' } });
    for (const years of [5, 6]) await gm.step('setRetention', input(years));
    const set = (await figures(gm, 'GENERAL_MANAGER')).find(({ step }) => step === 'setRetention');
    expect(set).toMatchObject({ volume: 2, medianHours: null });
  });

  test('what was allowed by exception counts on every step of its record', async () => {
    const { id } = await repairIn(sanbao, ground, 'PLANNED', { engineers: [ground.unlicensed] });
    const deviations = ['2026-11-24', '2026-11-25'].map(day => ({ person: ground.unlicensed, day }));
    const { version } = await office.step('requestDispatchDeviation', {
      id,
      input: { deviations, reason: '其余人员都在外地' },
    });
    const approved = await gm.step('approveDispatchDeviation', { id, expectedVersion: version });
    await office.step('dispatchServiceOrder', { id, expectedVersion: approved.version });
    const after = await figures(gm, 'AFTER_SALES');
    expect(after.find(({ step }) => step === 'dispatchServiceOrder')).toMatchObject({ volume: 1, excepted: 1 });
    expect(await figures(gm, 'GENERAL_MANAGER')).toContainEqual(
      expect.objectContaining({ step: 'approveDispatchDeviation', deviating: 1, excepted: 1 }),
    );
  });

  test('leads to the records: first those that somebody has to look into', async () => {
    const { data } = await records(gm, 'helpRemotely');
    expect(data.departmentRecords).toMatchObject([
      { resource: 'FaultReport', number: faults.late.number, hours: 1.5, late: true, person: '沈晓梅' },
      { number: faults.prompt.number, hours: 3, late: false },
    ]);
  });

  test('of master data as of everything else', async () => {
    const { data, errors } = await records(gm, 'recordShipment', { department: 'SALES' });
    expect(errors).toBeUndefined();
    expect(data.departmentRecords).toMatchObject([{ resource: 'Equipment', title: 'Z100-2610-001', late: false }]);
  });

  test('is one statement, whatever the figures; the records behind one are another, of the months that have them', async () => {
    for (const [statements, work] of [
      [1, () => figures(gm, 'AFTER_SALES')],
      [2, () => records(gm, 'helpRemotely')],
    ] as const) {
      const sent = await statementsOf(work);
      expect(sent.filter(({ text }) => text.includes('procedure_event'))).toHaveLength(statements);
    }
  });

  test('is for the company: a dealer and an administrator are told nothing', async () => {
    for (const account of ['dealer-a', 'admin'])
      expect((await records(await sanbao.as(account), 'helpRemotely')).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await figures(await sanbao.as('auditor'), 'AFTER_SALES')).length).toBeGreaterThan(0);
  });

  test('a period that ends before it starts is refused; of what is no step there are no records', async () => {
    const { errors } = await records(gm, 'helpRemotely', { from: '2026-11-24', until: '2026-11-01' });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: { until: expect.any(String) } });
    for (const step of ['signIn', 'nothing']) expect((await records(gm, step)).data.departmentRecords).toEqual([]);
  });

  test('what sets a rule aside is a step of the procedure', () => {
    expect(overriding.filter(name => !afterSales.steps.named(name)?.clause)).toEqual([]);
  });
});

describe('4.5 the assessment of a department', () => {
  const input = (change: object = {}) => ({ input: { department: 'AFTER_SALES', ...november, ...change } });
  const compile = (change: object = {}, select?: string) =>
    gm.step('compileDepartmentAssessment', input(change), select);
  const grading = { grade: 'GOOD', opinion: '接报后指导及时，派人前先查上岗证。' };

  test('keeps the figures of its period, and their sums', async () => {
    const assessment = await compile({}, `state volume late excepted figures { ${figure} } assessedBy { name }`);
    const now = await figures(gm, 'AFTER_SALES');
    expect(assessment).toMatchObject({ state: 'DRAFT', late: 2, figures: now, assessedBy: { name: '方国栋' } });
    expect(assessment.volume).toBe(now.reduce((sum, { volume }) => sum + volume, 0));
  });

  test.each([
    [
      { from: '2026-11-25', until: '2026-11-01' },
      { rule: 'periodEndsBeforeStart', clause: '4.5' },
    ],
    [{ until: '2026-11-25' }, { rule: 'dayInTheFuture', clause: '4.5' }],
    [{ department: 'DEALER' }, { code: 'BAD_USER_INPUT', fields: { department: expect.any(String) } }],
    [{ department: 'GENERAL_MANAGER' }, { code: 'BAD_USER_INPUT', fields: { department: expect.any(String) } }],
    [{}, { code: 'BAD_USER_INPUT', fields: { until: expect.any(String) } }],
  ])('of %j there is none', async (change, expected) => {
    expect(await gm.refusal('compileDepartmentAssessment', input(change))).toMatchObject(expected);
  });

  test('is the General Manager’s, who grades it with an opinion, having looked at just that', async () => {
    const head = await sanbao.as('after-sales-head');
    expect(await head.refusal('compileDepartmentAssessment', input())).toMatchObject({
      code: 'FORBIDDEN',
      clause: '4.5',
    });
    const draft = await compile({ department: 'MANAGEMENT' });
    const publish = { id: draft.id, expectedVersion: draft.version, input: grading };
    expect(await head.refusal('publishDepartmentAssessment', publish)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await gm.refusal('publishDepartmentAssessment', { ...publish, expectedVersion: 0 })).toMatchObject({
      code: 'STALE_RECORD',
    });
    expect(
      await gm.refusal('publishDepartmentAssessment', { ...publish, input: { ...grading, opinion: '' } }),
    ).toMatchObject({ fields: { opinion: expect.any(String) } });
    const again = await gm.step('recompileDepartmentAssessment', {
      id: draft.id,
      ...input({ department: 'MANAGEMENT', from: '2026-10-01', until: '2026-10-31' }),
    });
    const published = await gm.step(
      'publishDepartmentAssessment',
      { ...publish, expectedVersion: again.version },
      'state grade volume publishedOn',
    );
    expect(published).toEqual({ state: 'PUBLISHED', grade: 'GOOD', volume: 0, publishedOn: '2026-11-24' });
    expect(await gm.refusal('recompileDepartmentAssessment', { id: draft.id, ...input() })).toMatchObject({
      code: 'STEP_NOT_AVAILABLE',
      state: 'PUBLISHED',
    });
  });

  test('comes to the department, which takes it and may say something to it', async () => {
    const draft = await compile({ department: 'SALES' });
    const { id, version } = await gm.step('publishDepartmentAssessment', {
      id: draft.id,
      expectedVersion: draft.version,
      input: grading,
    });
    const sales = await sanbao.as('sales');
    const { inbox } = await sales.read('{ inbox { record step } }');
    expect(inbox).toContainEqual({ record: id, step: 'acknowledgeDepartmentAssessment' });
    const take = { id, expectedVersion: version, input: { reply: '出厂登记已补。' } };
    expect(await office.refusal('acknowledgeDepartmentAssessment', take)).toMatchObject({
      code: 'FORBIDDEN',
      clause: '4.5',
    });
    expect(
      await sales.step('acknowledgeDepartmentAssessment', take, 'state reply acknowledgedBy { name }'),
    ).toMatchObject({ state: 'ACKNOWLEDGED', reply: '出厂登记已补。', acknowledgedBy: { name: '裘亚平' } });
  });
});

describe('4.5 how soon', () => {
  test('from the call to the order, and from the day on which something was due', async () => {
    const sales = await sanbao.as('sales');
    const { obligations } = await sales.step(
      'recordServiceContract',
      {
        input: {
          customer: ground.customer,
          equipment: [ground.machine],
          validFrom: '2026-09-23',
          statedReason: '合同原件后到',
          validUntil: '2027-09-22',
          terms: [{ kind: 'TRAINING', what: '操作工复训', everyMonths: 2 }],
        },
      },
      'obligations(first: 20) { id dueOn }',
    );
    const first = obligations.find(({ dueOn }: { dueOn: string }) => dueOn === '2026-11-23');
    const before = sanbao.clock.now;
    sanbao.clock.now = new Date('2026-11-24T04:00:00Z');
    await office.step('fulfilObligation', { id: first.id, input: { note: '已复训，签到表已归档' } });
    const { id: fault } = await office.step('reportFault', {
      input: { ...faultForm(ground), calledAt: '2026-11-24T01:00:00Z' },
    });
    await office.step('planRepair', {
      input: planForm(ground, { fault, startsOn: '2026-11-25', endsOn: '2026-11-25' }),
    });
    const all = await figures(gm, 'AFTER_SALES', { from: '2026-11-24', until: '2026-11-24' });
    const hours = Object.fromEntries(
      all.map(({ step, ...each }) => [step, (each as { medianHours?: number }).medianHours]),
    );
    expect(hours).toMatchObject({ fulfilObligation: 36, planRepair: 1.5, reportFault: 1.5 });
    sanbao.clock.now = before;
  });
});
