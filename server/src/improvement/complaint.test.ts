import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import {
  answer,
  type ComplaintGround,
  complaintForm,
  complaintGround,
  complaintIn,
  contented,
  finding,
} from '../../test/complaints.ts';
import { shipmentForm } from '../../test/equipment.ts';
import { repairIn } from '../../test/repair.ts';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { personId } from '../../test/training.ts';

const TODAY = new Date('2026-11-23T02:00:00Z');

let sanbao: Sanbao;
let ground: ComplaintGround;
let office: Client;
let head: Client;
beforeAll(async () => {
  sanbao = await startSanbao(TODAY, { SESSION_DAYS: '90' });
  ground = await complaintGround(sanbao);
  office = await sanbao.as('after-sales');
  head = await sanbao.as('after-sales-head');
});
afterAll(() => sanbao.stop());
beforeEach(() => {
  sanbao.clock.now = TODAY;
});

const open = (change: object = {}, by = office, select?: string) =>
  by.step('openComplaint', { input: complaintForm(ground, change) }, select);
const otherCustomer = async () => {
  const { customers } = await office.read('{ customers(first: 30) { nodes { id } } }');
  return customers.nodes.find(({ id }: { id: string }) => id !== ground.customer).id;
};
const lineOf = async (id: string) =>
  (
    await office.read(
      'query ($id: ID!) { complaint(id: $id) { number registerLine { state madeBy party subject channel handling { what } } } }',
      { id },
    )
  ).complaint;
const offered = async (by: Client, id: string) =>
  (
    await by.read('query ($id: ID!) { complaint(id: $id) { availableSteps { name } } }', { id })
  ).complaint.availableSteps.map(({ name }: { name: string }) => name);

