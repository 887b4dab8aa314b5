import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { shipmentForm } from '../../test/equipment.ts';
import { faultForm, planForm, type RepairGround, repairGround } from '../../test/repair.ts';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';

let sanbao: Sanbao;
let ground: RepairGround;
let office: Client;
let engineer: Client;
let manufacturing: Client;

beforeAll(async () => {
  sanbao = await startSanbao(undefined, { SESSION_DAYS: '180' });
  ground = await repairGround(sanbao);
  office = await sanbao.as('after-sales');
  engineer = await sanbao.as('engineer');
  manufacturing = await sanbao.as('manufacturing');
});
afterAll(() => sanbao.stop());
beforeEach(() => {
  sanbao.clock.now = new Date('2026-11-23T02:00:00Z');
});

const report = (client: Client, change: object = {}, select?: string) =>
  client.step('reportFault', { input: faultForm(ground, change) }, select);
const help = (change: object = {}) => ({
  channel: 'WECHAT',
  advice: '请清洁推料光电传感器后复位。',
  outcome: 'NO_CHANGE',
  minutes: 25,
  ...change,
});
const line = (id: string) =>
  office
    .read(
      'query ($id: ID!) { faultReport(id: $id) { registerLine { state channel subject madeBy handling { what } } } }',
      { id },
    )
    .then(({ faultReport }) => faultReport.registerLine);

