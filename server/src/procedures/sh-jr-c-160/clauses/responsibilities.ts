import type { Clause } from '../../../procedure/clause.ts';
import { type ClauseName, clause } from '../clauses.ts';
import { form } from '../forms.ts';

export const responsibilities = {
  trainingDefinition: {
    zh: '本程序所称培训，是教会用户和维修网络的人员懂得产品的原理与构造，会用、会保养、能修理，并以考核确认其掌握程度。',
    en: 'Training here means teaching customers and the people of the repair network how a product works, is built, used, maintained and repaired, and examining what they have learnt.',
    departments: [],
    iso: ['7.2'],
    through: [clause.trainingSessions, clause.trainingAssessment],
  },
  userTraining: {
    zh: '为用户办哪些培训、何时办、面向谁，由售后服务部统筹安排。',
    en: 'After-Sales decides which training is held for users, when, and for whom.',
    departments: ['AFTER_SALES'],
    evidence: { zh: '培训计划', en: 'Training plan' },
    iso: ['5.3', '7.2'],
    through: [clause.trainingPlan],
  },
  partsAndService: {
    zh: '售后服务部提出所需零部件的申请，跟踪到位，并向顾客提供服务。',
    en: 'After-Sales applies for the spare parts it needs, sees that they are at hand, and serves the customer.',
    departments: ['AFTER_SALES'],
    evidence: { zh: '零部件购买申请', en: 'Parts application' },
    form: form.partsApplication,
    iso: ['5.3', '8.5.5'],
    through: [clause.contractedService, clause.partsApplication],
  },
  technicalDocuments: {
    zh: '培训教材和产品使用说明书由售后服务部编写；服务中积累的技术信息经其整理，以受控版本发布。',
    en: 'After-Sales writes what trainees and users read, training material and product manual alike, and turns what service teaches about a product into released documents.',
    departments: ['AFTER_SALES'],
    evidence: { zh: '技术文件的发布版本', en: 'Released revisions of technical documents' },
    iso: ['7.5.2', '7.5.3'],
  },
  partsOrderPlan: {
    zh: '零部件的要货计划由管理部执行，一直跟到货物送达。',
    en: 'Management carries the plan for ordering parts through until the goods are there.',
    departments: ['MANAGEMENT'],
    evidence: { zh: '采购订单', en: 'Purchase orders' },
    iso: ['5.3', '8.4.1'],
    through: [clause.partsOrder],
  },
  coordination: {
    zh: '总经理统筹各部门的配合，使服务信息及时传到有关部门，并评价每个部门执行本程序的成效。',
    en: 'The General Manager makes the departments work together, passes service information on, and assesses how well each of them carries out this procedure.',
    departments: ['GENERAL_MANAGER'],
    evidence: { zh: '部门考核、服务信息通报', en: 'Department assessments, service notices' },
    iso: ['5.3', '7.4', '9.1.3', '9.3'],
  },
} as const satisfies Partial<Record<ClauseName, Clause>>;
