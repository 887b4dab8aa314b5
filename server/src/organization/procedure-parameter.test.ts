import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { appoint } from '../../test/users.ts';
import { parametersInForce } from '../procedure/parameters-in-force.ts';
import { companyEm } from '../viewer/viewer.ts';

let sanbao: Sanbao;
let management: Client;
let gm: Client;

beforeAll(async () => {
  sanbao = await startSanbao();
  management = await sanbao.as('management');
  gm = await sanbao.as('gm');
});
afterAll(() => sanbao.stop());

const passMark = (value: string, effectiveFrom = '2026-11-23') => ({
  input: { name: 'PASS_MARK', value, effectiveFrom },
});
const approve = async (input: object) => {
  const { id, version } = await management.step('proposeParameter', input);
  return gm.step('approveParameter', { id, expectedVersion: version }, 'id state decidedBy { name }');
};
const inForce = async (on?: string) => {
  const { parametersInForce } = await gm.read(
    'query ($on: Day) { parametersInForce(on: $on) { name value since record } }',
    { on },
  );
  return Object.fromEntries(parametersInForce.map((each: { name: string }) => [each.name, each]));
};

describe('4.5 what the procedure leaves open', () => {
  test('holds as Sanbao came with it until another value is approved, from its day on', async () => {
    expect((await inForce()).PASS_MARK).toEqual({ name: 'PASS_MARK', value: '60', since: null, record: null });
    const { id, state, decidedBy } = await approve(passMark('070', '2026-12-01'));
    expect({ state, decidedBy }).toEqual({ state: 'APPROVED', decidedBy: { name: '方国栋' } });
    expect((await inForce('2026-11-30')).PASS_MARK.value).toBe('60');
    expect((await inForce('2026-12-01')).PASS_MARK).toEqual({
      name: 'PASS_MARK',
      value: '70',
      since: '2026-12-01',
      record: id,
    });
  });

  test('tells by whom it is in force, what it was at first, and what may come', async () => {
    const read = async () =>
      (
        await gm.read('{ parametersInForce { name value since by default clause coming { state value from by } } }')
      ).parametersInForce.find(({ name }: { name: string }) => name === 'RETAKES');
    const original = { name: 'RETAKES', value: '2', since: null, by: null, default: '2', clause: '5.1.5', coming: [] };
    expect(await read()).toEqual(original);
    const propose = (value: string, effectiveFrom: string) =>
      management.step(
        'proposeParameter',
        { input: { name: 'RETAKES', value, effectiveFrom } },
        'id version proposedBy { name }',
      );
    const approved = await propose('3', '2026-11-23');
    const later = await propose('4', '2027-01-01');
    const proposed = await propose('5', '2027-02-01');
    for (const { id, version } of [approved, later])
      await gm.step('approveParameter', { id, expectedVersion: version });
    expect(await read()).toEqual({
      ...original,
      ...{ value: '3', since: '2026-11-23', by: '方国栋' },
      coming: [
        { state: 'APPROVED', value: '4', from: '2027-01-01', by: later.proposedBy.name },
        { state: 'PROPOSED', value: '5', from: '2027-02-01', by: proposed.proposedBy.name },
      ],
    });
  });

  test('is read by a step in its own type; of two values for one day the one approved later holds', async () => {
    await approve(passMark('75', '2026-12-24'));
    await approve(passMark('80', '2026-12-24'));
    await approve({ input: { name: 'ARRIVAL_IN_WORKING_DAYS', value: 'true', effectiveFrom: '2026-12-24' } });
    const read = (day: string) =>
      companyEm(sanbao.orm.em).transactional(em =>
        parametersInForce(em as never, ['PASS_MARK', 'HOME_CITY', 'ARRIVAL_IN_WORKING_DAYS'], day),
      );
    expect(await read('2026-12-23')).toEqual({
      PASS_MARK: 70,
      HOME_CITY: '上海市',
      ARRIVAL_IN_WORKING_DAYS: false,
    });
    expect(await read('2026-12-24')).toEqual({ PASS_MARK: 80, HOME_CITY: '上海市', ARRIVAL_IN_WORKING_DAYS: true });
  });

  test('is proposed by Management and decided by the General Manager, each alone', async () => {
    const { id, version } = await management.step('proposeParameter', passMark('65'));
    const decision = { id, expectedVersion: version };
    expect(await gm.refusal('proposeParameter', passMark('65'))).toMatchObject({ code: 'FORBIDDEN', clause: '4.5' });
    for (const step of ['approveParameter', 'rejectParameter'])
      expect(
        await management.refusal(step, { ...decision, ...(step === 'rejectParameter' && { input: { reason: '否' } }) }),
      ).toMatchObject({ code: 'FORBIDDEN', clause: '4.5' });
    expect(await gm.refusal('approveParameter', { id, expectedVersion: version + 1 })).toMatchObject({
      code: 'STALE_RECORD',
    });
    const rejected = await gm.step(
      'rejectParameter',
      { ...decision, input: { reason: '现行分数足够' } },
      'state rejectionReason version',
    );
    expect(rejected).toMatchObject({ state: 'REJECTED', rejectionReason: '现行分数足够' });
    expect(await gm.refusal('approveParameter', { id, expectedVersion: rejected.version })).toMatchObject({
      code: 'STEP_NOT_AVAILABLE',
      state: 'REJECTED',
    });
  });

  test('is not decided by who proposed it, though General Manager as well', async () => {
    await appoint(sanbao, 'gm', ['GENERAL_MANAGER', 'MANAGEMENT']);
    const { id, version } = await gm.step('proposeParameter', passMark('65'));
    const decision = { id, expectedVersion: version };
    const another = { code: 'RULE_VIOLATED', rule: 'notByTheSamePerson' };
    expect(await gm.refusal('approveParameter', decision)).toMatchObject(another);
    expect(await gm.refusal('rejectParameter', { ...decision, input: { reason: '否' } })).toMatchObject(another);
    await appoint(sanbao, 'gm', ['GENERAL_MANAGER']);
  });

  test('does not take effect on a day that has passed', async () => {
    expect(await management.refusal('proposeParameter', passMark('65', '2026-11-22'))).toMatchObject({
      code: 'BAD_USER_INPUT',
      rule: 'effectiveInThePast',
      fields: { effectiveFrom: expect.any(String) },
    });
    const { id, version } = await management.step('proposeParameter', passMark('65'));
    sanbao.clock.now = new Date('2026-11-23T16:00:00Z');
    expect(await gm.refusal('approveParameter', { id, expectedVersion: version })).toMatchObject({
      code: 'RULE_VIOLATED',
      rule: 'effectiveDayPassed',
    });
    sanbao.clock.now = new Date('2026-11-23T02:00:00Z');
  });

  test.each([
    ['PASS_MARK', 'sixty', 'notWhole'],
    ['PASS_MARK', '60.5', 'notWhole'],
    ['PASS_MARK', '0', 'tooSmall'],
    ['PASS_MARK', '101', 'tooLarge'],
    ['PASS_MARK', '99999999999999999999', 'notWhole'],
    ['ARRIVAL_DAYS_SAME_CITY', '3', 'tooLarge'],
    ['SURVEY_PERCENT', '1e1', 'notDecimal'],
    ['SURVEY_PERCENT', '10.1234', 'notDecimal'],
    ['ARRIVAL_IN_WORKING_DAYS', 'yes', 'notFlag'],
    ['ARRIVAL_IN_WORKING_DAYS', 'toString', 'notFlag'],
    ['SUPERVISION_PHONE', 'by letter', 'notPhone'],
    ['HOME_CITY', '长'.repeat(41), 'tooLong'],
  ])('%s is not %s', async (name, value, rule) => {
    const input = { name, value, effectiveFrom: '2026-12-01' };
    expect(await management.refusal('proposeParameter', { input })).toMatchObject({
      code: 'BAD_USER_INPUT',
      rule,
      fields: { value: expect.any(String) },
    });
  });
});
