import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { plansOf } from '../../test/plans.ts';
import { repairIn, reportForm } from '../../test/repair.ts';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import {
  countedBoth,
  delivered,
  inspected,
  ordered,
  type PartsGround,
  partForm,
  partsGround,
  requested,
} from '../../test/spare-parts.ts';
import { statementsOf } from '../../test/statements.ts';

let sanbao: Sanbao;
let ground: PartsGround;
let office: Client;
let head: Client;
let engineer: Client;
let management: Client;
let drive: string;
let grease: string;
beforeAll(async () => {
  sanbao = await startSanbao();
  ground = await partsGround(sanbao);
  office = await sanbao.as('after-sales');
  head = await sanbao.as('after-sales-head');
  engineer = await sanbao.as('engineer');
  management = await sanbao.as('management');
  sanbao.clock.now = new Date('2026-11-23T02:00:00Z');
  const part = async (...form: Parameters<typeof partForm>) =>
    (await office.step('createPart', { input: partForm(...form) })).id as string;
  drive = await part('V-113', '伺服驱动器', { tracking: 'SERIAL' });
  grease = await part('C-911', '食品级润滑脂', { tracking: 'BATCH', unit: 'KILOGRAM' });
});
afterAll(() => sanbao.stop());

type Piece = { part: string; mark: string; quantity: number; old?: boolean };
const serial = (mark: string, part = drive): Piece => ({ part, mark, quantity: 1 });
const batch = (mark: string, quantity: number): Piece => ({ part: grease, mark, quantity });

/** A delivery that is counted and about to be inspected. */
async function arrived(part: string, quantity: number) {
  const lines = [{ part, quantity }];
  const { id: order } = await ordered(sanbao, ground, lines, { lines });
  const { id } = await delivered(sanbao, order);
  await countedBoth(sanbao, id, lines);
  return { id, inspection: [inspected(part, quantity)] };
}

async function came(part: string, quantity: number, pieces: Piece[]) {
  const { id, inspection } = await arrived(part, quantity);
  const { version } = await office.step('inspectDelivery', { id, input: { inspection, pieces } });
  await management.step('confirmInspection', { id, expectedVersion: version });
  return management.step('stockIn', { id }, 'id number state');
}

const onSite = async () => (await repairIn(sanbao, ground, 'ON_SITE')).id as string;
const asked = async (order: string, part: string, quantity: number) =>
  (await requested(sanbao, order, [{ part, quantity }])).id as string;
const issue = (part: string, quantity: number, pieces?: Piece[]) => ({ lines: [{ part, quantity }], pieces });
const traced = async (question: object) =>
  (
    await office.read(
      'query ($part: ID, $mark: String, $equipment: ID) { tracedPieces(part: $part, mark: $mark, equipment: $equipment) { name mark place quantity serialNumber customer deliveries suppliers } }',
      question,
    )
  ).tracedPieces;

test('what is traced is named, and found by an index each way', async () => {
  const nothing = await office.ask('{ tracedPieces { mark } }');
  expect(nothing.errors).toMatchObject([
    { extensions: { code: 'BAD_USER_INPUT', fields: { mark: expect.any(String) } } },
  ]);
  const plans = await plansOf(sanbao.url);
  for (const question of [{ part: drive }, { mark: 'TD-01' }, { equipment: ground.machine }]) {
    const sent = await statementsOf(() => traced(question));
    const [statement] = sent.filter(({ text }) => text.includes('TAKEN_OUT'));
    expect(await plans.readWhole(statement?.text as string, statement?.values ?? [])).toEqual([]);
  }
  await plans.end();
});

