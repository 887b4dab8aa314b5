import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { mailsOf } from '../../test/letters.ts';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import {
  assessmentForm,
  quoted,
  quoteForm,
  reported,
  type WarrantyGround,
  warrantyGround,
} from '../../test/warranty.ts';
import { lineAmounts, totalOf } from './quote-amounts.ts';

let sanbao: Sanbao;
let ground: WarrantyGround;
let office: Client;
let sales: Client;
beforeAll(async () => {
  sanbao = await startSanbao(undefined, { SESSION_DAYS: '90' });
  ground = await warrantyGround(sanbao);
  office = await sanbao.as('after-sales');
  sales = await sanbao.as('sales');
});
afterAll(() => sanbao.stop());
beforeEach(() => {
  sanbao.clock.now = new Date('2026-11-23T02:00:00Z');
});

const PDF = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF');
const scanned = async () => ({
  answeredBy: '设备科 陈立群',
  answerScan: (await office.upload('报价回执.pdf', PDF)).json().id as string,
});
const charged = async () =>
  (
    await office.step('assessWarranty', {
      input: assessmentForm(await reported(sanbao, ground, ground.machine), { cause: 'USER' }),
    })
  ).id as string;
const accepted = async () => {
  const all = await quoted(sanbao, ground);
  const { id, version } = all.quote;
  const input = await scanned();
  return { ...all, quote: await office.step('acceptRepairQuote', { id, expectedVersion: version, input }) };
};

describe('5.2.3 what is not free is quoted', () => {
  test('each line rounded to the fen, with its tax, and the sum of the lines', async () => {
    const select = 'state revision net tax gross validUntil customer { id } lines { net tax gross }';
    const quote = await office.step('quoteRepair', { input: quoteForm(await charged()) }, select);
    expect(quote).toMatchObject({
      state: 'QUOTED',
      revision: 1,
      customer: { id: ground.customer },
      lines: [
        { net: 450, tax: 58.5, gross: 508.5 },
        { net: 1280.5, tax: 166.47, gross: 1446.97 },
        { net: 420, tax: 54.6, gross: 474.6 },
      ],
      net: 2150.5,
      tax: 279.57,
      gross: 2430.07,
    });
  });

  test.each([
    [1.005, 1, 0, { net: 1.01, tax: 0, gross: 1.01 }],
    [0.333, 0.05, 13, { net: 0.02, tax: 0, gross: 0.02 }],
    [3, 33.35, 13, { net: 100.05, tax: 13.01, gross: 113.06 }],
    [1, 0.5, 1, { net: 0.5, tax: 0.01, gross: 0.51 }],
  ])('%d at %d with %d %%', (quantity, price, rate, amounts) => {
    expect(lineAmounts(quantity, price, rate)).toEqual(amounts);
  });

  test('not to more than anybody pays', async () => {
    const lines = [{ costClass: 'LABOUR', description: '上门维修', quantity: 999_999_999, unitPrice: 999_999_999_999 }];
    expect(await office.refusal('quoteRepair', { input: quoteForm(await charged(), { lines }) })).toMatchObject({
      rule: 'amountTooLarge',
    });
  });

  test('a sum has no fractions that the lines have not', () => {
    const line = lineAmounts(1, 0.1, 0);
    expect(totalOf([line, line, line])).toEqual({ net: 0.3, tax: 0, gross: 0.3 });
  });

  test('not what is free, not twice, not valid until yesterday, and not by Sales', async () => {
    const free = await office.step('assessWarranty', {
      input: assessmentForm(await reported(sanbao, ground, ground.machine)),
    });
    expect(await office.refusal('quoteRepair', { input: quoteForm(free.id) })).toMatchObject({
      rule: 'nothingCharged',
      clause: '5.2.3',
    });
    const decision = await charged();
    expect(
      await office.refusal('quoteRepair', { input: quoteForm(decision, { validUntil: '2026-11-22' }) }),
    ).toMatchObject({
      fields: { validUntil: expect.any(String) },
    });
    expect(await sales.refusal('quoteRepair', { input: quoteForm(decision) })).toMatchObject({ code: 'FORBIDDEN' });
    const { number } = await office.step('quoteRepair', { input: quoteForm(decision) });
    expect(await office.refusal('quoteRepair', { input: quoteForm(decision) })).toMatchObject({
      rule: 'alreadyQuoted',
      number,
    });
  });

  test('it is revised, and by its revision it is known which was accepted', async () => {
    const { quote } = await quoted(sanbao, ground);
    const lines = [{ costClass: 'LABOUR', description: '上门维修', quantity: 1, unitPrice: 300 }];
    const input = { lines, taxRate: 13, validUntil: '2026-12-31' };
    const revised = await office.step(
      'reviseRepairQuote',
      { id: quote.id, input },
      'revision gross lines { gross } version',
    );
    expect(revised).toMatchObject({ revision: 2, gross: 339, lines: [{ gross: 339 }] });
    const stale = { id: quote.id, expectedVersion: quote.version, input: await scanned() };
    expect(await office.refusal('acceptRepairQuote', stale)).toMatchObject({ code: 'STALE_RECORD' });
    expect(
      await office.refusal('reviseRepairQuote', { id: quote.id, input: { ...input, validUntil: '2026-11-01' } }),
    ).toMatchObject({ fields: { validUntil: expect.any(String) } });
  });
});

