import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { personId, planIn, trainingGround } from '../../test/training.ts';

const PDF = Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');
const shown = 'id version attachments { id caption attachedBy file { id name type size url } }';

let dataDir: string;
let sanbao: Sanbao;
let office: Client;
let dealer: Client;
let place: string;
let plan: string;
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'sanbao-attachments-'));
  sanbao = await startSanbao(undefined, { DATA_DIR: dataDir });
  office = await sanbao.as('after-sales');
  dealer = await sanbao.as('dealer-a');
  const ground = await trainingGround(sanbao);
  ({ id: plan } = await planIn(sanbao, ground, 'APPROVED'));
  const person = await personId(office, '区永健');
  ({ id: place } = await dealer.step('enrolTrainee', { input: { plan, person } }));
});
afterAll(async () => {
  await sanbao.stop();
  rmSync(dataDir, { recursive: true });
});

const attach = async (client: Client, id: string, shared = false) => {
  const file = (await client.upload('签到表.pdf', PDF)).json();
  return client.step('attachFile', { id, input: { file: file.id, caption: '第一天', shared } }, shown);
};
const attachmentsOf = async (client: Client, id: string) =>
  (await client.read('query ($id: ID!) { enrolment(id: $id) { attachments { id } } }', { id })).enrolment.attachments;

test('a file is attached to a record, and its digest stands in the history', async () => {
  const { attachments, version } = await attach(await sanbao.as('after-sales'), plan);
  expect(attachments).toMatchObject([{ caption: '第一天', file: { name: '签到表.pdf', type: 'application/pdf' } }]);
  const { trainingPlan } = await office.read(
    'query ($id: ID!) { trainingPlan(id: $id) { version state history(first: 1) { step clause from to changes } } }',
    { id: plan },
  );
  expect(trainingPlan).toMatchObject({
    version,
    state: 'APPROVED',
    history: [
      {
        step: 'attachFile',
        clause: '5.1.1',
        from: 'APPROVED',
        to: 'APPROVED',
        changes: [
          { field: 'attachments', before: null, after: { file: { name: '签到表.pdf', sha256: expect.any(String) } } },
        ],
      },
    ],
  });
});

test('only those who have a part in such records attach, dealers to those of their own people', async () => {
  const missing = '00000000-0000-7000-8000-000000000000';
  const input = { file: missing, shared: true };
  const code = async (client: Client, id: string) => (await client.refusal('attachFile', { id, input })).code;
  expect(await code(await sanbao.as('auditor'), plan)).toBe('FORBIDDEN');
  expect(await code(dealer, plan)).toBe('FORBIDDEN');
  expect(await code(await sanbao.as('dealer-b'), place)).toBe('NOT_FOUND');
  expect(await code(sanbao.nobody, place)).toBe('UNAUTHENTICATED');
  expect(await code(office, missing)).toBe('NOT_FOUND');
  expect(await code(dealer, place)).toBe('BAD_USER_INPUT');
});

test('dealers see their own, and of the company’s what is shared; what is removed nobody sees', async () => {
  await attach(dealer, place);
  await attach(office, place);
  const { attachments } = await attach(office, place, true);
  expect(attachments).toHaveLength(3);
  expect(await attachmentsOf(dealer, place)).toHaveLength(2);
  const [{ id: attachment, file }] = attachments;
  expect((await dealer.download(file.url)).statusCode).toBe(200);
  expect((await (await sanbao.as('dealer-b')).download(file.url)).statusCode).toBe(404);

  const remove = { id: place, input: { attachment, reason: '扫描不清' } };
  expect((await office.step('removeAttachment', remove, shown)).attachments).toHaveLength(2);
  expect(await attachmentsOf(dealer, place)).toHaveLength(1);
  expect((await dealer.download(file.url)).statusCode).toBe(404);
  expect((await office.download(file.url)).rawPayload).toEqual(PDF);
  expect(await office.refusal('removeAttachment', remove)).toMatchObject({
    code: 'BAD_USER_INPUT',
    rule: 'noSuchAttachment',
  });
});

test('a dealer removes nothing that it does not see', async () => {
  const { attachments } = await attach(office, place);
  const remove = { id: place, input: { attachment: attachments[0].id, reason: '……' } };
  expect(await dealer.refusal('removeAttachment', remove)).toMatchObject({ rule: 'noSuchAttachment' });
});

test('a record is found by the same words after a file was attached', async () => {
  const { enrolments } = await office.read('{ enrolments(filter: { q: "区永健" }) { nodes { id } } }');
  expect(enrolments.nodes).toEqual([{ id: place }]);
});

test('a record that has come to its end still takes papers that come late', async () => {
  await dealer.step('withdrawEnrolment', { id: place, input: { reason: '生病' } });
  expect((await attach(dealer, place)).attachments.length).toBeGreaterThan(0);
});

test('what is only ever added to takes no files: who has a part in it attaches them to the record by which it came', async () => {
  const { viewer } = await office.read('{ viewer { permissions } }');
  expect(viewer.permissions).toEqual(expect.arrayContaining(['read:StockMovement', 'attachFile:PartsRequest']));
  expect(viewer.permissions).not.toContain('attachFile:StockMovement');
});
