import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  type ComplaintGround,
  complaintForm,
  complaintGround,
  complaintIn,
  finding,
  nonconformityOf,
} from '../../test/complaints.ts';
import { shipmentForm } from '../../test/equipment.ts';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';

const PDF = Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');

let dataDir: string;
let sanbao: Sanbao;
let ground: ComplaintGround;
let office: Client;
let management: Client;
let gm: Client;
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'sanbao-nonconformities-'));
  sanbao = await startSanbao(undefined, { DATA_DIR: dataDir });
  ground = await complaintGround(sanbao);
  office = await sanbao.as('after-sales');
  management = await sanbao.as('management');
  gm = await sanbao.as('gm');
});
afterAll(async () => {
  await sanbao.stop();
  rmSync(dataDir, { recursive: true });
});

const found = async (change: object = {}) =>
  nonconformityOf(office, (await complaintIn(office, ground, 'OPEN')).id, change);
const decide = (
  by: Client,
  { id, version }: { id: string; version: number },
  disposition: string,
  grounds = '查验结论见检验单',
) =>
  by.step('decideDisposition', { id, expectedVersion: version, input: { disposition, grounds } }, 'id state version');
const refused = (by: Client, { id, version }: { id: string; version: number }, disposition: string) =>
  by.refusal('decideDisposition', { id, expectedVersion: version, input: { disposition, grounds: '可用' } });

