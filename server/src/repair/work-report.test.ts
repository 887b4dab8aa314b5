import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { codeOn } from '../../test/codes.ts';
import { textOf } from '../../test/pdf.ts';
import {
  adjustmentForm,
  installationDays,
  installationIn,
  licensed,
  orderOfOthers,
  type RepairGround,
  releasedTemplate,
  repairGround,
  repairIn,
  reportFiled,
  reportForm,
} from '../../test/repair.ts';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { personId } from '../../test/training.ts';

let sanbao: Sanbao;
let ground: RepairGround;
let office: Client;
let engineer: Client;
let part: string;

beforeAll(async () => {
  sanbao = await startSanbao(undefined, { SESSION_DAYS: '60', PUBLIC_URL: 'https://service.example' });
  ground = await repairGround(sanbao);
  office = await sanbao.as('after-sales');
  engineer = await sanbao.as('engineer');
  const input = {
    partNumber: 'QG-0632',
    name: '复位气缸',
    partClass: 'ORDINARY',
    unit: 'PIECE',
    models: [ground.model],
    unitPrice: 860,
    minimumStock: 0,
  };
  ({ id: part } = await office.step('createPart', { input }));
});
afterAll(() => sanbao.stop());
beforeEach(() => at('2026-11-23T02:00:00Z'));

const at = (time: string) => {
  sanbao.clock.now = new Date(time);
};
const done = async (change: object = {}) => (await repairIn(sanbao, ground, 'WORK_DONE', change)).id as string;
const refusal = async (change: object, order?: string) =>
  engineer.refusal('fileWorkReport', { input: reportForm(order ?? (await done()), ground, change) });
const beginning = async (id: string, client = engineer) =>
  (await client.read('query ($id: ID!) { beginning(step: "fileWorkReport", record: $id) }', { id })).beginning;
const report = async (id: string, select: string) =>
  (await office.read(`query ($id: ID!) { workReport(id: $id) { ${select} } }`, { id })).workReport;

