import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { shipmentGround } from '../../test/equipment.ts';
import { checked, confirmed, csv } from '../../test/imports.ts';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { type Jobs, startJobs } from '../jobs/worker.ts';
import { message } from '../messages/catalogue.ts';

let sanbao: Sanbao;
let jobs: Jobs;
beforeAll(async () => {
  sanbao = await startSanbao();
  jobs = await startJobs({ orm: sanbao.orm, config: sanbao.config, url: sanbao.url });
  await shipmentGround(sanbao);
});
afterAll(async () => {
  await jobs.stop();
  await sanbao.stop();
});

async function taken(client: Client, step: string, ...rows: string[][]) {
  const run = await checked(client, step, csv(...rows));
  expect(run.faults).toEqual([]);
  expect(await confirmed(client, run)).toMatchObject({ state: 'IMPORTED' });
}

test('models come with their warranty terms, of which all or nothing is given', async () => {
  const office = await sanbao.as('after-sales');
  const heading = ['型号', '名称', '产品系列', '自验收起月数', '自发货起月数', '易损件月数', '免费范围', '依据'];
  const { productFamilies } = await office.read('{ productFamilies { nodes { number name } } }');
  const [family] = productFamilies.nodes;
  await taken(
    office,
    'importProductModels',
    heading,
    ['ZJ-901', '装盒机', family.number, '12', '18', '3', 'LABOUR、MATERIAL', '销售合同'],
    ['ZJ-902', '装盒机', family.name],
  );
  const { productModels } = await office.read(
    '{ productModels(filter: { q: "ZJ-90" }) { nodes { code warranty { monthsFromAcceptance covers basis } } } }',
  );
  expect(productModels.nodes).toEqual(
    expect.arrayContaining([
      { code: 'ZJ-901', warranty: { monthsFromAcceptance: 12, covers: ['LABOUR', 'MATERIAL'], basis: '销售合同' } },
      { code: 'ZJ-902', warranty: null },
    ]),
  );
  const half = await checked(office, 'importProductModels', csv(heading, ['ZJ-903', '装盒机', family.number, '12']));
  expect(half.faults.map(({ column }: { column: string }) => column)).toEqual(
    expect.arrayContaining(['Months from shipment']),
  );
});

const siteHeading = ['名称', '顾客', '顾客编号', '城市', '地址', '联系人', '电话'];
const siteRow = (name: string, ...whose: string[]) => [
  ...[name, ...whose, '无锡市', '锡山区华夏路 5 号', '孙工', '0510-55550190'],
];
const someCustomer = async (client: Client) =>
  (await client.read('{ customers(first: 1) { nodes { number name } } }')).customers.nodes[0];

test('sites come by themselves, as their list is exported, and none twice', async () => {
  const sales = await sanbao.as('sales');
  const { number, name } = await someCustomer(sales);
  const exported = csv([...siteHeading, '编号', '状态'], [...siteRow('二分厂', name, number), 'CS-1', '']);
  const known = await checked(sales, 'importCustomerSites', exported);
  const { importRun } = await sales.read('query ($id: ID!) { importRun(id: $id) { state passedOver } }', {
    id: known.id,
  });
  expect(importRun).toEqual({ state: 'CHECKED', passedOver: ['编号'] });
  await taken(
    sales,
    'importCustomerSites',
    siteHeading,
    siteRow('二分厂', name, number),
    siteRow('三分厂', `${name} ${number}`, ''),
  );
  const again = await checked(sales, 'importCustomerSites', csv(siteHeading, siteRow('二 分厂', name, number)));
  expect(again.faults).toMatchObject([{ row: 2, column: 'Name' }]);
});

