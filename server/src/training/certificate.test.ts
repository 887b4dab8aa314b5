import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { certificateOf, type Ground, passedBy, personId, sessionForm, trainingGround } from '../../test/training.ts';

const OURS = '区永健';
const THEIRS = '曾力';
const SCAN = Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');

let dataDir: string;
let sanbao: Sanbao;
let ground: Ground;
let office: Client;
let head: Client;
let management: Client;
let dealer: Client;
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'sanbao-certificates-'));
  sanbao = await startSanbao(undefined, { SESSION_DAYS: '60', DATA_DIR: dataDir });
  ground = await trainingGround(sanbao);
  office = await sanbao.as('after-sales');
  head = await sanbao.as('after-sales-head');
  management = await sanbao.as('management');
  dealer = await sanbao.as('dealer-a');
});
afterAll(async () => {
  await sanbao.stop();
  rmSync(dataDir, { recursive: true });
});

const issue = (assessment: string | undefined) => ({ input: { assessment } });

describe('5.1.5 the completion certificate', () => {
  test('Management issues it once to who passed; it says what was attended', async () => {
    const { id, assessments } = await passedBy(sanbao, ground, [OURS]);
    expect(await office.refusal('issueCertificate', issue(assessments[OURS]))).toMatchObject({
      code: 'FORBIDDEN',
      clause: '5.1.5',
    });
    expect(
      await management.step(
        'issueCertificate',
        issue(assessments[OURS]),
        'state holder employer course topics hours startsOn endsOn issuedOn person { name } productFamily { name }',
      ),
    ).toEqual({
      state: 'VALID',
      holder: OURS,
      employer: '广州粤匠达机电设备有限公司',
      course: '装盒机操作与保养班',
      topics: ['USE'],
      hours: 2,
      startsOn: '2026-12-14',
      endsOn: '2026-12-15',
      issuedOn: '2026-12-15',
      person: { name: OURS },
      productFamily: { name: '装盒机' },
    });
    expect(await management.refusal('issueCertificate', issue(assessments[OURS]))).toMatchObject({
      rule: 'alreadyCertified',
      clause: '5.1.5',
      fields: { assessment: expect.any(String) },
    });
    const { trainingPlan } = await office.read('query ($id: ID!) { trainingPlan(id: $id) { state } }', { id });
    expect(trainingPlan.state).toBe('IN_PROGRESS');
  });

  test('not from an assessment that was failed or is void', async () => {
    const { assessments } = await passedBy(sanbao, ground, [OURS]);
    await head.step('voidAssessment', { id: assessments[OURS], input: { reason: '试卷拿错' } });
    expect(await management.refusal('issueCertificate', issue(assessments[OURS]))).toMatchObject({
      rule: 'linkOutOfState',
      state: 'VOID',
    });
  });

  test('an assessment from which it was issued is never void, even when the certificate is revoked', async () => {
    const { assessments } = await passedBy(sanbao, ground, [OURS]);
    const { id } = await management.step('issueCertificate', issue(assessments[OURS]));
    const voiding = () => head.refusal('voidAssessment', { id: assessments[OURS], input: { reason: '重考' } });
    expect(await voiding()).toMatchObject({ rule: 'alreadyCertified', clause: '5.1.5' });
    await management.step('revokeCertificate', { id, input: { reason: '代考' } });
    expect(await voiding()).toMatchObject({ rule: 'alreadyCertified' });
    expect(await management.refusal('issueCertificate', issue(assessments[OURS]))).toMatchObject({
      rule: 'alreadyCertified',
    });
  });

  test('of two who issue it at once, one does', async () => {
    const { assessments } = await passedBy(sanbao, ground, [OURS]);
    const both = await Promise.allSettled(
      [1, 2].map(() => management.step('issueCertificate', issue(assessments[OURS]))),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('the plan closes only when every pass is certified', async () => {
    const { id, assessments, enrolments } = await passedBy(sanbao, ground, [OURS, THEIRS]);
    await office.step('recordTrainingSession', {
      input: sessionForm(ground, { id, enrolments }, [OURS], { topic: 'MAINTENANCE', day: '2026-12-15' }),
    });
    await management.step('issueCertificate', issue(assessments[OURS]));
    expect(await office.refusal('closeTrainingPlan', { id })).toMatchObject({
      rule: 'notAllCertified',
      names: THEIRS,
    });
    await management.step('issueCertificate', issue(assessments[THEIRS]));
    expect(await office.step('closeTrainingPlan', { id })).toMatchObject({ state: 'CLOSED' });
  });

  test('one from before is registered with its scan, and not dated ahead', async () => {
    const scan = async () => (await management.upload('结业证书.pdf', SCAN)).json().id;
    const form = {
      person: await personId(office, OURS),
      productFamily: ground.family,
      course: '装盒机维修',
      topics: ['REPAIR'],
      issuer: '上海申匠包装机械有限公司',
      issuedOn: '2019-05-10',
      earlierNumber: '申匠培字 2019-031',
    };
    expect(
      await management.refusal('recordEarlierCertificate', {
        input: { ...form, issuedOn: '2026-12-16', scan: await scan() },
      }),
    ).toMatchObject({ rule: 'dayInTheFuture', fields: { issuedOn: expect.any(String) } });
    expect(
      await management.step(
        'recordEarlierCertificate',
        { input: { ...form, scan: await scan() } },
        'state holder issuedOn assessment { id } scan { name }',
      ),
    ).toEqual({
      state: 'VALID',
      holder: OURS,
      issuedOn: '2019-05-10',
      assessment: null,
      scan: { name: '结业证书.pdf' },
    });
  });

  test('the same paper is registered once, however its number is typed, and anew only when the first was revoked', async () => {
    const person = await personId(office, THEIRS);
    const register = async (change: object = {}) => ({
      input: {
        person,
        productFamily: ground.family,
        course: '装盒机维修',
        topics: ['REPAIR'],
        issuer: '上海申匠包装机械有限公司',
        issuedOn: '2018-04-10',
        earlierNumber: '申匠培字 2018-007',
        scan: (await management.upload('结业证书.pdf', SCAN)).json().id,
        ...change,
      },
    });
    const both = await Promise.allSettled(
      [await register(), await register()].map(form => management.step('recordEarlierCertificate', form, 'id number')),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const { value: first } = both.find(({ status }) => status === 'fulfilled') as PromiseFulfilledResult<{
      id: string;
      number: string;
    }>;
    expect(
      await management.refusal(
        'recordEarlierCertificate',
        await register({ earlierNumber: '申匠培字２０１８-００７' }),
      ),
    ).toMatchObject({
      rule: 'certificateRegistered',
      number: first.number,
      fields: { earlierNumber: expect.any(String) },
    });
    await management.step('recordEarlierCertificate', await register({ earlierNumber: null }));
    expect(await management.refusal('recordEarlierCertificate', await register({ earlierNumber: null }))).toMatchObject(
      { rule: 'certificateRegistered' },
    );
    await management.step('revokeCertificate', { id: first.id, input: { reason: '学时登记有误' } });
    await management.step('recordEarlierCertificate', await register());
  });

  test('dealers see those of their own people', async () => {
    const [ours, theirs] = [await certificateOf(sanbao, ground, OURS), await certificateOf(sanbao, ground, THEIRS)];
    const query = 'query ($id: ID!) { certificate(id: $id) { holder } }';
    expect(await dealer.read(query, { id: ours })).toEqual({ certificate: { holder: OURS } });
    expect((await dealer.ask(query, { id: theirs })).data).toEqual({ certificate: null });
    expect(await dealer.refusal('revokeCertificate', { id: ours, input: { reason: '不要' } })).toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});