describe('5.3.6 the job is reported', () => {
  test('a day has 24 hours over all reports, in those of other orders and in an amended one', async () => {
    at('2026-11-24T02:00:00Z');
    const worked = (day: string, hours: number) => ({ workDays: [{ day, hours, person: ground.engineer }] });
    const first = await reportFiled(sanbao, ground, worked('2026-11-24', 20));
    const second = await done();
    expect(await refusal(worked('2026-11-24', 4.25), second)).toMatchObject({
      rule: 'dayTooLong',
      fields: { 'workDays.0.hours': expect.any(String) },
    });
    await reportFiled(sanbao, ground, { order: second, ...worked('2026-11-24', 4) });
    const { order: _, ...amended } = reportForm(first.order, ground, worked('2026-11-24', 20.25));
    const amend = (input: object) => ({ id: first.id, expectedVersion: first.version, input });
    expect(await engineer.refusal('amendWorkReport', amend({ ...amended, reason: '补记' }))).toMatchObject({
      rule: 'dayTooLong',
    });
  });

  test('with all that the form of App. D asks for, what is known of the machine filled in', async () => {
    const { id } = await reportFiled(sanbao, ground, { partsUsed: [{ part, quantity: 1 }], remark: '建议备一只气缸' });
    const own = `state revision manufacturedOn issuer unlicensedWork customer { number name }
      equipment { serialNumber model { code } } workDays { day hours person { name } unlicensed }
      partsUsed { part { partNumber } quantity } order { kind } filedBy { name }`;
    expect(await report(id, own)).toMatchObject({
      state: 'FILED',
      revision: 1,
      manufacturedOn: '2026-10-12',
      issuer: expect.any(String),
      unlicensedWork: false,
      customer: { number: expect.stringMatching(/^C-/), name: expect.any(String) },
      equipment: { serialNumber: ground.serialNumber, model: { code: 'ZJ-100' } },
      workDays: [{ day: '2026-11-23', hours: 0.5, person: { name: '陆志明' }, unlicensed: false }],
      partsUsed: [{ part: { partNumber: 'QG-0632' }, quantity: 1 }],
      order: { kind: 'REPAIR' },
      filedBy: { name: '陆志明' },
    });
  });

  test('what is known of the order need not be typed: the fault, who reports it, and the day of the work', async () => {
    const { id } = await repairIn(sanbao, ground, 'ON_SITE');
    const fault = { fault: '推料杆不复位，开机即报过载。', faultCode: null };
    const workDays = [{ day: '2026-11-23', person: ground.engineer }];
    const noParts = { partsUsed: [], pieces: [] };
    expect(await beginning(id)).toEqual({ ...fault, workDays, ...noParts });
    expect(await beginning(ground.machine)).toEqual({});
    expect(await beginning(id, office)).toBeNull();

    await engineer.step('completeWork', { id });
    at('2026-11-25T02:00:00Z');
    expect(await beginning(id)).toMatchObject({ workDays });
  });

  test('the paper is made and kept now: the form of the procedure, verified by its code, and never made again', async () => {
    const { id, number, paper } = await reportFiled(sanbao, ground, { partsUsed: [{ part, quantity: 1 }] });
    const { rawPayload } = await engineer.download(paper.url);
    expect(createHash('sha256').update(rawPayload).digest('hex')).toBe(paper.sha256);
    const [page] = await textOf(rawPayload);
    for (const said of ['SH/JR-C-160-04-01', '作业报告书', number, ground.serialNumber, '陆志明', 'QG-0632', '李秀英'])
      expect(page).toContain(said);
    expect((await engineer.download(`/print/WorkReport/${id}.pdf`)).rawPayload).toEqual(rawPayload);

    const { pathname } = new URL(await codeOn(rawPayload));
    const { statusCode, body } = await sanbao.app.inject({ url: pathname, headers: { 'accept-language': 'en' } });
    expect(statusCode).toBe(200);
    for (const said of ['Not yet confirmed', number, ground.serialNumber, paper.sha256]) expect(body).toContain(said);
  });

  test('once for an order, by its engineers, when they have been there', async () => {
    const { order, number } = await reportFiled(sanbao, ground);
    expect(await refusal({}, order)).toMatchObject({ rule: 'reportFiled', number });
    const { id: others } = await orderOfOthers(sanbao, ground);
    expect(await refusal({}, others)).toMatchObject({ rule: 'notYourOrder' });
    expect(await beginning(others)).toMatchObject({ workDays: [{ person: null }] });
    expect(await office.refusal('fileWorkReport', { input: reportForm(others, ground) })).toMatchObject({
      code: 'FORBIDDEN',
    });
    const { id: dispatched } = await repairIn(sanbao, ground, 'DISPATCHED');
    expect(await refusal({}, dispatched)).toMatchObject({ rule: 'linkOutOfState', state: 'DISPATCHED' });
  });

  const day = (change: object) => () => ({
    workDays: [{ day: '2026-11-23', hours: 6, person: ground.engineer, ...change }],
  });
  test.each([
    ['a day before the dispatch', day({ day: '2026-11-22' }), 'dayOutsideOrder', 'workDays.0.day'],
    ['a day to come', day({ day: '2026-11-24' }), 'dayOutsideOrder', 'workDays.0.day'],
    ['somebody else', () => day({ person: ground.unlicensed })(), 'notOfOrder', 'workDays.0.person'],
    [
      'more hours than a day has',
      () => ({ workDays: [...day({ hours: 16 })().workDays, ...day({ hours: 8.5 })().workDays] }),
      'dayTooLong',
      'workDays.1.hours',
    ],
    ['a part twice', () => ({ partsUsed: Array(2).fill({ part, quantity: 1 }) }), 'partTwice', 'partsUsed.1.part'],
    ['a repair without its cause', () => ({ cause: null }), 'repairUnexplained', 'cause'],
    [
      'an end before the start',
      () => ({ ...installationDays, installedUntil: '2026-11-22' }),
      'endsBeforeStart',
      'installedUntil',
    ],
    [
      'an acceptance before the start-up',
      () => ({ ...installationDays, acceptedOn: '2026-11-22' }),
      'acceptedBeforeStartUp',
      'acceptedOn',
    ],
    ['a start-up before the shipment', () => ({ startedUpOn: '2026-10-19' }), 'beforeShipment', 'startedUpOn'],
  ])('not with %s', async (_, change, rule, field) => {
    expect(await refusal(change())).toMatchObject({ rule, clause: '5.3.6', fields: { [field]: expect.any(String) } });
  });

  test('nor without any work, nor an installation without its days', async () => {
    expect(await refusal({ workDays: [] })).toMatchObject({ fields: { workDays: expect.any(String) } });
    const { id } = await installationIn(sanbao, ground, 'WORK_DONE');
    expect(await beginning(id)).toMatchObject({ fault: null, faultCode: null });
    const early = { installedFrom: '2026-11-22', installedUntil: '2026-11-22' };
    expect(await refusal({ ...installationDays, ...early }, id)).toMatchObject({
      rule: 'beforeDispatch',
      from: '2026-11-23',
      fields: { installedFrom: expect.any(String) },
    });
    expect(await refusal({ ...installationDays, acceptedOn: null }, id)).toMatchObject({
      rule: 'installationIncomplete',
      fields: { acceptedOn: expect.any(String) },
    });
    const free = { fault: null, cause: null, remedy: null, ...installationDays };
    expect(await reportFiled(sanbao, ground, { order: id, ...free })).toMatchObject({ state: 'FILED' });
  });
});