test('a name beside a number is the same record’s, also in a list and in one cell with it', async () => {
  const sales = await sanbao.as('sales');
  const { number, name } = await someCustomer(sales);
  const another = message('en', 'numberOfAnother');
  for (const whose of [
    [`${name}集团`, number],
    [`别家 ${number}`, ''],
    ['别家', number],
  ]) {
    const { faults } = await checked(sales, 'importCustomerSites', csv(siteHeading, siteRow('四分厂', ...whose)));
    expect(faults).toEqual([{ row: 2, column: 'Customer', reason: another }]);
  }
  const office = await sanbao.as('after-sales');
  const { productModels } = await office.read('{ productModels { nodes { number name } } }');
  const [one] = productModels.nodes;
  const other = productModels.nodes.find(({ name }: { name: string }) => name !== one.name);
  const part = ['番号', '名称', '类别', '单位', '适用机型', '适用机型编号', '单价', '最低库存'];
  const fitting = (...models: string[]) => ['Z-601', '密封圈', '一般零件', '件', ...models, '1', '0'];
  for (const models of [
    [`${one.name}、${other.name}`, one.number],
    [other.name, one.number],
  ]) {
    const { faults } = await checked(office, 'importParts', csv(part, fitting(...models)));
    expect(faults).toEqual([{ row: 2, column: 'Fits models', reason: another }]);
  }
  const both = fitting(`${one.name}、${other.name}`, `${one.number}、${other.number}`);
  expect(await checked(office, 'importParts', csv(part, both))).toMatchObject({ state: 'CHECKED', faults: [] });
});

test('an adjustment template has a row for each item, and a fault its row', async () => {
  const office = await sanbao.as('after-sales');
  const heading = ['机型', '版次', 'item', 'specification', '下限', '上限', '单位'];
  await taken(
    office,
    'importAdjustmentTemplates',
    heading,
    ['ZJ-100', 'C', '封口温度', '150～170 ℃', '150', '170', '℃'],
    ['ZJ-100', 'C', '切刀间隙', '≤ 0.05', '', '0.05', 'mm'],
  );
  const { adjustmentTemplates } = await office.read(
    '{ adjustmentTemplates { nodes { revision state items { item upperLimit } } } }',
  );
  expect(adjustmentTemplates.nodes).toContainEqual({
    revision: 'C',
    state: 'DRAFT',
    items: [
      { item: '封口温度', upperLimit: 170 },
      { item: '切刀间隙', upperLimit: 0.05 },
    ],
  });
  const long = '长'.repeat(61);
  const run = await checked(
    office,
    'importAdjustmentTemplates',
    csv(heading, ['ZJ-100', 'D', '甲', 'x', '1', '2'], ['ZJ-100', 'D', long, 'x', '1', '2']),
  );
  expect(run.faults).toMatchObject([{ row: 3 }]);
});

test('dealers, suppliers and users come by file; the template of holidays begins with the year to come', async () => {
  const office = await sanbao.as('after-sales');
  await taken(
    office,
    'importDealers',
    ['名称', '城市', '联系人', '电话'],
    ['恒修机电', '苏州市', '丁工', '0512-55550101'],
  );
  await taken(
    office,
    'importSuppliers',
    ['名称', 'supplies', '城市', '联系人', '电话'],
    ['锐捷轴承', '轴承', '宁波市', '陈工', '0574-55550102'],
  );
  await taken(office, 'importPeople', ['姓名', '所属'], ['导入用户甲', '本公司']);
  const admin = await sanbao.as('admin');
  await taken(admin, 'importUsers', ['email', '人员', 'roles'], ['jia@factory.example', '导入用户甲', '售后服务部']);
  const { users } = await admin.read('{ users(filter: { q: "导入用户甲" }) { nodes { state email roles } } }');
  expect(users.nodes).toEqual([{ state: 'INVITED', email: 'jia@factory.example', roles: ['AFTER_SALES'] }]);
  const management = await sanbao.as('management');
  const template = (await management.download('/imports/importHolidays/template.xlsx')).rawPayload;
  const run = await checked(management, 'importHolidays', template, '节假日.xlsx');
  expect(run).toMatchObject({ state: 'CHECKED', rows: 13, faults: [] });
  await confirmed(management, run);
  const { holidays } = await management.read('{ holidays(first: 60) { nodes { day name kind } } }');
  const year = Number(sanbao.clock.now.toISOString().slice(0, 4)) + 1;
  expect(holidays.nodes).toContainEqual({ day: `${year}-10-01`, name: '国庆节', kind: 'HOLIDAY' });
});