describe('6.1 product that is not as it should be', () => {
  test('is opened by the step that finds it, never by itself', async () => {
    const { id, number } = await complaintIn(office, ground, 'OPEN');
    const sales = await sanbao.as('sales');
    expect(await sales.refusal('reportNonconformity', { id, input: finding() })).toMatchObject({
      code: 'FORBIDDEN',
      clause: '6.1',
    });
    const { id: nonconformity } = await nonconformityOf(office, id, { part: ground.part, equipment: ground.equipment });
    expect(
      (
        await office.read(
          'query ($id: ID!) { nonconformity(id: $id) { number state source what quantity madeBy part { name } equipment { id } complaint { id } openedBy { name } history { step } } }',
          { id: nonconformity },
        )
      ).nonconformity,
    ).toEqual({
      number: expect.stringMatching(/^NC-2026-\d{4}$/),
      state: 'OPEN',
      source: 'COMPLAINT',
      what: '真空三通有砂眼，漏气',
      quantity: 1,
      madeBy: number,
      part: { name: '吸盘' },
      equipment: { id: ground.equipment },
      complaint: { id },
      openedBy: { name: '沈晓梅' },
      history: [{ step: 'reportNonconformity' }],
    });
    expect(await office.refusal('reportNonconformity', { id, input: finding({ quantity: 0 }) })).toMatchObject({
      fields: { quantity: expect.any(String) },
    });
  });

  test('is on a machine of the customer who complains', async () => {
    const { customers } = await office.read('{ customers(first: 30) { nodes { id sites { id } } } }');
    const other = customers.nodes.find(({ id }: { id: string }) => id !== ground.customer);
    const { id: equipment } = await (await sanbao.as('sales')).step('recordShipment', {
      input: shipmentForm({ ...ground, site: other.sites[0].id, siteNumber: '' }, { serialNumber: 'Z100-2610-002' }),
    });
    const { id } = await office.step('openComplaint', { input: complaintForm(ground) });
    expect(await office.refusal('reportNonconformity', { id, input: finding({ equipment }) })).toMatchObject({
      rule: 'machineOfAnotherCustomer',
      clause: '6.1',
    });
  });

  test('is disposed of as Management decides', async () => {
    const nonconformity = await found({ part: ground.part });
    expect(await refused(office, nonconformity, 'SCRAP')).toMatchObject({ code: 'FORBIDDEN', clause: '6.1' });
    expect(await refused(gm, nonconformity, 'SCRAP')).toMatchObject({ rule: 'dispositionByManagement', clause: '6.1' });
    expect(await decide(management, nonconformity, 'RETURN_TO_SUPPLIER')).toMatchObject({
      state: 'DISPOSITION_DECIDED',
    });
    expect(await refused(management, nonconformity, 'SCRAP')).toMatchObject({ code: 'STALE_RECORD' });
  });

  test('is used as it is only when the General Manager says so', async () => {
    const nonconformity = await found();
    expect(await refused(management, nonconformity, 'USE_AS_IS')).toMatchObject({
      rule: 'useAsIsByGeneralManager',
      clause: '6.1',
      fields: { disposition: expect.any(String) },
    });
    expect(await decide(gm, nonconformity, 'USE_AS_IS')).toMatchObject({ state: 'DISPOSITION_DECIDED' });
  });

  test('waits for the General Manager once Management has asked for that, and else for Management', async () => {
    const { id } = await found();
    const waiting = async () => {
      const entries = async (client: Client) =>
        (await client.read('{ inbox(first: 100) { record } }')).inbox.map(({ record }: { record: string }) => record);
      return { management: (await entries(management)).includes(id), gm: (await entries(gm)).includes(id) };
    };
    expect(await waiting()).toEqual({ management: true, gm: false });
    const ask = { id, input: { reason: '不影响功能，顾客书面同意' } };
    const { version } = await management.step('requestUseAsIs', ask);
    expect(await waiting()).toEqual({ management: false, gm: true });
    expect(await management.refusal('requestUseAsIs', ask)).toMatchObject({ rule: 'useAsIsAsked' });
    const no = { id, expectedVersion: version, input: { reason: '外观件不让步' } };
    expect(await management.refusal('refuseUseAsIs', no)).toMatchObject({ code: 'FORBIDDEN' });
    await gm.step('refuseUseAsIs', no);
    expect(await waiting()).toEqual({ management: true, gm: false });
    expect(await gm.refusal('refuseUseAsIs', { ...no, expectedVersion: version + 1 })).toMatchObject({
      rule: 'useAsIsNotAsked',
    });
  });

  test('the General Manager’s deputy decides in either right, whichever the disposition needs', async () => {
    const { users } = await (await sanbao.as('admin')).read('{ users(first: 100) { nodes { id email } } }');
    const deputy = users.nodes.find(({ email }: { email: string }) => email.startsWith('management@')).id;
    const delegation = await gm.step('delegateAuthority', {
      input: { deputy, steps: ['decideDisposition'], from: '2026-11-23', until: '2026-11-23' },
    });
    const forWhom = async (disposition: string) => {
      const { id } = await decide(management, await found(), disposition);
      const query = 'query ($id: ID!) { nonconformity(id: $id) { history { step onBehalfOf } } }';
      const { history } = (await office.read(query, { id })).nonconformity;
      return history.find(({ step }: { step: string }) => step === 'decideDisposition').onBehalfOf;
    };
    expect([await forWhom('USE_AS_IS'), await forWhom('REWORK')]).toEqual(['方国栋', null]);
    await gm.step('revokeDelegation', { id: delegation.id });
  });

  test('goes back to a supplier only where it is a part', async () => {
    expect(await refused(management, await found(), 'RETURN_TO_SUPPLIER')).toMatchObject({ rule: 'nothingToReturn' });
  });

  test('is closed with evidence, in words or as a file', async () => {
    const { id } = await decide(management, await found(), 'REWORK');
    expect(await management.refusal('closeNonconformity', { id, input: {} })).toMatchObject({
      rule: 'evidenceNeeded',
      clause: '6.1',
    });
    const file = (await management.upload('返修检验单.pdf', PDF)).json().id;
    expect(
      await management.step(
        'closeNonconformity',
        { id, input: { evidenceFile: file } },
        'state closedOn evidence evidenceFile { name }',
      ),
    ).toEqual({ state: 'CLOSED', closedOn: '2026-11-23', evidence: null, evidenceFile: { name: '返修检验单.pdf' } });
    const other = await decide(management, await found(), 'SCRAP');
    expect(await gm.refusal('closeNonconformity', { id: other.id, input: { evidence: '已报废' } })).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await management.step('closeNonconformity', { id: other.id, input: { evidence: '已报废' } })).toMatchObject({
      state: 'CLOSED',
    });
  });
});
