import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type RepairGround, repairGround } from '../../test/repair.ts';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';

let sanbao: Sanbao;
let ground: RepairGround;
let office: Client;
let head: Client;
let other: string;
beforeAll(async () => {
  sanbao = await startSanbao();
  ground = await repairGround(sanbao);
  office = await sanbao.as('after-sales');
  head = await sanbao.as('after-sales-head');
  ({ id: other } = await office.step('createProductFamily', { input: { code: 'GB', name: '裹包机' } }));
});
afterAll(() => sanbao.stop());

const familyOf = async (id: string) =>
  (await office.read('query ($id: ID!) { productModel(id: $id) { family { id } } }', { id })).productModel.family.id;
const proposed = (by: Client, model = ground.model, family = other) =>
  by.step('proposeModelFamily', { input: { model, family, reason: '按结构归入裹包机。' } }, 'id version');

test('a model without machines is put into another family by itself', async () => {
  const input = { code: 'GB-200', name: '三维裹包机', family: ground.family };
  const { id } = await office.step('createProductModel', { input });
  await office.step('updateProductModel', { id, input: { ...input, family: other } });
  expect(await familyOf(id)).toBe(other);
});

test('one of which there are machines by a reason and another person alone', async () => {
  const { productModel } = await office.read('query ($id: ID!) { productModel(id: $id) { code name } }', {
    id: ground.model,
  });
  const input = { ...productModel, family: other };
  expect(await office.refusal('updateProductModel', { id: ground.model, input })).toMatchObject({
    rule: 'familyByProposal',
    fields: { family: expect.any(String) },
  });
  expect(
    await office.refusal('proposeModelFamily', { input: { model: ground.model, family: ground.family, reason: '误' } }),
  ).toMatchObject({ rule: 'sameFamily', clause: '5.3.1' });
  const own = await proposed(head);
  // Of two that stand open, the former could be approved last.
  const second = { input: { model: ground.model, family: other, reason: '再提一次' } };
  expect(await office.refusal('proposeModelFamily', second)).toMatchObject({ code: 'BAD_USER_INPUT' });
  const decision = { id: own.id, expectedVersion: own.version };
  expect(await office.refusal('approveModelFamily', decision)).toMatchObject({ code: 'FORBIDDEN' });
  expect(await head.refusal('approveModelFamily', decision)).toMatchObject({ rule: 'notByTheSamePerson' });
  expect(await familyOf(ground.model)).toBe(ground.family);
  await (await sanbao.as('gm')).step('approveModelFamily', decision);
  expect(await familyOf(ground.model)).toBe(other);
  const read =
    'query ($id: ID!) { productModel(id: $id) { history { step changes } } modelFamilyChange(id: $change) { formerFamily { id } changedOn } }';
  const { productModel: changed, modelFamilyChange } = await office.read(
    read.replace('$id: ID!', '$id: ID!, $change: ID!'),
    {
      id: ground.model,
      change: own.id,
    },
  );
  expect(changed.history[0]).toMatchObject({ step: 'approveModelFamily' });
  expect(modelFamilyChange.formerFamily.id).toBe(ground.family);
});
