import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Sanbao, startSanbao } from '../../test/sanbao.ts';

let sanbao: Sanbao;
beforeAll(async () => {
  sanbao = await startSanbao();
});
afterAll(() => sanbao.stop());

const node = 'query ($id: ID!) { node(id: $id) { __typename id ... on Customer { name } ... on Person { phone } } }';

test('any record is read again by its id alone, by whoever may see it', async () => {
  const office = await sanbao.as('after-sales');
  const input = { name: '恒达食品机械有限公司', contact: '周敏', phone: '0755-26991100' };
  const { id } = await (await sanbao.as('sales')).step('createCustomer', { input });
  expect(await office.read(node, { id })).toEqual({
    node: { __typename: 'Customer', id, name: '恒达食品机械有限公司' },
  });
  for (const nothing of ['01a22e9d-2c4c-73d3-90b0-c03266e7c8ec', 'Customer:1', ''])
    expect(await office.read(node, { id: nothing })).toEqual({ node: null });
  expect(await (await sanbao.as('dealer-a')).read(node, { id })).toEqual({ node: null });
  await expect(sanbao.nobody.read(node, { id })).rejects.toThrow(/UNAUTHENTICATED/);
});
