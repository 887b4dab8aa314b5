import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { shipmentGround } from '../../test/equipment.ts';
import { releasedTemplate, templateForm } from '../../test/repair.ts';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';

let sanbao: Sanbao;
let ground: { model: string };
let office: Client;
let head: Client;
let manufacturing: Client;

beforeAll(async () => {
  sanbao = await startSanbao();
  ground = await shipmentGround(sanbao);
  office = await sanbao.as('after-sales');
  head = await sanbao.as('after-sales-head');
  manufacturing = await sanbao.as('manufacturing');
});
afterAll(() => sanbao.stop());

const stateOf = async (id: string) =>
  (await office.read('query ($id: ID!) { adjustmentTemplate(id: $id) { state } }', { id })).adjustmentTemplate.state;

describe('5.3.5 what is adjusted by is released first', () => {
  test('by the head of After-Sales, who is not its author; the former revision goes out of force', async () => {
    const first = await releasedTemplate(sanbao, ground);
    const own = await head.step('draftAdjustmentTemplate', { input: templateForm(ground, { revision: 'B' }) });
    const release = { id: own.id, expectedVersion: own.version };
    expect(await office.refusal('releaseAdjustmentTemplate', release)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await head.refusal('releaseAdjustmentTemplate', release)).toMatchObject({
      rule: 'notByTheSamePerson',
      clause: '5.3.5',
    });
    const revised = await manufacturing.step('reviseAdjustmentTemplate', {
      id: own.id,
      input: templateForm(ground, { revision: 'B', changes: '行程公差收紧' }),
    });
    expect(await head.refusal('releaseAdjustmentTemplate', release)).toMatchObject({ code: 'STALE_RECORD' });
    const again = { id: own.id, expectedVersion: revised.version };
    expect(await head.refusal('releaseAdjustmentTemplate', again)).toMatchObject({ rule: 'notByTheSamePerson' });
    await head.step('withdrawAdjustmentTemplate', { id: own.id, input: { reason: '由制造部另拟' } });
    const other = await manufacturing.step('draftAdjustmentTemplate', {
      input: templateForm(ground, { revision: 'B', changes: '行程公差收紧' }),
    });
    await head.step('releaseAdjustmentTemplate', { id: other.id, expectedVersion: other.version });
    expect([await stateOf(first), await stateOf(other.id)]).toEqual(['SUPERSEDED', 'RELEASED']);
  });

  test('a revision comes after the one in force, when it is written and when it is released', async () => {
    const draft = (revision: string) =>
      manufacturing.step('draftAdjustmentTemplate', { input: templateForm(ground, { revision }) });
    expect(
      await manufacturing.refusal('draftAdjustmentTemplate', { input: templateForm(ground, { revision: 'A' }) }),
    ).toMatchObject({ rule: 'revisionNotLater', revision: 'B' });
    const [d, c] = [await draft('D'), await draft('C')];
    await head.step('releaseAdjustmentTemplate', { id: d.id, expectedVersion: d.version });
    expect(await head.refusal('releaseAdjustmentTemplate', { id: c.id, expectedVersion: c.version })).toMatchObject({
      code: 'RULE_VIOLATED',
      rule: 'revisionNotLater',
    });
    const withdraw = { id: c.id, input: { reason: '已由 D 版替代' } };
    expect(await manufacturing.refusal('withdrawAdjustmentTemplate', withdraw)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await head.step('withdrawAdjustmentTemplate', withdraw)).toMatchObject({ state: 'WITHDRAWN' });
  });

  test.each([
    ['an item named twice', { item: '推料杆行程', lowerLimit: 1 }, 'itemTwice'],
    ['an item without a limit', { item: '噪声' }, 'noLimit'],
    ['limits that cross', { item: '噪声', lowerLimit: 80, upperLimit: 75 }, 'limitsCrossed'],
  ])('not with %s', async (_, line, rule) => {
    const { items } = templateForm(ground);
    const input = templateForm(ground, { revision: 'E', items: [...items, { specification: '见图', ...line }] });
    expect(await manufacturing.refusal('draftAdjustmentTemplate', { input })).toMatchObject({ rule, clause: '5.3.5' });
  });
});
