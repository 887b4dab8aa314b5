import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { repairIn } from '../../test/repair.ts';
import { type Answer, type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { inStock, ledgerOf, type PartsGround, partsGround, requested, stockOf } from '../../test/spare-parts.ts';

let sanbao: Sanbao;
let ground: PartsGround;
let head: Client;
let order: string;
beforeAll(async () => {
  sanbao = await startSanbao();
  ground = await partsGround(sanbao);
  head = await sanbao.as('after-sales-head');
  order = (await repairIn(sanbao, ground, 'PLANNED')).id;
});
afterAll(() => sanbao.stop());

const ISSUE = 'mutation ($id: ID!, $input: IssueInput!) { issueParts(id: $id, input: $input) { id state version } }';
const take = (id: string, lines: object[], key: string): Promise<Answer> =>
  head.ask(ISSUE, { id, input: { lines } }, { 'idempotency-key': key });

describe('64 clients issue at once', () => {
  const CLIENTS = 64;
  const RECEIVED = 58;

  test('from a hot part of which there is not enough for all: what is left and what was issued is what came', async () => {
    await inStock(sanbao, ground.blade, RECEIVED);
    await inStock(sanbao, ground.sensor, RECEIVED);
    // Half name the parts the other way round: whoever locked them as they come would wait for each other.
    const lines = (at: number) =>
      [ground.blade, ground.sensor].sort(() => (at % 2 ? 1 : -1)).map(part => ({ part, quantity: 1 }));
    const requests: string[] = [];
    for (let at = 0; at < CLIENTS; at++) requests.push((await requested(sanbao, order, lines(at))).id);

    const done: Answer[] = [];
    let refused = [...requests.entries()];
    // Who overtook an earlier request is refused, and asks again after it, as long as anybody is given something.
    for (let round = 0, before = -1; done.length > before; round++) {
      before = done.length;
      const send = ([at, id]: [number, string]) => take(id, lines(at), `issue ${at} ${round}`);
      const answers = await Promise.all(refused.flatMap(each => [send(each), send(each)]));
      const rules = answers.map(({ errors }) => errors?.[0]?.extensions.rule);
      expect(rules.filter(rule => ![undefined, 'notInStock', 'earlierFirst'].includes(rule))).toEqual([]);
      done.push(...answers.filter(({ errors }) => !errors));
      refused = refused.filter((_, at) => rules[2 * at]);
    }
    expect(done).toHaveLength(2 * RECEIVED);
    expect(new Set(done.map(({ data }) => data.issueParts.id)).size).toBe(RECEIVED);
    expect(new Set(done.map(({ data }) => JSON.stringify(data.issueParts))).size).toBe(RECEIVED);
    for (const part of [ground.blade, ground.sensor]) {
      expect(await stockOf(head, part)).toBe(0);
      const ledger = await ledgerOf(head, part);
      expect(ledger.filter(({ kind }) => kind === 'ISSUE')).toHaveLength(RECEIVED);
      expect(Math.min(...ledger.map(({ balance }) => balance))).toBe(0);
    }
  });

  test('the last piece: exactly one gets it', async () => {
    await inStock(sanbao, ground.belt, 1);
    const line = [{ part: ground.belt, quantity: 1 }];
    const requests = await Promise.all(Array.from({ length: 16 }, () => requested(sanbao, order, line)));
    const answers = await Promise.all(requests.map(({ id }, at) => take(id, line, `last ${at}`)));
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
    expect(await stockOf(head, ground.belt)).toBe(0);
  });

  test('the same key with another quantity is an error', async () => {
    await inStock(sanbao, ground.belt, 20);
    const { id } = await requested(sanbao, order, [{ part: ground.belt, quantity: 3 }]);
    await take(id, [{ part: ground.belt, quantity: 1 }], 'again');
    const { errors } = await take(id, [{ part: ground.belt, quantity: 2 }], 'again');
    expect(errors?.[0]?.extensions.code).toBe('IDEMPOTENCY_KEY_REUSED');
    expect(await stockOf(head, ground.belt)).toBe(19);
  });
});