describe('5.3.7 a fault is recorded by whoever takes the call', () => {
  test('Manufacturing takes the call: who, when and in which department is kept, and it makes its line', async () => {
    const calledAt = '2026-11-23T01:10:00+00:00';
    const fault = await report(
      manufacturing,
      { calledAt },
      'id number state takenByDepartment takenBy { name } calledAt firstCalledAt dueOn',
    );
    expect(fault).toMatchObject({
      number: 'FR-2026-0001',
      state: 'LOGGED',
      takenByDepartment: 'MANUFACTURING',
      takenBy: { name: '史国兴' },
      calledAt,
      firstCalledAt: calledAt,
      dueOn: '2026-11-24',
    });
    expect(await line(fault.id)).toMatchObject({
      state: 'OPEN',
      channel: 'PHONE',
      subject: '推料杆不复位，开机即报过载。',
      madeBy: fault.number,
      handling: [],
    });
  });

  test('not from the future, not of a machine of somebody else, and not by Management', async () => {
    const form = (change: object) => ({ input: faultForm(ground, change) });
    expect(await office.refusal('reportFault', form({ calledAt: '2026-11-23T02:00:01Z' }))).toMatchObject({
      rule: 'timeInTheFuture',
      fields: { calledAt: expect.any(String) },
    });
    const { customers } = await office.read('{ customers(first: 5) { nodes { id } } }');
    const customer = customers.nodes.find(({ id }: { id: string }) => id !== ground.customer).id;
    expect(await office.refusal('reportFault', form({ customer }))).toMatchObject({ rule: 'machineOfAnother' });
    const management = await sanbao.as('management');
    expect(await management.refusal('reportFault', form({}))).toMatchObject({ code: 'FORBIDDEN', clause: '5.3.7' });
  });

  test('help from a distance, many times, until it is resolved; the line follows', async () => {
    const { id } = await report(office);
    expect(await engineer.refusal('resolveFaultRemotely', { id, input: { resolution: '已清洁' } })).toMatchObject({
      code: 'STEP_NOT_AVAILABLE',
    });
    await manufacturing.step('helpRemotely', { id, input: help() });
    const helped = await engineer.step(
      'helpRemotely',
      { id, input: help({ outcome: 'SOLVED' }) },
      'state dueOn remoteHelp { by outcome minutes }',
    );
    expect(helped).toMatchObject({
      state: 'HELPING',
      dueOn: null,
      remoteHelp: [
        { by: '史国兴', outcome: 'NO_CHANGE' },
        { by: '陆志明', outcome: 'SOLVED', minutes: 25 },
      ],
    });
    const resolved = await engineer.step(
      'resolveFaultRemotely',
      { id, input: { resolution: '光电传感器镜面积灰' } },
      'state resolvedOn',
    );
    expect(resolved).toEqual({ state: 'RESOLVED', resolvedOn: '2026-11-23' });
    const { state, handling } = await line(id);
    expect([state, handling.length]).toEqual(['CLOSED', 3]);
  });

  test('back within the window it is a repeat failure, later it is not', async () => {
    const { id } = await report(office);
    const resolve = async () => {
      await office.step('helpRemotely', { id, input: help() });
      await office.step('resolveFaultRemotely', { id, input: { resolution: '重新设定零位' } });
    };
    const reopen = (now: string) => {
      sanbao.clock.now = new Date(now);
      return office.step(
        'reopenFault',
        { id, input: { reason: '又报过载' } },
        'state repeatFailures dueOn calledAt firstCalledAt',
      );
    };
    await resolve();
    expect(await reopen('2026-12-23T15:59:00Z')).toEqual({
      state: 'LOGGED',
      repeatFailures: 1,
      dueOn: '2026-12-24',
      calledAt: '2026-12-23T15:59:00+00:00',
      firstCalledAt: '2026-12-23T15:59:00+00:00',
    });
    expect((await line(id)).state).toBe('OPEN');
    await resolve();
    expect(await reopen('2027-01-22T16:00:00Z')).toMatchObject({ repeatFailures: 1 });
    expect(await office.refusal('cancelFaultReport', { id, input: { reason: '误登' } })).toMatchObject({
      rule: 'helpedAlready',
    });
    await resolve();
    sanbao.clock.now = new Date('2027-04-23T16:00:00Z');
    expect(await office.refusal('reopenFault', { id, input: { reason: '又报过载' } })).toMatchObject({
      clause: '5.3.7',
      rule: 'reopenedTooLate',
      days: 90,
      resolvedOn: '2027-01-23',
    });
    expect(await reopen('2027-04-23T15:59:59Z')).toMatchObject({ state: 'LOGGED' });
  });

  test('a second call about the machine joins the first: both lines stay, the earlier time counts', async () => {
    const first = await report(office);
    const earlier = '2026-11-22T08:00:00+00:00';
    const second = await report(engineer, { calledAt: earlier });
    const strange = await report(office, { equipment: null });
    const into = (id: string, other: string) => ({ id, input: { into: other } });
    expect(await office.refusal('mergeFaultReport', into(first.id, first.id))).toMatchObject({
      rule: 'mergedIntoItself',
    });
    expect(await office.refusal('mergeFaultReport', into(strange.id, first.id))).toMatchObject({
      rule: 'mergedWithoutMachine',
    });
    expect(await office.step('mergeFaultReport', into(second.id, first.id))).toMatchObject({ state: 'MERGED' });
    const { faultReport } = await office.read(
      'query ($id: ID!) { faultReport(id: $id) { firstCalledAt mergedReports { id } registerLine { state } } }',
      { id: first.id },
    );
    expect(faultReport).toEqual({
      firstCalledAt: earlier,
      mergedReports: [{ id: second.id }],
      registerLine: { state: 'OPEN' },
    });
    expect(await line(second.id)).toMatchObject({ state: 'CLOSED', madeBy: second.number });
  });

  test('a second call joins the first also when somebody is on the way already, and none joins what is merged itself', async () => {
    const first = await report(office);
    await office.step('planRepair', { input: planForm(ground, { fault: first.id, startsOn: '2026-11-25' }) });
    const second = await report(office);
    const merge = { id: second.id, input: { into: first.id } };
    expect(await office.step('mergeFaultReport', merge)).toMatchObject({ state: 'MERGED' });
    const third = await report(office);
    const { number } = (await office.read('query ($id: ID!) { faultReport(id: $id) { number } }', first)).faultReport;
    expect(await office.refusal('mergeFaultReport', { id: third.id, input: { into: second.id } })).toMatchObject({
      fields: { into: expect.stringContaining(number) },
    });
  });

  test('what had joined a report that is void waits again, as a call of its own', async () => {
    const wrong = await report(office);
    const joined = await report(office);
    await office.step('mergeFaultReport', { id: joined.id, input: { into: wrong.id } });
    sanbao.clock.now = new Date('2026-11-26T02:00:00Z');
    await office.step('cancelFaultReport', { id: wrong.id, input: { reason: '误登' } });
    const { faultReport } = await office.read(
      'query ($id: ID!) { faultReport(id: $id) { state dueOn mergedInto { id } registerLine { state } } }',
      { id: joined.id },
    );
    expect(faultReport).toEqual({
      state: 'LOGGED',
      dueOn: '2026-11-27',
      mergedInto: null,
      registerLine: { state: 'OPEN' },
    });
    expect(await office.step('helpRemotely', { id: joined.id, input: help() })).toMatchObject({ state: 'HELPING' });
  });

  test('what was put down wrongly is put right with a reason, also after help; the line follows and the history keeps it', async () => {
    const { id } = await report(office, { callerPhone: '13800000712', equipment: null });
    await office.step('helpRemotely', { id, input: help() });
    const correct = (input: object) => ({ id, input: { reason: '号码登错', ...input } });
    expect(await engineer.refusal('correctFaultReport', correct({ callerPhone: '13800000217' }))).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await office.refusal('correctFaultReport', correct({ callerPhone: '13800000712' }))).toMatchObject({
      rule: 'nothingCorrected',
    });
    await office.step('correctFaultReport', correct({ callerPhone: '13800000217', equipment: ground.machine }));
    const { faultReport } = await office.read(
      `query ($id: ID!) { faultReport(id: $id) { state callerPhone symptom correctionReason equipment { id }
        registerLine { party } history(first: 1) { step changes } } }`,
      { id },
    );
    expect(faultReport).toMatchObject({
      state: 'HELPING',
      callerPhone: '13800000217',
      symptom: '推料杆不复位，开机即报过载。',
      correctionReason: '号码登错',
      equipment: { id: ground.machine },
      registerLine: { party: expect.stringContaining('13800000217') },
    });
    expect(JSON.stringify(faultReport.history[0])).toContain('13800000712');
    const sales = await sanbao.as('sales');
    const { customerSites } = await office.read('{ customerSites(first: 20) { nodes { id customer { id } } } }');
    const site = customerSites.nodes.find(
      ({ customer }: { customer: { id: string } }) => customer.id !== ground.customer,
    );
    const shipped = async (serialNumber: string, change: object = {}) =>
      (await sales.step('recordShipment', { input: shipmentForm(ground, { serialNumber, ...change }) })).id;
    const elsewhere = await shipped('Z100-2610-008', { site: site.id });
    expect(await office.refusal('correctFaultReport', correct({ equipment: elsewhere }))).toMatchObject({
      rule: 'machineOfAnother',
    });
    await office.step('planRepair', { input: planForm(ground, { fault: id }) });
    await office.step('correctFaultReport', correct({ caller: '设备科 陈立群（副科长）' }));
    const other = await shipped('Z100-2610-009');
    expect(await office.refusal('correctFaultReport', correct({ equipment: other }))).toMatchObject({
      rule: 'machineSentTo',
    });
  });

  test('a report without a machine offers no merging', async () => {
    const { id } = await report(office, { equipment: null });
    const { faultReport } = await office.read(
      'query ($id: ID!) { faultReport(id: $id) { availableSteps { name blocked } } }',
      { id },
    );
    const merging = faultReport.availableSteps.find(({ name }: { name: string }) => name === 'mergeFaultReport');
    expect(merging.blocked).toEqual(expect.any(String));
    expect(await office.refusal('mergeFaultReport', { id, input: { into: (await report(office)).id } })).toMatchObject({
      rule: 'mergedWithoutMachine',
      clause: '5.3.7',
    });
  });

  test('whoever was not reached or not helped is due again', async () => {
    const { id } = await report(office);
    const dueAfter = async (outcome: string) =>
      (await office.step('helpRemotely', { id, input: help({ outcome }) }, 'dueOn')).dueOn;
    expect(await dueAfter('NO_CHANGE')).toBe('2026-11-24');
    expect(await dueAfter('IMPROVED')).toBeNull();
    sanbao.clock.now = new Date('2026-12-01T02:00:00Z');
    expect(await dueAfter('UNREACHABLE')).toBe('2026-12-02');
    expect(await dueAfter('SOLVED')).toBeNull();
  });

  test('a report made by mistake is void with its line, unless somebody has helped', async () => {
    const { id } = await report(office);
    const reason = { id, input: { reason: '误登' } };
    expect(await engineer.refusal('cancelFaultReport', reason)).toMatchObject({ code: 'FORBIDDEN' });
    const helped = await report(office);
    await office.step('helpRemotely', { id: helped.id, input: help() });
    expect(await office.refusal('cancelFaultReport', { ...reason, id: helped.id })).toMatchObject({
      rule: 'helpedAlready',
    });
    expect(await office.step('cancelFaultReport', reason)).toMatchObject({ state: 'CANCELLED' });
    expect(await line(id)).toMatchObject({ state: 'CANCELLED' });
  });

  test('a call that nothing was done about waits in the inbox of After-Sales, and is overdue the day after next', async () => {
    const { number, id } = await report(office);
    sanbao.clock.now = new Date('2026-11-25T02:00:00Z');
    const entries = async () =>
      (await office.read('{ inbox(first: 100) { number step overdue } }')).inbox.filter(
        (entry: { number: string }) => entry.number === number,
      );
    expect(await entries()).toEqual([{ number, step: 'helpRemotely', overdue: true }]);
    await office.step('helpRemotely', { id, input: help() });
    expect(await entries()).toEqual([{ number, step: 'planRepair', overdue: false }]);
    await office.step('planRepair', { input: planForm(ground, { fault: id, startsOn: '2026-11-25' }) });
    expect(await entries()).toEqual([{ number, step: 'assessWarranty', overdue: false }]);
    await office.step('assessWarranty', { input: { fault: id, cause: 'DEFECT', evidence: '气缸漏气' } });
    expect(await entries()).toEqual([]);
  });
});
