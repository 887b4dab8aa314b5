import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { checked, confirmed, csv } from '../../test/imports.ts';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { type Jobs, startJobs } from '../jobs/worker.ts';
import { message } from '../messages/catalogue.ts';
import { isCreditCode } from './credit-code.ts';

test.each([
  ['91350100M000100Y43', true],
  ['９１３５０１００Ｍ０００１００Ｙ４３', true],
  ['91350100 m000100y43', true],
  ['91350100M000100Y44', false],
  ['91350100M00010OY43', false],
  ['91350100M000100Y4', false],
  ['', false],
])('%s is a credit code: %s', (code, right) => expect(isCreditCode(code)).toBe(right));

test('of the last digit one is right for every code, and every digit that is mistyped is found', () => {
  const code = '91350100M000100Y43';
  const digits = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  for (let at = 8; at < 18; at++) {
    const right = [...digits].filter(digit => isCreditCode(code.slice(0, at) + digit + code.slice(at + 1)));
    expect(right).toEqual([code.charAt(at)]);
  }
});

let sanbao: Sanbao;
let jobs: Jobs;
let sales: Client;
let office: Client;
let dealer: Client;
beforeAll(async () => {
  sanbao = await startSanbao();
  jobs = await startJobs({ orm: sanbao.orm, config: sanbao.config, url: sanbao.url });
  sales = await sanbao.as('sales');
  office = await sanbao.as('after-sales');
  dealer = await sanbao.as('dealer-a');
});
afterAll(async () => {
  await jobs.stop();
  await sanbao.stop();
});

const company = (change: object = {}) => ({
  ...{ name: '芜湖联拓包装有限公司', contact: '江帆', phone: '0553-55557301', creditCode: '91350100M000100Y43' },
  ...change,
});
const other = { name: '合肥另一家有限公司', phone: '0551-55557399', creditCode: null };

describe('a customer that is likely there already', () => {
  test.each([
    ['NAME', { ...other, name: ' 芜湖联拓包装 有限公司\u200b' }],
    ['PHONE', { ...other, phone: '13800007777、（0553）5555 7301 转 8' }],
    ['CREDIT_CODE', { ...other, creditCode: '91350100ｍ000100y43' }],
  ])('by its %s is pointed out, and entered when it is said that it is another', async (by, change) => {
    const known = (await sales.read('{ customers(filter: { q: "wuhuliantuo" }) { nodes { number } } }')).customers
      .nodes;
    const { number } = known[0] ?? (await sales.step('createCustomer', { input: company() }));
    for (const client of [sales, office])
      expect(await client.refusal('createCustomer', { input: company(change) })).toMatchObject({
        ...{ code: 'BAD_USER_INPUT', rule: 'likelyTwin', number, by },
        fields: { notTwinOf: expect.stringContaining(number) },
      });
    const { id } = await sales.step('createCustomer', {
      input: company({ ...change, notTwinOf: [number.toLowerCase()] }),
    });
    // What stands there already is not asked about again.
    await sales.step('updateCustomer', { id, input: company({ ...change, contact: '江一帆' }) });
    await sales.step('updateCustomer', {
      id,
      input: company({ ...other, name: `另一家${by}`, phone: `0551-5555${by.length}001` }),
    });
  });

  test('with a mistyped credit code is told so by the field', async () => {
    for (const step of ['createCustomer', 'createDealer', 'createSupplier'])
      expect(
        await (step === 'createSupplier' ? office : sales).refusal(step, {
          input: {
            ...company({ ...other, name: step, creditCode: '91350100M000100Y44' }),
            ...(step === 'createCustomer' ? {} : { city: '芜湖市' }),
            ...(step === 'createSupplier' ? { supplies: '吸盘' } : {}),
          },
        }),
      ).toMatchObject({ rule: 'notCreditCode', fields: { creditCode: expect.any(String) } });
  });

  test('is told by row in an import, of those that are there and of rows above', async () => {
    const head = ['名称 *', '联系人 *', '电话 *', '并非同一对象'];
    const rows = [
      ['芜湖联拓包装有限公司', '新人', '0553-55550001', ''],
      ['滁州新客户有限公司', '甲', '0550-55550001', ''],
      ['滁州新客户 有限公司', '乙', '0550-55550002', ''],
    ];
    const run = await checked(sales, 'importCustomers', csv(head, ...rows));
    expect(run).toMatchObject({ state: 'REJECTED', faultCount: 2 });
    expect(run.faults.map(({ row, column }: { row: number; column: string }) => [row, column])).toEqual([
      [2, 'Known to be another'],
      [4, 'Known to be another'],
    ]);
    const twin = { number: '', name: '滁州新客户有限公司', by: 'NAME' };
    expect(run.faults[1].reason).toBe(message('en', 'likelyTwinInFile', twin));
    const { number } = (await sales.read('{ customers(filter: { q: "wuhuliantuo" }) { nodes { number } } }')).customers
      .nodes[0];
    (rows[0] as string[])[3] = number;
    (rows[2] as string[])[3] = '滁州新客户有限公司';
    const right = await checked(sales, 'importCustomers', csv(head, ...rows));
    expect(right).toMatchObject({ state: 'CHECKED', faults: [] });
    expect(await confirmed(sales, right)).toMatchObject({ state: 'IMPORTED' });
  });
});

