import { adjustmentTemplates, type Item } from './adjustment-templates.ts';
import { type ScenarioStep, the } from './scenario-step.ts';
import type { DayOffset } from './training-plan.ts';

const form = (model: string, revision: string, items: readonly Item[], changes?: string) => ({
  model: the(model),
  revision,
  changes,
  items: items.map(([item, specification, lowerLimit, upperLimit, unit]) => ({
    ...{ item, specification, lowerLimit, upperLimit, unit },
  })),
});

const drafted = (day: DayOffset, key: string, input: object): ScenarioStep => ({
  ...{ day, by: 'manufacturing', step: 'draftAdjustmentTemplate', makes: key, input },
});

/** Manufacturing writes one for each model, and the head of After-Sales releases it. */
const first = Object.entries(adjustmentTemplates).flatMap(([model, items]): ScenarioStep[] => [
  drafted(-734, `template ${model}`, form(model, 'A', items)),
  { day: -731, by: 'after-sales-head', step: 'releaseAdjustmentTemplate', on: `template ${model}` },
]);

const tightened = (model: string, item: string, specification: string, lower: number, upper: number) =>
  (adjustmentTemplates[model] ?? []).map(
    (each): Item => (each[0] === item ? [item, specification, lower, upper, each[4]] : each),
  );

/** One has a second revision, another a draft, and a third a revision that was not wanted after all. */
// biome-ignore format: each step reads as a line of a story
const later: readonly ScenarioStep[] = [
  drafted(-206, 'template SJZ-260 B', form('SJZ-260', 'B', tightened('SJZ-260', '热熔胶温度偏差', '设定值 ± 2', -2, 2), '热熔胶温度偏差由 ± 3 ℃ 收紧到 ± 2 ℃，减少拉丝投诉。')),
  { day: -203, at: '10:00', by: 'after-sales-head', step: 'releaseAdjustmentTemplate', on: 'template SJZ-260 B', makes: 'template SJZ-260' },
  drafted(-97, 'template SJV-320 B', form('SJV-320', 'B', tightened('SJV-320', '拉膜长度偏差', '± 0.5', -0.5, 0.5), '拟收紧拉膜长度偏差。')),
  { day: -87, by: 'after-sales-head', step: 'withdrawAdjustmentTemplate', on: 'template SJV-320 B', input: { reason: '小袋膜材弹性大，现场做不到 ± 0.5 mm，不换版。' } },
  drafted(-10, 'template SJM-R180 B', form('SJM-R180', 'B', tightened('SJM-R180', '海绵吸具真空度', '-65～-50', -65, -50), '低温库吸具真空建立慢，真空度要求提高。')),
];

export const templateScenario: readonly ScenarioStep[] = [...first, ...later];
