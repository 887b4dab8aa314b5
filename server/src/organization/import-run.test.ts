import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { unzipSync, zipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import writeWorkbook from 'write-excel-file/node';
import { type ShipmentGround, shipmentGround } from '../../test/equipment.ts';
import { checked, confirmed, csv, settled, uploaded } from '../../test/imports.ts';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { until } from '../../test/until.ts';
import { digest } from '../credentials/secret.ts';
import { runImport } from '../jobs/run-import.ts';
import { type Jobs, startJobs } from '../jobs/worker.ts';
import { message } from '../messages/catalogue.ts';
import { openFileStore } from '../platform/file-store.ts';

let sanbao: Sanbao;
let jobs: Jobs;
let ground: ShipmentGround;
let office: Client;
let sales: Client;
let dealer: Client;
beforeAll(async () => {
  sanbao = await startSanbao();
  jobs = await startJobs({ orm: sanbao.orm, config: sanbao.config, url: sanbao.url });
  ground = await shipmentGround(sanbao);
  office = await sanbao.as('after-sales');
  sales = await sanbao.as('sales');
  dealer = await sanbao.as('dealer-a');
});
afterAll(async () => {
  await jobs.stop();
  await sanbao.stop();
});

const partHeading = ['番号', '名称', '类别', '单位', '适用机型', '单价', '最低库存'];
const part = (number: string, change: string[] = []) =>
  ['', '光电开关', '易损件', '件', 'ZJ-100', '128.50', '4'].map((cell, at) => change[at] ?? (at ? cell : number));
const partNumbers = async () => {
  const { parts } = await office.read('{ parts(first: 100) { nodes { partNumber } } }');
  return parts.nodes.map(({ partNumber }: { partNumber: string }) => partNumber);
};
const people = async (client: Client, name: string) =>
  (
    await client.read(
      'query ($q: String!) { persons(filter: { q: $q }) { nodes { name employer roles phone dealer { id } history { step person } } } }',
      { q: name },
    )
  ).persons.nodes;

describe('a spreadsheet', () => {
  test('is checked first and enters nothing; confirmed, every row has its own step and history', async () => {
    const run = await checked(
      office,
      'importPeople',
      csv(['姓名 *', 'Employer', '身份', '电话'], ['邬晓岚', '本公司', '学员、维修人员', '13900008101']),
    );
    expect(run).toMatchObject({ state: 'CHECKED', rows: 1, faultCount: 0, faults: [] });
    expect(await people(office, '邬晓岚')).toEqual([]);
    expect(await confirmed(office, run)).toMatchObject({ state: 'IMPORTED', done: 1 });
    const { viewer } = await office.read('{ viewer { name } }');
    expect(await people(office, '邬晓岚')).toEqual([
      {
        name: '邬晓岚',
        employer: 'HOUSE',
        roles: ['TRAINEE', 'TECHNICIAN'],
        phone: '13900008101',
        dealer: null,
        history: [{ step: 'createPerson', person: viewer.name }],
      },
    ]);
  });

  test('with faults is refused as a whole, and its list of errors names row, column and reason', async () => {
    const before = await partNumbers();
    const run = await checked(
      office,
      'importParts',
      csv(
        partHeading,
        part('IMP-1'),
        part('IMP-1', ['IMP-1', '光电开关 B']),
        part('IMP-2', ['IMP-2', '长'.repeat(61)]),
        part('IMP-3', ['IMP-3', '=1+1']),
        part('IMP-4', ['IMP-4', '开关', '不知道']),
        part('IMP-5', ['IMP-5', '开关', '易损件', '件', 'ZJ-999']),
        part('IMP-6', ['IMP-6', '开关', '易损件', '件', '', '十元', '-1']),
        part('IMP-7', ['IMP-7', '开关', '易损件', '件', '', '1.005']),
        part(''),
        part('IMP-1'),
      ),
    );
    expect(run).toMatchObject({ state: 'REJECTED', rows: 10, faultCount: 9 });
    const told = run.faults.map(({ row, column }: { row: number; column: string }) => [row, column]);
    expect(told).toEqual([
      [3, 'Part number'],
      [4, 'Name'],
      [5, 'Name'],
      [6, 'Class'],
      [7, 'Fits models'],
      [8, 'Unit price, net'],
      [9, 'Unit price, net'],
      [10, 'Part number'],
      [11, null],
    ]);
    expect(await partNumbers()).toEqual(before);
    const file = await readSheet((await office.download(run.faultFile.url)).rawPayload);
    expect(file[0]).toEqual(['Row', 'Column', 'Reason']);
    expect(file[1]).toEqual([3, 'Part number', message('en', 'codeTwice', { taken: 'IMP-1' })]);
    expect(file).toHaveLength(10);
  });

  test('that is good when checked and no longer when confirmed enters nothing', async () => {
    const run = await checked(office, 'importParts', csv(partHeading, part('LATE-1'), part('LATE-2')));
    const other = await checked(office, 'importParts', csv(partHeading, part('LATE-2')));
    await confirmed(office, other);
    expect(await confirmed(office, run)).toMatchObject({
      state: 'REJECTED',
      faults: [
        { row: 3, column: 'Part number', reason: expect.stringMatching(/^PT-2026-0001 has it already, as LATE-2/) },
      ],
    });
    expect(await partNumbers()).not.toContain('LATE-1');
  });

  test('is imported once: not a second time, not by two at once, and not another version than was seen', async () => {
    const content = csv(partHeading, part('ONCE-1'));
    const [run, twin] = [await checked(office, 'importParts', content), await checked(office, 'importParts', content)];
    const stale = { id: run.id, expectedVersion: run.version + 1 };
    expect(await office.refusal('confirmImport', stale)).toMatchObject({ code: 'STALE_RECORD' });
    const both = await Promise.allSettled([run, run].map(each => confirmed(office, each)));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const again = { input: { file: await uploaded(office, '再来.csv', content) } };
    expect(await office.refusal('importParts', again)).toMatchObject({ rule: 'importedBefore' });
    const late = { id: twin.id, expectedVersion: twin.version };
    expect(await office.refusal('confirmImport', late)).toMatchObject({ rule: 'importedBefore' });
    await office.step('discardImport', { id: twin.id });
    expect((await partNumbers()).filter((each: string) => each === 'ONCE-1')).toHaveLength(1);
  });

  test('that is discarded while it is at work stops, and nothing of it stays', async () => {
    const people = Array.from({ length: 2_000 }, (_, at) => [`放弃${at}`, '本公司']);
    const file = await uploaded(office, '放弃.csv', csv(['姓名', '所属'], ...people));
    const { id } = await office.step('importPeople', { input: { file } });
    expect(await dealer.refusal('discardImport', { id })).toMatchObject({ code: 'NOT_FOUND' });
    await office.step('discardImport', { id });
    await until(async () => {
      const left = await sanbao.orm.em
        .fork()
        .execute('select last_error from graphile_worker.jobs where run_at <= now() or last_error is not null');
      expect(left.filter(({ last_error }) => last_error)).toEqual([]);
      return left.length ? undefined : true;
    }, 600);
    const { importRun } = await office.read('query ($id: ID!) { importRun(id: $id) { state } }', { id });
    expect(importRun).toEqual({ state: 'DISCARDED' });
  });

  test('of the same content confirmed twice at once is entered once', async () => {
    const people = csv(['姓名', '所属'], ['孪生甲', '本公司']);
    const runs = [await checked(office, 'importPeople', people), await checked(office, 'importPeople', people)];
    const ends = await Promise.all(runs.map(each => confirmed(office, each).catch(() => ({ state: 'REFUSED' }))));
    expect(ends.filter(({ state }) => state === 'IMPORTED')).toHaveLength(1);
    const { persons } = await office.read('{ persons(filter: { q: "孪生甲" }) { totalCount } }');
    expect(persons.totalCount).toBe(1);
  });

  test.each([
    ['headings that nobody knows, twice or not at all', csv(['番号', '番号', '颜色'], ['A', 'B', 'C']), 7],
    ['headings alone', csv(partHeading), 1],
    ['a quotation that never ends', '番号,名称\r\n"A,B', 1],
  ])('with %s is refused', async (_, content, faultCount) => {
    expect(await checked(office, 'importParts', content)).toMatchObject({ state: 'REJECTED', faultCount });
  });

  test('of too many rows, or that unfolds without end, is refused before it does harm', async () => {
    const long = await checked(
      office,
      'importPeople',
      csv(['姓名'], ...Array.from({ length: 20_001 }, () => ['张三'])),
    );
    expect(long.faults).toEqual([{ row: 1, column: null, reason: 'At most 20000 rows at once; split the file.' }]);
    const bomb = unzipSync(await writeWorkbook([[{ value: '番号', type: String }]]).toBuffer());
    bomb['xl/worksheets/sheet1.xml'] = new Uint8Array(140e6).fill(32);
    const unfolded = await checked(office, 'importParts', Buffer.from(zipSync(bomb)), '大.xlsx');
    expect(unfolded.faults).toEqual([
      { row: 1, column: null, reason: expect.stringContaining('more than 20000 rows take') },
    ]);
  });

  test('is read for one user so often in a while, and no more', async () => {
    const other = await sanbao.as('dealer-b');
    const { viewer } = await other.read('{ viewer { id } }');
    await sanbao.orm.em
      .fork()
      .execute('insert into sign_in_budget (key, failures, since) values (?, 30, ?)', [
        digest(`import ${viewer.id}`),
        sanbao.clock.now,
      ]);
    const input = { file: await uploaded(other, '人员.csv', '姓名') };
    expect(await other.refusal('importPeople', { input })).toMatchObject({ code: 'RATE_LIMITED', retryAfter: 900 });
  });

  test('has to be one, and no larger than so many rows are', async () => {
    const text = { input: { file: await uploaded(office, '零件.pdf', '%PDF-1.7\n番号') } };
    expect(await office.refusal('importParts', text)).toMatchObject({
      fields: { file: 'Only .xlsx .xls .et .ods .csv .txt is taken here.' },
    });
    const large = { input: { file: await uploaded(office, '零件.csv', Buffer.alloc(11 * 1024 * 1024, 'a,')) } };
    expect(await office.refusal('importParts', large)).toMatchObject({ rule: 'fileTooLarge' });
  });

  test('at which Sanbao itself fails each time says so, and nothing of it stays', async () => {
    const em = sanbao.orm.em.fork();
    await em.execute("alter table part add constraint broken check (part_number <> 'GD-666')");
    const file = await uploaded(office, '导入.csv', csv(partHeading, part('GD-665'), part('GD-666')));
    const { id } = await office.step('importParts', { input: { file } });
    const lastTry = { job: { attempts: 3 }, abortSignal: AbortSignal.timeout(60_000) };
    const store = openFileStore(sanbao.config);
    await runImport({ orm: sanbao.orm, config: sanbao.config, store }, { id, language: 'en' }, lastTry as never);
    expect(await settled(office, id)).toMatchObject({
      state: 'REJECTED',
      faults: [{ row: 1, column: null, reason: message('en', 'importBroke') }],
    });
    await em.execute('alter table part drop constraint broken');
    expect(await partNumbers()).not.toContain('GD-665');
  });

  test('of Excel has its days and numbers; GB 18030 is read as it is', async () => {
    const day = (value: string) => ({ value: new Date(`${value}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' });
    const text = (value: string) => ({ value, type: String });
    const workbook = await writeWorkbook([
      ['机型', '制造编号', '现场', '出厂日期', '发货日期'].map(text),
      [
        text('ZJ-100'),
        { value: 10026110007, type: Number },
        text(ground.siteNumber),
        day('2026-10-12'),
        text('2026年10月20日'),
      ],
    ]).toBuffer();
    const run = await checked(sales, 'importEquipment', workbook, '设备.xlsx');
    expect(run).toMatchObject({ state: 'CHECKED', rows: 1 });
    await confirmed(sales, run);
    const { equipments } = await sales.read(
      '{ equipments(filter: { q: "10026110007" }) { nodes { manufacturedOn shippedOn customer { id } } } }',
    );
    expect(equipments.nodes).toEqual([
      { manufacturedOn: '2026-10-12', shippedOn: '2026-10-20', customer: { id: ground.customer } },
    ]);
    const chinese = Buffer.from('d0d5c3fb2ccbf9caf40d0acdf5cea82cb1beb9abcbbe0d0a', 'hex');
    expect(await checked(office, 'importPeople', chinese)).toMatchObject({ state: 'CHECKED', rows: 1 });
  });

  test('has a row for each site of a customer, who is entered once', async () => {
    const heading = ['名称', '联系人', '电话', '现场名称', '现场城市', '现场地址', '现场联系人', '现场电话'];
    const site = (name: string) => [name, '无锡市', '锡山路 8 号', '蔡国华', '0510-55550101'];
    const customer = ['联拓包装有限公司', '蔡国华', '139 0000 7301'];
    const run = await checked(
      sales,
      'importCustomers',
      csv(
        heading,
        [...customer, ...site('一厂')],
        [...customer, ...site('二厂')],
        ['独立包装厂', '丁', '139 0000 7302'],
      ),
    );
    await confirmed(sales, run);
    const { customers } = await sales.read('{ customers(filter: { q: "包装" }) { nodes { name sites { name } } } }');
    expect(customers.nodes).toEqual(
      expect.arrayContaining([
        { name: '联拓包装有限公司', sites: expect.arrayContaining([{ name: '一厂' }, { name: '二厂' }]) },
        { name: '独立包装厂', sites: [] },
      ]),
    );
    const half = await checked(sales, 'importCustomers', csv(heading, ['新拓食品厂', '贺敏', '139 0000 7303', '三厂']));
    expect(half.faults.map(({ column }: { column: string }) => column)).toEqual([
      'Site city',
      'Site address',
      'Site contact',
      'Site phone',
    ]);
  });
});

describe('a dealer', () => {
  test('imports its own people, whatever the file says, and names no other dealer', async () => {
    const { viewer } = await dealer.read('{ viewer { name } }');
    const run = await checked(dealer, 'importPeople', csv(['姓名', '所属'], ['经销商新人', '本公司']));
    await confirmed(dealer, run);
    const { dealers } = await dealer.read('{ dealers { nodes { id name } } }');
    expect(await people(dealer, '经销商新人')).toEqual([
      expect.objectContaining({
        employer: 'DEALER',
        dealer: { id: dealers.nodes[0].id },
        history: [{ step: 'createPerson', person: viewer.name }],
      }),
    ]);
    const all = await office.read('{ dealers { nodes { id name } } }');
    const other = all.dealers.nodes.find(({ id }: { id: string }) => id !== dealers.nodes[0].id);
    const foreign = await checked(
      dealer,
      'importPeople',
      csv(['姓名', '所属', '经销商'], ['他人', '经销商', other.name]),
    );
    expect(foreign.faults).toEqual([{ row: 2, column: 'Dealer', reason: expect.stringContaining('not found') }]);
  });

  test('sees and confirms its own imports only, and imports nothing else', async () => {
    const run = await checked(dealer, 'importPeople', csv(['姓名', '所属'], ['']));
    expect(run.state).toBe('REJECTED');
    const ours = await checked(office, 'importPeople', csv(['姓名', '所属'], ['内部人员', '本公司']));
    const other = await sanbao.as('dealer-b');
    for (const { id } of [run, ours])
      expect(await other.read('query ($id: ID!) { importRun(id: $id) { id } }', { id })).toEqual({ importRun: null });
    expect((await dealer.download(run.faultFile.url)).statusCode).toBe(200);
    expect((await other.download(run.faultFile.url)).statusCode).toBe(404);
    expect(await other.refusal('confirmImport', { id: ours.id, expectedVersion: 2 })).toMatchObject({
      code: 'NOT_FOUND',
    });
    const head = await sanbao.as('after-sales-head');
    expect(await head.refusal('confirmImport', { id: ours.id, expectedVersion: 2 })).toMatchObject({
      rule: 'anotherImports',
    });
    expect(await dealer.refusal('importParts', { input: { file: run.id } })).toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('the template', () => {
  test('has the headings of the form, says what each takes, and is for whoever may import', async () => {
    const answer = await sales.download('/imports/importCustomers/template.xlsx');
    const file = answer.rawPayload;
    const [heading] = await readSheet(file);
    expect(heading).toEqual(expect.arrayContaining(['名称 *', '行业', '现场名称 *']));
    expect((await readSheet(file, 2)).length).toBe((heading as unknown[]).length + 1);
    const parts = (await office.download('/imports/importParts/template.xlsx')).rawPayload;
    expect(await readSheet(parts, 2)).toContainEqual([
      '单位',
      '是',
      '件 / 套 / 副 / 米 / 卷 / 千克 / 升 / 个 / 只 / 台 / 根 / 片',
    ]);
    expect(await checked(sales, 'importCustomers', file, 'template.xlsx')).toMatchObject({
      state: 'REJECTED',
      faultCount: 1,
    });
    expect((await dealer.download('/imports/importParts/template.xlsx')).statusCode).toBe(403);
    expect((await sanbao.nobody.download('/imports/importParts/template.xlsx')).statusCode).toBe(401);
    expect((await sales.download('/imports/importShips/template.xlsx')).statusCode).toBe(404);
  });
});
