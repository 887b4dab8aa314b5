import type { MikroORM } from '@mikro-orm/postgresql';
import { daysLater } from '../procedure/business-day.ts';
import { houseContext } from '../procedure/house-context.ts';
import { takeNamed, takeTogether } from '../procedure/perform.ts';
import type { Cast } from './seed.ts';
import type { Ids } from './seed-accounts.ts';
import { purchases } from './spare-parts-stories/purchases.ts';
import { requests } from './spare-parts-stories/requests.ts';
import { tellDeeds } from './tell-deeds.ts';
import { world } from './world.ts';

/** What lay on the shelves when Sanbao came, then a year of buying and issuing, and a count that does not agree. */
export async function seedSpareParts(orm: MikroORM, monday: string, ids: Ids, cast: Cast) {
  const at = (offset: number) => new Date(`${daysLater(monday, offset)}T02:00:00Z`);
  await takeTogether(houseContext(orm, at(-300), cast.management), async take => {
    for (const { partNumber, minimumStock } of world.parts)
      await take('enterOpeningStock', {
        input: { part: ids.get(partNumber), quantity: Math.ceil(minimumStock * 1.2) },
      });
  });
  await tellDeeds(orm, monday, ids, cast, [...purchases, ...requests]);
  const counted = [
    { partNumber: 'SJ-F-0403', difference: -6, reason: '年中盘点少 6 件，疑为领用未登记。', approved: true },
    { partNumber: 'SJ-C-0913', difference: 2, reason: '盘点多 2 卷，上次入库少记。', approved: false },
  ];
  for (const { partNumber, approved, ...difference } of counted) {
    const input = { part: ids.get(partNumber), ...difference };
    const id = await takeNamed('proposeStockAdjustment', { input }, houseContext(orm, at(-3), cast.warehouse));
    if (approved) await takeNamed('approveStockAdjustment', { id }, houseContext(orm, at(-3), cast.management));
  }
}
