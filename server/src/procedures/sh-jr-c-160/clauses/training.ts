import type { Clause } from '../../../procedure/clause.ts';
import type { ClauseName } from '../clauses.ts';

export const training = {
  trainingPlan: {
    zh: '售后服务部依据市场反馈和顾客的需要编制培训计划，写明教什么、何时教、教给谁、由谁来教，以及其余须交代的事项。',
    en: 'From what the market and the customers ask for, After-Sales draws up a training plan: what is taught, when, to whom, by whom, and whatever else must be settled.',
    departments: ['AFTER_SALES'],
    evidence: { zh: '培训计划、报名', en: 'Training plan, enrolments' },
    iso: ['7.2', '8.2.1'],
  },
  trainingApproval: {
    zh: '培训计划未经总经理批准不得执行；批准之后，管理部确定场地，并逐一通知参训人员。',
    en: 'A training plan takes effect only when the General Manager approves it. Management then secures a venue and notifies every participant.',
    departments: ['GENERAL_MANAGER', 'MANAGEMENT'],
    evidence: { zh: '批准意见、场地、培训通知', en: 'Approval, venue, notices' },
    iso: ['7.2', '7.5.2'],
  },
  trainingSessions: {
    zh: '售后服务部照计划授课，课程取自六个方面：产品的原理和构造，使用与保养的方法，故障的排除和维修；每次授课都记下出勤。',
    en: 'After-Sales teaches as planned, from six topics: principle, structure, use, repair, maintenance and troubleshooting. Attendance is recorded at every session.',
    departments: ['AFTER_SALES'],
    evidence: { zh: '授课与出勤记录', en: 'Sessions with attendance' },
    iso: ['7.2'],
  },
  inHousePractice: {
    zh: '计划里有到厂实习的，由售后服务部按日程带教；管理部和营业部提供协助，并各自予以确认。',
    en: 'Where a plan includes practice at the works, After-Sales runs it by the training calendar; Management and Sales help, each confirming its own part.',
    departments: ['AFTER_SALES', 'MANAGEMENT', 'SALES'],
    evidence: { zh: '实习记录、协助部门的确认', en: 'Practice record, confirmation by each helper' },
    iso: ['7.1.4', '7.2'],
  },
  trainingAssessment: {
    zh: '凡参训者人人都要考核，不得遗漏；及格者由管理部颁发结业证书。',
    en: 'Everyone who took part is assessed, without exception. Whoever passes receives a completion certificate from Management.',
    departments: ['AFTER_SALES', 'MANAGEMENT'],
    evidence: { zh: '考核成绩、结业证书', en: 'Assessments, completion certificates' },
    iso: ['7.2'],
  },
} as const satisfies Partial<Record<ClauseName, Clause>>;
