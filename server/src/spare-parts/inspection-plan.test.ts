import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { checksOf } from '../../test/conformance.ts';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import {
  countedBoth,
  delivered,
  inspected,
  ordered,
  type PartsGround,
  partForm,
  partsGround,
  planForm,
  planReleased,
  stockOf,
  valuesOf,
} from '../../test/spare-parts.ts';

let sanbao: Sanbao;
let ground: PartsGround;
let office: Client;
let management: Client;
let gm: Client;
beforeAll(async () => {
  sanbao = await startSanbao();
  ground = await partsGround(sanbao);
  office = await sanbao.as('after-sales');
  management = await sanbao.as('management');
  gm = await sanbao.as('gm');
});
afterAll(() => sanbao.stop());

let parts = 0;
const part = async (change: object = {}): Promise<string> =>
  (await office.step('createPart', { input: partForm(`Z-7${++parts}`, `冲刀 ${parts}`, change) })).id;

async function counted(of: string, quantity: number): Promise<string> {
  const lines = [{ part: of, quantity }];
  const order = await ordered(sanbao, ground, lines, { lines });
  const { id } = await delivered(sanbao, order.id);
  await countedBoth(sanbao, id, lines);
  return id;
}

const finding = (of: string, accepted: number, rejected = 0, concession = 0) =>
  inspected(of, accepted, rejected, concession);
const inspect = (id: string, inspection: object[], values?: object[]) =>
  office.step('inspectDelivery', { id, input: { inspection, values } });
const refused = async (id: string, inspection: object[], values?: object[]) =>
  office.refusal('inspectDelivery', { id, input: { inspection, values } });

async function passes(of: string, lot: number, size: number, wrong: readonly number[] = [], rejected = wrong.length) {
  const id = await counted(of, lot);
  const { version } = await inspect(id, [finding(of, lot - rejected, rejected)], valuesOf(of, size, wrong));
  await management.step('confirmInspection', { id, expectedVersion: version });
  return id;
}

const sampleOf = async (of: string, lot: number, client = office) =>
  (
    await client.read(
      'query ($part: ID!, $lot: Int!, $supplier: ID!) { inspectionSample(part: $part, lot: $lot, supplier: $supplier) { severity score letter size accept reject wholeLot why } }',
      { part: of, lot, supplier: ground.supplier },
    )
  ).inspectionSample;

describe('5.4.4 the plan of a part', () => {
  test('is drafted by one department and released by the other, and takes the place of the former', async () => {
    const of = await part();
    const { id, version, state } = await management.step('draftInspectionPlan', { input: planForm(of) });
    expect(state).toBe('DRAFT');
    const again = await office.refusal('draftInspectionPlan', { input: planForm(of) });
    expect(again.fields).toEqual({ revision: 'A record with the same Part, Revision exists already.' });
    const warehouse = await sanbao.as('warehouse');
    const release = { id, expectedVersion: version };
    expect(await warehouse.refusal('releaseInspectionPlan', release)).toMatchObject({
      rule: 'otherDepartmentReleases',
    });
    expect(await office.step('releaseInspectionPlan', release)).toMatchObject({ state: 'RELEASED' });
    expect(await office.refusal('draftInspectionPlan', { input: planForm(of) })).toMatchObject({
      rule: 'revisionNotLater',
    });
    const next = await planReleased(sanbao, of, { revision: 'B', aql: 2.5 });
    const { former, later } = await office.read(
      'query ($former: ID!, $later: ID!) { former: inspectionPlan(id: $former) { state } later: inspectionPlan(id: $later) { state draftedBy } }',
      { former: id, later: next },
    );
    expect([former.state, later]).toEqual(['SUPERSEDED', { state: 'RELEASED', draftedBy: 'AFTER_SALES' }]);
  });

  test.each<[string, () => object | Promise<object>, string]>([
    ['an AQL that the standard has not', () => ({ aql: 2 }), 'aqlNotInSeries'],
    ['a sample without a level', () => ({ level: null }), 'levelToBeNamed'],
    [
      'a measured characteristic without a limit',
      () => ({ characteristics: [{ characteristic: '刃宽', kind: 'MEASURED' }] }),
      'noLimit',
    ],
    [
      'a limit of what only conforms or does not',
      () => ({ characteristics: [{ characteristic: '外观', kind: 'ATTRIBUTE', upperLimit: 1 }] }),
      'limitOfAttribute',
    ],
    ['pieces of what has none', () => ({ part: ground.belt }), 'planOfMeasuredOut'],
  ])('refuses %s', async (_, change, rule) => {
    const input = planForm(ground.sensor, await change());
    expect(await office.refusal('draftInspectionPlan', { input })).toMatchObject({ rule });
  });

  test('goes out of use by the General Manager alone, and the part is inspected as before', async () => {
    const of = await part();
    const id = await planReleased(sanbao, of);
    expect(await sampleOf(of, 40)).toMatchObject({ size: 13 });
    const withdraw = { id, expectedVersion: 2, input: { reason: '改由供应商全检' } };
    expect(await management.refusal('withdrawInspectionPlan', withdraw)).toMatchObject({ code: 'FORBIDDEN' });
    await gm.step('withdrawInspectionPlan', withdraw);
    expect(await sampleOf(of, 40)).toBeNull();
    const delivery = await counted(of, 40);
    expect(await refused(delivery, [finding(of, 40)], valuesOf(of, 13))).toMatchObject({ rule: 'partWithoutPlan' });
    await inspect(delivery, [finding(of, 40)]);
  });
});

