import { scheduled } from './play-scenario.ts';
import { day, type ScenarioStep } from './scenario-step.ts';
import type { ScheduledStep } from './schedule.ts';
import type { Stage } from './stage.ts';

const halfYear = { from: day(-371), until: day(-189) };
const lastQuarter = { from: day(-98), until: day(-8) };

/** What the General Manager says of the departments, and what they say to it. */
// biome-ignore format: each step reads as a line of a story
const assessments: readonly ScenarioStep[] = [
  { day: -182, at: '09:00', by: 'gm', step: 'compileDepartmentAssessment', makes: 'after-sales half', input: { department: 'AFTER_SALES', ...halfYear } },
  { day: -182, at: '09:40', by: 'gm', step: 'publishDepartmentAssessment', on: 'after-sales half', input: { grade: 'ADEQUATE', opinion: '外地到达多次临近期限，派工须当日决定；作业报告书补交偏多。' } },
  { day: -181, at: '10:10', by: 'after-sales-head', step: 'acknowledgeDepartmentAssessment', on: 'after-sales half', input: { reply: '每日 16:00 复核未派工的报修，现场完工当天提交作业报告书。' } },
  { day: -7, at: '09:00', by: 'gm', step: 'compileDepartmentAssessment', makes: 'after-sales quarter', input: { department: 'AFTER_SALES', ...lastQuarter } },
  { day: -7, at: '09:30', by: 'gm', step: 'publishDepartmentAssessment', on: 'after-sales quarter', input: { grade: 'GOOD', opinion: '派工和到达已有改善。逾期的来电须逐件说明原因。' } },
  { day: -6, at: '11:00', by: 'after-sales-head', step: 'acknowledgeDepartmentAssessment', on: 'after-sales quarter', input: { reply: '逾期各件已在每周例会上说明。' } },
  { day: -7, at: '09:50', by: 'gm', step: 'compileDepartmentAssessment', makes: 'management quarter', input: { department: 'MANAGEMENT', ...lastQuarter } },
  { day: -7, at: '10:10', by: 'gm', step: 'publishDepartmentAssessment', on: 'management quarter', input: { grade: 'GOOD', opinion: '逐项确认及时；到货点数应与售后服务部同日完成。' } },
  { day: -6, at: '14:00', by: 'gm', step: 'compileDepartmentAssessment', makes: 'sales quarter', input: { department: 'SALES', ...lastQuarter } },
];

/** Service information for the departments: one that all have taken note of, and one that waits for one of them. */
// biome-ignore format: each step reads as a line of a story
const notices: readonly ScenarioStep[] = [
  { day: -63, at: '09:20', by: 'after-sales-head', step: 'issueServiceNotice', makes: 'heaters', input: { subject: '立式机横封加热管批次更换', text: '八月批次的加热管绝缘下降。到现场的一律检查，绝缘低于 20 MΩ 的更换，换下件退回。', departments: ['MANAGEMENT', 'MANUFACTURING'], acknowledgeBy: day(-59) } },
  { day: -62, at: '08:50', by: 'management', step: 'acknowledgeServiceNotice', on: 'heaters' },
  { day: -61, at: '10:15', by: 'manufacturing', step: 'acknowledgeServiceNotice', on: 'heaters' },
  { day: -3, at: '15:00', by: 'gm', step: 'issueServiceNotice', makes: 'new year', input: { subject: '元旦期间值班安排', text: '元旦三天由售后服务部值班接听来电，营业部和制造部各留一人电话待命。', departments: ['AFTER_SALES', 'SALES', 'MANUFACTURING'], acknowledgeBy: day(4) } },
  { day: -3, at: '16:10', by: 'after-sales', step: 'acknowledgeServiceNotice', on: 'new year' },
];

export const recordsScenario: readonly ScenarioStep[] = [...assessments, ...notices];

/** How departments were assessed, and what was passed to them. */
export const records = (stage: Stage): ScheduledStep[] => scheduled(stage, recordsScenario);
