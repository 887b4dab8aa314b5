import { day, type ScenarioStep, the } from './scenario-step.ts';
import type { Week } from './week.ts';

// biome-ignore format: each step reads as a line of a story
/** While his licence was suspended, one worked in the company. */
export const earlierAbsences: readonly ScenarioStep[] = [
  { day: -76, at: '17:10', by: 'after-sales', step: 'recordAbsence', makes: 'absence zheng-kai', input: { person: the('zheng-kai'), kind: 'OTHER_WORK', startsOn: day(-75), endsOn: day(-55), note: '停岗，跟班学习服务规范。' } },
];

// biome-ignore format: each step reads as a line of a story
/** Days on which people cannot be sent, as they or the office recorded them; one is there after all. */
export const absencesOfThisWeek = ({ ago, next }: Week): ScenarioStep[] => [
  { day: ago(4), at: '09:05', by: 'jiang-tao', step: 'recordAbsence', makes: 'absence jiang-tao', input: { person: the('jiang-tao'), kind: 'LEAVE', startsOn: day(next(1)), endsOn: day(next(3)) } },
  { day: ago(3), at: '16:40', by: 'after-sales', step: 'recordAbsence', makes: 'absence xue-liang', input: { person: the('xue-liang'), kind: 'COURSE', startsOn: day(next(0)), endsOn: day(next(4)), note: '充填机新型号装调，厂内学习后补考。' } },
  { day: ago(3), at: '10:20', by: 'fan-xiaojun', step: 'recordAbsence', makes: 'absence fan-xiaojun', input: { person: the('fan-xiaojun'), kind: 'LEAVE', startsOn: day(next(6)), endsOn: day(next(6)) } },
  { day: ago(2), at: '08:50', by: 'fan-xiaojun', step: 'cancelAbsence', on: 'absence fan-xiaojun', input: { reason: '家中的事改期，照常出勤。' } },
];
