import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type ShipmentGround, shipmentGround } from '../../test/equipment.ts';
import { checked, confirmed, csv } from '../../test/imports.ts';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { type Jobs, startJobs } from '../jobs/worker.ts';

let sanbao: Sanbao;
let jobs: Jobs;
let ground: ShipmentGround;
let office: Client;
let sales: Client;
beforeAll(async () => {
  sanbao = await startSanbao();
  jobs = await startJobs({ orm: sanbao.orm, config: sanbao.config, url: sanbao.url });
  ground = await shipmentGround(sanbao);
  office = await sanbao.as('after-sales');
  sales = await sanbao.as('sales');
});
afterAll(async () => {
  await jobs.stop();
  await sanbao.stop();
});

const imported = async (client: Client, step: string, ...rows: string[][]) => {
  const run = await checked(client, step, csv(...rows));
  expect(run.faults).toEqual([]);
  return confirmed(client, run);
};
const undo = (run: { id: string; version: number }) => ({
  id: run.id,
  expectedVersion: run.version,
  input: { reason: '导错了表' },
});
const parts = (...numbers: string[]) => [
  ['番号', '名称', '类别', '单位', '适用机型', '单价', '最低库存'],
  ...numbers.map(number => [number, '光电开关', '易损件', '个', 'ZJ-100', '￥12.50', '4']),
];
const partsNamed = async (q: string) =>
  (
    await office.read(
      'query ($q: String!) { parts(filter: { q: $q }) { nodes { id version number partNumber state unit history { step person } } } }',
      { q },
    )
  ).parts.nodes;

test('an import is undone: what it entered goes out of use, says so, and can be entered anew', async () => {
  const run = await imported(office, 'importParts', ...parts('UN-1', 'UN-2'));
  const undone = await office.step('undoImport', undo(run), 'state undoneReason');
  expect(undone).toMatchObject({ state: 'UNDONE', undoneReason: '导错了表' });
  expect((await partsNamed('UN-1')).map(({ id: _, version: __, ...part }: Record<string, unknown>) => part)).toEqual([
    {
      number: expect.stringMatching(/^PT-\d{4}-\d{4}$/),
      partNumber: `UN-1 [${run.number}]`,
      state: 'INACTIVE',
      unit: 'ITEM',
      history: [expect.objectContaining({ step: 'undoImport' }), expect.objectContaining({ step: 'createPart' })],
    },
  ]);
  const again = await imported(office, 'importParts', ...parts('UN-1', 'UN-2'));
  expect(again.state).toBe('IMPORTED');
  const late = { ...undo(run), expectedVersion: run.version + 1 };
  expect(await office.refusal('undoImport', late)).toMatchObject({ code: 'STEP_NOT_AVAILABLE' });
});

test('not what somebody has gone on from, or what others name; nor by anybody else', async () => {
  const run = await imported(office, 'importParts', ...parts('UN-3', 'UN-4'));
  const [part] = await partsNamed('UN-3');
  await office.step('deactivatePart', { id: part.id, input: { reason: '停产' } });
  expect(await office.refusal('undoImport', undo(run))).toMatchObject({ rule: 'importedRowsChanged' });
  const customers = await imported(
    sales,
    'importCustomers',
    ['名称', '联系人', '电话', '现场名称', '现场城市', '现场地址', '现场联系人', '现场电话'],
    ['撤销包装有限公司', '蔡国华', '13900007301', '一厂', '无锡市', '锡山路 8 号', '蔡国华', '0510-55550101'],
  );
  const head = await sanbao.as('after-sales-head');
  expect(await head.refusal('undoImport', undo(customers))).toMatchObject({ rule: 'anotherImports' });
  const { customerSites } = await sales.read(
    '{ customerSites(filter: { q: "一厂" }) { nodes { id number customer { name } } } }',
  );
  const site = customerSites.nodes.find(
    ({ customer }: { customer: { name: string } }) => customer.name === '撤销包装有限公司',
  );
  const machines = await imported(
    sales,
    'importEquipment',
    ['机型', '制造编号', '现场', '出厂日期', '发货日期'],
    ['ZJ-100', 'UN-100', site.number, '2026-10-12', '2026-10-20'],
  );
  const refusal = await sales.refusal('undoImport', undo(customers));
  expect(refusal).toMatchObject({ rule: 'importedRowsNamed', message: expect.stringContaining('EQ-') });
  await sales.step('undoImport', undo(machines));
  expect(await sales.refusal('undoImport', undo(customers))).toMatchObject({ rule: 'importedRowsNamed' });
  const { equipments } = await sales.read('{ equipments(filter: { q: "UN-100" }) { nodes { state serialNumber } } }');
  expect(equipments.nodes).toEqual([{ state: 'WITHDRAWN', serialNumber: `UN-100 [${machines.number}]` }]);
  expect(ground.siteNumber).toBeTruthy();
});
