import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { checked, confirmed, csv } from '../../test/imports.ts';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { inStock, ledgerOf, type PartsGround, partForm, partsGround, stockOf } from '../../test/spare-parts.ts';
import { type Jobs, startJobs } from '../jobs/worker.ts';
import { message } from '../messages/catalogue.ts';

let sanbao: Sanbao;
let jobs: Jobs;
let ground: PartsGround;
let management: Client;
let another: Client;
beforeAll(async () => {
  sanbao = await startSanbao();
  jobs = await startJobs({ orm: sanbao.orm, config: sanbao.config, url: sanbao.url });
  ground = await partsGround(sanbao);
  management = await sanbao.as('management');
  another = await sanbao.as('warehouse');
});
afterAll(async () => {
  await jobs.stop();
  await sanbao.stop();
});

const proposed = (part: string, difference: number) =>
  management.step('proposeStockAdjustment', { input: { part, difference, reason: '月末盘点' } });
const approve = (client: Client, { id, version }: { id: string; version: number }) =>
  client.step('approveStockAdjustment', { id, expectedVersion: version });

describe('5.4.3 the stock from before Sanbao', () => {
  const opening = csv(['零件', '数量', '备注'], ['Z-101', '20', ''], ['Z-102', '7.5', '盘存表 2026-11']);

  test('comes in by a spreadsheet of Management, all of it or nothing', async () => {
    const office = await sanbao.as('after-sales');
    expect(await office.refusal('importOpeningStock', { input: { file: ground.blade } })).toMatchObject({
      code: 'FORBIDDEN',
    });
    const moved = await office.step('createPart', { input: partForm('Z-104', '加热管') });
    await inStock(sanbao, moved.id, 3);
    const faulty = csv(['零件', '数量'], ['Z-101', '20'], ['Z-999', '5'], ['Z-103', '-1']);
    expect(await checked(management, 'importOpeningStock', faulty)).toMatchObject({
      state: 'REJECTED',
      faults: [{ row: 3 }, { row: 4 }],
    });
    const late = csv(['零件', '数量'], ['Z-101', '20'], ['Z-104', '5']);
    expect(await checked(management, 'importOpeningStock', late)).toMatchObject({
      state: 'REJECTED',
      faults: [{ row: 3, reason: message('en', 'stockMovedAlready', { part: '加热管' }) }],
    });
    expect(await ledgerOf(management, ground.blade)).toEqual([]);
    const run = await confirmed(management, await checked(management, 'importOpeningStock', opening));
    expect(run.state).toBe('IMPORTED');
    expect(await ledgerOf(management, ground.belt)).toMatchObject([{ kind: 'OPENING', quantity: 7.5, balance: 7.5 }]);
    expect(await stockOf(management, ground.blade)).toBe(20);
    const { stockMovements } = await management.read(
      '{ stockMovements(filter: { kind: { eq: OPENING } }, orderBy: [NUMBER_ASC]) { nodes { id remark } } }',
    );
    expect(stockMovements.nodes).toMatchObject([{ remark: null }, { remark: '盘存表 2026-11' }]);
    const [{ id }] = stockMovements.nodes;
    expect(await management.read('query ($id: ID!) { node(id: $id) { __typename id } }', { id })).toEqual({
      node: { __typename: 'StockMovement', id },
    });
    const file = { file: id, shared: false };
    for (const [step, input] of Object.entries({ attachFile: file, addNote: { text: '查', mentions: [] } }))
      expect(await management.refusal(step, { id, input })).toMatchObject({ code: 'FORBIDDEN' });
  });

  const undoing = ({ id, version }: { id: string; version: number }) => ({
    id,
    expectedVersion: version,
    input: { reason: '数错了' },
  });
  const lastRun = async () => {
    const list = '{ importRuns(filter: { state: { eq: IMPORTED } }) { nodes { id version number } } }';
    return (await management.read(list)).importRuns.nodes[0];
  };

  test('is undone by booking it out again, and can be imported anew', async () => {
    const run = await lastRun();
    expect(await management.step('undoImport', undoing(run))).toMatchObject({ state: 'UNDONE' });
    expect(await ledgerOf(management, ground.belt)).toMatchObject([
      { kind: 'OPENING', quantity: 7.5, balance: 7.5 },
      { kind: 'ADJUST', quantity: -7.5, balance: 0 },
    ]);
    const list = '{ stockAdjustments(filter: { kind: { eq: OPENING } }) { nodes { state history { step } } } }';
    for (const { state, history } of (await management.read(list)).stockAdjustments.nodes)
      expect([state, history[0].step]).toEqual(['WITHDRAWN', 'undoImport']);
    const again = await confirmed(management, await checked(management, 'importOpeningStock', opening));
    expect(again.state).toBe('IMPORTED');
    expect(await stockOf(management, ground.blade)).toBe(20);
  });

  test('is not undone once something of it has moved', async () => {
    const { id, number, version } = await proposed(ground.belt, -1);
    await approve(another, { id, version });
    const refused = await management.refusal('undoImport', undoing(await lastRun()));
    expect(refused).toMatchObject({ rule: 'importedRowsNamed', numbers: number });
    expect(await stockOf(management, ground.blade)).toBe(20);
  });

  test('once', async () => {
    const more = csv(['零件', '数量'], ['Z-103', '20']);
    const { importRuns } = await management.read(
      '{ importRuns(filter: { state: { eq: IMPORTED } }) { nodes { number } } }',
    );
    expect(await checked(management, 'importOpeningStock', more)).toMatchObject({
      state: 'REJECTED',
      faults: [{ reason: message('en', 'openingStockImported', importRuns.nodes[0]) }],
    });
  });
});