describe('5.4.4 a delivery of a part with a plan', () => {
  let blade: string;
  beforeAll(async () => {
    blade = await part();
    await planReleased(sanbao, blade);
  });

  test('says how many pieces are inspected, and why', async () => {
    expect(await sampleOf(blade, 40)).toMatchObject({
      ...{ severity: 'NORMAL', letter: 'D', size: 13, accept: 0, reject: 1, wholeLot: false },
      why: [
        expect.stringContaining('level II, AQL 1.0'),
        expect.stringContaining('Normal inspection'),
        'Table 1: a lot of 40 at level II has the code letter D.',
        'There is an arrow at the letter D: the plan of the letter E holds.',
        'Sample size 13, acceptance number 0, rejection number 1.',
      ],
    });
    expect(await sampleOf(blade, 12)).toMatchObject({ letter: 'B', size: 12, wholeLot: true });
    expect(await sampleOf(blade, 1)).toMatchObject({ letter: null, size: 1, accept: 0 });
    expect(await sampleOf(ground.sensor, 40)).toBeNull();
  });

  test('is judged by the server, value by value', async () => {
    const id = await counted(blade, 40);
    await inspect(id, [finding(blade, 40)], valuesOf(blade, 13));
    const { goodsReceipt } = await office.read(
      'query ($id: ID!) { goodsReceipt(id: $id) { samples { lot size letter severity acceptance nonconforming inspected verdict } values { piece characteristic value finding verdict } } }',
      { id },
    );
    expect(goodsReceipt.samples).toEqual([
      {
        ...{ lot: 40, size: 13, letter: 'D', severity: 'NORMAL', acceptance: 0 },
        ...{ nonconforming: 0, inspected: 13, verdict: 'ACCEPTED' },
      },
    ]);
    expect(goodsReceipt.values).toHaveLength(26);
    expect(goodsReceipt.values[0]).toEqual({
      ...{ piece: 1, characteristic: '刃宽', value: 12.01, finding: null, verdict: 'CONFORMING' },
    });
  });

  let open: string;
  beforeAll(async () => {
    open = await counted(blade, 40);
  });
  const without = (...at: number[]) => valuesOf(blade, 13).filter((_, index) => !at.includes(index));
  test.each<[string, () => object[] | undefined, string]>([
    ['no values', () => undefined, 'piecesUnlikeSample'],
    ['values of too few pieces', () => valuesOf(blade, 12), 'piecesUnlikeSample'],
    ['values of too many', () => valuesOf(blade, 14), 'piecesUnlikeSample'],
    [
      'values of another piece',
      () => valuesOf(blade, 13).map(each => (each.piece === 13 ? { ...each, piece: 14 } : each)),
      'pieceNotInSample',
    ],
    ['a piece that is not there', () => [...without(), { ...without()[0], piece: 41 }], 'pieceNotInSample'],
    ['a value twice', () => [...without(), ...without().slice(0, 1)], 'valueTwice'],
    ['a piece of which something was not looked at', () => without(3), 'characteristicsMissing'],
    [
      'a characteristic that the plan has not',
      () => [...without(), { part: blade, piece: 1, characteristic: '硬度', value: 58 }],
      'characteristicNotInPlan',
    ],
    [
      'a measured one without a value',
      () => [...without(0), { part: blade, piece: 1, characteristic: '刃宽' }],
      'valueToBeMeasured',
    ],
    [
      'one to look at without a finding',
      () => [...without(1), { part: blade, piece: 1, characteristic: '刃口外观' }],
      'findingToBeSaid',
    ],
    [
      'a verdict in place of a value',
      () => [...without(0), { part: blade, piece: 1, characteristic: '刃宽', value: 12, finding: 'CONFORMING' }],
      'valueOfOtherKind',
    ],
    [
      'values of a part that was not delivered',
      () => [...without(), { part: ground.sensor, piece: 1, characteristic: '刃宽', value: 12 }],
      'partWithoutPlan',
    ],
  ])('is refused with %s', async (_, values, rule) => {
    expect(await refused(open, [finding(blade, 40)], values())).toMatchObject({ rule, clause: '5.4.4' });
  });

  test('that did not pass is not accepted: rejected, let pass, or inspected piece by piece', async () => {
    const of = await part();
    await planReleased(sanbao, of);
    const id = await counted(of, 40);
    const bad = valuesOf(of, 13, [5]);
    expect(await refused(id, [finding(of, 39, 1)], bad)).toMatchObject({ rule: 'lotNotAccepted', nonconforming: 1 });
    await inspect(id, [finding(of, 0, 40)], bad);
    await inspect(id, [finding(of, 0, 0, 40)], bad);
    const all = valuesOf(of, 40, [5, 31]);
    expect(await refused(id, [finding(of, 39, 1)], all)).toMatchObject({ rule: 'acceptedBeyondFound', max: 38 });
    const { version } = await inspect(id, [finding(of, 38, 2)], all);
    await management.step('confirmInspection', { id, expectedVersion: version });
    const { number } = await management.step('stockIn', { id });
    expect(await stockOf(office, of)).toBe(38);
    const { inspectedByPlan } = await checksOf(await sanbao.as('auditor'), '5.4.4');
    expect(inspectedByPlan?.deviating.records.map(each => each.number)).toEqual([number]);
    const { goodsReceipt } = await office.read(
      'query ($id: ID!) { goodsReceipt(id: $id) { samples { inspected nonconforming verdict entry } } }',
      { id },
    );
    expect(goodsReceipt.samples.at(-1)).toEqual({
      ...{ inspected: 40, nonconforming: 1, verdict: 'NOT_ACCEPTED', entry: 3 },
    });
  });

  test('accepts no piece that was found wrong, though the lot passes', async () => {
    const of = await part();
    await planReleased(sanbao, of, { aql: 6.5 });
    const id = await counted(of, 60);
    const one = valuesOf(of, 13, [2]);
    expect(await refused(id, [finding(of, 60)], one)).toMatchObject({ rule: 'acceptedBeyondFound', max: 59 });
    await inspect(id, [finding(of, 59, 1)], one);
  });

  test('measured at a limit it conforms, beyond it not', async () => {
    const of = await part();
    await planReleased(sanbao, of);
    const id = await counted(of, 2);
    const at = (...widths: number[]) =>
      valuesOf(of, 2).map(each => ('value' in each ? { ...each, value: widths[each.piece - 1] } : each));
    await inspect(id, [finding(of, 2)], at(11.95, 12.05));
    expect(await refused(id, [finding(of, 2)], at(11.949, 12.051))).toMatchObject({
      rule: 'acceptedBeyondFound',
      max: 0,
    });
  });

  test('of which every piece is inspected is judged piece by piece', async () => {
    const of = await part();
    await planReleased(sanbao, of, { extent: 'ALL_PIECES', level: null, aql: null });
    expect(await sampleOf(of, 7)).toMatchObject({ size: 7, accept: null, letter: null, wholeLot: true });
    const id = await counted(of, 7);
    expect(await refused(id, [finding(of, 7)], valuesOf(of, 6))).toMatchObject({ rule: 'piecesUnlikeSample' });
    await inspect(id, [finding(of, 6, 1)], valuesOf(of, 7, [7]));
  });
});

