import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';

let sanbao: Sanbao;
let office: Client;
let sales: Client;

beforeAll(async () => {
  sanbao = await startSanbao();
  office = await sanbao.as('after-sales');
  sales = await sanbao.as('sales');
});
afterAll(() => sanbao.stop());

const letter = (change: object = {}) => ({
  input: {
    direction: 'IN',
    channel: 'FAX',
    receivedOn: '2026-11-23',
    party: '苏州恒味食品 设备科 陈立群',
    subject: '询问 2027 年度保养计划',
    ...change,
  },
});
const register = (change: object = {}, select?: string) =>
  office.step('registerCorrespondence', letter(change), select);

describe('5.3.8 the register of letters and calls', () => {
  test('a line is numbered, due the day after, handled and closed', async () => {
    const line = await register({}, 'id number state dueOn madeBy');
    expect(line).toMatchObject({ number: 'CR-2026-0001', state: 'OPEN', dueOn: '2026-11-24', madeBy: null });
    const { id } = line;
    expect(await office.refusal('closeCorrespondence', { id })).toMatchObject({
      clause: '5.3.8',
      rule: 'nothingHandled',
    });
    const what = '已回函，附保养计划表。';
    expect(
      await office.step('recordHandling', { id, input: { what } }, 'state dueOn handling { by what }'),
    ).toMatchObject({ state: 'OPEN', dueOn: null, handling: [{ what, by: expect.any(String) }] });
    expect(await office.refusal('cancelCorrespondence', { id, input: { reason: '重复' } })).toMatchObject({
      rule: 'handledAlready',
    });
    expect(await office.step('closeCorrespondence', { id })).toMatchObject({ state: 'CLOSED' });
    expect(await office.refusal('recordHandling', { id, input: { what } })).toMatchObject({
      code: 'STEP_NOT_AVAILABLE',
    });
  });

  test('a line entered by mistake keeps its number', async () => {
    const { id, number } = await register();
    expect(
      await office.step(
        'cancelCorrespondence',
        { id, input: { reason: '与上一件重复' } },
        'number state cancellationReason',
      ),
    ).toEqual({ number, state: 'CANCELLED', cancellationReason: '与上一件重复' });
  });

  test('nobody but After-Sales registers, and nothing from the future', async () => {
    expect(await sales.refusal('registerCorrespondence', letter())).toMatchObject({ code: 'FORBIDDEN' });
    expect(await office.refusal('registerCorrespondence', letter({ receivedOn: '2026-11-24' }))).toMatchObject({
      rule: 'dayInTheFuture',
    });
    expect(await office.refusal('registerCorrespondence', letter({ subject: ' ' }))).toMatchObject({
      fields: { subject: expect.any(String) },
    });
  });

  test('twenty at once are numbered without a gap', async () => {
    const lines = await Promise.all(Array.from({ length: 20 }, () => register()));
    const counts = lines.map(({ number }) => Number(number.slice(-4))).sort((a, b) => a - b);
    expect(counts).toEqual(Array.from({ length: 20 }, (_, at) => (counts[0] as number) + at));
  });
});
