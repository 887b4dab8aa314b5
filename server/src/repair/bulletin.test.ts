import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { checksOf, totalsOf } from '../../test/conformance.ts';
import { faultForm, type RepairGround, repairGround } from '../../test/repair.ts';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';

let sanbao: Sanbao;
let ground: RepairGround;
let office: Client;
let head: Client;
beforeAll(async () => {
  sanbao = await startSanbao();
  ground = await repairGround(sanbao);
  office = await sanbao.as('after-sales');
  head = await sanbao.as('after-sales-head');
});
afterAll(() => sanbao.stop());

async function drafted(kind: string, code: string) {
  const pdf = Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');
  const file = (await office.upload('通报.pdf', pdf)).json().id;
  const input = { kind, model: ground.model, code, revision: 'A', title: '推料杆复位开关的更换', file };
  return (await office.step('draftTechnicalDocument', { input })).id as string;
}

async function release(id: string) {
  const { version } = await office.step('submitTechnicalDocument', { id });
  await head.step('releaseTechnicalDocument', { id, expectedVersion: version });
}

const released = async (check: string) => totalsOf((await checksOf(office, '4.3', '2026-11-01', '2026-11-30'))[check]);

test('4.3 a bulletin names the faults that led to it, and one without any deviates', async () => {
  const fault = await office.step('reportFault', { input: faultForm(ground) });
  const bulletin = await drafted('TECHNICAL_BULLETIN', 'TB-001');
  const other = await drafted('TRAINING_MATERIAL', 'JC-001');
  expect(await office.refusal('tieToBulletin', { id: fault.id, input: { bulletin: other } })).toMatchObject({
    rule: 'notABulletin',
    clause: '4.3',
    fields: { bulletin: expect.any(String) },
  });
  await release(bulletin);
  expect(await released('bulletinFromFault')).toMatchObject({ deviating: 1 });
  await office.step('tieToBulletin', { id: fault.id, input: { bulletin } });
  const query = 'query ($id: ID!) { technicalDocument(id: $id) { faults } }';
  expect(await office.read(query, { id: bulletin })).toEqual({ technicalDocument: { faults: fault.number } });
  expect(await (await sanbao.as('dealer-a')).read(query, { id: bulletin })).toEqual({
    technicalDocument: { faults: null },
  });
  expect(await released('bulletinFromFault')).toMatchObject({ conforming: 1 });
});

test('4.3 what faults led to stays a bulletin, however it is written anew', async () => {
  const fault = await office.step('reportFault', { input: faultForm(ground, { symptom: '推料杆不复位' }) });
  const id = await drafted('TECHNICAL_BULLETIN', 'TB-002');
  const { technicalDocument } = await office.read('query ($id: ID!) { technicalDocument(id: $id) { file { id } } }', {
    id,
  });
  const anew = {
    model: ground.model,
    code: 'TB-002',
    revision: 'A',
    title: '复位开关',
    file: technicalDocument.file.id,
  };
  const revise = (kind: string) => ({ id, input: { ...anew, kind } });
  await office.step('reviseTechnicalDocument', revise('TRAINING_MATERIAL'));
  await office.step('reviseTechnicalDocument', revise('TECHNICAL_BULLETIN'));
  await office.step('tieToBulletin', { id: fault.id, input: { bulletin: id } });
  expect(await office.refusal('reviseTechnicalDocument', revise('TRAINING_MATERIAL'))).toMatchObject({
    rule: 'bulletinOfFaults',
    clause: '4.3',
    numbers: fault.number,
    fields: { kind: expect.any(String) },
  });
  await office.step('reviseTechnicalDocument', revise('TECHNICAL_BULLETIN'));
});

test('4.3 a model without a manual in force is told in its list, and each machine that was shipped with none', async () => {
  const missing = async () =>
    (await office.read('{ productModels { nodes { id manualMissing } } }')).productModels.nodes.flatMap(
      ({ id, manualMissing }: { id: string; manualMissing: boolean }) => (manualMissing ? [id] : []),
    );
  const shipped = async () => totalsOf((await checksOf(office, '4.3', '2026-01-01', '2026-12-31')).shippedWithManual);
  expect(await missing()).toEqual([ground.model]);
  expect(await shipped()).toMatchObject({ missing: 1 });
  await release(await drafted('PRODUCT_MANUAL', 'SM-001'));
  expect(await missing()).toEqual([]);
  expect(await shipped()).toMatchObject({ overdue: 1 });
});
