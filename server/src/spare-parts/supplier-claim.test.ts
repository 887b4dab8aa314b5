import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { repairIn } from '../../test/repair.ts';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import {
  applicationIn,
  countedBoth,
  delivered,
  inspected,
  ordered,
  orderForm,
  type PartsGround,
  partsGround,
  requested,
  stocked,
} from '../../test/spare-parts.ts';

let sanbao: Sanbao;
let ground: PartsGround;
let office: Client;
let head: Client;
let management: Client;
beforeAll(async () => {
  sanbao = await startSanbao(undefined, { SESSION_DAYS: '90' });
  ground = await partsGround(sanbao);
  office = await sanbao.as('after-sales');
  head = await sanbao.as('after-sales-head');
  management = await sanbao.as('management');
});
afterAll(() => sanbao.stop());
beforeEach(() => at('2026-11-23T02:00:00Z'));

const at = (time: string) => {
  sanbao.clock.now = new Date(time);
};

/** So many are ordered at 88.5, for which the supplier answers 12 months unless said otherwise, and come. */
async function came(part: string, accepted: number, rejected = 0, warrantyMonths: number | null = 12) {
  const lines = [{ part, quantity: accepted + rejected }];
  const { id: application } = await applicationIn(sanbao, ground, 'CONFIRMED', { lines });
  const input = orderForm(
    ground,
    application,
    lines.map(line => ({ ...line, unitPrice: 88.5, warrantyMonths })),
  );
  const order = await management.step('placePurchaseOrder', { input });
  return { order: order.id as string, ...(await stocked(sanbao, order.id, [inspected(part, accepted, rejected)])) };
}

const newest = async (source: string) => {
  const list = `{ nonconformities(filter: { source: { eq: ${source} } }, orderBy: [NUMBER_DESC], first: 1) { nodes { id version } } }`;
  return (await office.read(list)).nonconformities.nodes[0] as { id: string; version: number };
};
const goesBack = async (source: string, disposition = 'RETURN_TO_SUPPLIER') => {
  const { id, version } = await newest(source);
  const input = { disposition, grounds: '供应商责任' };
  await management.step('decideDisposition', { id, expectedVersion: version, input });
  return id;
};

/** New ones went into a machine, and so many old ones came out of it. */
async function failed(part: string, old: number, disposition?: string) {
  const today = sanbao.clock.now.toISOString().slice(0, 10);
  const order = (await repairIn(sanbao, ground, 'PLANNED', { startsOn: today, endsOn: today })).id as string;
  const lines = [{ part, quantity: old }];
  const { id } = await requested(sanbao, order, lines);
  await head.step('issueParts', { id, input: { lines } });
  await office.step('returnParts', { id, input: { lines: [{ part, unused: 0, old, remark: '刃口崩裂' }] } });
  return goesBack('OLD_PARTS', disposition);
}

const claim = (nonconformity: string, change: object = {}) => ({
  input: { nonconformity, quantity: 1, grounds: '刃口崩裂，热处理不良。', channel: 'EMAIL', ...change },
});
const claimed = (nonconformity: string, change: object = {}) =>
  office.step('claimFromSupplier', claim(nonconformity, change), 'id number state version amount unitPrice dueOn');
const refused = (nonconformity: string, change: object = {}) =>
  office.refusal('claimFromSupplier', claim(nonconformity, change));
const settle = (by: Client, { id, version }: { id: string; version: number }, input: object) =>
  by.step('settleSupplierClaim', { id, expectedVersion: version, input }, 'id state version');
const notSettled = (by: Client, { id, version }: { id: string; version: number }, input: object) =>
  by.refusal('settleSupplierClaim', { id, expectedVersion: version, input });

