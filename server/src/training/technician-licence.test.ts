import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { certificateOf, type Ground, personId, trainingGround } from '../../test/training.ts';
import { waitsFor } from '../../test/waits-for.ts';
import { Certificate } from './certificate.entity.ts';

const TECHNICIANS = ['区永健', '何展鹏', '黄冠霖', '陈文辉', '罗俊杰', '曾力', '陆志明', '邓凯文', '韩卫东', '苏文斌'];

let sanbao: Sanbao;
let ground: Ground;
let office: Client;
let head: Client;
let management: Client;
let technician = '';
let certificate = '';
let used = 0;
beforeAll(async () => {
  sanbao = await startSanbao(undefined, { SESSION_DAYS: '60' });
  ground = await trainingGround(sanbao);
  office = await sanbao.as('after-sales');
  head = await sanbao.as('after-sales-head');
  management = await sanbao.as('management');
});
afterAll(() => sanbao.stop());
beforeEach(async () => {
  technician = TECHNICIANS[used++] as string;
  certificate = await certificateOf(sanbao, ground, technician);
});

const form = (change: object = {}) => ({
  input: { certificate, examiner: ground.instructor, examinedOn: '2026-12-15', ...change },
});
const issue = (change: object = {}) =>
  head.step('issueLicence', form(change), 'id state version issuedOn validUntil expired renews { id }');
const refusal = (change: object = {}) => head.refusal('issueLicence', form(change));
const licence = async (id: string) =>
  (await head.read('query ($id: ID!) { technicianLicence(id: $id) { state expired validUntil } }', { id }))
    .technicianLicence;

