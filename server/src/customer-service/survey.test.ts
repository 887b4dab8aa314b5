import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { closedOrder } from '../../test/closed-order.ts';
import { type RepairGround, repairGround } from '../../test/repair.ts';
import { type Answer, type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { mailedSurvey } from '../../test/surveys.ts';
import { personId } from '../../test/training.ts';
import { drawSurveySample } from '../jobs/each-day.ts';

let sanbao: Sanbao;
let ground: RepairGround;
let office: Client;
let head: Client;
const now = new Date('2026-11-23T02:00:00Z');
beforeAll(async () => {
  sanbao = await startSanbao(now, { SESSION_DAYS: '90' });
  ground = await repairGround(sanbao);
  office = await sanbao.as('after-sales');
  head = await sanbao.as('after-sales-head');
});
afterAll(() => sanbao.stop());
beforeEach(() => {
  sanbao.clock.now = now;
});

const form = (change: object = {}) => ({ input: { customer: ground.customer, channel: 'PRINTED', ...change } });
const byMail = { channel: 'MAIL', email: 'chen.liqun@hengwei.example' };
const send = (change: object = {}, select?: string) => office.step('sendSurvey', form(change), select);
const answer = (change: object = {}) => ({
  unit: '苏州恒味食品有限公司',
  productModel: 'ZJ-100',
  attitude: 'SATISFIED',
  opinions: '到场及时，讲解耐心。',
  address: '苏州市吴中区',
  postcode: '215000',
  ...change,
});
const onPaper = async (change: object = {}) => answer({ filler: '陈立群', scan: await scan(), ...change });
const scan = async () =>
  (await office.upload('征询表.pdf', Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF'))).json().id;
const read = async (id: string, select: string) =>
  (await office.read(`query ($id: ID!) { survey(id: $id) { ${select} } }`, { id })).survey;

const mailed = async (id: string) => (await mailedSurvey(sanbao, id)).slice('/link/'.length);
const caller = { name: '陈立群', phone: '0512-55550117' };
const answerByLink = (id: string, secret: string, input: object = answer()): Promise<Answer> =>
  sanbao.nobody.ask(
    `mutation ($id: ID!, $input: SurveyAnswerInput!, $caller: CallerInput) {
      answerSurvey(id: $id, input: $input, caller: $caller) { number state } }`,
    { id, input, caller },
    { authorization: `Link ${secret}` },
  );
const refusal = ({ errors = [] }: Answer) => errors[0]?.extensions;

describe('5.2.4 customers are asked', () => {
  test('on paper or by mail, about an order of their own, once', async () => {
    const sales = await sanbao.as('sales');
    expect(await sales.refusal('sendSurvey', form())).toMatchObject({ code: 'FORBIDDEN', clause: '5.2.4' });
    expect(await office.refusal('sendSurvey', form({ channel: 'MAIL' }))).toMatchObject({
      rule: 'surveyWithoutAddress',
    });
    expect(await office.refusal('sendSurvey', form({ channel: 'PHONE' }))).toMatchObject({
      fields: { channel: expect.any(String) },
    });
    const order = await closedOrder(sanbao, ground, '2026-11-22T08:00:00Z');
    const { customers } = await office.read('{ customers(first: 2) { nodes { id } } }');
    const other = customers.nodes.find(({ id }: { id: string }) => id !== ground.customer).id;
    expect(await office.refusal('sendSurvey', form({ customer: other, order }))).toMatchObject({
      rule: 'orderOfAnother',
    });
    const sent = await send({ order }, 'id state drawn sentAt letterhead { company phone }');
    expect(sent).toMatchObject({
      state: 'SENT',
      drawn: false,
      sentAt: expect.any(String),
      letterhead: { company: '' },
    });
    expect(await office.refusal('sendSurvey', form({ order }))).toMatchObject({ rule: 'askedAlready' });
    await office.step('cancelSurvey', { id: sent.id, input: { reason: '派工单填错' } });
    expect(await send({ order })).toMatchObject({ state: 'SENT' });
  });

  test('not about an order that is under way', async () => {
    const order = await closedOrder(sanbao, ground, '2026-11-22T08:00:00Z');
    await sanbao.orm.em.fork().execute("update service_order set state = 'ON_SITE' where id = ?", [order]);
    expect(await office.refusal('sendSurvey', form({ order }))).toMatchObject({ rule: 'linkOutOfState' });
  });
});

describe('5.2.4 the customer answers', () => {
  test('by the link, once, and the company reads what it says and who said it', async () => {
    const { id } = await send(byMail);
    const secret = await mailed(id);
    const both = await Promise.all([answerByLink(id, secret), answerByLink(id, secret)]);
    expect(both.filter(({ errors }) => !errors)).toHaveLength(1);
    expect(both.find(({ errors }) => !errors)?.data.answerSurvey).toMatchObject({ state: 'ANSWERED' });
    expect(
      await read(id, 'attitude opinions filler phone filledOn answeredAt history(first: 1) { person department }'),
    ).toEqual({
      attitude: 'SATISFIED',
      opinions: '到场及时，讲解耐心。',
      filler: '陈立群',
      phone: '0512-55550117',
      filledOn: '2026-11-23',
      answeredAt: expect.any(String),
      history: [{ person: '陈立群', department: 'CUSTOMER' }],
    });
    expect(await office.refusal('answerSurvey', { id, input: await onPaper() })).toMatchObject({
      code: 'STEP_NOT_AVAILABLE',
    });
  });

  test('with what App. B asks, and nothing else', async () => {
    const { id } = await send(byMail);
    const secret = await mailed(id);
    const page = (await sanbao.app.inject({ url: `/link/${secret}.json` })).json();
    expect(page.open.facts.map(({ zh }: { zh: string }) => zh)).toEqual(['顾客']);
    expect(page.open.steps).toHaveLength(1);
    expect(page.open.steps[0].fields.map(({ name }: { name: string }) => name)).toEqual([
      'unit',
      'productModel',
      'attitude',
      'opinions',
      'address',
      'phone',
      'postcode',
    ]);
    expect(page.open.steps[0].fields[2].choices).toMatchObject([
      { zh: '满意' },
      { zh: '尚可' },
      { zh: '不满意' },
      { zh: '极差' },
    ]);
    expect(refusal(await answerByLink(id, secret, answer({ filler: '别人' })))).toMatchObject({
      fields: { filler: expect.any(String) },
    });
    expect(refusal(await answerByLink(id, secret, answer({ filledOn: '2026-11-01' })))).toMatchObject({
      fields: { filledOn: expect.any(String) },
    });
    expect((await answerByLink(id, secret)).errors).toBeUndefined();
  });

  test('late on paper, with a scan; a link that is late opens nothing', async () => {
    const { id } = await send(byMail);
    const secret = await mailed(id);
    sanbao.clock.now = new Date('2026-12-20T02:00:00Z');
    expect(refusal(await answerByLink(id, secret))).toMatchObject({ standing: 'EXPIRED' });
    expect(await office.refusal('answerSurvey', { id, input: answer() })).toMatchObject({ rule: 'paperWithoutScan' });
    expect(await office.refusal('answerSurvey', { id, input: await onPaper({ filler: null }) })).toMatchObject({
      rule: 'fillerMissing',
    });
    const paper = await onPaper({ sealed: true });
    const refused = (filledOn: string) => office.refusal('answerSurvey', { id, input: { ...paper, filledOn } });
    expect(await refused('2026-12-21')).toMatchObject({ rule: 'dayInTheFuture' });
    expect(await refused('2026-11-22')).toMatchObject({ rule: 'filledBeforeSent' });
    const input = { ...paper, filledOn: '2026-12-15' };
    expect(await office.step('answerSurvey', { id, input }, 'state sealed scan { name }')).toEqual({
      state: 'ANSWERED',
      sealed: true,
      scan: { name: '征询表.pdf' },
    });
  });

  test('not by a link that another has replaced, nor once it was cancelled', async () => {
    const { id } = await send(byMail);
    const first = await mailed(id);
    await office.step('resendSurvey', { id, input: { email: 'wang@hengwei.example' } });
    const second = await mailed(id);
    expect(refusal(await answerByLink(id, first))).toMatchObject({ standing: 'REPLACED' });
    await office.step('cancelSurvey', { id, input: { reason: '发错单位' } });
    expect(refusal(await answerByLink(id, second))).toMatchObject({ standing: 'REPLACED' });
    const printed = await send();
    expect(await office.refusal('resendSurvey', { id: printed.id })).toMatchObject({ rule: 'notByMail' });
  });

  test('an answer that was not this customer’s is void by the head’s word, and the customer is asked anew', async () => {
    const order = await closedOrder(sanbao, ground, '2026-11-22T08:00:00Z');
    const { id } = await send({ order });
    await office.step('answerSurvey', { id, input: await onPaper() });
    const reason = { id, input: { reason: '系另一单位的表' } };
    expect(await office.refusal('cancelSurvey', reason)).toMatchObject({ code: 'STEP_NOT_AVAILABLE' });
    expect(await office.refusal('voidSurvey', reason)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await head.step('voidSurvey', reason)).toMatchObject({ state: 'CANCELLED' });
    expect(await send({ order })).toMatchObject({ state: 'SENT' });
  });
});

describe('5.2.4, 5.3.9 a low grade is a complaint', () => {
  const select = `complaint { state grade channel receivedOn words complainant customer { id } order { id } engineer { name }
    equipment { id } openedBy { name } registerLine { state } }`;

  test('of the customer who answers by the link, about the visit and whoever made it', async () => {
    const order = await closedOrder(sanbao, ground, '2026-11-22T08:00:00Z');
    const { id } = await send({ ...byMail, order });
    const input = answer({ attitude: 'VERY_POOR', opinions: '约好上午到，晚上才来，机器没修好就走了。' });
    expect((await answerByLink(id, await mailed(id), input)).errors).toBeUndefined();
    expect((await read(id, select)).complaint).toEqual({
      state: 'OPEN',
      grade: 'SERIOUS',
      channel: 'EMAIL',
      receivedOn: '2026-11-23',
      words: input.opinions,
      complainant: '陈立群 0512-55550117',
      customer: { id: ground.customer },
      order: { id: order },
      engineer: { name: '陆志明' },
      equipment: { id: ground.machine },
      openedBy: null,
      registerLine: { state: 'OPEN' },
    });
  });

  test('on paper too, even without a word; the two better grades are none', async () => {
    const reply = async (attitude: string) => {
      const { id } = await send();
      await office.step('answerSurvey', { id, input: await onPaper({ attitude, opinions: null }) });
      return (await read(id, select)).complaint;
    };
    expect(await reply('DISSATISFIED')).toMatchObject({
      grade: 'MINOR',
      channel: 'LETTER',
      words: 'Dissatisfied',
      order: null,
    });
    expect(await reply('ACCEPTABLE')).toBeNull();
    expect(await reply('SATISFIED')).toBeNull();
  });
});

describe('5.2.4 the sample', () => {
  const drawn = async () =>
    (
      await office.read(
        '{ surveys(filter: { drawn: { eq: true } }) { nodes { state channel order { id closedAt } } } }',
      )
    ).surveys.nodes;

  test('is drawn from the orders of a month, of each technician at least one, and an order once by however many', async () => {
    const { unlicensed } = ground;
    for (const day of ['03', '09', '17']) await closedOrder(sanbao, ground, `2026-10-${day}T08:00:00Z`);
    await closedOrder(sanbao, ground, '2026-10-31T15:59:59Z', { engineers: [unlicensed] });
    await closedOrder(sanbao, ground, '2026-10-31T16:00:00Z', { engineers: [await personId(office, '郑凯')] });
    const draw = (month?: string) => ({ input: { month } });
    expect(await office.refusal('drawSurveySample', draw('2026-13'))).toMatchObject({ rule: 'notAMonth' });
    expect(await office.refusal('drawSurveySample', draw('2026-12'))).toMatchObject({ rule: 'dayInTheFuture' });
    expect(await head.refusal('drawSurveySample', draw('2026-09'))).toMatchObject({ rule: 'nothingToDraw' });
    await Promise.all([
      drawSurveySample(sanbao.orm, now),
      drawSurveySample(sanbao.orm, now),
      office.ask('mutation { drawSurveySample { id } }'),
    ]);
    const sample = await drawn();
    expect(sample).toHaveLength(2);
    expect(new Set(sample.map(({ order }: { order: { id: string } }) => order.id)).size).toBe(2);
    expect(sample.every(({ order }: { order: { closedAt: string } }) => order.closedAt < '2026-10-31T16:00')).toBe(
      true,
    );
    expect(sample[0]).toMatchObject({ state: 'SENT', channel: 'PRINTED' });
    expect(await office.refusal('drawSurveySample')).toMatchObject({ rule: 'nothingToDraw', month: '2026-10' });
  });

  test('goes by mail where the contact of the customer has an address', async () => {
    const { customer } = await office.read('query ($id: ID!) { customer(id: $id) { contact } }', {
      id: ground.customer,
    });
    const input = {
      name: customer.contact,
      employer: 'CUSTOMER',
      customer: ground.customer,
      roles: [],
      email: byMail.email,
    };
    await office.step('createPerson', { input });
    await closedOrder(sanbao, ground, '2026-08-10T08:00:00Z');
    expect(await office.step('drawSurveySample', { input: { month: '2026-08' } }, 'channel email drawn')).toEqual({
      channel: 'MAIL',
      email: byMail.email,
      drawn: true,
    });
  });
});
