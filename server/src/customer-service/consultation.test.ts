import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { shipmentForm, shipmentGround } from '../../test/equipment.ts';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { personId } from '../../test/training.ts';

let sanbao: Sanbao;
let office: Client;
let engineer: Client;
let sales: Client;
let equipment = '';
let customer = '';
let other = '';
beforeAll(async () => {
  sanbao = await startSanbao();
  office = await sanbao.as('after-sales');
  engineer = await sanbao.as('engineer');
  sales = await sanbao.as('sales');
  const ground = await shipmentGround(sanbao);
  customer = ground.customer;
  equipment = (await sales.step('recordShipment', { input: shipmentForm(ground) })).id;
  const { customers } = await office.read('{ customers(first: 2) { nodes { id } } }');
  other = customers.nodes.find(({ id }: { id: string }) => id !== customer).id;
});
afterAll(() => sanbao.stop());

const question = (change: object = {}) => ({
  input: { customer, equipment, channel: 'PHONE', question: '更换纸盒规格后，取盒吸嘴高度怎样调整？', ...change },
});
const open = (change: object = {}) => office.step('openConsultation', question(change));
const answer = { answer: '松开锁紧螺母，吸嘴距盒面 2–3 mm，再点动试取十次。', channel: 'PHONE' };
const look = async (id: string) =>
  (
    await office.read(
      `query ($id: ID!) { consultation(id: $id) { number state dueOn caller engineer { name } reopeningReason
        registerLine { id state direction subject party dueOn madeBy handling { by what } } } }`,
      { id },
    )
  ).consultation;

describe('5.2.2 engineers answer technical questions by phone, letter or visit', () => {
  test('a question is registered, answered by an engineer, and closed; its line in the register follows', async () => {
    const { id, state } = await open();
    expect(state).toBe('OPEN');
    expect(await look(id)).toMatchObject({ dueOn: '2026-11-24', caller: expect.any(String) });
    const line = (await look(id)).registerLine.id;
    for (const [step, form] of [
      ['recordHandling', { input: { what: '已电话答复' } }],
      ['closeCorrespondence', {}],
      ['cancelCorrespondence', { input: { reason: '重复' } }],
    ] as const)
      expect(await office.refusal(step, { id: line, ...form })).toMatchObject({
        rule: 'lineFollowsRecord',
        number: (await look(id)).number,
      });
    await engineer.step('answerConsultation', { id, input: answer });
    expect(await look(id)).toMatchObject({ state: 'ANSWERED', engineer: { name: '陆志明' } });
    expect(await office.step('closeConsultation', { id })).toMatchObject({ state: 'CLOSED' });
    const { number, registerLine } = await look(id);
    expect(registerLine).toMatchObject({
      state: 'CLOSED',
      direction: 'IN',
      subject: question().input.question,
      madeBy: number,
      dueOn: null,
      handling: [
        { by: '陆志明', what: answer.answer },
        { what: 'The customer has its answer; the consultation is closed.' },
      ],
    });
  });

  test('an engineer may take the question too; others of the company may not, nor close it', async () => {
    const { id } = await engineer.step('openConsultation', question());
    expect(await sales.refusal('openConsultation', question())).toMatchObject({ code: 'FORBIDDEN', clause: '5.2.2' });
    await engineer.step('answerConsultation', { id, input: answer });
    expect(await engineer.refusal('closeConsultation', { id })).toMatchObject({ code: 'FORBIDDEN' });
    expect(await office.refusal('answerConsultation', { id, input: answer })).toMatchObject({
      code: 'STEP_NOT_AVAILABLE',
      clause: '5.2.2',
    });
  });

  test('only engineers answer, and each for themselves unless the office enters it', async () => {
    const { id } = await open();
    const by = async (name: string) => ({ id, input: { ...answer, engineer: await personId(office, name) } });
    expect(await office.refusal('answerConsultation', { id, input: answer })).toMatchObject({
      rule: 'notAnEngineer',
      name: '沈晓梅',
    });
    expect(await office.refusal('answerConsultation', await by('耿立强'))).toMatchObject({ rule: 'notAnEngineer' });
    expect(await engineer.refusal('answerConsultation', await by('丁海涛'))).toMatchObject({
      rule: 'engineerAnswersForAnother',
      fields: { engineer: expect.any(String) },
    });
    await office.step('answerConsultation', await by('丁海涛'));
    expect(await look(id)).toMatchObject({ engineer: { name: '丁海涛' } });
  });

  test('about a machine of that customer, and not before it was asked', async () => {
    expect(await office.refusal('openConsultation', question({ customer: other }))).toMatchObject({
      rule: 'machineOfAnother',
    });
    expect(await office.refusal('openConsultation', question({ askedAt: '2026-11-23T02:00:01Z' }))).toMatchObject({
      rule: 'timeInTheFuture',
    });
    const asked = {
      askedAt: '2026-11-20T16:30:00Z',
      channel: 'LETTER',
      caller: '陈立群',
      statedReason: '信件周末才拆',
    };
    const head = await sanbao.as('after-sales-head');
    const { id } = await head.step('openConsultation', question(asked));
    expect(await look(id)).toMatchObject({ dueOn: '2026-11-22', registerLine: { party: '陈立群' } });
  });

  test('what did not help is opened anew, and its line with it', async () => {
    const { id } = await open();
    const reason = { input: { reason: '按所述调整后仍双吸' } };
    expect(await office.refusal('reopenConsultation', { id, ...reason })).toMatchObject({ code: 'STEP_NOT_AVAILABLE' });
    await engineer.step('answerConsultation', { id, input: answer });
    await office.step('closeConsultation', { id, input: { feedback: '已会调整' } });
    sanbao.clock.now = new Date('2026-11-25T02:00:00Z');
    await office.step('reopenConsultation', { id, ...reason });
    sanbao.clock.now = new Date('2026-11-23T02:00:00Z');
    expect(await look(id)).toMatchObject({ state: 'OPEN', dueOn: '2026-11-26', registerLine: { state: 'OPEN' } });
    expect(await office.refusal('cancelConsultation', { id, ...reason })).toMatchObject({ rule: 'answeredAlready' });
  });

  test('one entered by mistake stays with its number, and so does its line', async () => {
    const { id } = await open();
    await office.step('cancelConsultation', { id, input: { reason: '与上一件重复' } });
    expect(await look(id)).toMatchObject({ state: 'CANCELLED', registerLine: { state: 'CANCELLED' } });
    expect(await office.refusal('answerConsultation', { id, input: answer })).toMatchObject({
      code: 'STEP_NOT_AVAILABLE',
    });
  });
});