describe('5.2.3 the customer answers', () => {
  test('on paper: with its scan and who signed, and then somebody goes', async () => {
    const { quote, order } = await quoted(sanbao, ground);
    const answer = { id: quote.id, expectedVersion: quote.version };
    expect(await office.refusal('acceptRepairQuote', { ...answer, input: {} })).toMatchObject({
      rule: 'answerScanMissing',
    });
    const { answerScan, answeredBy } = await scanned();
    expect(await office.refusal('acceptRepairQuote', { ...answer, input: { answerScan } })).toMatchObject({
      rule: 'answeredByMissing',
    });
    expect(
      await office.step(
        'acceptRepairQuote',
        { ...answer, input: { answerScan, answeredBy } },
        'state answeredBy answeredOn',
      ),
    ).toEqual({ state: 'ACCEPTED', answeredBy, answeredOn: '2026-11-23' });
    const { serviceOrder } = await office.read('query ($id: ID!) { serviceOrder(id: $id) { version } }', order);
    expect(
      await office.step('dispatchServiceOrder', { id: order.id, expectedVersion: serviceOrder.version }),
    ).toMatchObject({ state: 'DISPATCHED' });
  });

  test('not after the last day of the offer, which still counts', async () => {
    const { quote } = await quoted(sanbao, ground);
    const answer = async () => ({ id: quote.id, expectedVersion: quote.version, input: await scanned() });
    sanbao.clock.now = new Date('2026-12-20T16:00:00Z');
    expect(await office.refusal('acceptRepairQuote', await answer())).toMatchObject({ rule: 'quoteExpired' });
    expect(await office.refusal('sendRepairQuote', { id: quote.id })).toMatchObject({ rule: 'quoteExpired' });
    sanbao.clock.now = new Date('2026-12-20T15:59:00Z');
    expect(await office.step('acceptRepairQuote', await answer())).toMatchObject({ state: 'ACCEPTED' });
  });

  test('who declines is not repaired at that price, and may get another offer', async () => {
    const { quote, decision } = await quoted(sanbao, ground);
    const input = { ...(await scanned()), reason: '旧设备拟报废' };
    expect(
      await office.step(
        'declineRepairQuote',
        { id: quote.id, expectedVersion: quote.version, input },
        'state declineReason',
      ),
    ).toEqual({ state: 'DECLINED', declineReason: '旧设备拟报废' });
    expect(await office.step('quoteRepair', { input: quoteForm(decision.id) })).toMatchObject({ state: 'QUOTED' });
  });
});