test('a person is looked for among those of their employer; a dealer is told of its own alone', async () => {
  const person = (change: object = {}) => ({
    name: '江帆',
    employer: 'HOUSE',
    roles: [],
    phone: '13900017301',
    ...change,
  });
  const { number } = await office.step('createPerson', { input: person() });
  expect(await office.refusal('createPerson', { input: person({ name: '江 帆', phone: null }) })).toMatchObject({
    ...{ rule: 'likelyTwin', number, by: 'NAME' },
  });
  expect(
    await office.refusal('createPerson', { input: person({ name: '江一帆', phone: '+86 139-0001-7301' }) }),
  ).toMatchObject({ rule: 'likelyTwin', number, by: 'PHONE' });
  await dealer.step('createPerson', { input: person() });
  expect(await dealer.refusal('createPerson', { input: person() })).toMatchObject({ rule: 'likelyTwin', by: 'NAME' });
  await office.step('createPerson', { input: person({ notTwinOf: [number] }) });
});

test('people of a sheet are entered at once; where one may be there already, or be another of them, each is told by its row', async () => {
  const head = ['姓名', '所属', '电话'];
  const people = Array.from({ length: 40 }, (_, at) => [`程序员${at}`, '本公司', `139000274${at + 10}`]);
  const { number } = await office.step('createPerson', {
    input: { name: '程序员7', employer: 'HOUSE', roles: [], phone: '13900027500' },
  });
  const twice = people.map(([name, of, phone], at) => [name, of, at === 30 ? '13900027415' : phone] as string[]);
  const run = await checked(office, 'importPeople', csv(head, ...twice));
  const told = run.faults.map(({ row, reason }: { row: number; reason: string }) => [row, reason]);
  const [there, inFile] = [
    { number, name: '程序员7', by: 'NAME' },
    { number: '', name: '程序员5', by: 'PHONE' },
  ];
  expect(told).toEqual([
    [9, message('en', 'likelyTwin', there)],
    [32, message('en', 'likelyTwinInFile', inFile)],
  ]);
  const others = people.filter((_, at) => at !== 7);
  expect(await confirmed(office, await checked(office, 'importPeople', csv(head, ...others)))).toMatchObject({
    state: 'IMPORTED',
    done: 39,
  });
  const { persons } = await office.read(
    '{ persons(first: 50, filter: { q: "程序员" }, orderBy: [NUMBER_ASC]) { nodes { name version history { step } } } }',
  );
  expect(persons.nodes.map((each: { name: string }) => each.name)).toEqual([
    '程序员7',
    ...others.map(([name]) => name),
  ]);
  expect(
    persons.nodes.every(
      ({ version, history }: { version: number; history: unknown[] }) => version === 1 && history.length === 1,
    ),
  ).toBe(true);
});
