import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { wrap } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { repairIn } from '../../test/repair.ts';
import { type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { inStock, partForm, partsGround, requested } from '../../test/spare-parts.ts';
import { statementsOf } from '../../test/statements.ts';
import { PartsRequest } from '../spare-parts/parts-request.entity.ts';
import { companyEm } from '../viewer/viewer.ts';
import { load } from './load.ts';

let sanbao: Sanbao;
let id: string;
beforeAll(async () => {
  sanbao = await startSanbao();
  const ground = await partsGround(sanbao);
  const office = await sanbao.as('after-sales');
  const order = await repairIn(sanbao, ground, 'PLANNED');
  const parts = [];
  for (const at of [1, 2]) {
    const part = await office.step('createPart', { input: partForm(`L-1${at}`, `备件 ${at}`) });
    await inStock(sanbao, part.id, 5);
    parts.push({ part: part.id, quantity: at });
  }
  ({ id } = await requested(sanbao, order.id, parts));
});
afterAll(() => sanbao.stop());

const within = <T>(work: (em: SqlEntityManager) => Promise<T>) =>
  companyEm(sanbao.orm.em).transactional(em => work(em as SqlEntityManager));

/** What of a request is loaded, as plain values. */
const plain = (request: PartsRequest) => ({
  lines: [...request.lines].map(({ part, quantity, position }) => ({ quantity, position, part: part.name })),
  engineers: request.order?.engineers.getItems().map(({ id }) => id),
  customer: request.customer.name,
  nothing: [...request.overrides],
});

describe('what paths lead to', () => {
  const paths = ['lines.part', 'order.engineers', 'customer', 'overrides'];

  test('is loaded as the ORM loads it', async () => {
    const [ours, its] = await within(async em => {
      const request = await em.findOneOrFail(PartsRequest, { id });
      await load(em, [request], paths);
      const other = em.fork();
      const same = await other.findOneOrFail(PartsRequest, { id });
      await other.populate(same, paths as never);
      return [plain(request), plain(same)];
    });
    expect(ours.lines).toHaveLength(2);
    expect(ours).toEqual(its);
  });

  test('is nothing to be written, and what the step changes of it is', async () => {
    const sent = await statementsOf(() =>
      within(async em => {
        const request = await em.findOneOrFail(PartsRequest, { id });
        await load(em, [request], paths);
        await em.flush();
        for (const line of request.lines) line.reserved = 1;
      }),
    );
    expect(sent.filter(({ text }) => /^(insert|update|delete)/.test(text))).toHaveLength(2);
  });

  test('stays as it is where it is loaded, also what was changed', async () => {
    const { name, again } = await within(async em => {
      const request = await em.findOneOrFail(PartsRequest, { id }, { populate: ['lines.part'] });
      const [line] = request.lines;
      if (line) line.part.name = 'changed';
      const again = await statementsOf(() => load(em, [request], ['lines.part']));
      const name = line?.part.name;
      em.clear();
      return { name, again };
    });
    expect(name).toBe('changed');
    expect(again).toEqual([]);
  });

  test('of one length is sent together', async () => {
    await within(async em => {
      const request = await em.findOneOrFail(PartsRequest, { id });
      const begun = load(em, [request], ['lines', 'customer', 'overrides']);
      const sent = await statementsOf(async () => void load(em, [request], ['requestedBy', 'equipment']));
      expect(sent).toHaveLength(2);
      await begun;
      expect(wrap(request.customer).isInitialized()).toBe(true);
    });
  });
});
