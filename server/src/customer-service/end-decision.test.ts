import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { planForm, reportSigned } from '../../test/repair.ts';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import {
  assessmentForm,
  quoted,
  quoteForm,
  reported,
  type WarrantyGround,
  warrantyCalls,
  warrantyGround,
} from '../../test/warranty.ts';

let sanbao: Sanbao;
let ground: WarrantyGround;
let calls: Awaited<ReturnType<typeof warrantyCalls>>;
let office: Client;
beforeAll(async () => {
  sanbao = await startSanbao(undefined, { SESSION_DAYS: '90' });
  ground = await warrantyGround(sanbao);
  calls = await warrantyCalls(sanbao);
  office = await sanbao.as('after-sales');
});
afterAll(() => sanbao.stop());
beforeEach(() => {
  sanbao.clock.now = new Date('2026-11-23T02:00:00Z');
});

const reason = { reason: '又报过载' };
const states = async (decision: string, quote: string) => [
  (await calls.decisionOf(decision, 'state')).state,
  (await calls.quoteOf(quote, 'state')).state,
];
/** A fault that is charged and quoted, and for which nobody goes. */
async function offered() {
  const fault = await reported(sanbao, ground, ground.old);
  const { id: decision } = await calls.assess(fault);
  const { id: quote } = await office.step('quoteRepair', { input: quoteForm(decision) });
  return { fault, decision, quote };
}

describe('5.3.7 a fault that comes back is a new call', () => {
  test('decided anew by its own day, and no longer by the former decision', async () => {
    const fault = await reported(sanbao, ground, ground.ending);
    const former = await calls.assess(fault);
    const help = { channel: 'PHONE', advice: '请复位', outcome: 'SOLVED', minutes: 5 };
    await office.step('helpRemotely', { id: fault, input: help });
    await office.step('resolveFaultRemotely', { id: fault, input: { resolution: '已复位' } });
    sanbao.clock.now = new Date('2026-12-05T02:00:00Z');
    await office.step('reopenFault', { id: fault, input: reason });
    expect(await calls.decisionOf(former.id, 'state verdict recomputed { same }')).toEqual({
      state: 'SUPERSEDED',
      verdict: 'REPAIR_FREE',
      recomputed: { same: true },
    });
    const form = planForm(ground, { fault, startsOn: '2026-12-06', endsOn: '2026-12-06' });
    const again = await office.step('planRepair', { input: form }, 'warrantyDecision { id reportedOn verdict }');
    expect(again.warrantyDecision).toMatchObject({ reportedOn: '2026-12-05', verdict: 'REPAIR_CHARGED' });
    expect(again.warrantyDecision.id).not.toBe(former.id);
  });

  test('an offer for the former call is withdrawn', async () => {
    const { fault, decision, quote } = await offered();
    await office.step('helpRemotely', {
      id: fault,
      input: { channel: 'PHONE', advice: '请复位', outcome: 'SOLVED', minutes: 5 },
    });
    await office.step('resolveFaultRemotely', { id: fault, input: { resolution: '已复位' } });
    await office.step('reopenFault', { id: fault, input: reason });
    expect(await states(decision, quote)).toEqual(['SUPERSEDED', 'WITHDRAWN']);
  });

  test('the days of the former repair make the period longer', async () => {
    const report = await reportSigned(sanbao, ground);
    await office.step('closeServiceOrder', { id: report.order });
    const { fault, number } = await calls.orderOf(report.order, 'number fault { id }');
    sanbao.clock.now = new Date('2026-12-05T02:00:00Z');
    await office.step('reopenFault', { id: fault.id, input: reason });
    const { inputs, workStaysFree } = await calls.assess(fault.id, { cause: 'USER' }, 'inputs workStaysFree');
    expect(inputs.machine.repairs).toEqual([
      { order: number, from: '2026-11-23', until: '2026-11-23', charged: false, holds: [] },
    ]);
    expect(workStaysFree).toBe(false);
  });
});

describe('5.3.7 a fault that is merged or void', () => {
  test('merged: nothing is decided or offered about it any more', async () => {
    const { fault, decision, quote } = await offered();
    const into = await reported(sanbao, ground, ground.old);
    await office.step('mergeFaultReport', { id: fault, input: { into } });
    expect(await states(decision, quote)).toEqual(['SUPERSEDED', 'WITHDRAWN']);
    const { history } = await calls.quoteOf(quote, 'history(first: 1) { step }');
    expect(history).toEqual([{ step: 'mergeFaultReport' }]);
    expect(await office.refusal('quoteRepair', { input: quoteForm(decision) })).toMatchObject({
      rule: 'linkOutOfState',
    });
  });

  test('void: the same; not once somebody was planned for it, though the order was cancelled', async () => {
    const { order, fault: planned } = await quoted(sanbao, ground);
    await office.step('cancelServiceOrder', { id: order.id, input: reason });
    expect(await office.refusal('cancelFaultReport', { id: planned, input: reason })).toMatchObject({
      rule: 'helpedAlready',
    });
    const { fault, decision, quote } = await offered();
    await office.step('cancelFaultReport', { id: fault, input: reason });
    expect(await states(decision, quote)).toEqual(['SUPERSEDED', 'WITHDRAWN']);
    const undecided = await reported(sanbao, ground, ground.old);
    expect(await office.step('cancelFaultReport', { id: undecided, input: reason })).toMatchObject({
      state: 'CANCELLED',
    });
    expect(await office.refusal('assessWarranty', { input: assessmentForm(undecided) })).toMatchObject({
      rule: 'linkOutOfState',
    });
  });
});
