import type { MikroORM } from '@mikro-orm/postgresql';
import { businessDay, daysLater } from '../fields/business-day.ts';
import { noticeAwaitedBy } from '../organization/equipment-rules.ts';
import { systemContext, systemViewer } from '../procedure/system-context.ts';
import { takeTogether } from '../steps/take-together.ts';
import { earlyInstallations } from './repair-stories/early-installations.ts';
import { lateInstallations } from './repair-stories/late-installations.ts';
import type { Ids } from './seed-accounts.ts';
import type { Shipment } from './shipments.ts';
import { world } from './world.ts';

/** Warranty terms as they are usual in the trade; an example until the company's lawyers have confirmed them. */
const warranty = {
  monthsFromAcceptance: 12,
  monthsFromShipment: 18,
  monthsForWearParts: 3,
  basis: '行业惯例示例，待公司法务确认',
};

/** What the company makes and buys: its models, the suppliers and the spare parts. */
export const seedGoods = (orm: MikroORM, now: Date, ids: Ids) =>
  takeTogether(systemContext(orm, now, systemViewer(['AFTER_SALES'])), async take => {
    for (const family of world.productFamilies)
      ids.set(family.code, await take('createProductFamily', { input: { ...family } }));
    for (const { family, ...model } of world.productModels)
      ids.set(model.code, await take('createProductModel', { input: { ...model, family: ids.get(family), warranty } }));
    for (const { key, ...supplier } of world.suppliers) ids.set(key, await take('createSupplier', { input: supplier }));
    for (const { models, supplier, ...part } of world.parts) {
      const links = { models: models.map(code => ids.get(code)), supplier: supplier && ids.get(supplier) };
      ids.set(part.partNumber, await take('createPart', { input: { ...part, ...links } }));
    }
  });

const ASKED_AFTER_DAYS = 20;

/** What customers said who had not told by themselves that their machine was there (5.3.2). */
const words = [
  '电话回访：设备已到货，由客户自行就位并投产。',
  '客户确认到货，外观无损，随线体一起投产。',
  '当地维修网点代为确认：设备已就位，运行正常。',
];

/** The machines of which a story tells how they arrived; of several of one model that a customer has, it is the last. */
const arrivals = new Set([...earlyInstallations, ...lateInstallations].map(({ machine }) => machine));
const isLast = (at: number) => {
  const { customer, model } = world.shipments[at] as Shipment;
  return !world.shipments.slice(at + 1).some(each => each.customer === customer && each.model === model);
};

/**
 * The machines of all the years; those from before the demo's first day are entered on that day. After the others that were
 * shipped long enough ago somebody has asked. What is shipped since then has its label.
 */
export const seedShipments = (orm: MikroORM, begin: Date, monday: string, ids: Ids) =>
  takeTogether({ ...systemContext(orm, begin, systemViewer(['SALES'])), imported: true }, async take => {
    for (const [at, { customer, site, model, shippedOn }] of world.shipments.entries()) {
      const day = daysLater(monday, shippedOn);
      const manufacturedOn = daysLater(day, -6 - (at % 15));
      const input = {
        model: ids.get(model),
        serialNumber: serialNumber(model, manufacturedOn, at),
        site: ids.get(`${customer} ${site}`),
        manufacturedOn,
        shippedOn: day,
      };
      const shipped = new Date(`${day}T08:00:00Z`);
      const machine = await take('recordShipment', { input }, shipped > begin ? shipped : begin);
      const key = `${customer} ${model}`;
      ids.set(key, machine);
      if (shipped > begin) await take('issueMachineCode', { id: machine }, shipped);
      const asked = new Date(`${daysLater(day, ASKED_AFTER_DAYS)}T02:00:00Z`);
      const isAwaited = noticeAwaitedBy(day, 0, businessDay(begin)) && shippedOn < -2 * ASKED_AFTER_DAYS;
      if (isAwaited && !(arrivals.has(key) && isLast(at)))
        await take(
          'followUpShipment',
          { id: machine, input: { word: words[at % words.length] } },
          asked > begin ? asked : begin,
        );
    }
  });

/** As on the nameplate: the model's digits, the year and month of manufacture, and a running number. */
const serialNumber = (model: string, day: string, at: number) =>
  `${model.replace(/^SJ|-/g, '')}-${day.slice(2, 4)}${day.slice(5, 7)}-${String(at + 1).padStart(3, '0')}`;
