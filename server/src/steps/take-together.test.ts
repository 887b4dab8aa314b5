import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { systemContext, systemViewer } from '../procedure/system-context.ts';
import { takeTogether } from './take-together.ts';

let sanbao: Sanbao;
beforeAll(async () => {
  sanbao = await startSanbao();
});
afterAll(() => sanbao.stop());

const customer = (name: string, phone = '139 0000 7301') => ({ input: { name, contact: '蔡国华', phone } });
const office = () => systemContext(sanbao.orm, sanbao.clock.now, systemViewer(['AFTER_SALES']));
const customers = async () =>
  (await (await sanbao.as('after-sales')).read('{ customers { totalCount nodes { number } } }')).customers;

test('steps taken together are all taken, or none', async () => {
  const before = await customers();
  const halfway = takeTogether(office(), async take => {
    await take('createCustomer', customer('联拓包装有限公司'));
    await take('createCustomer', customer(' '));
  });
  await expect(halfway).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
  expect(await customers()).toEqual(before);
});

test('each may name what an earlier one made', async () => {
  const before = await customers();
  await takeTogether(office(), async take => {
    const id = await take('createCustomer', customer('联拓包装有限公司'));
    const site = { customer: id, name: '一厂', city: '无锡市', address: '锡山路 8 号', contact: '蔡国华' };
    await take('createCustomerSite', { input: { ...site, phone: '139 0000 7302' } });
  });
  expect((await customers()).totalCount).toBe(before.totalCount + 1);
});

test('whoever may not take one of them takes none', async () => {
  const sales = systemContext(sanbao.orm, sanbao.clock.now, systemViewer(['SALES']));
  const before = await customers();
  const halfway = takeTogether(sales, async take => {
    await take('createCustomer', customer('联拓包装二部', '139 0000 7303'));
    await take('createSupplier', { input: {} });
  });
  await expect(halfway).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } });
  expect(await customers()).toEqual(before);
});

test('where one of many is refused, all are left to be taken one by one; where it breaks, nothing goes on', async () => {
  const people = ['柏延年', '柏延庆'].map(name => ({ name, employer: 'HOUSE', roles: [] }));
  const together = (refuses: () => Promise<boolean>, inputs: object[] = people) =>
    takeTogether(office(), (_take, _attempt, _em, many) =>
      many('createPerson', inputs as never, [{ rule: undefined, refuses }]),
    );
  const broken = () => Promise.reject(new Error('The rule itself broke'));
  await expect(together(broken)).rejects.toThrow('The rule itself broke');
  expect(await together(async () => true)).toBe(false);
  expect(await together(async () => false, [...people, { name: ' ', employer: 'HOUSE', roles: [] }])).toBe(false);
  const persons = async () =>
    (await (await sanbao.as('after-sales')).read('{ persons(filter: { q: "柏延" }) { totalCount } }')).persons;
  expect(await persons()).toEqual({ totalCount: 0 });
  expect(await together(async () => false)).toBe(true);
  expect(await persons()).toEqual({ totalCount: 2 });
});
