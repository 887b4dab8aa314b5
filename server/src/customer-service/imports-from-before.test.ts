import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type ShipmentGround, shipmentGround } from '../../test/equipment.ts';
import { checked, confirmed, csv } from '../../test/imports.ts';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { afterSales } from '../chapters.ts';
import { type Jobs, startJobs } from '../jobs/worker.ts';

let sanbao: Sanbao;
let jobs: Jobs;
let ground: ShipmentGround;
beforeAll(async () => {
  sanbao = await startSanbao();
  jobs = await startJobs({ orm: sanbao.orm, config: sanbao.config, url: sanbao.url });
  ground = await shipmentGround(sanbao);
});
afterAll(async () => {
  await jobs.stop();
  await sanbao.stop();
});

async function taken(client: Client, step: string, ...rows: string[][]) {
  const run = await checked(client, step, csv(...rows));
  expect(run.faults).toEqual([]);
  const done = await confirmed(client, run);
  expect(done).toMatchObject({ state: 'IMPORTED' });
  return done;
}

test('all that is entered as master data can be imported', () => {
  const { records, steps } = afterSales;
  const creating = records.map(({ name }) => `create${name}`).filter(name => steps.named(name));
  const imported = steps.all
    .filter(({ imports }) => imports)
    .flatMap(({ name }) => afterSales.importNamed(name)?.rows.map(({ step }) => step));
  expect(creating.length).toBeGreaterThan(9);
  // An account is opened by its invitation, a token by whoever keeps it.
  const byNobody = ['createUser', 'createAccessToken'];
  expect(creating.filter(name => !imported.includes(name) && !byNobody.includes(name))).toEqual([]);
});

const installed = ['机型', '制造编号', '现场', '出厂日期', '发货日期', '开机日期', '验收日期'];
const machine = (serialNumber: string, ...days: string[]) => ['ZJ-100', serialNumber, ground.siteNumber, ...days];

test('5.3.2 a machine that was installed before stands there accepted, and nobody waits to hear of it', async () => {
  const sales = await sanbao.as('sales');
  await taken(
    sales,
    'importInstalledEquipment',
    installed,
    machine('JIU-1', '2026-01-05', '2026-02-01', '2026-02-20', '2026-02-21'),
  );
  const { equipments } = await sales.read(
    '{ equipments(filter: { q: "JIU-1" }) { nodes { state startedUpOn acceptedOn noticeDueOn customer { id } } } }',
  );
  expect(equipments.nodes).toEqual([
    {
      state: 'INSTALLED',
      startedUpOn: '2026-02-20',
      acceptedOn: '2026-02-21',
      noticeDueOn: null,
      customer: { id: ground.customer },
    },
  ]);
  for (const [days, column] of [
    [['2026-01-05', '2026-02-01', '', '2027-01-01'], 'Accepted on'],
    [['2026-01-05', '2026-02-01', '2026-02-22', '2026-02-21'], 'Accepted on'],
    [['2026-01-05', '2026-02-22', '', '2026-02-21'], 'Shipped on'],
  ] as const) {
    const { faults } = await checked(sales, 'importInstalledEquipment', csv(installed, machine('JIU-2', ...days)));
    expect(faults).toMatchObject([{ row: 2, column }]);
  }
});

const contract = ['合同编号', '顾客', '设备', '生效日期', '有效期至', '种类', '服务要求', '每隔'];

test('5.2.1 a running contract owes what falls due from today on; undone, it holds on no day', async () => {
  const sales = await sanbao.as('sales');
  const { customer } = await sales.read('query ($id: ID!) { customer(id: $id) { number } }', { id: ground.customer });
  const head = ['HT-2025-7', customer.number, 'JIU-1', '2026-01-01', '2027-12-31'];
  const run = await taken(
    sales,
    'importServiceContracts',
    contract,
    [...head, '定期保养', '季度保养', '3'],
    [...head, '其他', '年度回访', '12'],
  );
  const read = '{ serviceContracts { nodes { state terms { what } endsOn obligations { state dueOn } } } }';
  const { serviceContracts } = await sales.read(read);
  const [{ terms, obligations }] = serviceContracts.nodes;
  expect(terms).toEqual([{ what: '季度保养' }, { what: '年度回访' }]);
  expect(obligations.length).toBeGreaterThan(4);
  for (const { dueOn } of obligations) expect(dueOn >= '2026-11-23').toBe(true);
  await sales.step('undoImport', { id: run.id, expectedVersion: run.version, input: { reason: '导错了' } });
  const undone = (await sales.read(read)).serviceContracts.nodes[0];
  expect(undone).toMatchObject({ state: 'ENDED', endsOn: '2025-12-31' });
  expect(new Set(undone.obligations.map(({ state }: { state: string }) => state))).toEqual(new Set(['CANCELLED']));
});

test('5.1.5, 5.3.1 certificates of the register and the licences upon them are taken; their scans follow, once', async () => {
  const management = await sanbao.as('management');
  const { productFamilies } = await management.read('{ productFamilies { nodes { name } } }');
  const family = productFamilies.nodes[0].name;
  await taken(
    management,
    'importCertificates',
    ['人员', '产品系列', 'course', 'topics', '学时', '发证单位', '发证日期', '原证书编号'],
    ['陆志明', family, '装盒机维修', '维修', '24', '上海申匠包装机械有限公司', '2024-05-10', '申匠培字 7'],
  );
  const { certificates } = await management.read('{ certificates { nodes { id number scan { id } } } }');
  const [{ id, number }] = certificates.nodes;
  await taken(
    await sanbao.as('after-sales-head'),
    'importLicences',
    ['所依据的结业证书', '实操考试日期', '主考人', '考试内容与结论'],
    [number, '2024-06-01', '韩卫东', '独立拆装主要机构'],
  );
  const scan = async () => (await management.upload('证书.pdf', Buffer.from('%PDF-1.7\n'))).json().id;
  await management.step('addCertificateScan', { id, input: { scan: await scan() } });
  expect(await management.refusal('addCertificateScan', { id, input: { scan: await scan() } })).toMatchObject({
    rule: 'certificateHasPaper',
  });
});