describe('6.1 what a supplier is to make good', () => {
  test('pieces rejected on arrival, at the price at which they came, once and no more than were rejected', async () => {
    const { number } = await came(ground.blade, 8, 2);
    const open = await newest('INSPECTION');
    expect(await refused(open.id)).toMatchObject({ fields: { nonconformity: expect.any(String) } });
    const nonconformity = await goesBack('INSPECTION');
    expect(await refused(nonconformity, { quantity: 3 })).toMatchObject({ rule: 'moreThanToClaim', clause: '6.1' });
    expect(await refused(nonconformity, { quantity: 0.5 })).toMatchObject({ rule: 'wholeNumberOnly' });
    const { id } = await claimed(nonconformity, { quantity: 2 });
    const select = `state quantity unitPrice amount claimedOn dueOn warrantyUntil receivedOn failedOn part { name }
      supplier { name } receipt { number } purchaseOrder { state } nonconformity { claimed } claimedBy { name }`;
    const read = await management.read(`query ($id: ID!) { supplierClaim(id: $id) { ${select} } }`, { id });
    expect(read.supplierClaim).toEqual({
      ...{ state: 'CLAIMED', quantity: 2, unitPrice: 88.5, amount: 177, claimedOn: '2026-11-23', dueOn: '2026-12-08' },
      ...{ warrantyUntil: null, receivedOn: '2026-11-23', failedOn: '2026-11-23', part: { name: '横封切刀' } },
      ...{
        supplier: { name: '马鞍山金刃刀模有限公司' },
        receipt: { number },
        purchaseOrder: { state: 'PART_RECEIVED' },
      },
      ...{ nonconformity: { claimed: 2 }, claimedBy: { name: '沈晓梅' } },
    });
    expect(await refused(nonconformity)).toMatchObject({ rule: 'claimedAlready' });
  });

  test('what was entered wrongly is cancelled, and its pieces can be claimed anew', async () => {
    await came(ground.blade, 8, 2);
    const nonconformity = await goesBack('INSPECTION');
    const { id } = await claimed(nonconformity, { quantity: 2 });
    await office.step('cancelSupplierClaim', { id, input: { reason: '数量填错' } });
    expect(await claimed(nonconformity, { quantity: 1 })).toMatchObject({ amount: 88.5 });
    expect(await refused(nonconformity, { quantity: 2 })).toMatchObject({ rule: 'moreThanToClaim' });
  });

  test('of two at once one is taken', async () => {
    await came(ground.blade, 8, 2);
    const nonconformity = await goesBack('INSPECTION');
    const both = await Promise.allSettled(
      [office, management].map(by => by.step('claimFromSupplier', claim(nonconformity, { quantity: 2 }))),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('not what stays here, nor what came beyond the order', async () => {
    await came(ground.blade, 8, 1);
    expect(await refused(await goesBack('INSPECTION', 'SCRAP'))).toMatchObject({ rule: 'notReturnedToSupplier' });
    const lines = [{ part: ground.blade, quantity: 2 }];
    const { id: order } = await ordered(sanbao, ground, lines, { lines });
    const { id } = await delivered(sanbao, order);
    await countedBoth(sanbao, id, [{ part: ground.blade, quantity: 3 }]);
    await management.step('rejectSurplus', { id, input: { reason: '多送一件' } });
    expect(await refused(await goesBack('SURPLUS'))).toMatchObject({ rule: 'surplusNotClaimed' });
  });
});

describe('6.1 what failed within the supplier’s warranty', () => {
  test('names the delivery it came with; of that no more is claimed than came', async () => {
    const { id: receipt } = await came(ground.blade, 3);
    const other = await came(ground.sensor, 5);
    at('2026-11-24T02:00:00Z');
    const nonconformity = await failed(ground.blade, 5);
    expect(await refused(nonconformity)).toMatchObject({
      rule: 'deliveryToBeNamed',
      fields: { receipt: expect.any(String) },
    });
    expect(await refused(nonconformity, { receipt: other.id })).toMatchObject({ rule: 'notOfDelivery' });
    expect(await refused(nonconformity, { receipt, quantity: 4 })).toMatchObject({ rule: 'moreThanCame' });
    await claimed(nonconformity, { receipt, quantity: 2 });
    expect(await refused(nonconformity, { receipt, quantity: 2 })).toMatchObject({ rule: 'moreThanCame' });
    expect(await claimed(nonconformity, { receipt, quantity: 1 })).toMatchObject({ state: 'CLAIMED' });
    at('2026-11-25T02:00:00Z');
    const { id: later } = await came(ground.blade, 3);
    expect(await refused(nonconformity, { receipt: later })).toMatchObject({ rule: 'failedBeforeItCame' });
  });

  test('the last day counts, and the day after does not; the order keeps what the supplier answered for then', async () => {
    const { id: receipt } = await came(ground.sensor, 9, 0, 1);
    at('2026-12-23T02:00:00Z');
    const inTime = await failed(ground.sensor, 1);
    expect(await claimed(inTime, { receipt })).toMatchObject({ state: 'CLAIMED' });
    at('2026-12-24T02:00:00Z');
    const late = await failed(ground.sensor, 1);
    expect(await refused(late, { receipt, warrantyMonths: 24 })).toMatchObject({ rule: 'supplierWarrantyOver' });
  });

  test('is as the part says when it was ordered, else as it is entered from the paper', async () => {
    const { id: receipt, order } = await came(ground.sensor, 2, 0, null);
    const nonconformity = await failed(ground.sensor, 1);
    expect(await refused(nonconformity, { receipt })).toMatchObject({
      rule: 'supplierWarrantyUnknown',
      fields: { warrantyMonths: expect.any(String) },
    });
    expect(await claimed(nonconformity, { receipt, warrantyMonths: 6 })).toMatchObject({ amount: 88.5 });
    expect(order).toBeTruthy();
  });
});

describe('6.1 what comes of it', () => {
  const open = async () => {
    await came(ground.blade, 8, 2);
    return claimed(await goesBack('INSPECTION'), { quantity: 2 });
  };
  const answered = async (answer: string) => {
    const { id } = await open();
    return office.step(
      'answerSupplierClaim',
      { id, input: { answer, words: '同意赔付。' } },
      'id state version dueOn answeredLate',
    );
  };

  test('is decided by Management, and not by who has claimed it', async () => {
    const accepted = await answered('ACCEPTED');
    expect(accepted).toMatchObject({ state: 'ANSWERED', answeredLate: false, dueOn: '2026-12-23' });
    expect(await notSettled(office, accepted, { outcome: 'ACCEPTED', credited: 177 })).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await notSettled(management, accepted, { outcome: 'ACCEPTED' })).toMatchObject({ rule: 'nothingMadeGood' });
    expect(await notSettled(management, accepted, { outcome: 'ACCEPTED', credited: 177.01 })).toMatchObject({
      rule: 'moreThanClaimed',
    });
    expect(await notSettled(management, accepted, { outcome: 'ACCEPTED', credited: 100 })).toMatchObject({
      rule: 'lessThanClaimed',
    });
    const done = { outcome: 'ACCEPTED', credited: 177, creditNote: '红字 0451' };
    expect(await settle(management, accepted, done)).toMatchObject({ state: 'SETTLED' });
    await came(ground.blade, 1, 1);
    const own = await management.step('claimFromSupplier', claim(await goesBack('INSPECTION')), 'id version');
    expect(await notSettled(management, own, { outcome: 'REFUSED', remark: '无' })).toMatchObject({
      rule: 'notByTheSamePerson',
    });
  });

  test('a refusal has its reason and makes nothing good', async () => {
    const refusal = await answered('REFUSED');
    expect(await notSettled(management, refusal, { outcome: 'REFUSED', credited: 1, remark: '-' })).toMatchObject({
      rule: 'refusedAfterAll',
    });
    expect(await notSettled(management, refusal, { outcome: 'REFUSED' })).toMatchObject({
      rule: 'refusalToBeExplained',
    });
    const why = { outcome: 'REFUSED', remark: '供应商鉴定为碰撞损坏。' };
    expect(await settle(management, refusal, why)).toMatchObject({ state: 'REFUSED' });
  });

  test('pieces in their place are another delivery of the same supplier', async () => {
    const replaced = await answered('PARTLY');
    const { receipt } = (
      await office.read('query ($id: ID!) { supplierClaim(id: $id) { receipt { id } } }', { id: replaced.id })
    ).supplierClaim;
    const outcome = (replacement: string) => ({ outcome: 'PARTLY', replacement });
    expect(await notSettled(management, replaced, outcome(receipt.id))).toMatchObject({ rule: 'noReplacement' });
    const { id } = await came(ground.blade, 2);
    expect(await settle(management, replaced, outcome(id))).toMatchObject({ state: 'SETTLED' });
  });

  test('is counted for each supplier', async () => {
    const fields = 'supplier claims open late claimed credited replaced rate';
    const { figures } = await office.read(
      `{ figures: supplierClaimsSettled(from: "2026-11-01", until: "2026-11-30") { ${fields} } }`,
    );
    expect(figures).toEqual([
      {
        supplier: '马鞍山金刃刀模有限公司',
        claims: 10,
        open: 7,
        late: 0,
        claimed: 1416,
        credited: 177,
        replaced: 1,
        rate: 33.3,
      },
    ]);
  });

  test('one without an answer in time waits in the inbox, and is told', async () => {
    const { id } = await open();
    at('2026-12-09T02:00:00Z');
    const inbox = (await office.read('{ inbox(first: 100) { record step due } }')).inbox;
    expect(inbox).toContainEqual({ record: id, step: 'answerSupplierClaim', due: '2026-12-08' });
    const select = 'checks { name overdue { total } conforming { total } }';
    const { conformance } = await office.read(`{ conformance(from: "2026-11-01", until: "2026-11-30") { ${select} } }`);
    const check = conformance.checks.find(({ name }: { name: string }) => name === 'supplierClaimAnswered');
    expect(check).toMatchObject({ overdue: { total: expect.any(Number) }, conforming: { total: 3 } });
    expect(check.overdue.total).toBeGreaterThan(0);
    const late = await office.step(
      'answerSupplierClaim',
      { id, input: { answer: 'ACCEPTED', words: '同意。' } },
      'answeredLate',
    );
    expect(late).toEqual({ answeredLate: true });
  });
});
