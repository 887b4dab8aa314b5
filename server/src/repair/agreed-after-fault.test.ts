import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { Oracle } from '../../test/oracle/oracle.ts';
import { planForm } from '../../test/repair.ts';
import type { Client, Sanbao } from '../../test/sanbao.ts';
import { assessmentForm, reported, type WarrantyGround, warrantyStarted } from '../../test/warranty.ts';

let sanbao: Sanbao;
let ground: WarrantyGround;
let office: Client;
let head: Client;
let sales: Client;
beforeAll(async () => {
  ({ sanbao, ground, office, head } = await warrantyStarted());
  sales = await sanbao.as('sales');
});
afterAll(() => sanbao.stop());
beforeEach(() => {
  sanbao.clock.now = new Date('2026-11-23T02:00:00Z');
});

const years = { monthsFromAcceptance: 60, monthsFromShipment: 60, monthsForWearParts: 12, basis: '合同第 9 条' };
const form = (change: object = {}) => ({
  customer: ground.customer,
  equipment: [ground.old],
  validFrom: '2026-11-01',
  validUntil: '2027-10-31',
  terms: [{ kind: 'SPARE_PARTS', what: '随机备件' }],
  warranty: years,
  ...change,
});
const scanned = async (client: Client) =>
  (await client.upload('合同.pdf', Buffer.from('%PDF-1.4\n%%EOF'))).json().id as string;
const agree = (client: Client, change: object = {}) =>
  client.step('recordServiceContract', { input: form(change) }, 'id version warrantyEnteredAt');
const refusal = (client: Client, change: object = {}) =>
  client.refusal('recordServiceContract', { input: form(change) });
const end = (id: string) =>
  sales.step('endServiceContract', { id, input: { endsOn: '2026-11-01', reason: '重复登记' } });
const verdict = 'verdict rules { rule facts }';

test('5.2.3 a warranty that is agreed before anything failed needs nothing besides', async () => {
  const { id, warrantyEnteredAt } = await agree(office, { equipment: [ground.ending] });
  expect(warrantyEnteredAt).toBe('2026-11-23T02:00:00+00:00');
  const fault = await reported(sanbao, ground, ground.ending);
  const { rules } = await office.step('assessWarranty', { input: assessmentForm(fault) }, verdict);
  const names = rules.map(({ rule }: { rule: string }) => rule);
  expect(names).toContain('warrantyTermsOfContract');
  expect(names).not.toContain('warrantyContractEnteredLater');
  await end(id);
});

test('5.2.3 entered after the call it has its contract, a reason, and Sales or the head to enter it', async () => {
  sanbao.clock.now = new Date('2026-11-22T02:00:00Z');
  const fault = await reported(sanbao, ground, ground.old, { calledAt: '2026-11-22T01:00:00Z' });
  const unknown = await reported(sanbao, ground, ground.old, {
    calledAt: '2026-11-22T01:00:00Z',
    equipment: null,
    symptom: '整机不启动',
  });
  sanbao.clock.now = new Date('2026-11-23T02:00:00Z');
  const rules = { clause: '5.2.1', fault: expect.stringMatching(/^FR-/) };
  expect(await refusal(office)).toMatchObject({ rule: 'warrantyAgreedLaterBySales', ...rules });
  expect(await refusal(sales)).toMatchObject({ rule: 'warrantyAgreedLaterUnproven', ...rules });
  expect(await refusal(sales, { scan: await scanned(sales) })).toMatchObject({
    rule: 'warrantyAgreedLaterUnexplained',
    ...rules,
  });
  // Its other promises do not say who pays.
  await end((await agree(office, { warranty: null })).id);

  const { id } = await agree(head, { scan: await scanned(head), lateReason: '合同原件后到' });
  // Sending somebody would make the repair free for the time being, and what is done by then stays free.
  expect(await head.refusal('planRepair', { input: planForm(ground, { fault }) })).toMatchObject({
    rule: 'contractEnteredByAssessor',
    clause: '5.3.7',
  });
  expect(
    await head.refusal('planRepair', { input: planForm(ground, { fault: unknown, equipment: ground.old }) }),
  ).toMatchObject({ rule: 'contractEnteredByAssessor' });
  expect(await head.refusal('assessWarranty', { input: assessmentForm(fault) })).toMatchObject({
    rule: 'contractEnteredByAssessor',
    clause: '5.2.3',
  });
  const decided = await office.step('assessWarranty', { input: assessmentForm(fault) }, `id version ${verdict}`);
  expect(decided.verdict).toBe('REPAIR_FREE');
  expect(decided.rules).toContainEqual({
    rule: 'warrantyContractEnteredLater',
    facts: { contract: expect.any(String), enteredOn: '2026-11-23' },
  });
  await head.step('planRepair', { input: planForm(ground, { fault }) });
  expect(
    await head.refusal('reclassifyCause', {
      id: decided.id,
      expectedVersion: decided.version,
      input: { cause: 'USER', evidence: '拆检发现误操作。' },
    }),
  ).toMatchObject({ rule: 'contractEnteredByAssessor' });
  await end(id);
});

test('5.2.3 the same holds of a contract that is amended, unless it says of the warranty what it said before', async () => {
  const { id } = await agree(sales, { equipment: [ground.ending], warranty: null });
  const fault = await reported(sanbao, ground, ground.ending);
  const { customer: _, ...same } = form({ equipment: [ground.ending], warranty: null, reason: '补充协议' });
  const amend = (change: object) => ({ id, input: { ...same, ...change } });
  await sales.step('amendServiceContract', amend({ reference: 'FW-2026-031' }));
  expect(await sales.refusal('amendServiceContract', amend({ warranty: years }))).toMatchObject({
    rule: 'warrantyAgreedLaterUnproven',
  });
  const scan = await scanned(sales);
  const entered = 'lateReason scan { id } warrantyEnteredBy { id }';
  const amended = await sales.step('amendServiceContract', amend({ warranty: years, scan }), entered);
  expect(amended).toEqual({
    lateReason: '补充协议',
    scan: { id: scan },
    warrantyEnteredBy: { id: expect.any(String) },
  });
  // The scan stays, and so does who entered it.
  expect(await sales.step('amendServiceContract', amend({ warranty: years }), entered)).toEqual(amended);

  // What was decided by it stays so when the contract says nothing of the warranty any more.
  const decided = await office.step('assessWarranty', { input: assessmentForm(fault) }, 'id verdict coveredUntil');
  expect(decided).toMatchObject({ verdict: 'REPAIR_FREE', coveredUntil: expect.stringMatching(/^20(29|3)/) });
  await sales.step('amendServiceContract', amend({ warranty: null }));
  const after = await office.read('query ($id: ID!) { warrantyDecision(id: $id) { id verdict coveredUntil } }', {
    id: decided.id,
  });
  expect(after.warrantyDecision).toEqual(decided);
  const oracle = await Oracle.upon(sanbao.url);
  expect(await oracle.ask(['longer-only-by-our-repairs'])).toEqual({});
  await oracle.stop();
});
