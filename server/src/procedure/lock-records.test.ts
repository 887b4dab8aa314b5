import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { ordered, partsGround } from '../../test/spare-parts.ts';
import { PurchaseOrder } from '../spare-parts/purchase-order.entity.ts';
import { companyEm } from '../viewer/viewer.ts';
import { lockInOrder } from './lock-records.ts';

let sanbao: Sanbao;
let order: string;
beforeAll(async () => {
  sanbao = await startSanbao();
  const ground = await partsGround(sanbao);
  order = (await ordered(sanbao, ground, [{ part: ground.blade, quantity: 10 }])).id;
});
afterAll(() => sanbao.stop());

const inTransaction = <T>(work: (em: SqlEntityManager) => Promise<T>) => companyEm(sanbao.orm.em).transactional(work);

test('what hangs on a locked record is as it stands under the lock, though it was loaded before', async () => {
  const received = await inTransaction(async em => {
    const record = await em.findOneOrFail(PurchaseOrder, order, { populate: ['lines.part'] });
    await inTransaction(other =>
      other.execute(
        `update purchase_order set version = version + 1 where id = '${order}';
         update purchase_order_line set received = 6 where order_id = '${order}'`,
      ),
    );
    await lockInOrder(em, [{ record, load: ['lines.part'] }]);
    return [record.version, [...record.lines].map(line => line.received)];
  });
  expect(received).toEqual([2, [6]]);
});
