import { systemContext } from '../procedure/system-context.ts';
import { takeTogether } from '../steps/take-together.ts';
import { scheduled } from './play-scenario.ts';
import { type ScenarioStep, the } from './scenario-step.ts';
import { momentOf, type ScheduledStep } from './schedule.ts';
import { claims } from './spare-parts-stories/claims.ts';
import { inspectionPlans } from './spare-parts-stories/inspection-plans.ts';
import { pieces } from './spare-parts-stories/pieces.ts';
import { purchases } from './spare-parts-stories/purchases.ts';
import { requests } from './spare-parts-stories/requests.ts';
import type { Stage } from './stage.ts';
import { world } from './world.ts';

/** A count that does not agree with what was written down. */
// biome-ignore format: each step reads as a line of a story
const counted: readonly ScenarioStep[] = [
  { day: -3, at: '10:00', by: 'warehouse', step: 'proposeStockAdjustment', makes: 'adjust springs', input: { part: the('SJ-F-0403'), difference: -6, reason: '年中盘点少 6 件，疑为领用未登记。' } },
  { day: -3, at: '10:20', by: 'management', step: 'approveStockAdjustment', on: 'adjust springs' },
  { day: -3, at: '10:05', by: 'warehouse', step: 'proposeStockAdjustment', makes: 'adjust tape', input: { part: the('SJ-C-0913'), difference: 2, reason: '盘点多 2 卷，上次入库少记。' } },
];

export const sparePartsScenario: readonly ScenarioStep[] = [
  ...inspectionPlans,
  ...purchases,
  ...requests,
  ...claims,
  ...pieces,
  ...counted,
];

/** What lay on the shelves when Sanbao came, then a year of buying and issuing. */
export const spareParts = (stage: Stage): ScheduledStep[] => [
  openingStock(stage),
  ...scheduled(stage, sparePartsScenario),
];

/** What lay on the shelf: of what has serial numbers one piece, of lubricants the batch that was open. */
const inStock = {
  NONE: (quantity: number) => ({ quantity }),
  BATCH: (quantity: number) => ({ quantity, mark: 'RT2410-A' }),
  SERIAL: () => ({ quantity: 1, mark: 'HK8801-2409-0317' }),
};

export function openingStock({ files, monday, ids, cast }: Stage): ScheduledStep {
  const at = momentOf(monday, -741, '10:00');
  const enter = () =>
    takeTogether(systemContext(files.orm, at, cast.management), async take => {
      for (const { partNumber, minimumStock, tracking } of world.parts)
        await take('enterOpeningStock', {
          input: { part: ids.get(partNumber), ...inStock[tracking ?? 'NONE'](Math.ceil(minimumStock * 1.2)) },
        });
    });
  return { at, take: enter };
}
