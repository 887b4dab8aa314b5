import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';

let sanbao: Sanbao;
let management: Client;
let supplier: string;
beforeAll(async () => {
  sanbao = await startSanbao();
  management = await sanbao.as('management');
  ({ id: supplier } = await management.step('createSupplier', {
    input: {
      name: '无锡密峰橡塑制品有限公司',
      supplies: '吸盘',
      city: '无锡市',
      contact: '浦雪珍',
      phone: '0510-55550699',
    },
  }));
});
afterAll(() => sanbao.stop());

const form = (change: object = {}) => ({
  partNumber: 'SJ-Z-0301',
  name: '吸盒真空吸盘',
  partClass: 'WEAR_PART',
  unit: 'PIECE',
  models: [],
  supplier,
  unitPrice: 16.8,
  minimumStock: 120,
  ...change,
});

describe('a spare part', () => {
  test('is entered by Management and After-Sales, found by its number, its name and its supplier', async () => {
    const { id } = await management.step('createPart', { input: form() });
    const office = await sanbao.as('after-sales');
    await office.step('updatePart', { id, input: form({ unitPrice: 17.25 }) });
    for (const q of ['0301', '吸盘', 'xhzk']) {
      const { parts } = await office.read(
        'query ($q: String!) { parts(filter: { q: $q }) { nodes { id unitPrice minimumStock supplier { name } } } }',
        { q },
      );
      expect(parts.nodes).toEqual([
        { id, unitPrice: 17.25, minimumStock: 120, supplier: { name: '无锡密峰橡塑制品有限公司' } },
      ]);
    }
  });

  test('has a number of its own, however it is typed: the one that has it is named', async () => {
    const { id, number } = await management.step('createPart', { input: form({ partNumber: 'ABC-1' }) });
    for (const partNumber of ['abc-1', 'Ａbc-1', 'ABC-1\u200b', 'ABC -1', 'ABC‐1', 'ABC——1'])
      expect(await management.refusal('createPart', { input: form({ partNumber }) })).toMatchObject({
        code: 'BAD_USER_INPUT',
        rule: 'codeTaken',
        number,
        taken: 'ABC-1',
        fields: { partNumber: expect.stringContaining(number) },
      });
    const kept = await management.step('updatePart', { id, input: form({ partNumber: 'Ａbc-1' }) }, 'partNumber');
    expect(kept).toEqual({ partNumber: 'Ａbc-1' });
    const { parts } = await management.read('{ parts(filter: { partNumber: { eq: "ABC‐1" } }) { nodes { id } } }');
    expect(parts.nodes).toEqual([{ id }]);
  });

  test('may have a GTIN, the same in whatever length it is written, of no other part', async () => {
    const made = (gtin: string, partNumber: string) =>
      management.step('createPart', { input: form({ gtin, partNumber }) }, 'id gtin');
    const { id, gtin } = await made('０６９０１２３４５６７８９２', 'G-1');
    expect(gtin).toBe('6901234567892');
    expect((await made('0 36000-29145 2', 'G-2')).gtin).toBe('036000291452');
    expect((await made('96385074', 'G-3')).gtin).toBe('96385074');
    expect((await made('16901234567899', 'G-4')).gtin).toBe('16901234567899');
    const again = { input: form({ gtin: '06901234567892', partNumber: 'G-5' }) };
    expect(await management.refusal('createPart', again)).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: { gtin: expect.any(String) },
    });
    const dropped = await management.step('updatePart', { id, input: form({ partNumber: 'G-1' }) }, 'gtin');
    expect(dropped).toEqual({ gtin: null });
  });

  test.each(['6901234567893', '690123456789', '123', '6901234567892X', '0000000000000'])(
    'is refused with %s for a GTIN',
    async gtin => {
      expect(await management.refusal('createPart', { input: form({ gtin, partNumber: 'G-9' }) })).toMatchObject({
        rule: 'noGtin',
        fields: { gtin: expect.stringContaining(gtin) },
      });
    },
  );

  test('of two entered at once under one number one is taken, the other is told who has it', async () => {
    const rounds = Array.from({ length: 5 }, (_, at) => [`TW-${at}`, `ｔｗ－${at}`, `tw‑${at}`]);
    for (const spellings of rounds) {
      const answers = await Promise.all(
        spellings.map(partNumber =>
          management.attempt('createPart', { input: form({ partNumber }) }, 'number partNumber'),
        ),
      );
      const taken = answers.flatMap(({ data }) => data?.createPart ?? []);
      expect(taken).toHaveLength(1);
      for (const { extensions } of answers.flatMap(({ errors = [] }) => errors))
        expect(extensions).toMatchObject({ rule: 'codeTaken', number: taken[0].number, taken: taken[0].partNumber });
    }
  });

  test.each([
    ['a number that is taken', {}, 'partNumber'],
    ['a negative price', { partNumber: 'A', unitPrice: -1 }, 'unitPrice'],
    ['a price in tenths of a fen', { partNumber: 'A', unitPrice: 1.005 }, 'unitPrice'],
    ['more money than the column holds', { partNumber: 'A', unitPrice: 1e12 }, 'unitPrice'],
    ['more pieces than the column holds', { partNumber: 'A', minimumStock: 1e9 }, 'minimumStock'],
    [
      'a supplier that does not exist',
      { partNumber: 'A', supplier: '00000000-0000-7000-8000-000000000000' },
      'supplier',
    ],
  ])('is refused with %s', async (_, change, field) => {
    expect(await management.refusal('createPart', { input: form(change) })).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: { [field]: expect.any(String) },
    });
  });

  test.each(['sales', 'manufacturing', 'dealer-a', 'auditor'])('is not entered by %s', async account => {
    const someone = await sanbao.as(account);
    expect(await someone.refusal('createPart', { input: form({ partNumber: 'B' }) })).toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  test('and its price are none of a dealer’s business', async () => {
    const { errors } = await (await sanbao.as('dealer-a')).ask('{ parts { nodes { unitPrice } } }');
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