describe('5.2.3 the customer answers by a link', () => {
  const linked = async (id: string) => {
    const { customerLink } = await office.step('sendRepairQuote', { id }, 'customerLink');
    return String(customerLink).split('/').at(-1) as string;
  };
  const answer = (step: string, id: string, version: number, secret: string, input: object = {}) =>
    sanbao.nobody.ask(
      `mutation ($input: ${step === 'acceptRepairQuote' ? 'QuoteAnswerInput' : 'QuoteRefusalInput!'}, $caller: CallerInput!) {
        done: ${step}(id: "${id}", expectedVersion: ${version}, input: $input, caller: $caller) { number state } }`,
      { input, caller: { name: '周敏', phone: '0755-26991100' } },
      { authorization: `Link ${secret}` },
    );
  const page = async (secret: string) => (await sanbao.app.inject({ url: `/link/${secret}.json` })).json();

  test('that goes by mail is told to nobody of the company', async () => {
    const { quote } = await quoted(sanbao, ground);
    const input = { email: 'zhou.min@fengrun.example' };
    expect(await office.step('sendRepairQuote', { id: quote.id, input }, 'customerLink')).toEqual({
      customerLink: null,
    });
    const [mail] = await mailsOf(sanbao, quote.id);
    expect(mail).toMatchObject({ to: input.email, subject: expect.stringContaining(quote.number) });
    const secret = /\/link\/(\S+)/.exec(mail?.text ?? '')?.[1] as string;
    expect(await page(secret)).toMatchObject({ standing: 'OPEN' });
  });

  test('sees what it costs, and accepts without an account, once', async () => {
    const { quote } = await quoted(sanbao, ground);
    const secret = await linked(quote.id);
    const { data, errors } = await answer('acceptRepairQuote', quote.id, quote.version + 1, secret);
    expect(errors).toBeUndefined();
    expect(data.done).toEqual({ number: quote.number, state: 'ACCEPTED' });
    const { repairQuote } = await office.read(
      'query ($id: ID!) { repairQuote(id: $id) { customerLink answeredBy history(first: 1) { step department } } }',
      { id: quote.id },
    );
    expect(repairQuote).toEqual({
      customerLink: null,
      answeredBy: '周敏',
      history: [{ step: 'acceptRepairQuote', department: 'CUSTOMER' }],
    });
    const again = await answer('acceptRepairQuote', quote.id, quote.version + 2, secret);
    expect(again.errors?.[0]?.extensions).toMatchObject({ standing: 'USED' });
  });

  test('declines with a reason; what the office alone fills in is refused', async () => {
    const { quote } = await quoted(sanbao, ground);
    const secret = await linked(quote.id);
    const beyond = await answer('declineRepairQuote', quote.id, quote.version + 1, secret, {
      reason: 'x',
      answeredBy: 'y',
    });
    expect(beyond.errors?.[0]?.extensions).toMatchObject({ fields: { answeredBy: expect.any(String) } });
    const { data } = await answer('declineRepairQuote', quote.id, quote.version + 1, secret, { reason: '价格过高' });
    expect(data.done).toMatchObject({ state: 'DECLINED' });
  });

  test('not to an offer that was revised since', async () => {
    const { quote } = await quoted(sanbao, ground);
    const secret = await linked(quote.id);
    const lines = [{ costClass: 'LABOUR', description: '上门维修', quantity: 1, unitPrice: 300 }];
    await office.step('reviseRepairQuote', { id: quote.id, input: { lines, taxRate: 13, validUntil: '2026-12-31' } });
    const { errors } = await answer('acceptRepairQuote', quote.id, quote.version + 2, secret);
    expect(errors?.[0]?.extensions).toMatchObject({ standing: 'REPLACED' });
  });

  test('a page tells the machine, the fault, each cost and the sum', async () => {
    const { quote } = await quoted(sanbao, ground);
    const { open } = await page(await linked(quote.id));
    const facts = open.facts.map(({ en, value }: { en: string; value: { en: string } | string }) => [
      en,
      typeof value === 'string' ? value : value.en,
    ]);
    expect(facts).toEqual(
      expect.arrayContaining([
        ['Serial number', 'Z100-2401-007'],
        ['Symptom', '推料杆不复位，开机即报过载。'],
        ['Labour', '上门维修  1.5 × CNY 300.00 = CNY 450.00'],
        ['Valid until', '2026-12-20'],
      ]),
    );
    expect(
      open.steps.map(({ name, fields }: { name: string; fields: { name: string }[] }) => [
        name,
        fields.map(each => each.name),
      ]),
    ).toEqual([
      ['acceptRepairQuote', []],
      ['declineRepairQuote', ['reason']],
    ]);
  });
});