describe('5.3.9 a complaint', () => {
  test.each(['after-sales', 'engineer', 'management', 'sales', 'manufacturing', 'gm'])(
    'is registered by whoever hears it: %s',
    async account => {
      const complaint = await open({}, await sanbao.as(account), 'number state answerDue reopenings');
      expect(complaint).toEqual({
        number: expect.stringMatching(/^CP-2026-\d{4}$/),
        state: 'OPEN',
        answerDue: '2026-11-30',
        reopenings: 0,
      });
    },
  );

  test.each(['dealer-a', 'auditor', 'admin'])('is not registered by %s', async account => {
    const by = await sanbao.as(account);
    expect(await by.refusal('openComplaint', { input: complaintForm(ground) })).toMatchObject({
      code: 'FORBIDDEN',
      clause: '5.3.9',
    });
  });

  test('no dealer sees it', async () => {
    const { id } = await open();
    const dealer = await sanbao.as('dealer-a');
    expect((await dealer.ask('query ($id: ID!) { complaint(id: $id) { id } }', { id })).data?.complaint ?? null).toBe(
      null,
    );
  });

  test('may be about an engineer, a machine, a model and a part at once, or about none', async () => {
    const { engineer, model, part } = ground;
    expect(
      await open({ engineer, model, part }, office, 'engineer { name } equipment { id } model { id } part { name }'),
    ).toEqual({
      engineer: { name: '陆志明' },
      equipment: { id: ground.equipment },
      model: { id: model },
      part: { name: '吸盘' },
    });
    expect(await open({ equipment: null, words: '打了三次电话没有人接。' })).toMatchObject({ state: 'OPEN' });
  });

  test('is refused where what it is about does not belong together, and from the future', async () => {
    const { productFamilies } = await office.read('{ productFamilies(first: 1) { nodes { id } } }');
    const { id: model } = await office.step('createProductModel', {
      input: { code: 'ZJ-200', name: '连续式装盒机', family: productFamilies.nodes[0].id },
    });
    const refusal = (change: object) => office.refusal('openComplaint', { input: complaintForm(ground, change) });
    expect(await refusal({ customer: await otherCustomer() })).toMatchObject({
      rule: 'machineOfAnotherCustomer',
      clause: '5.3.9',
    });
    expect(await refusal({ model })).toMatchObject({ rule: 'machineOfAnotherModel' });
    expect(await refusal({ engineer: await personId(office, '沈晓梅') })).toMatchObject({
      rule: 'complaintAboutNoTechnician',
      fields: { engineer: expect.any(String) },
    });
    expect(await refusal({ receivedOn: '2026-11-24' })).toMatchObject({ rule: 'dayInTheFuture' });
    expect(await refusal({ words: '  ' })).toMatchObject({ fields: { words: expect.any(String) } });
  });

  test('may be about a service order of that customer and machine, and an engineer sent out with it', async () => {
    const { id: order, number } = await repairIn(sanbao, ground, 'PLANNED');
    expect(await open({ order, engineer: ground.engineer }, office, 'order { id } engineer { id }')).toEqual({
      order: { id: order },
      engineer: { id: ground.engineer },
    });
    const { id: equipment } = await (await sanbao.as('sales')).step('recordShipment', {
      input: shipmentForm(ground, { serialNumber: 'Z100-2610-002' }),
    });
    const refusal = (change: object) => office.refusal('openComplaint', { input: complaintForm(ground, change) });
    expect(await refusal({ order, equipment })).toMatchObject({ rule: 'orderOfAnother', number });
    expect(await refusal({ order, customer: await otherCustomer(), equipment: null })).toMatchObject({
      rule: 'orderOfAnother',
      fields: { order: expect.any(String) },
    });
    expect(await refusal({ order, engineer: ground.unlicensed })).toMatchObject({
      rule: 'notSentWithOrder',
      clause: '5.3.9',
    });
  });

  test('has its line in the register, which follows it to the end and back', async () => {
    const { id } = await open({ complainant: '钱永康 139 0000 1007', words: '吸盘取不住盒子。\n一个班停十几次。' });
    const { number, registerLine } = await lineOf(id);
    expect(registerLine).toEqual({
      state: 'OPEN',
      madeBy: number,
      party: '钱永康 139 0000 1007',
      subject: '吸盘取不住盒子。 一个班停十几次。',
      channel: 'PHONE',
      handling: [],
    });
    await office.step('answerComplaint', { id, input: answer });
    await office.step('closeComplaint', { id, input: contented });
    expect((await lineOf(id)).registerLine).toMatchObject({
      state: 'CLOSED',
      handling: [{ what: answer.answer }, { what: contented.feedback }],
    });
    await office.step('reopenComplaint', { id, input: { reason: '又停机' } });
    expect((await lineOf(id)).registerLine).toMatchObject({ state: 'OPEN' });
  });

  test('is answered by After-Sales with what it turned out to be about', async () => {
    const { id } = await open();
    const sales = await sanbao.as('sales');
    expect(await sales.refusal('answerComplaint', { id, input: answer })).toMatchObject({ code: 'FORBIDDEN' });
    expect(await offered(office, id)).toEqual(['answerComplaint', 'cancelComplaint', 'reportNonconformity']);
    expect(
      await office.step('answerComplaint', { id, input: answer }, 'state theme answeredOn answeredBy { name }'),
    ).toEqual({ state: 'ANSWERED', theme: 'WORKMANSHIP', answeredOn: '2026-11-23', answeredBy: { name: '沈晓梅' } });
    expect(await office.refusal('answerComplaint', { id, input: answer })).toMatchObject({
      code: 'STEP_NOT_AVAILABLE',
      state: 'ANSWERED',
    });
  });

  test('that is not answered in time is overdue in the inbox of After-Sales, by the parameter of the day', async () => {
    const management = await sanbao.as('management');
    const { id: parameter, version } = await management.step('proposeParameter', {
      input: { name: 'COMPLAINT_ANSWER_DAYS', value: '3', effectiveFrom: '2026-12-07' },
    });
    await (await sanbao.as('gm')).step('approveParameter', { id: parameter, expectedVersion: version });
    sanbao.clock.now = new Date('2026-12-07T02:00:00Z');
    const { id } = await open({ receivedOn: '2026-12-06' });
    const entry = async () =>
      (await office.read('{ inbox(first: 100) { record step due overdue } }')).inbox.find(
        ({ record }: { record: string }) => record === id,
      );
    expect(await entry()).toEqual({ record: id, step: 'answerComplaint', due: '2026-12-09', overdue: false });
    sanbao.clock.now = new Date('2026-12-10T02:00:00Z');
    expect(await entry()).toMatchObject({ overdue: true });
    await office.step('answerComplaint', { id, input: answer });
    expect(await entry()).toEqual({ record: id, step: 'closeComplaint', due: null, overdue: false });
  });

  test('is answered by the next working day where the last one is free, once the General Manager has approved that', async () => {
    const dueOf = async (receivedOn: string) => (await open({ receivedOn }, office, 'answerDue')).answerDue;
    sanbao.clock.now = new Date('2026-12-10T02:00:00Z');
    expect(await dueOf('2026-12-10')).toBe('2026-12-13');
    const management = await sanbao.as('management');
    const { id: parameter, version } = await management.step('proposeParameter', {
      input: { name: 'DEADLINES_MOVE_TO_WORKING_DAY', value: 'true', effectiveFrom: '2026-12-11' },
    });
    await (await sanbao.as('gm')).step('approveParameter', { id: parameter, expectedVersion: version });
    sanbao.clock.now = new Date('2026-12-11T02:00:00Z');
    expect(await dueOf('2026-12-10')).toBe('2026-12-14');
    expect(await dueOf('2026-12-11')).toBe('2026-12-14');
  });

  test('is closed when the customer is content', async () => {
    const { id } = await complaintIn(office, ground, 'ANSWERED');
    expect(await office.refusal('closeComplaint', { id, input: { ...contented, feedback: '' } })).toMatchObject({
      fields: { feedback: expect.any(String) },
    });
    expect(
      await office.step(
        'closeComplaint',
        { id, input: { ...contented, closingReason: '多余' } },
        'state content closedOn closingReason',
      ),
    ).toEqual({ state: 'CLOSED', content: true, closedOn: '2026-11-23', closingReason: null });
  });

  test('of a discontent customer is closed by the head alone, who says why', async () => {
    const { id } = await complaintIn(office, ground, 'ANSWERED');
    const input = { content: false, feedback: '顾客要求免费延保一年。', closingReason: '延保超出合同，已书面说明。' };
    expect(await office.refusal('closeComplaint', { id, input })).toMatchObject({
      rule: 'discontentClosedByHead',
      clause: '5.3.9',
      fields: { content: expect.any(String) },
    });
    expect(await head.refusal('closeComplaint', { id, input: { ...input, closingReason: null } })).toMatchObject({
      rule: 'discontentNeedsReason',
    });
    expect(await head.step('closeComplaint', { id, input }, 'state content closingReason')).toEqual({
      state: 'CLOSED',
      content: false,
      closingReason: input.closingReason,
    });
  });

  test('so does the head’s deputy, and the history says for whom', async () => {
    const { id } = await complaintIn(office, ground, 'ANSWERED');
    const { users } = await (await sanbao.as('admin')).read('{ users(first: 100) { nodes { id email } } }');
    const deputy = users.nodes.find(({ email }: { email: string }) => email.startsWith('after-sales@')).id;
    const delegation = await head.step('delegateAuthority', {
      input: { deputy, steps: ['closeComplaint'], from: '2026-11-23', until: '2026-11-23' },
    });
    const input = { content: false, feedback: '仍有意见。', closingReason: '已尽力。' };
    await office.step('closeComplaint', { id, input });
    const { complaint } = await office.read(
      'query ($id: ID!) { complaint(id: $id) { history { step person onBehalfOf } } }',
      { id },
    );
    expect(complaint.history).toContainEqual({ step: 'closeComplaint', person: '沈晓梅', onBehalfOf: '顾建平' });
    const other = await complaintIn(office, ground, 'ANSWERED');
    await office.step('closeComplaint', { id: other.id, input: contented });
    const { complaint: own } = await office.read(
      'query ($id: ID!) { complaint(id: $id) { history { step onBehalfOf } } }',
      { id: other.id },
    );
    expect(own.history).toContainEqual({ step: 'closeComplaint', onBehalfOf: null });
    await head.step('revokeDelegation', { id: delegation.id });
  });

  test('is reopened with a reason, and has to be answered within the time anew', async () => {
    const { id } = await complaintIn(office, ground, 'CLOSED');
    sanbao.clock.now = new Date('2026-12-03T02:00:00Z');
    expect(await office.refusal('reopenComplaint', { id, input: { reason: '' } })).toMatchObject({
      fields: { reason: expect.any(String) },
    });
    expect(
      await office.step(
        'reopenComplaint',
        { id, input: { reason: '顾客来电：又停机' } },
        'state answerDue reopenings content closedOn answer',
      ),
    ).toEqual({
      state: 'OPEN',
      answerDue: '2026-12-10',
      reopenings: 1,
      content: null,
      closedOn: null,
      answer: answer.answer,
    });
    expect(await office.refusal('cancelComplaint', { id, input: { reason: '误登' } })).toMatchObject({
      rule: 'complaintWasAnswered',
    });
  });

  test('entered by mistake is void, with its line, while nothing rests on it', async () => {
    const { id } = await open();
    expect(
      await office.step('cancelComplaint', { id, input: { reason: '重复登记' } }, 'state cancellationReason'),
    ).toEqual({ state: 'CANCELLED', cancellationReason: '重复登记' });
    expect((await lineOf(id)).registerLine).toMatchObject({ state: 'CANCELLED' });
    const { id: other } = await open();
    await office.step('reportNonconformity', { id: other, input: finding() });
    expect(await office.refusal('cancelComplaint', { id: other, input: { reason: '重复登记' } })).toMatchObject({
      rule: 'complaintLedFurther',
      number: expect.stringMatching(/^NC-2026-/),
    });
  });
});