describe('5.3.4 the customer’s people are coached', () => {
  test('who was taught goes with what they were taught, and stands on the paper', async () => {
    expect(await refusal({ coachedPeople: [] })).toMatchObject({ rule: 'coachedNobody' });
    expect(await refusal({ coachedTopics: [] })).toMatchObject({ rule: 'coachedNothing' });
    expect(await refusal({ coachingOmitted: '操作工当班不在' })).toMatchObject({ rule: 'coachedAfterAll' });
    const { id } = await reportFiled(sanbao, ground, { coachedTopics: [], coachedPeople: [] });
    expect(await report(id, 'coachedTopics coachedPeople')).toEqual({ coachedTopics: [], coachedPeople: [] });
  });
});

describe('5.3.5 the adjustment record comes first', () => {
  test('where the model has a template in force', async () => {
    const order = (await repairIn(sanbao, ground, 'ON_SITE')).id as string;
    const template = await releasedTemplate(sanbao, ground);
    expect(await refusal({}, order)).toMatchObject({ rule: 'adjustmentFirst', fields: { order: expect.any(String) } });
    const { id } = await engineer.step('fileAdjustmentRecord', { input: adjustmentForm(order, template) });
    await reportFiled(sanbao, ground, { order });
    const { rawPayload } = await engineer.download(`/print/AdjustmentRecord/${id}.pdf`);
    const [page] = await textOf(rawPayload);
    for (const said of ['SH/JR-C-160-03-01', '调整记录', '推料杆行程', '120 ± 0.5', '121.3 mm', '合格', 'JL-031'])
      expect(page).toContain(said);
    const head = await sanbao.as('after-sales-head');
    await head.step('withdrawAdjustmentTemplate', { id: template, input: { reason: '图纸有误' } });
  });
});

describe('5.3.1 a day without a licence', () => {
  test('is kept and shown as a deviation; one before the licence was lost is none', async () => {
    const name = '何立新';
    const person = await personId(office, name);
    const licence = await licensed(sanbao, ground.family, person, '2026-11-26');
    const order = await done({ engineers: [ground.engineer, person] });
    at('2026-11-24T02:00:00Z');
    const head = await sanbao.as('after-sales-head');
    await head.step('suspendLicence', { id: licence, input: { reason: '复训' } });
    at('2026-11-27T02:00:00Z');
    const worked = (who: string, day: string) => ({ day, hours: 4, person: who });
    const { id } = await reportFiled(sanbao, ground, {
      order,
      workDays: [
        worked(person, '2026-11-23'),
        worked(person, '2026-11-24'),
        worked(ground.engineer, '2026-11-26'),
        worked(ground.engineer, '2026-11-27'),
      ],
    });
    expect(await report(id, 'unlicensedWork workDays { unlicensed }')).toEqual({
      unlicensedWork: true,
      workDays: [false, true, false, true].map(unlicensed => ({ unlicensed })),
    });
  });
});