describe('5.2.3 the money is there', () => {
  const form = (quote: string, amount: number, change: object = {}) => ({
    input: { quote, amount, receivedOn: '2026-11-23', voucher: '工行 20261123-0042', ...change },
  });
  const isPaid = async (id: string) =>
    (await office.read('query ($id: ID!) { repairQuote(id: $id) { paid } }', { id })).repairQuote.paid;

  test('in one sum or in several, as Sales tells, until it is paid in full', async () => {
    const { quote } = await accepted();
    expect(await sales.step('recordRemittance', form(quote.id, 2000))).toMatchObject({ state: 'RECORDED' });
    expect(await isPaid(quote.id)).toBe(false);
    expect(await sales.refusal('recordRemittance', form(quote.id, 430.08))).toMatchObject({
      rule: 'moreThanOwed',
      owed: '430.07',
    });
    const last = await sales.step('recordRemittance', form(quote.id, 430.07));
    expect(await isPaid(quote.id)).toBe(true);
    await sales.step('cancelRemittance', { id: last.id, input: { reason: '金额登记有误' } });
    expect(await isPaid(quote.id)).toBe(false);
  });

  test('for what was accepted, not from the future, not nothing, and not by After-Sales', async () => {
    const open = await quoted(sanbao, ground);
    expect(await sales.refusal('recordRemittance', form(open.quote.id, 1))).toMatchObject({ code: expect.any(String) });
    const { quote } = await accepted();
    expect(await sales.refusal('recordRemittance', form(quote.id, 1, { receivedOn: '2026-11-24' }))).toMatchObject({
      rule: 'dayInTheFuture',
    });
    expect(await sales.refusal('recordRemittance', form(quote.id, 0))).toMatchObject({
      fields: { amount: expect.any(String) },
    });
    expect(await office.refusal('recordRemittance', form(quote.id, 1))).toMatchObject({ code: 'FORBIDDEN' });
  });

  test('before somebody goes out, where the procedure says so', async () => {
    const { quote, order } = await accepted();
    const management = await sanbao.as('management');
    const from = { name: 'CHARGED_REPAIR_AFTER_REMITTANCE', value: 'true', effectiveFrom: '2026-11-23' };
    const { id, version } = await management.step('proposeParameter', { input: from });
    await (await sanbao.as('gm')).step('approveParameter', { id, expectedVersion: version });
    const dispatch = async () => ({
      id: order.id,
      expectedVersion: (await office.read('query ($id: ID!) { serviceOrder(id: $id) { version } }', { id: order.id }))
        .serviceOrder.version,
    });
    expect(await office.refusal('dispatchServiceOrder', await dispatch())).toMatchObject({
      rule: 'remittanceAwaited',
      owed: 2430.07,
      clause: '5.3.1',
    });
    const money = await sales.step('recordRemittance', form(quote.id, 2430.07));
    expect(await office.step('dispatchServiceOrder', await dispatch())).toMatchObject({ state: 'DISPATCHED' });
    await sales.step('cancelRemittance', { id: money.id, input: { reason: '误登' } });
    expect(
      (await office.read('query ($id: ID!) { serviceOrder(id: $id) { state holds { reason } } }', { id: order.id }))
        .serviceOrder,
    ).toEqual({ state: 'ON_HOLD', holds: [{ reason: expect.stringContaining('has not come after all') }] });
    expect(await office.refusal('resumeServiceOrder', { id: order.id })).toMatchObject({ rule: 'remittanceAwaited' });
    await sales.step('recordRemittance', form(quote.id, 2430.07));
    expect(await office.step('resumeServiceOrder', { id: order.id })).toMatchObject({ state: 'DISPATCHED' });
  });
});