describe('5.4.3 what was counted is not what the ledger says', () => {
  test('one person proposes, another approves, and the ledger follows', async () => {
    const adjustment = await proposed(ground.sensor, 6);
    expect(await stockOf(management, ground.sensor)).toBe(0);
    expect(
      await management.refusal('approveStockAdjustment', { id: adjustment.id, expectedVersion: adjustment.version }),
    ).toMatchObject({ rule: 'notByTheSamePerson', clause: '5.4.3' });
    expect(await approve(another, adjustment)).toMatchObject({ state: 'BOOKED' });
    expect(await ledgerOf(management, ground.sensor)).toMatchObject([
      { kind: 'ADJUST', quantity: 6, balance: 6, voucher: adjustment.number, bookedBy: { name: '梁慧' } },
    ]);
  });

  test('never takes more than there is', async () => {
    const { id, version } = await proposed(ground.sensor, -7);
    expect(await another.refusal('approveStockAdjustment', { id, expectedVersion: version })).toMatchObject({
      code: 'RULE_VIOLATED',
      rule: 'notInStock',
      clause: '5.4.3',
    });
    expect(await stockOf(management, ground.sensor)).toBe(6);
  });

  test('is refused without a difference, and sent back with a reason', async () => {
    const input = { part: ground.sensor, difference: 0, reason: '无' };
    expect(await management.refusal('proposeStockAdjustment', { input })).toMatchObject({ rule: 'nothingDiffers' });
    const { id, version } = await proposed(ground.sensor, 1);
    const back = { id, expectedVersion: version, input: { reason: '请复盘' } };
    expect(await management.refusal('rejectStockAdjustment', back)).toMatchObject({ rule: 'notByTheSamePerson' });
    expect(await another.step('rejectStockAdjustment', back)).toMatchObject({ state: 'REJECTED' });
  });

  test('a movement is never changed and never taken back, by nobody', async () => {
    const as = (role: string, statement: string) =>
      sanbao.orm.em.fork().transactional(async em => {
        await em.execute(`set local role ${role}`);
        await em.execute(statement);
      });
    for (const statement of ['update stock_movement set quantity = 1', 'delete from stock_movement'])
      await expect(as('sanbao_house', statement)).rejects.toThrow('permission denied');
    const asOwner = (statement: string) => sanbao.orm.em.fork().execute(statement);
    await expect(asOwner('update stock_movement set quantity = 1')).rejects.toThrow('append-only');
    await expect(asOwner('delete from stock_movement')).rejects.toThrow('append-only');
  });
});
