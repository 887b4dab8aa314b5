import { scheduled } from './play-scenario.ts';
import { day, type ScenarioStep } from './scenario-step.ts';
import type { ScheduledStep } from './schedule.ts';
import type { Stage } from './stage.ts';

/** The training wishes of customers, a dealer and a department: one that was declined, and two that wait. */
// biome-ignore format: each step reads as a line of a story
export const wishScenario: readonly ScenarioStep[] = [
  { day: -80, at: '10:30', by: 'sales', step: 'recordTrainingWish', makes: 'wish toothpaste', input: { subject: '牙膏软管装盒专线维护', words: '扬州齿悦口头提出，机修工两名。', source: 'OWN_OBSERVATION', topics: ['STRUCTURE', 'MAINTENANCE'], people: 2 } },
  { day: -63, at: '09:10', by: 'after-sales', step: 'answerTrainingWish', on: 'wish toothpaste', input: { answer: '征询四家日化用户，仅一家有意，改为安装复检时随机培训。' } },
  { day: -9, at: '14:20', by: 'dealer-a', step: 'recordTrainingWish', makes: 'wish servo', input: { subject: '伺服驱动器参数备份与更换', words: '今年更换驱动器三次，参数都要打电话问。', source: 'OWN_OBSERVATION', topics: ['REPAIR', 'TROUBLESHOOTING'], people: 4, wantedBy: day(75) } },
  { day: -4, at: '11:05', by: 'manufacturing', step: 'recordTrainingWish', makes: 'wish sealing', input: { subject: '横封温度曲线的判读', source: 'OWN_OBSERVATION', topics: ['PRINCIPLE', 'USE'], wantedBy: day(60) } },
];

/** From which the next plans may be drawn. */
export const trainingWishes = (stage: Stage): ScheduledStep[] => scheduled(stage, wishScenario);
