import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Client, type Sanbao, startDemo, startSanbao } from '../../test/sanbao.ts';
import { afterSales } from '../chapters.ts';
import { SetUpSubject } from './set-up-completion.entity.ts';

let sanbao: Sanbao;
beforeAll(async () => {
  sanbao = await startSanbao();
});
afterAll(() => sanbao.stop());

const read = async (client: Client) =>
  (await client.read('{ setUpMissing setUp { subject there all complete departments steps } }')) as {
    setUpMissing: number;
    setUp: { subject: string; there: number | null; all: number | null; complete: boolean; departments: string[] }[];
  };
const rowOf = async (client: Client, subject: string) =>
  (await read(client)).setUp.find(each => each.subject === subject);

test('each subject is declared once by the procedure, with steps that there are', () => {
  const { setUp, steps } = afterSales;
  expect(setUp.map(({ subject }) => subject).toSorted()).toEqual(Object.keys(SetUpSubject).toSorted());
  for (const name of setUp.flatMap(each => each.steps)) expect(steps.named(name)).toBeDefined();
});

test('what is missing is told in the order of the work, with who enters it; of what an administrator may not read no number', async () => {
  const office = await read(await sanbao.as('after-sales'));
  expect(office.setUp.map(({ subject }) => subject)).toEqual(Object.keys(SetUpSubject));
  expect(office.setUp.find(({ subject }) => subject === 'OFFICES')).toMatchObject({ there: 5, all: 5, complete: true });
  expect(office.setUp.find(({ subject }) => subject === 'COMPANY')).toMatchObject({
    there: 0,
    all: 4,
    complete: false,
  });
  expect(office.setUpMissing).toBe(office.setUp.filter(({ complete }) => !complete).length);
  const admin = await sanbao.as('admin');
  expect(await rowOf(admin, 'LICENCES')).toMatchObject({ there: null, departments: ['AFTER_SALES'] });
  expect((await rowOf(admin, 'PEOPLE'))?.there).toBeGreaterThan(5);
  expect((await read(await sanbao.as('sales'))).setUpMissing).toBeLessThan(office.setUpMissing);
});

test('it is complete once whoever enters it has said so, and again missing once it is reopened', async () => {
  const office = await sanbao.as('after-sales');
  const { setUpMissing } = await read(office);
  const said = await office.step('completeSetUp', { input: { subject: 'DEALERS', remark: '目前没有经销商' } });
  expect(await rowOf(office, 'DEALERS')).toMatchObject({ complete: true });
  expect((await read(office)).setUpMissing).toBe(setUpMissing - 1);
  for (const [client, subject, rule] of [
    [office, 'DEALERS', 'setUpComplete'],
    [office, 'COMPANY', 'setUpCounted'],
    [await sanbao.as('manufacturing'), 'HOLIDAYS', 'setUpOfOthers'],
  ] as const)
    expect(await client.refusal('completeSetUp', { input: { subject } })).toMatchObject({ rule });
  expect(await (await sanbao.as('engineer')).refusal('completeSetUp', { input: { subject: 'PEOPLE' } })).toMatchObject({
    code: 'FORBIDDEN',
  });
  await office.step('reopenSetUp', { id: said.id, input: { reason: '新签一家经销商' } });
  expect((await read(office)).setUpMissing).toBe(setUpMissing);
});

test('nobody outside the company asks for it', async () => {
  const dealer = await sanbao.as('dealer-a');
  expect((await dealer.ask('{ setUp { subject } }')).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  expect(await dealer.read('{ setUpMissing }')).toEqual({ setUpMissing: 0 });
});

test('in a company at work nothing is missing', async () => {
  const demo = await startDemo();
  try {
    for (const account of ['admin', 'after-sales', 'management'])
      expect((await (await demo.as(account)).read('{ setUpMissing }')).setUpMissing).toBe(0);
  } finally {
    await demo.stop();
  }
}, 240_000);
