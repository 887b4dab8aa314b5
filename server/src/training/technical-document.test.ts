import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { trainingGround } from '../../test/training.ts';

const PDF = Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');

let dataDir: string;
let sanbao: Sanbao;
let office: Client;
let head: Client;
let dealer: Client;
let model: string;
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'sanbao-documents-'));
  sanbao = await startSanbao(undefined, { DATA_DIR: dataDir });
  office = await sanbao.as('after-sales');
  head = await sanbao.as('after-sales-head');
  dealer = await sanbao.as('dealer-a');
  const { family } = await trainingGround(sanbao);
  ({ id: model } = await office.step('createProductModel', {
    input: { code: 'SJZ-120', name: '间歇式装盒机', family },
  }));
});
afterAll(async () => {
  await sanbao.stop();
  rmSync(dataDir, { recursive: true });
});

const form = async (code: string, revision: string, change: object = {}, by = office) => ({
  kind: 'TECHNICAL_BULLETIN',
  model,
  code,
  revision,
  title: '真空吸嘴更换通报',
  file: (await by.upload('通报.pdf', PDF)).json().id,
  ...change,
});
const draft = async (code: string, revision: string, change: object = {}, by = office) =>
  by.step('draftTechnicalDocument', { input: await form(code, revision, change, by) });
const submitted = async (code: string, revision: string, change: object = {}, by = office) =>
  by.step('submitTechnicalDocument', { id: (await draft(code, revision, change, by)).id });
const released = async (code: string, revision: string, change: object = {}) => {
  const { id, version } = await submitted(code, revision, change);
  return head.step('releaseTechnicalDocument', { id, expectedVersion: version });
};
const stateOf = async (id: string) =>
  (await office.read('query ($id: ID!) { technicalDocument(id: $id) { state } }', { id })).technicalDocument.state;

describe('4.3 technical documents', () => {
  test('the head releases what somebody else wrote, and sends back what is not good enough', async () => {
    const { id, version } = await submitted('TB-01', 'A');
    expect(await office.refusal('releaseTechnicalDocument', { id, expectedVersion: version })).toMatchObject({
      code: 'FORBIDDEN',
      clause: '4.3',
    });
    expect(
      await head.refusal('sendBackTechnicalDocument', { id, expectedVersion: version, input: { reason: '' } }),
    ).toMatchObject({ fields: { reason: expect.any(String) } });
    await head.step('sendBackTechnicalDocument', { id, expectedVersion: version, input: { reason: '缺扭矩值' } });
    expect(await head.refusal('releaseTechnicalDocument', { id, expectedVersion: version + 1 })).toMatchObject({
      code: 'STEP_NOT_AVAILABLE',
      state: 'DRAFT',
    });
    await office.step('reviseTechnicalDocument', { id, input: await form('TB-01', 'A', { title: '含扭矩值' }) });
    const again = await office.step('submitTechnicalDocument', { id });
    expect(await head.step('releaseTechnicalDocument', { id, expectedVersion: again.version })).toMatchObject({
      state: 'RELEASED',
    });
    const own = await submitted('TB-02', 'A', {}, head);
    expect(await head.refusal('releaseTechnicalDocument', { id: own.id, expectedVersion: own.version })).toMatchObject({
      rule: 'notByTheSamePerson',
    });
  });

  test('a later revision takes the place of the former, and an earlier one never does', async () => {
    const first = await released('TB-03', 'B');
    expect(await office.refusal('draftTechnicalDocument', { input: await form('TB-03', 'A') })).toMatchObject({
      rule: 'revisionNotLater',
      fields: { revision: expect.any(String) },
    });
    expect(await office.refusal('draftTechnicalDocument', { input: await form('ｔｂ— 03', 'A') })).toMatchObject({
      rule: 'revisionNotLater',
    });
    expect(await office.refusal('draftTechnicalDocument', { input: await form('TB-03', '1') })).toMatchObject({
      rule: 'revisionNotALetter',
    });
    await submitted('TB-09', 'A');
    expect(await office.refusal('draftTechnicalDocument', { input: await form('tb‑09', 'A') })).toMatchObject({
      rule: 'codeTaken',
      taken: 'TB-09',
    });
    const [third, second] = [await submitted('TB-03', 'D'), await submitted('TB-03', 'C')];
    await head.step('releaseTechnicalDocument', { id: third.id, expectedVersion: third.version });
    expect([await stateOf(first.id), await stateOf(third.id)]).toEqual(['SUPERSEDED', 'RELEASED']);
    expect(
      await head.refusal('releaseTechnicalDocument', { id: second.id, expectedVersion: second.version }),
    ).toMatchObject({ rule: 'revisionNotLater', code: 'RULE_VIOLATED' });
  });

  test('of two revisions released at once, one is in force', async () => {
    const both = [await submitted('TB-04', 'A'), await submitted('TB-04', 'B')];
    await Promise.allSettled(
      both.map(({ id, version }) => head.step('releaseTechnicalDocument', { id, expectedVersion: version })),
    );
    const states = await Promise.all(both.map(({ id }) => stateOf(id)));
    expect(states.filter(state => state === 'RELEASED')).toHaveLength(1);
  });

  test('dealers see bulletins in force with their files, and nothing else', async () => {
    await released('SM-01', 'A', { kind: 'PRODUCT_MANUAL' });
    await draft('TB-05', 'A');
    const { id } = await released('TB-06', 'A');
    const seen = async () =>
      (await dealer.read('{ technicalDocuments(first: 50) { nodes { id kind state author { name } file { url } } } }'))
        .technicalDocuments.nodes;
    const before = await seen();
    expect(before.map((each: { id: string }) => each.id)).toContain(id);
    for (const each of before)
      expect(each).toMatchObject({ kind: 'TECHNICAL_BULLETIN', state: 'RELEASED', author: null });
    expect((await dealer.download(before[0].file.url)).statusCode).toBe(200);
    const url = before.find((each: { id: string }) => each.id === id).file.url;
    await head.step('withdrawTechnicalDocument', { id, input: { reason: '吸嘴型号有误' } });
    expect((await seen()).map((each: { id: string }) => each.id)).not.toContain(id);
    expect((await dealer.download(url)).statusCode).toBe(404);
  });
});
