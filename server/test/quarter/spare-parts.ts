import { applicationIn, inStock, inspected, orderForm, stocked } from '../spare-parts.ts';
import type { Trick } from './trick.ts';

export const spareParts: readonly Trick[] = [
  {
    what: '5.4.1 confirmed without the head’s signature',
    told: ['everyItemConfirmed', 'missing'],
    of: async quarter => (await applicationIn(quarter.sanbao, quarter.ground, 'CONFIRMED')).id,
    by: (quarter, id) => quarter.unkept(`update parts_application set signature = null where id = '${id}'`),
  },
  {
    what: '5.4.3 stock adjusted by who proposed it',
    told: ['stockAdjustedByAnother', 'missing'],
    of: async quarter => {
      await inStock(quarter.sanbao, quarter.ground.sensor, 5);
      return quarter.idOf('select id from stock_adjustment order by id desc limit 1');
    },
    by: (quarter, id) => quarter.sql('update stock_adjustment set decided_by_id = proposed_by_id where id = ?', id),
  },
  {
    what: '5.4.5 sold before the money was there',
    told: ['soldAfterRemittance', 'missing'],
    of: async quarter => (await quarter.sold()).application,
    by: (quarter, id) => quarter.sql('update remittance set amount = 0.01 where application_id = ?', id),
  },
  {
    what: '5.4.5 a paying customer served before the warranty',
    told: ['warrantyServedFirst', 'missing'],
    of: async quarter => (await quarter.sold()).movement,
    by: (quarter, id) =>
      quarter.unkept(`update stock_movement set balance = 1, waiting =
        '[{"warrantyClass": "IN_WARRANTY", "open": 4, "request": "00000000-0000-7000-8000-000000000000"}]' where id = '${id}'`),
  },
  {
    what: '5.4.5 a request let through out of its turn',
    told: ['warrantyServedFirst', 'deviating'],
    of: async quarter => (await quarter.sold()).movement,
    by: (quarter, id) => quarter.unkept(`update stock_movement set overridden = true where id = '${id}'`),
  },
  {
    what: '5.4.5 a machine in warranty that waits past its day',
    told: ['warrantyServedInTime', 'overdue'],
    of: async quarter => {
      const lines = [{ part: quarter.ground.belt, quantity: 3 }];
      const input = { order: await quarter.order('PLANNED'), lines, neededBy: '2026-12-10' };
      const id = await quarter.make('after-sales', 'requestParts', input);
      await quarter.sql(`update parts_request set state = 'ISSUED' where id = ?`, id);
      return id;
    },
    by: (quarter, id) => quarter.sql(`update parts_request set state = 'REQUESTED' where id = ?`, id),
  },
  {
    what: '5.4.1 more confirmed than was signed for',
    told: ['everyItemConfirmed', 'missing'],
    of: async quarter => (await applicationIn(quarter.sanbao, quarter.ground, 'CONFIRMED')).id,
    by: (quarter, id) => quarter.sql('update confirmed_item set quantity = 1000 where application_id = ?', id),
  },
  {
    what: '5.3.6 cancelled with parts that are neither used nor back',
    told: ['partsAccounted', 'missing'],
    of: async (quarter, tricked) => {
      const order = await quarter.order('DISPATCHED');
      const lines = [{ part: quarter.ground.blade, quantity: 3 }];
      const { id, version } = await quarter.step('after-sales', 'requestParts', { input: { order, lines } });
      await quarter.step('after-sales-head', 'issueParts', { id, expectedVersion: version, input: { lines } });
      const back = [{ part: quarter.ground.blade, unused: 3, old: 0 }];
      if (!tricked) await quarter.step('after-sales', 'returnParts', { id, input: { lines: back } });
      await quarter.sql("update service_order set state = 'CANCELLED' where id = ?", order);
      return order;
    },
  },
  {
    what: '5.3.6 more used than was issued',
    told: ['partsAccounted', 'missing'],
    of: async (quarter, tricked) => (await quarter.visit(tricked)).order,
    by: (quarter, id) =>
      quarter.unkept(`insert into used_part (id, report_id, part_id, quantity, position)
        select gen_random_uuid(), w.id, '${quarter.ground.blade}', 5, 0 from work_report w where w.order_id = '${id}'`),
  },
  {
    what: '5.4.2 delivered when the day was over',
    told: ['orderDelivered', 'overdue'],
    of: async quarter => {
      const lines = [{ part: quarter.ground.belt, quantity: 4 }];
      const application = await applicationIn(quarter.sanbao, quarter.ground, 'CONFIRMED', { lines });
      const form = orderForm(quarter.ground, application.id, lines, { dueOn: '2026-12-01' });
      return quarter.make('management', 'placePurchaseOrder', form);
    },
    late: (quarter, id) => stocked(quarter.sanbao, id, [inspected(quarter.ground.belt, 4)]),
  },
  {
    what: '5.4.5 a machine in warranty that was served when its day was over',
    told: ['warrantyServedInTime', 'overdue'],
    of: async quarter => {
      const lines = [{ part: quarter.ground.blade, quantity: 1 }];
      const input = { order: await quarter.order('PLANNED'), lines, neededBy: '2026-12-01' };
      return quarter.make('after-sales', 'requestParts', input);
    },
    late: (quarter, id) => {
      const lines = [{ part: quarter.ground.blade, quantity: 1 }];
      return quarter.step('after-sales-head', 'issueParts', { id, expectedVersion: 1, input: { lines } });
    },
  },
];