describe('5.4.3 pieces that are told apart by their numbers', () => {
  test('are named by a delivery: each of what passes, and none of a part without numbers', async () => {
    const { id, inspection } = await arrived(drive, 2);
    const refused = async (pieces?: Piece[]) =>
      (await office.refusal('inspectDelivery', { id, input: { inspection, pieces } })).rule;
    expect(await refused()).toBe('piecesUnlikeQuantity');
    expect(await refused([serial('TD-01')])).toBe('piecesUnlikeQuantity');
    expect(await refused([serial('TD-01'), serial('TD-01')])).toBe('markTwice');
    expect(await refused([{ ...serial('TD-01'), quantity: 2 }])).toBe('serialIsOnePiece');
    expect(await refused([serial('TD-01'), serial('TD-02'), serial('Z-1', ground.blade)])).toBe('partWithoutMarks');
    const pieces = [serial('TD-01'), serial('TD-02')];
    const oneFailed = { id, input: { inspection: [inspected(drive, 1, 1)], pieces } };
    expect(await office.refusal('inspectDelivery', oneFailed)).toMatchObject({ rule: 'failedPiecesUnlike', named: 0 });
    const { version } = await office.step('inspectDelivery', { id, input: { inspection, pieces } });
    await management.step('confirmInspection', { id, expectedVersion: version });
    await management.step('stockIn', { id });
    expect(await traced({ part: drive })).toEqual([
      expect.objectContaining({ mark: 'TD-01', place: 'STOCK', quantity: 1, suppliers: '马鞍山金刃刀模有限公司' }),
      expect.objectContaining({ mark: 'TD-02', place: 'STOCK', quantity: 1 }),
    ]);
  });

  test('a serial number is in one place only, a batch may come again', async () => {
    const { id, inspection } = await arrived(drive, 1);
    const { version } = await office.step('inspectDelivery', { id, input: { inspection, pieces: [serial('TD-01')] } });
    await management.step('confirmInspection', { id, expectedVersion: version });
    expect(await management.refusal('stockIn', { id })).toMatchObject({ rule: 'serialElsewhere', clause: '5.4.3' });
    const spelt = await office.refusal('inspectDelivery', {
      id: (await arrived(drive, 2)).id,
      input: { inspection: [inspected(drive, 2)], pieces: [serial('TD-09'), serial('ｔｄ—09')] },
    });
    expect(spelt).toMatchObject({ rule: 'markTwice' });
    await came(grease, 5, [batch('B2611', 5)]);
    await came(grease, 3, [batch('ｂ2611', 2), batch('B2612', 1)]);
    expect(await traced({ part: grease })).toMatchObject([
      { mark: 'B2611', quantity: 7 },
      { mark: 'B2612', quantity: 1 },
    ]);
  });

  test('are named when the shelf is counted', async () => {
    const refused = async (input: object) =>
      (await management.refusal('proposeStockAdjustment', { input: { part: drive, reason: '盘点', ...input } })).rule;
    expect(await refused({ difference: 1 })).toBe('markToBeNamed');
    expect(await refused({ difference: 2, mark: 'TD-09' })).toBe('serialIsOnePiece');
    expect(await refused({ part: ground.blade, difference: 2, mark: 'TD-09' })).toBe('partWithoutMarks');
    const gone = { part: drive, difference: -1, mark: 'TD-99', reason: '盘点' };
    const { id, version } = await management.step('proposeStockAdjustment', { input: gone });
    const approve = await (await sanbao.as('warehouse')).refusal('approveStockAdjustment', {
      id,
      expectedVersion: version,
    });
    expect(approve).toMatchObject({ rule: 'markNotInStock' });
    const query = 'query ($id: ID!) { stockAdjustment(id: $id) { availableSteps { name blocked } } }';
    const { availableSteps } = (await (await sanbao.as('warehouse')).read(query, { id })).stockAdjustment;
    expect(availableSteps.find(({ name }: { name: string }) => name === 'approveStockAdjustment').blocked).toContain(
      'TD-99',
    );
  });

  test('how they are told apart stays once something has moved', async () => {
    const form = partForm('V-113', '伺服驱动器', { tracking: 'BATCH' });
    expect(await office.refusal('updatePart', { id: drive, input: form })).toMatchObject({
      rule: 'trackingInUse',
      fields: { tracking: expect.any(String) },
    });
    const { tracking: _, ...without } = form as { tracking?: string };
    await office.step('updatePart', { id: drive, input: without });
    const { part } = await office.read('query ($id: ID!) { part(id: $id) { tracking } }', { id: drive });
    expect(part).toEqual({ tracking: 'SERIAL' });
  });
});