describe('5.3.1 the licence', () => {
  test('the head alone issues it, for as long as the parameter says, after an examination by someone else', async () => {
    expect(await management.refusal('issueLicence', form())).toMatchObject({ code: 'FORBIDDEN', clause: '5.3.1' });
    const self = await personId(office, technician);
    const issuer = await personId(office, '顾建平');
    expect(await refusal({ examiner: self })).toMatchObject({ rule: 'examinerNotSomeoneElse' });
    expect(await refusal({ examiner: issuer })).toMatchObject({ rule: 'examinerNotSomeoneElse' });
    expect(await refusal({ examinedOn: '2026-12-14' })).toMatchObject({ rule: 'examinedBeforeCertificate' });
    expect(await refusal({ examinedOn: '2026-12-16' })).toMatchObject({ rule: 'dayInTheFuture' });
    expect(await refusal({ validUntil: '2028-12-16' })).toMatchObject({
      rule: 'licenceValidity',
      fields: { validUntil: expect.any(String) },
      latest: '2028-12-15',
    });
    expect(await issue()).toMatchObject({ state: 'VALID', issuedOn: '2026-12-15', validUntil: '2028-12-15' });
  });

  test('one for each person and product family, until it is renewed: the former ends when the new one begins', async () => {
    const first = await issue({ validUntil: '2027-06-30' });
    expect(await refusal()).toMatchObject({ rule: 'alreadyLicensed' });
    const renewed = await issue({ renews: first.id });
    expect(renewed).toMatchObject({ state: 'VALID', validUntil: '2028-12-15', renews: { id: first.id } });
    expect(await licence(first.id)).toMatchObject({ state: 'RENEWED' });
    expect(await refusal({ renews: first.id })).toMatchObject({ rule: 'linkOutOfState', state: 'RENEWED' });
  });

  test('is for technicians, not for everybody who has learnt it', async () => {
    const learnt = await certificateOf(sanbao, ground, '耿立强');
    expect(await refusal({ certificate: learnt })).toMatchObject({
      rule: 'notATechnician',
      fields: { certificate: expect.any(String) },
    });
  });

  test('wants a certificate in repair, of as many hours as the parameter says', async () => {
    const used = await certificateOf(sanbao, ground, technician, { topic: 'USE', hours: 12 });
    expect(await refusal({ certificate: used })).toMatchObject({
      rule: 'certificateWithoutRepair',
      clause: '5.3.1',
      fields: { certificate: expect.any(String) },
    });
    const short = await certificateOf(sanbao, ground, technician, { topic: 'REPAIR', hours: 7.5 });
    expect(await refusal({ certificate: short })).toMatchObject({
      rule: 'certificateHoursTooFew',
      hours: 7.5,
      wanted: 8,
    });
    const scan = (
      await management.upload('结业证书.pdf', Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n'))
    ).json().id;
    const earlier = await management.step('recordEarlierCertificate', {
      input: {
        person: await personId(office, technician),
        productFamily: ground.family,
        course: '装盒机维修',
        topics: ['REPAIR'],
        issuer: '上海申匠包装机械有限公司',
        issuedOn: '2019-05-10',
        scan,
      },
    });
    expect(await refusal({ certificate: earlier.id })).toMatchObject({ rule: 'certificateHoursUnknown', wanted: 8 });
  });

  /** What of it waits for whoever decides on licences. */
  const waiting = async (licence: string) => {
    const { inboxPage } = await head.read('{ inboxPage(first: 100) { entries { record step blocked } } }');
    return inboxPage.entries.filter(({ record }: { record: string }) => record === licence);
  };

  test('of two issued at once, one stands; its steps wait for whoever has its certificate in hand', async () => {
    const both = await Promise.allSettled([issue(), issue()]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const [{ id }] = both.flatMap(each => (each.status === 'fulfilled' ? each.value : [])) as [{ id: string }];
    for (const step of ['suspendLicence', 'reinstateLicence', 'revokeLicence']) {
      const given = { id, ...(step !== 'reinstateLicence' && { input: { reason: '复核' } }) };
      const { waited } = await waitsFor(sanbao, Certificate, certificate, () => head.step(step, given));
      expect([step, waited]).toEqual([step, true]);
    }
  });

  test("another's licence is not renewed", async () => {
    const other = await issue();
    certificate = await certificateOf(sanbao, ground, TECHNICIANS[used++] as string);
    expect(await refusal({ renews: other.id })).toMatchObject({ rule: 'renewsAnother' });
  });

  test('revoking the certificate suspends it; it does not come back before the certificate does, which it never does', async () => {
    const { id } = await issue();
    await management.step('revokeCertificate', { id: certificate, input: { reason: '成绩单系伪造' } });
    const { technicianLicence } = await head.read(
      'query ($id: ID!) { technicianLicence(id: $id) { state suspensionReason history(first: 1) { step to } availableSteps { name blocked } } }',
      { id },
    );
    expect(technicianLicence).toMatchObject({
      state: 'SUSPENDED',
      suspensionReason: '成绩单系伪造',
      history: [{ step: 'revokeCertificate', to: 'SUSPENDED' }],
      availableSteps: expect.arrayContaining([{ name: 'reinstateLicence', blocked: expect.any(String) }]),
    });
    expect(await waiting(id)).toMatchObject([{ step: 'reinstateLicence', blocked: expect.any(String) }]);
    expect(await head.refusal('reinstateLicence', { id })).toMatchObject({ rule: 'certificateRevoked' });
    expect(await refusal()).toMatchObject({ rule: 'linkOutOfState', state: 'REVOKED' });
    expect(await head.step('revokeLicence', { id, input: { reason: '证书已撤销' } })).toMatchObject({
      state: 'REVOKED',
    });
    expect(await head.refusal('revokeLicence', { id, input: { reason: '再次' } })).toMatchObject({
      code: 'STEP_NOT_AVAILABLE',
    });
  });

  test('a suspended licence is reinstated before its last day is over, not afterwards', async () => {
    const { id } = await issue({ validUntil: '2026-12-20' });
    const suspend = () => head.step('suspendLicence', { id, input: { reason: '顾客投诉，待查' } });
    expect(await waiting(id)).toEqual([]);
    await suspend();
    expect(await waiting(id)).toMatchObject([{ step: 'reinstateLicence', blocked: null }]);
    expect(await head.refusal('suspendLicence', { id, input: { reason: '再次' } })).toMatchObject({
      code: 'STEP_NOT_AVAILABLE',
    });
    expect(await refusal()).toMatchObject({ rule: 'alreadyLicensed' });
    sanbao.clock.now = new Date('2026-12-20T15:00:00Z');
    expect(await head.step('reinstateLicence', { id })).toMatchObject({ state: 'VALID' });
    await suspend();
    sanbao.clock.now = new Date('2026-12-20T16:00:00Z');
    expect(await head.refusal('reinstateLicence', { id })).toMatchObject({ rule: 'licenceExpired', clause: '5.3.1' });
  });
});
