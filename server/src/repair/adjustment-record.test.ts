import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import {
  adjustmentForm,
  measuredLines,
  orderOfOthers,
  type RepairGround,
  releasedTemplate,
  repairGround,
  repairIn,
} from '../../test/repair.ts';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { verdictOn } from './adjustment-rules.ts';

let sanbao: Sanbao;
let ground: RepairGround;
let engineer: Client;
let template: string;

beforeAll(async () => {
  sanbao = await startSanbao(undefined, { SESSION_DAYS: '60' });
  ground = await repairGround(sanbao);
  engineer = await sanbao.as('engineer');
  template = await releasedTemplate(sanbao, ground);
});
afterAll(() => sanbao.stop());
beforeEach(() => {
  sanbao.clock.now = new Date('2026-11-23T02:00:00Z');
});

const onSite = async () => (await repairIn(sanbao, ground, 'ON_SITE')).id as string;
const [travel, torque] = measuredLines;
const refusal = async (change: object, order?: string) =>
  engineer.refusal('fileAdjustmentRecord', {
    input: adjustmentForm(order ?? (await onSite()), template, change),
  });

describe('5.3.5 the machine is adjusted by the template of its model', () => {
  test('item by item, with what each is held against; the verdict is the server’s', async () => {
    const input = adjustmentForm(await onSite(), template, { lines: [torque, { ...travel, asFound: null }] });
    expect(
      await engineer.step(
        'fileAdjustmentRecord',
        { input },
        `state revision outOfLimits equipment { serialNumber } filedBy { name }
         lines { item specification lowerLimit upperLimit unit asFound asLeft verdict }`,
      ),
    ).toEqual({
      state: 'FILED',
      revision: 1,
      outOfLimits: false,
      equipment: { serialNumber: ground.serialNumber },
      filedBy: { name: '陆志明' },
      lines: [
        {
          item: '推料杆行程',
          specification: '120 ± 0.5',
          lowerLimit: 119.5,
          upperLimit: 120.5,
          unit: 'mm',
          asFound: null,
          asLeft: 120.1,
          verdict: 'WITHIN',
        },
        {
          item: '过载离合器扭矩',
          specification: '≥ 18',
          lowerLimit: 18,
          upperLimit: null,
          unit: 'N·m',
          asFound: 15.5,
          asLeft: 18,
          verdict: 'WITHIN',
        },
      ],
    });
  });

  test('which one is in force, today, and by what the machine was last measured need not be typed', async () => {
    const beginning = async (order: string) =>
      (await engineer.read('query ($id: ID!) { beginning(step: "fileAdjustmentRecord", record: $id) }', { id: order }))
        .beginning;
    const order = await onSite();
    expect(await beginning(order)).toMatchObject({ template, adjustedOn: '2026-11-23' });
    await engineer.step('fileAdjustmentRecord', {
      input: adjustmentForm(order, template, {
        lines: [torque, { ...travel, instrument: '数显卡尺 JL-044', calibratedUntil: '2026-11-24' }],
      }),
    });
    const next = await onSite();
    const measuredBy = (calibratedUntil: string | null) => [
      { item: '推料杆行程', instrument: '数显卡尺 JL-044', calibratedUntil },
      { item: '过载离合器扭矩', instrument: '扭矩扳手 JL-108', calibratedUntil: '2026-12-31' },
    ];
    expect(await beginning(next)).toEqual({ template, adjustedOn: '2026-11-23', lines: measuredBy('2026-11-24') });
    sanbao.clock.now = new Date('2026-11-25T02:00:00Z');
    expect(await beginning(next)).toEqual({ template, adjustedOn: '2026-11-25', lines: measuredBy(null) });
  });

  test.each([
    ['below', 119.4, 'OUTSIDE'],
    ['on the lower limit', 119.5, 'WITHIN'],
    ['on the upper limit', 120.5, 'WITHIN'],
    ['above', 120.501, 'OUTSIDE'],
  ])('%s', (_, value, verdict) => expect(verdictOn(value, { lowerLimit: 119.5, upperLimit: 120.5 })).toBe(verdict));

  test('a limit that is not there is never passed', () => {
    expect(verdictOn(-1e9, { lowerLimit: null, upperLimit: 0 })).toBe('WITHIN');
    expect(verdictOn(1e9, { lowerLimit: 0, upperLimit: null })).toBe('WITHIN');
  });

  test('what is left out of limits is left so for a reason, and is seen in the list', async () => {
    const order = await onSite();
    const left = { ...travel, asLeft: 120.8 };
    expect(await refusal({ lines: [left, torque] }, order)).toMatchObject({
      code: 'BAD_USER_INPUT',
      rule: 'concessionWanted',
      fields: { 'lines.0.concession': expect.any(String) },
    });
    const lines = [{ ...left, concession: '导杆磨损，待换件，顾客同意降速使用' }, torque];
    const input = adjustmentForm(order, template, { lines });
    expect(
      await engineer.step('fileAdjustmentRecord', { input }, 'outOfLimits lines { verdict concession }'),
    ).toMatchObject({ outOfLimits: true, lines: [{ verdict: 'OUTSIDE', concession: expect.any(String) }, {}] });
  });

  test.each([
    ['an item missing', { lines: [travel] }, 'itemsMissing', 'lines'],
    ['an item twice', { lines: [travel, travel, torque] }, 'itemTwice', 'lines.1.item'],
    [
      'an item of another template',
      { lines: [travel, { ...torque, item: '噪声' }] },
      'itemNotInTemplate',
      'lines.1.item',
    ],
    [
      'an instrument whose calibration has run out',
      { lines: [{ ...travel, calibratedUntil: '2026-11-22' }, torque] },
      'calibrationExpired',
      'lines.0.calibratedUntil',
    ],
    ['a day to come', { adjustedOn: '2026-11-24' }, 'dayInTheFuture', 'adjustedOn'],
    ['a day before the arrival', { adjustedOn: '2026-11-22' }, 'adjustedBeforeArrival', 'adjustedOn'],
  ])('not with %s', async (_, change, rule, field) => {
    expect(await refusal(change)).toMatchObject({ rule, clause: '5.3.5', fields: { [field]: expect.any(String) } });
  });

  test('not with several faults, all of which are told at once, also of lines that have the same', async () => {
    const lines = [
      { ...travel, calibratedUntil: '2026-11-22' },
      { ...torque, asLeft: 12, calibratedUntil: '2026-11-21' },
    ];
    const { rule, fields } = await refusal({ lines });
    expect([rule, Object.keys(fields)]).toEqual([
      'calibrationExpired',
      ['lines.0.calibratedUntil', 'lines.1.calibratedUntil', 'lines.1.concession'],
    ]);
    expect(fields['lines.0.calibratedUntil']).toContain('JL-031');
    expect(fields['lines.1.calibratedUntil']).toContain('JL-108');
  });

  test('on site only, once for an order, and by its engineers only', async () => {
    const dispatched = await repairIn(sanbao, ground, 'DISPATCHED');
    expect(await refusal({}, dispatched.id)).toMatchObject({ rule: 'linkOutOfState', state: 'DISPATCHED' });
    const order = await onSite();
    const { id: others } = await orderOfOthers(sanbao, ground);
    expect(await refusal({}, others)).toMatchObject({ rule: 'notYourOrder' });
    const input = adjustmentForm(order, template);
    const office = await sanbao.as('after-sales');
    expect(await office.refusal('fileAdjustmentRecord', { input })).toMatchObject({ code: 'FORBIDDEN' });
    const { number } = await engineer.step('fileAdjustmentRecord', { input });
    expect(await refusal({}, order)).toMatchObject({ rule: 'adjustmentFiled', number });
  });

  test('amended while the order is open: the revision counts up, and the former values stay in its history', async () => {
    const order = await onSite();
    const { id, version } = await engineer.step('fileAdjustmentRecord', { input: adjustmentForm(order, template) });
    const amend = (change: object = {}) => ({
      id,
      input: {
        adjustedOn: '2026-11-23',
        lines: [{ ...travel, asLeft: 119.9 }, torque],
        reason: '复测',
        ...change,
      },
    });
    expect(await engineer.refusal('amendAdjustmentRecord', amend({ lines: [travel] }))).toMatchObject({
      rule: 'itemsMissing',
    });
    expect(await engineer.refusal('amendAdjustmentRecord', { ...amend(), expectedVersion: version - 1 })).toMatchObject(
      { code: 'STALE_RECORD' },
    );
    const amended = await engineer.step(
      'amendAdjustmentRecord',
      amend(),
      'revision lines { asLeft } history { changes }',
    );
    expect(amended).toMatchObject({ revision: 2, lines: [{ asLeft: 119.9 }, { asLeft: 18 }] });
    const changed = amended.history[0].changes.find(({ field }: { field: string }) => field === 'lines');
    expect(changed).toMatchObject({ before: [{ asLeft: 120.1 }, {}], after: [{ asLeft: 119.9 }, {}] });
  });

  test('another template than that in force is none to adjust by', async () => {
    const { family } = ground;
    const office = await sanbao.as('after-sales');
    const { id: model } = await office.step('createProductModel', {
      input: { code: 'ZJ-200', name: '连续式装盒机', family },
    });
    const other = await releasedTemplate(sanbao, { model });
    const input = adjustmentForm(await onSite(), other);
    expect(await engineer.refusal('fileAdjustmentRecord', { input })).toMatchObject({ rule: 'templateOfOtherModel' });
    const former = template;
    template = await releasedTemplate(sanbao, ground, { revision: 'B' });
    expect(
      await engineer.refusal('fileAdjustmentRecord', { input: adjustmentForm(input.order, former) }),
    ).toMatchObject({ rule: 'linkOutOfState', state: 'SUPERSEDED' });
  });
});
