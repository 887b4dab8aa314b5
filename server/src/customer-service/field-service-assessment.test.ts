import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { closedOrder } from '../../test/closed-order.ts';
import { type RepairGround, repairGround, repairIn } from '../../test/repair.ts';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { personId } from '../../test/training.ts';

let sanbao: Sanbao;
let ground: RepairGround;
let head: Client;
let order = '';
beforeAll(async () => {
  sanbao = await startSanbao();
  ground = await repairGround(sanbao);
  head = await sanbao.as('after-sales-head');
  order = await closedOrder(sanbao, ground, '2026-11-22T08:00:00Z');
});
afterAll(() => sanbao.stop());

const form = (change: object = {}) => ({
  input: { order, punctuality: 5, workmanship: 4, conduct: 5, paperwork: 3, remark: '报告书漏填开机日期', ...change },
});
const refusal = (change: object) => head.refusal('assessFieldService', form(change));

describe('5.2.4 the head of After-Sales assesses how field staff served', () => {
  test('once the order is closed, from one to five, once', async () => {
    const office = await sanbao.as('after-sales');
    expect(await office.refusal('assessFieldService', form())).toMatchObject({ code: 'FORBIDDEN', clause: '5.2.4' });
    expect(await refusal({ punctuality: 0 })).toMatchObject({ fields: { punctuality: expect.any(String) } });
    expect(await refusal({ paperwork: 6 })).toMatchObject({ fields: { paperwork: expect.any(String) } });
    const { id: open } = await repairIn(sanbao, ground, 'PLANNED');
    expect(await refusal({ order: open })).toMatchObject({ rule: 'linkOutOfState' });
    const { id } = await head.step('assessFieldService', form());
    expect(await refusal({})).toMatchObject({ rule: 'orderAssessed' });
    await head.step('cancelFieldAssessment', { id, input: { reason: '派工单填错' } });
    const both = await Promise.allSettled([1, 2].map(() => head.step('assessFieldService', form())));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('and never their own work', async () => {
    const own = await closedOrder(sanbao, ground, '2026-11-22T08:00:00Z');
    const self = await personId(head, '顾建平');
    await sanbao.orm.em
      .fork()
      .execute('insert into service_order_engineers (service_order_id, person_id) values (?, ?)', [own, self]);
    expect(await refusal({ order: own })).toMatchObject({ code: 'RULE_VIOLATED', rule: 'notByTheSamePerson' });
  });
});
