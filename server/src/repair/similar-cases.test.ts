import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { plansOf } from '../../test/plans.ts';
import { faultForm, type RepairGround, repairGround, reportSigned } from '../../test/repair.ts';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { afterSales } from '../chapters.ts';
import { systemViewer } from '../procedure/system-context.ts';
import { Statement } from '../read/statement.ts';
import { Tables } from '../read/tables.ts';
import { similarSql } from './similar-cases.ts';

const CASE =
  'fault number machine sameModel symptom resolution faultCode causeCode remedyCode report { number cause remedy } partsUsed { partNumber quantity } cameBack';

let sanbao: Sanbao;
let ground: RepairGround;
let office: Client;
let plans: Awaited<ReturnType<typeof plansOf>>;
beforeAll(async () => {
  sanbao = await startSanbao(undefined, { SESSION_DAYS: '60' });
  ground = await repairGround(sanbao);
  office = await sanbao.as('after-sales');
  plans = await plansOf(sanbao.url);
});
afterAll(async () => {
  await plans.end();
  await sanbao.stop();
});

const similar = async (asked: object, client = office) =>
  (
    await client.read(
      `query ($equipment: ID, $model: ID, $faultCode: FaultCode, $symptom: String, $first: Int) {
        similarCases(equipment: $equipment, model: $model, faultCode: $faultCode, symptom: $symptom, first: $first) { ${CASE} } }`,
      asked,
    )
  ).similarCases;

/** A fault that was helped by telephone. */
async function helped(symptom: string, faultCode: string | null, resolution: string) {
  const { id } = await office.step('reportFault', { input: faultForm(ground, { symptom, faultCode }) });
  const help = { channel: 'PHONE', advice: resolution, outcome: 'SOLVED', minutes: 10 };
  await office.step('helpRemotely', { id, input: help });
  return office.step('resolveFaultRemotely', { id, input: { resolution } }, 'id number');
}

describe('5.3.7 similar cases', () => {
  test('of a machine of which nothing was resolved there is none', async () => {
    await office.step('reportFault', { input: faultForm(ground) });
    expect(await similar({ equipment: ground.machine })).toEqual([]);
  });

  test('the same code comes first, then what shares most words; each says what helped', async () => {
    const leak = await helped('气管接头漏气，压力上不去。', 'LEAK', '接头重新拧紧');
    const jam = await helped('纸盒在取盒机构处卡住。', 'JAM', '清理吸盘');
    const numbers = async (asked: object) =>
      (await similar({ equipment: ground.machine, ...asked })).map(({ number }: { number: string }) => number);
    expect(await numbers({ faultCode: 'LEAK' })).toEqual([leak.number, jam.number]);
    expect(await numbers({ faultCode: 'JAM' })).toEqual([jam.number, leak.number]);
    expect(await numbers({ symptom: '吸盘取盒时卡住' })).toEqual([jam.number, leak.number]);
    expect(await numbers({ symptom: '接头处漏气' })).toEqual([leak.number, jam.number]);
    expect(await numbers({ symptom: '接头处漏气', first: 1 })).toEqual([leak.number]);
    const [first] = await similar({ equipment: ground.machine, faultCode: 'LEAK' });
    expect(first).toMatchObject({
      ...{ fault: leak.id, sameModel: true, resolution: '接头重新拧紧', report: null, partsUsed: [], cameBack: 0 },
      machine: expect.stringContaining(ground.serialNumber),
    });
  });

  test('a repaired one has cause, remedy, codes and parts of its report, once its order is closed', async () => {
    const codes = { faultCode: 'ALARM', causeCode: 'SEAL', remedyCode: 'REPLACED' };
    const { order, number } = await reportSigned(sanbao, ground, codes);
    const asked = { model: ground.model, faultCode: 'ALARM', symptom: '开机报过载' };
    const isThere = async () => (await similar(asked)).some((each: { report: object | null }) => each.report !== null);
    expect(await isThere()).toBe(false);
    await office.step('closeServiceOrder', { id: order });
    const found = (await similar(asked)).find((each: { report: object | null }) => each.report !== null);
    expect(found).toMatchObject({
      ...codes,
      report: { number, cause: '复位气缸密封圈老化漏气。', remedy: '更换气缸，重新校正行程。' },
    });
  });

  test('is asked by the company alone', async () => {
    for (const account of ['dealer-a', 'admin'])
      await expect(similar({ equipment: ground.machine }, await sanbao.as(account))).rejects.toThrow(/FORBIDDEN/);
  });

  test('is found by indexes, whatever the number of reports', async () => {
    const tables = new Tables((sanbao.orm.em as SqlEntityManager).getMetadata());
    const statement = new Statement(afterSales, tables, systemViewer(), 'zh');
    const sql = similarSql({ equipment: ground.machine, faultCode: 'LEAK', symptom: '漏气', first: 5 }, statement);
    expect(await plans.readWhole(`select ${sql}`, statement.params)).toEqual([]);
  });
});
