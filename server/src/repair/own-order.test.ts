import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { orderOfOthers, type RepairGround, repairGround, repairIn, reportFiled } from '../../test/repair.ts';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';

let sanbao: Sanbao;
let ground: RepairGround;
let engineer: Client;
let own: string;
let report: string;
let others: string;

beforeAll(async () => {
  sanbao = await startSanbao();
  ground = await repairGround(sanbao);
  engineer = await sanbao.as('engineer');
  own = (await repairIn(sanbao, ground, 'DISPATCHED')).id;
  report = (await reportFiled(sanbao, ground)).id;
  others = (await orderOfOthers(sanbao, ground)).id;
});
afterAll(() => sanbao.stop());

const offered = async (client: Client, kind: string, id: string) => {
  const answer = await client.read(`query ($id: ID!) { ${kind}(id: $id) { availableSteps { name } } }`, { id });
  return answer[kind].availableSteps.map(({ name }: { name: string }) => name);
};

describe('5.3 engineers act on the orders that name them', () => {
  test('what they may do with their own is offered', async () => {
    expect(await offered(engineer, 'serviceOrder', own)).toEqual(
      expect.arrayContaining(['recordSiteArrival', 'holdServiceOrder']),
    );
    expect(await offered(engineer, 'workReport', report)).toEqual(
      expect.arrayContaining(['amendWorkReport', 'signWorkReport', 'sendSignatureLink', 'recordSignatureRefusal']),
    );
  });

  test('the steps of an order of others are none of theirs, offered or not', async () => {
    const steps = await offered(engineer, 'serviceOrder', others);
    expect(steps).not.toContain('completeWork');
    expect(steps).not.toContain('holdServiceOrder');
    expect(await engineer.refusal('completeWork', { id: others })).toMatchObject({
      code: 'FORBIDDEN',
      clause: '5.3.6',
    });
  });

  test('their inbox has their own orders and no others', async () => {
    const { inbox } = await engineer.read('{ inbox(first: 100) { record step } }');
    expect(inbox).toContainEqual({ record: own, step: 'recordSiteArrival' });
    expect(inbox.map(({ record }: { record: string }) => record)).not.toContain(others);
  });

  test('the office acts on all of them, where the step is its own too', async () => {
    const office = await sanbao.as('after-sales');
    expect(await offered(office, 'serviceOrder', others)).toContain('holdServiceOrder');
    expect(await offered(office, 'serviceOrder', others)).not.toContain('completeWork');
    expect(await offered(office, 'workReport', report)).toContain('signWorkReport');
  });
});