describe('5.4.4 the severity of a supplier’s deliveries of a part', () => {
  /** As many more lots as one that was inspected, each a minute after the other. */
  async function more(id: string, lots: number, severity: string, verdict: string, from: string) {
    const em = sanbao.orm.em.fork();
    const columns = async (table: string) =>
      (
        await em.execute<{ name: string }[]>(
          "select quote_ident(column_name) as name from information_schema.columns where table_name = ? and is_generated = 'NEVER'",
          [table],
        )
      ).map(({ name }) => name);
    const receipt = await columns('goods_receipt');
    const sample = await columns('inspected_sample');
    const of = (names: string[]) => names.map(name => `(made).${name}`).join(', ');
    await em.execute(
      `with kept as (insert into goods_receipt (${receipt.join(', ')}) select ${of(receipt)} from (
           select jsonb_populate_record(g, jsonb_build_object('id', gen_random_uuid(), 'number', g.number || '-' || ? || n,
             'delivery_note', g.number || '-' || ? || n)) as made from goods_receipt g, generate_series(1, ?) n where g.id = ?) copies
         returning id, number)
       insert into inspected_sample (${sample.join(', ')}) select ${of(sample)} from (
         select jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid(), 'receipt_id', k.id, 'severity', ?::text,
           'verdict', ?::text, 'at', ?::timestamptz + row_number() over (order by k.number) * interval '1 minute')) as made
         from kept k, inspected_sample s where s.receipt_id = ?) copies`,
      [verdict, verdict, lots, id, severity, verdict, from, id],
    );
  }
  const later = (minutes: number) => new Date(sanbao.clock.now.getTime() + minutes * 60_000).toISOString();

  test('is tightened after two lots of five, discontinued after five, and resumed by the General Manager', async () => {
    const of = await part();
    const plan = await planReleased(sanbao, of);
    await passes(of, 8, 8, [1]);
    expect(await sampleOf(of, 40)).toMatchObject({ severity: 'NORMAL' });
    const id = await passes(of, 8, 8, [1]);
    expect(await sampleOf(of, 40)).toMatchObject({ severity: 'TIGHTENED', size: 20, accept: 0 });
    await more(id, 5, 'TIGHTENED', 'NOT_ACCEPTED', later(0));
    expect(await sampleOf(of, 40)).toMatchObject({ severity: 'DISCONTINUED', size: 40, wholeLot: true });
    const input = { supplier: ground.supplier, improvement: '热处理炉温改为双点监控，首批 50 件全检合格。' };
    const resume = { id: plan, expectedVersion: 2, input };
    expect(await management.refusal('resumeSampling', resume)).toMatchObject({ code: 'FORBIDDEN' });
    sanbao.clock.now = new Date(later(10));
    const { version } = await gm.step('resumeSampling', resume);
    expect(await sampleOf(of, 40)).toMatchObject({ severity: 'TIGHTENED' });
    expect(await gm.refusal('resumeSampling', { ...resume, expectedVersion: version })).toMatchObject({
      rule: 'samplingNotDiscontinued',
    });
    await more(id, 5, 'TIGHTENED', 'ACCEPTED', later(1));
    expect(await sampleOf(of, 40)).toMatchObject({ severity: 'NORMAL', score: 0 });
  });

  test('is reduced at a switching score of 30, and of one supplier alone', async () => {
    const of = await part();
    await planReleased(sanbao, of, { level: 'S_1', aql: 10 });
    const id = await passes(of, 8, 5);
    await more(id, 13, 'NORMAL', 'ACCEPTED', later(0));
    expect(await sampleOf(of, 8)).toMatchObject({ severity: 'NORMAL', score: 28 });
    sanbao.clock.now = new Date(later(20));
    await passes(of, 8, 5);
    expect(await sampleOf(of, 8)).toMatchObject({ severity: 'REDUCED', letter: 'A', size: 3, accept: 1 });
    const other = await office.step('createSupplier', {
      input: { name: '常州利锋刀具厂', supplies: '切刀', city: '常州市', contact: '钱进', phone: '0519-55550188' },
    });
    const ask =
      'query ($part: ID!, $supplier: ID) { inspectionSample(part: $part, lot: 8, supplier: $supplier) { severity supplier } }';
    for (const supplier of [other.id, null]) {
      const { inspectionSample } = await office.read(ask, { part: of, supplier });
      expect(inspectionSample).toEqual({ severity: 'NORMAL', supplier });
    }
    const refused = async (asked: object) => {
      const { errors } = await office.ask(
        'query ($part: ID!, $lot: Int!, $supplier: ID) { inspectionSample(part: $part, lot: $lot, supplier: $supplier) { size } }',
        { part: of, lot: 8, ...asked },
      );
      return errors?.[0]?.extensions;
    };
    expect(await refused({ lot: 0 })).toMatchObject({ code: 'BAD_USER_INPUT', fields: { lot: expect.any(String) } });
    for (const asked of [{ part: other.id }, { supplier: of }, { part: 'x' }])
      expect(await refused(asked)).toMatchObject({ code: 'NOT_FOUND' });
    sanbao.clock.now = new Date(later(1));
    await passes(of, 8, 3, [1, 2], 8);
    expect(await sampleOf(of, 8)).toMatchObject({ severity: 'NORMAL', score: 0 });
  });
});