describe('5.4.5 and 5.3.6 where they go', () => {
  test('an issue, the report and a return name them; who has which is told both ways', async () => {
    await came(drive, 2, [serial('TD-11'), serial('TD-12')]);
    expect(await traced({ mark: 'td —１１' })).toMatchObject([{ mark: 'TD-11', place: 'STOCK' }]);
    const order = await onSite();
    const id = await asked(order, drive, 2);
    const refused = async (input: object) => (await head.refusal('issueParts', { id, input })).rule;
    expect(await refused(issue(drive, 1))).toBe('piecesUnlikeQuantity');
    expect(await refused(issue(drive, 1, [serial('TD-77')]))).toBe('markNotInStock');
    await head.step('issueParts', { id, input: issue(drive, 2, [serial('td-11'), serial('TD-12')]) });
    expect(await traced({ mark: 'TD-11' })).toMatchObject([{ place: 'ISSUED', serialNumber: expect.any(String) }]);

    await engineer.step('completeWork', { id: order });
    const report = (pieces: Piece[]) =>
      reportForm(order, ground, { partsUsed: [{ part: drive, quantity: 1 }], pieces } as never);
    const unfiled = async (pieces: Piece[]) =>
      (await engineer.refusal('fileWorkReport', { input: report(pieces) })).rule;
    expect(await unfiled([])).toBe('piecesUnlikeQuantity');
    expect(await unfiled([serial('TD-01')])).toBe('markNotIssued');
    await engineer.step('fileWorkReport', { input: report([serial('TD-11')]) });
    expect(await traced({ mark: 'TD-11' })).toMatchObject([
      { place: 'MACHINE', quantity: 1, customer: expect.any(String), deliveries: expect.stringMatching(/^GR-/) },
    ]);
    const back = (pieces: Piece[], unused = 1, old = 0) => ({
      id,
      input: { lines: [{ part: drive, unused, old }], pieces },
    });
    const unreturned = async (pieces: Piece[]) => (await office.refusal('returnParts', back(pieces))).rule;
    expect(await unreturned([])).toBe('piecesUnlikeQuantity');
    expect(await unreturned([{ ...serial('TD-01'), old: false }])).toBe('markNotIssued');
    await office.step('returnParts', back([{ ...serial('TD-12'), old: false }]));
    expect(await traced({ mark: 'TD-12' })).toMatchObject([{ place: 'STOCK', quantity: 1 }]);
    const inMachine = await traced({ equipment: ground.machine });
    expect(inMachine).toMatchObject([{ mark: 'TD-11', place: 'MACHINE' }]);

    await office.step('returnParts', back([{ ...serial('TD-11'), old: true }], 0, 1));
    expect(await traced({ mark: 'TD-11' })).toMatchObject([{ place: 'TAKEN_OUT', quantity: 1 }]);
    const list = '{ nonconformities(orderBy: [NUMBER_DESC], first: 1) { nodes { source marks } } }';
    expect((await office.read(list)).nonconformities.nodes).toEqual([{ source: 'OLD_PARTS', marks: 'TD-11' }]);
    await came(drive, 1, [serial('TD-11')]);
    expect(await traced({ mark: 'TD-11' })).toContainEqual(expect.objectContaining({ place: 'STOCK', quantity: 1 }));
    const ledger =
      'query ($mark: String) { stockMovements(filter: { mark: { eq: $mark } }, orderBy: [NUMBER_ASC]) { nodes { kind quantity equipment { id } } } }';
    expect((await office.read(ledger, { mark: 'TD-12' })).stockMovements.nodes).toEqual([
      { kind: 'IN', quantity: 1, equipment: null },
      { kind: 'ISSUE', quantity: -1, equipment: { id: ground.machine } },
      { kind: 'RETURN', quantity: 1, equipment: { id: ground.machine } },
    ]);
  });

  test('of two issues of one serial number at once one is taken', async () => {
    await came(drive, 2, [serial('TD-21'), serial('TD-22')]);
    const requests = [await asked(await onSite(), drive, 1), await asked(await onSite(), drive, 1)];
    const both = await Promise.allSettled(
      requests.map(id => head.step('issueParts', { id, input: issue(drive, 1, [serial('TD-21')]) })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('a batch goes out by its number, and no more of it than is there', async () => {
    const id = await asked(await onSite(), grease, 4);
    const refused = async (pieces: Piece[]) =>
      (await head.refusal('issueParts', { id, input: issue(grease, 4, pieces) })).rule;
    expect(await refused([batch('B2612', 4)])).toBe('markNotInStock');
    await head.step('issueParts', { id, input: issue(grease, 4, [batch('B2611', 3), batch('B2612', 1)]) });
    expect(await traced({ part: grease })).toEqual(
      expect.arrayContaining([expect.objectContaining({ mark: 'B2611', place: 'STOCK', quantity: 4 })]),
    );
    const more = {
      id,
      input: { lines: [{ part: grease, unused: 0, old: 1 }], pieces: [{ ...batch('X', 2), old: true }] },
    };
    expect(await office.refusal('returnParts', more)).toMatchObject({ rule: 'moreOldMarks' });
  });
});

test('5.3.6 a report begins with what was issued for its order and did not come back', async () => {
  await came(drive, 2, [serial('TD-31'), serial('TD-32')]);
  await came(grease, 3, [batch('G-7', 3)]);
  const order = await onSite();
  const beginning = async () =>
    (await engineer.read('query ($id: ID!) { beginning(step: "fileWorkReport", record: $id) }', { id: order }))
      .beginning;
  const id = await asked(order, drive, 2);
  expect(await beginning()).toMatchObject({ partsUsed: [], pieces: [] });
  await head.step('issueParts', { id, input: issue(drive, 2, [serial('TD-31'), serial('TD-32')]) });
  const more = await asked(order, grease, 2.3);
  await head.step('issueParts', { id: more, input: issue(grease, 2.3, [batch('G-7', 2.3)]) });
  const returned = { lines: [{ part: drive, unused: 1, old: 0 }], pieces: [{ ...serial('TD-32'), old: false }] };
  await office.step('returnParts', { id, input: returned });
  const { partsUsed, pieces } = await beginning();
  expect(partsUsed).toHaveLength(2);
  expect(partsUsed).toEqual(
    expect.arrayContaining([
      { part: drive, quantity: 1 },
      { part: grease, quantity: 2.3 },
    ]),
  );
  expect(pieces).toHaveLength(2);
  expect(pieces).toEqual(expect.arrayContaining([serial('TD-31'), batch('G-7', 2.3)]));
  await engineer.step('completeWork', { id: order });
  await engineer.step('fileWorkReport', { input: reportForm(order, ground, { partsUsed, pieces } as never) });
});
