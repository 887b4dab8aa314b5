import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';

let sanbao: Sanbao;
let office: Client;
beforeAll(async () => {
  sanbao = await startSanbao();
  office = await sanbao.as('after-sales');
});
afterAll(() => sanbao.stop());

const create =
  'mutation ($code: String!) { createProductFamily(input: { code: $code, name: "试验" }) { id number version } }';
const families = async () => (await office.read('{ productFamilies { totalCount } }')).productFamilies.totalCount;
const under = (key: string) => ({ 'idempotency-key': key });

describe('one Idempotency-Key', () => {
  test('sixty-four requests at once: one effect, the same answer', async () => {
    const before = await families();
    const answers = await Promise.all(
      Array.from({ length: 64 }, () => office.ask(create, { code: 'I1' }, under('first'))),
    );
    expect(answers.filter(({ errors }) => errors)).toEqual([]);
    expect(new Set(answers.map(({ data }) => data.createProductFamily.id)).size).toBe(1);
    expect(await families()).toBe(before + 1);
  });

  test('with another input is refused', async () => {
    await office.ask(create, { code: 'I2' }, under('second'));
    const { data, errors } = await office.ask(create, { code: 'I3' }, under('second'));
    expect(data).toEqual({ createProductFamily: null });
    expect(errors?.[0]?.extensions.code).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  test('belongs to one user', async () => {
    await office.ask(create, { code: 'I4' }, under('third'));
    const other = await (await sanbao.as('manufacturing')).ask(create, { code: 'I5' }, under('third'));
    expect(other.errors).toBeUndefined();
  });

  test.each([
    ['another name in the answer', (text: string) => text.replace('createProductFamily', 'other: createProductFamily')],
    ['more of the answer', (text: string) => text.replace('version', 'version code')],
    ['a second step', (text: string) => text.replace(/createProductFamily.*\}(?= \})/, '$& other: $&')],
    ['a fragment', (text: string) => `${text.replace('{ id', '{ ...F id')} fragment F on ProductFamily { code }`],
  ])('refuses the same input with %s, and takes no step', async (name, change) => {
    const code = `J${name.length}`;
    expect((await office.ask(create, { code }, under(name))).errors).toBeUndefined();
    const before = await families();
    const { errors } = await office.ask(change(create), { code }, under(name));
    expect(errors?.map(({ extensions }) => extensions.code)).toContain('IDEMPOTENCY_KEY_REUSED');
    expect(errors?.every(({ extensions }) => extensions.code === 'IDEMPOTENCY_KEY_REUSED')).toBe(true);
    expect(await families()).toBe(before);
  });

  test('is the same request under other blanks and comments', async () => {
    const first = await office.ask(create, { code: 'I20' }, under('blanks'));
    const again = await office.ask(`# once more\n${create.replaceAll(' ', '  ')}`, { code: 'I20' }, under('blanks'));
    expect(again).toEqual(first);
  });

  test.each([
    ['a variable', 'mutation ($p: String!) { STEP signIn(email: "x", password: $p) { id } }'],
    [
      'a variable that is left out',
      'mutation ($p: String! = "DEFAULT") { STEP signIn(email: "x", password: $p) { id } }',
    ],
    ['a literal', 'mutation { STEP signIn(email: "x", password: "LITERAL") { id } }'],
    ['a fragment', 'mutation { ...F } fragment F on Mutation { STEP signIn(email: "x", password: "LITERAL") { id } }'],
  ])('knows no secret: another password as %s is the same request', async (name, text) => {
    const step = `createProductFamily(input: { code: "K${text.length}", name: "试验" }) { id }`;
    const sent = async (password: string) => {
      const query = text.replace('STEP', step).replace(/LITERAL|DEFAULT/, password);
      const answer = await office.ask(
        query,
        text.includes('DEFAULT') ? {} : { p: password },
        under(`secret as ${name}`),
      );
      return answer.data.createProductFamily ?? answer.errors;
    };
    const first = await sent('one');
    expect(first).toEqual({ id: expect.any(String) });
    expect(await sent('another')).toEqual(first);
  });

  test('holds for each of several steps of one request, those refused before too', async () => {
    const several = `mutation ($a: String!, $b: String!) {
      a: createProductFamily(input: { code: $a, name: "试验" }) { id }
      b: createProductFamily(input: { code: $b, name: "试验" }) { id }
      c: createProductFamily(input: { code: "I1", name: "试验" }) { id }
    }`;
    const before = await families();
    const [one, two] = await Promise.all([1, 2].map(() => office.ask(several, { a: 'S1', b: 'S2' }, under('several'))));
    expect(await families()).toBe(before + 2);
    expect(one?.data).toMatchObject({ a: { id: expect.any(String) }, b: { id: expect.any(String) }, c: null });
    expect(two?.data).toEqual(one?.data);
    expect(two?.errors?.map(({ path, extensions }) => [path, extensions.code])).toEqual([[['c'], 'BAD_USER_INPUT']]);
  });

  test('is free again when the step was refused', async () => {
    expect((await office.ask(create, { code: 'I1' }, under('fourth'))).errors?.[0]?.extensions.code).toBe(
      'BAD_USER_INPUT',
    );
    expect((await office.ask(create, { code: 'I7' }, under('fourth'))).errors).toBeUndefined();
  });

  test('is not taken for another that begins alike', async () => {
    const long = 'k'.repeat(2000);
    const [one, two] = [
      await office.ask(create, { code: 'I8' }, under(`${long}1`)),
      await office.ask(create, { code: 'I9' }, under(`${long}2`)),
    ];
    expect([one.errors, two.errors]).toEqual([undefined, undefined]);
  });

  test('is forgotten a day later', async () => {
    await office.ask(create, { code: 'I10' }, under('fifth'));
    sanbao.clock.now = new Date(sanbao.clock.now.getTime() + 24 * 60 * 60 * 1000 + 1);
    expect((await office.ask(create, { code: 'I11' }, under('fifth'))).errors).toBeUndefined();
  });
});