test('5.2.2 the same question, cancelled and opened anew, is due when it first was', async () => {
  const before = sanbao.clock.now;
  const input = { question: '清洗后真空度上不来，先查哪里？' };
  const { id } = await open(input);
  sanbao.clock.now = new Date('2026-11-26T02:00:00Z');
  await office.step('cancelConsultation', { id, input: { reason: '重新登记' } });
  const again = await open(input);
  expect(await look(again.id)).toMatchObject({ dueOn: '2026-11-24' });
  const { consultation } = await office.read('query ($id: ID!) { consultation(id: $id) { answeredLate } }', {
    id: (await engineer.step('answerConsultation', { id: again.id, input: answer })).id,
  });
  expect(consultation).toEqual({ answeredLate: true });
  await office.step('reopenConsultation', { id: again.id, input: { reason: '仍未解决' } });
  expect(
    (await engineer.step('answerConsultation', { id: again.id, input: answer }, 'answeredLate')).answeredLate,
  ).toBe(true);
  sanbao.clock.now = before;
});

test('5.2.2 it may be asked under a contract of that customer, and an answer by visit says where', async () => {
  const contractWith = async (of: string, machine: string) =>
    sales.step(
      'recordServiceContract',
      {
        input: {
          customer: of,
          equipment: [machine],
          validFrom: '2026-11-01',
          validUntil: '2027-10-31',
          terms: [{ kind: 'OTHER', what: '电话咨询' }],
        },
      },
      'id number',
    );
  const own = await contractWith(customer, equipment);
  const { id } = await office.step('openConsultation', question({ contract: own.id }), 'id contract { id }');
  expect(
    await office.refusal('openConsultation', question({ customer: other, equipment: null, contract: own.id })),
  ).toMatchObject({ rule: 'contractOfAnother', number: own.number });
  const visit = { ...answer, channel: 'VISIT' };
  expect(await engineer.refusal('answerConsultation', { id, input: visit })).toMatchObject({
    rule: 'visitWithoutPlace',
    fields: { place: expect.any(String) },
  });
  expect(
    await engineer.step('answerConsultation', { id, input: { ...visit, place: '装盒车间 2 号线' } }, 'state place'),
  ).toEqual({ state: 'ANSWERED', place: '装盒车间 2 号线' });
});
