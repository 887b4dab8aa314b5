import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import {
  applicationForm,
  applicationIn,
  confirmAll,
  inspected,
  orderForm,
  PASSWORD,
  type PartsGround,
  partForm,
  partsGround,
  requestedByCustomer,
  stocked,
} from '../../test/spare-parts.ts';

let sanbao: Sanbao;
let ground: PartsGround;
let office: Client;
let head: Client;
let management: Client;
let gm: Client;
beforeAll(async () => {
  sanbao = await startSanbao();
  ground = await partsGround(sanbao);
  office = await sanbao.as('after-sales');
  head = await sanbao.as('after-sales-head');
  management = await sanbao.as('management');
  gm = await sanbao.as('gm');
});
afterAll(() => sanbao.stop());

const sign = ({ id, version }: { id: string; version: number }, password = PASSWORD) => ({
  id,
  expectedVersion: version,
  input: { opinion: '同意购买', password },
});

describe('5.4.1 the application', () => {
  test('names parts, each once, with more than nothing of it', async () => {
    const { id } = await applicationIn(sanbao, ground, 'DRAFT');
    const { partsApplication } = await office.read(
      'query ($id: ID!) { partsApplication(id: $id) { number state department appliedOn applicant { name } lines { part { partNumber } quantity remark } } }',
      { id },
    );
    expect(partsApplication).toEqual({
      number: expect.stringMatching(/^PA-2026-\d{4}$/),
      state: 'DRAFT',
      department: 'AFTER_SALES',
      appliedOn: '2026-11-23',
      applicant: { name: '沈晓梅' },
      lines: [
        { part: { partNumber: 'Z-101' }, quantity: 10, remark: '旺季备件' },
        { part: { partNumber: 'Z-102' }, quantity: 4.5, remark: null },
      ],
    });
    const lines = [
      { part: ground.blade, quantity: 1 },
      { part: ground.blade, quantity: 2 },
    ];
    expect(await office.refusal('draftPartsApplication', { input: { lines } })).toMatchObject({
      rule: 'partTwice',
      clause: '5.4.1',
      fields: { 'lines.1.part': expect.any(String) },
    });
    expect(
      await office.refusal('draftPartsApplication', { input: { lines: [{ part: ground.blade, quantity: 0 }] } }),
    ).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  test.each([
    ['without a customer', { remittedOn: '2026-11-20', customer: false }, 'remittanceWithoutCustomer'],
    ['in the future', { remittedOn: '2026-11-24', customer: true }, 'dayInTheFuture'],
  ])('tells of no remittance %s', async (_, { customer, ...change }, rule) => {
    const input = applicationForm(ground, { ...change, ...(customer && { customer: ground.customer }) });
    expect(await office.refusal('draftPartsApplication', { input })).toMatchObject({ rule });
  });

  test('is signed by the head with the password again, bound to what stands there', async () => {
    const application = await applicationIn(sanbao, ground, 'SUBMITTED');
    expect(await office.refusal('signPartsApplication', sign(application))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await head.refusal('signPartsApplication', sign(application, 'not-the-password'))).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: { password: expect.any(String) },
    });
    const { signature, history } = await head.step(
      'signPartsApplication',
      sign(application),
      'signature { name onBehalfOf at opinion digest } history { step input }',
    );
    expect(signature).toEqual({
      name: '顾建平',
      onBehalfOf: null,
      at: '2026-11-23T02:00:00.000Z',
      opinion: '同意购买',
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(history[0]).toEqual({ step: 'signPartsApplication', input: { opinion: '同意购买' } });
  });

  test('is not signed by who applied: then the General Manager does, and only then', async () => {
    const own = await head.step('draftPartsApplication', { input: applicationForm(ground) });
    const submitted = await head.step('submitPartsApplication', { id: own.id });
    expect(await head.refusal('signPartsApplication', sign(submitted))).toMatchObject({
      rule: 'notByTheSamePerson',
      clause: '5.4.1',
    });
    const toSign = async () =>
      (await gm.read('{ inboxPage(step: "signPartsApplication") { entries { record } } }')).inboxPage.entries;
    const other = await applicationIn(sanbao, ground, 'SUBMITTED');
    expect(await toSign()).toEqual([{ record: own.id }]);
    expect(await gm.step('signPartsApplication', sign(submitted))).toMatchObject({ state: 'SIGNED' });
    expect(await gm.refusal('signPartsApplication', sign(other))).toMatchObject({ rule: 'headSignsFirst' });
    expect(await toSign()).toEqual([]);
  });

  test('is signed by the deputy where the head has applied', async () => {
    const { users } = await (await sanbao.as('admin')).read('{ users(first: 100) { nodes { id email } } }');
    const deputy = users.nodes.find(({ email }: { email: string }) => email.startsWith('after-sales@')).id;
    const delegation = await head.step('delegateAuthority', {
      input: { deputy, steps: ['signPartsApplication'], from: '2026-11-23', until: '2026-11-23' },
    });
    const { id } = await head.step('draftPartsApplication', { input: applicationForm(ground) });
    const submitted = await head.step('submitPartsApplication', { id });
    const { signature } = await office.step('signPartsApplication', sign(submitted), 'signature { name onBehalfOf }');
    expect(signature).toEqual({ name: '沈晓梅', onBehalfOf: '顾建平' });
    const own = await applicationIn(sanbao, ground, 'SUBMITTED');
    expect(await office.refusal('signPartsApplication', sign(own))).toMatchObject({ rule: 'notByTheSamePerson' });
    await head.step('revokeDelegation', { id: delegation.id });
  });

  test('is not signed by the head whose application another has revised and submitted', async () => {
    const { id } = await head.step('draftPartsApplication', { input: applicationForm(ground) });
    await office.step('revisePartsApplication', { id, input: applicationForm(ground) });
    const submitted = await office.step('submitPartsApplication', { id });
    expect(await head.refusal('signPartsApplication', sign(submitted))).toMatchObject({
      rule: 'notByTheSamePerson',
      person: '顾建平',
    });
    expect(await gm.step('signPartsApplication', sign(submitted))).toMatchObject({ state: 'SIGNED' });
  });

  test('is not signed by the head who has submitted what another drafted', async () => {
    const { id } = await office.step('draftPartsApplication', { input: applicationForm(ground) });
    const submitted = await head.step('submitPartsApplication', { id });
    expect(await head.refusal('signPartsApplication', sign(submitted))).toMatchObject({
      rule: 'notByTheSamePerson',
      person: '顾建平',
    });
  });

  test('comes back with a reason; changed, it needs a new signature and keeps the former one', async () => {
    const { id, version } = await applicationIn(sanbao, ground, 'SIGNED');
    expect(
      await management.refusal('sendBackPartsApplication', {
        id,
        expectedVersion: version - 1,
        input: { reason: '…' },
      }),
    ).toMatchObject({ code: 'STALE_RECORD', version });
    const back = { id, expectedVersion: version, input: { reason: '数量请再核对' } };
    expect(await management.step('sendBackPartsApplication', back, 'state sentBackReason signature { name }')).toEqual({
      state: 'SENT_BACK',
      sentBackReason: '数量请再核对',
      signature: { name: '顾建平' },
    });
    expect(await office.refusal('submitPartsApplication', { id })).toMatchObject({ code: 'STEP_NOT_AVAILABLE' });
    const revised = await office.step(
      'revisePartsApplication',
      { id, input: applicationForm(ground, { lines: [{ part: ground.blade, quantity: 6 }] }) },
      'state signature { name } formerSignatures { name digest }',
    );
    expect(revised).toEqual({
      state: 'DRAFT',
      signature: null,
      formerSignatures: [{ name: '顾建平', digest: expect.any(String) }],
    });
  });

  test('whose content is another than what was signed is not confirmed', async () => {
    const { id, version } = await applicationIn(sanbao, ground, 'SIGNED');
    await sanbao.orm.em
      .fork()
      .execute('update parts_application_line set quantity = 99 where application_id = ? and position = 0', [id]);
    const confirmation = confirmAll(applicationForm(ground).lines);
    expect(
      await management.refusal('confirmPartsApplication', { id, expectedVersion: version, input: { confirmation } }),
    ).toMatchObject({ rule: 'signatureVoid', clause: '5.4.1' });
  });
});

describe('5.4.1 the final word on each item', () => {
  const decided = async (confirmation: object[]) => {
    const { id, version } = await applicationIn(sanbao, ground, 'SIGNED');
    return { id, expectedVersion: version, input: { confirmation } };
  };
  const blade = (change: object = {}) => ({ part: ground.blade, decision: 'CONFIRMED', quantity: 10, ...change });
  const belt = (change: object = {}) => ({ part: ground.belt, decision: 'CONFIRMED', quantity: 4.5, ...change });

  test('is a quantity, a substitute, or struck with the reason', async () => {
    const call = await decided([
      blade({ decision: 'SUBSTITUTED', quantity: 8, substitute: ground.sensor }),
      belt({ decision: 'STRUCK', quantity: null, reason: '库存尚足' }),
    ]);
    expect(await office.refusal('confirmPartsApplication', call)).toMatchObject({ code: 'FORBIDDEN', clause: '5.4.1' });
    expect(
      await management.step(
        'confirmPartsApplication',
        call,
        'state confirmedBy { name } confirmation { part { name } decision quantity substitute { name } reason }',
      ),
    ).toEqual({
      state: 'CONFIRMED',
      confirmedBy: { name: '徐静怡' },
      confirmation: [
        {
          part: { name: '横封切刀' },
          decision: 'SUBSTITUTED',
          quantity: 8,
          substitute: { name: '光电开关' },
          reason: null,
        },
        { part: { name: '同步带' }, decision: 'STRUCK', quantity: null, substitute: null, reason: '库存尚足' },
      ],
    });
  });

  test.each([
    ['left open', () => [blade()], 'itemLeftOpen'],
    ['decided twice', () => [blade(), blade(), belt()], 'partTwice'],
    ['not applied for', () => [blade(), belt(), blade({ part: ground.sensor })], 'notAppliedFor'],
    ['struck without a reason', () => [blade(), belt({ decision: 'STRUCK', quantity: null })], 'strikeNeedsReason'],
    ['struck and ordered', () => [blade(), belt({ decision: 'STRUCK', reason: '不需要' })], 'struckWithQuantity'],
    ['confirmed without a quantity', () => [blade({ quantity: null }), belt()], 'itemNeedsQuantity'],
    ['substituted by nothing', () => [blade({ decision: 'SUBSTITUTED' }), belt()], 'substituteNamed'],
    ['confirmed, with a substitute', () => [blade({ substitute: ground.sensor }), belt()], 'substituteNamed'],
    [
      'substituted by another item',
      () => [blade({ decision: 'SUBSTITUTED', substitute: ground.belt }), belt()],
      'partTwice',
    ],
  ])('refuses an item that is %s', async (_, confirmation, rule) => {
    expect(await management.refusal('confirmPartsApplication', await decided(confirmation()))).toMatchObject({ rule });
  });

  test('is a refusal where all items are struck', async () => {
    const struck = { decision: 'STRUCK', quantity: null, reason: '改由主机厂供应' };
    expect(
      await management.step('confirmPartsApplication', await decided([blade(struck), belt(struck)])),
    ).toMatchObject({ state: 'REFUSED' });
  });
});

describe('5.4.1 an application that is not wanted any more', () => {
  test('is cancelled with a reason while nothing depends on it', async () => {
    const { id } = await applicationIn(sanbao, ground, 'CONFIRMED');
    expect(await office.step('cancelPartsApplication', { id, input: { reason: '改型' } })).toMatchObject({
      state: 'CANCELLED',
    });
    const other = await applicationIn(sanbao, ground, 'CONFIRMED');
    const input = orderForm(ground, other.id, [{ part: ground.blade, quantity: 1 }]);
    const { number } = await management.step('placePurchaseOrder', { input });
    expect(await office.refusal('cancelPartsApplication', { id: other.id, input: { reason: '改型' } })).toMatchObject({
      rule: 'applicationOrdered',
      number,
    });
    const request = await requestedByCustomer(sanbao, ground, ground.blade, 1);
    const { partsRequest } = await office.read(
      'query ($id: ID!) { partsRequest(id: $id) { number application { id } } }',
      request,
    );
    const { id: waitedFor } = partsRequest.application;
    expect(await office.refusal('cancelPartsApplication', { id: waitedFor, input: { reason: '改型' } })).toMatchObject({
      rule: 'applicationRequested',
      number: partsRequest.number,
    });
  });
});

describe('5.4.2 an application of which the rest will not be delivered', () => {
  test('is closed short with a reason, once no order has anything of it still to bring', async () => {
    const { id: seal } = await office.step('createPart', { input: partForm('Z-401', '密封圈', { minimumStock: 0 }) });
    const wanted = [
      { part: ground.blade, quantity: 6 },
      { part: seal, quantity: 8 },
    ];
    const { id } = await applicationIn(sanbao, ground, 'CONFIRMED', { lines: wanted });
    const demand = async () =>
      (await office.read('query ($seal: ID) { partsDemand(part: $seal) { confirmed } }', { seal })).partsDemand;
    expect(await demand()).toEqual([{ confirmed: 8 }]);
    const order = await management.step('placePurchaseOrder', { input: orderForm(ground, id, wanted.slice(0, 1)) });
    const close = { id, input: { reason: '该规格停产，余数不再供应' } };
    expect(await office.refusal('closePartsApplicationShort', close)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await management.refusal('closePartsApplicationShort', close)).toMatchObject({
      rule: 'orderStillToCome',
      clause: '5.4.2',
      number: order.number,
    });
    await stocked(sanbao, order.id, [inspected(ground.blade, 6)]);
    expect(await management.step('closePartsApplicationShort', close, 'state shortReason')).toEqual({
      state: 'CLOSED_SHORT',
      shortReason: '该规格停产，余数不再供应',
    });
    expect(await demand()).toEqual([]);
    expect(
      await management.refusal('placePurchaseOrder', { input: orderForm(ground, id, wanted.slice(1)) }),
    ).toMatchObject({ rule: 'applicationNotConfirmed' });
    const { archiveEntries } = await (await sanbao.as('auditor')).read(
      'query ($id: ID!) { archiveEntries(filter: { application: { id: { eq: $id } } }) { nodes { state } } }',
      { id },
    );
    expect(archiveEntries.nodes).toEqual([{ state: 'ARCHIVED' }]);
  });
});

test('guessing the password by signing ends as at the sign-in', async () => {
  const application = await applicationIn(sanbao, ground, 'SUBMITTED');
  const codes = [];
  for (let at = 0; at < 12; at++)
    codes.push((await head.refusal('signPartsApplication', sign(application, `guess-number-${at}`))).code);
  expect(codes.filter(code => code === 'BAD_USER_INPUT')).toHaveLength(9);
  expect(codes.filter(code => code === 'RATE_LIMITED')).toHaveLength(3);
});
