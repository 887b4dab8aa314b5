import type { Clause } from '../../../procedure/clause.ts';
import { type ClauseName, clause } from '../clauses.ts';
import { form, relatedDocument } from '../forms.ts';

export const documents = {
  nonconformingProduct: {
    zh: '获准退回的产品、查验未通过的零部件，均按这份程序处置。',
    en: 'Returned products and parts that failed inspection are disposed of by this procedure.',
    departments: ['MANAGEMENT', 'GENERAL_MANAGER'],
    evidence: { zh: '不合格品处置记录', en: 'Nonconformities and their disposition' },
    related: relatedDocument.nonconformingProduct,
    iso: ['8.7', '10.2'],
  },
  inspectionAndTesting: {
    zh: '到货零部件的检验以这份程序为准。',
    en: 'Arriving parts are inspected by this procedure.',
    departments: ['AFTER_SALES', 'MANAGEMENT'],
    related: relatedDocument.inspectionAndTesting,
    iso: ['8.4.2', '8.6'],
    through: [clause.partsInspection],
  },
  forms: {
    zh: '四种表单随本程序一同受控；程序换版后，尚未办结的记录仍沿用原来的版本。',
    en: 'The four forms are controlled together with this procedure; after a new revision, open records stay under the one they began with.',
    departments: ['GENERAL_MANAGER'],
    evidence: { zh: '程序与表单的版本记录', en: 'Revisions of the procedure and its forms' },
    iso: ['7.5.2', '7.5.3'],
  },
  applicationForm: {
    zh: '申请购买零部件时填写，共两份，申请部门留底一份。',
    en: 'Filled in to apply for parts, in two copies, one of which the applicant keeps.',
    departments: ['AFTER_SALES'],
    form: form.partsApplication,
    iso: ['7.5.3'],
    through: [clause.partsApplication],
  },
  surveyForm: {
    zh: '用来向顾客了解服务人员的态度，收集对维修工作的看法。',
    en: 'Asks customers about the attitude of the service staff and their opinion of the repair.',
    departments: ['AFTER_SALES'],
    form: form.survey,
    iso: ['7.5.3'],
    through: [clause.serviceQuality],
  },
  adjustmentForm: {
    zh: '调试机器时填写，记下各项目调整前后的数值。',
    en: 'Filled in while a machine is adjusted: each item as found and as left.',
    departments: ['AFTER_SALES'],
    form: form.adjustmentRecord,
    iso: ['7.5.3'],
    through: [clause.adjustment],
  },
  workReportForm: {
    zh: '作业收尾时填写，写明做了什么、由谁做、用户是否验收。',
    en: 'Filled in at the end of a job: what was done, by whom, and whether the customer accepted it.',
    departments: ['AFTER_SALES'],
    form: form.workReport,
    iso: ['7.5.3'],
    through: [clause.workReport],
  },
  archive: {
    zh: '填妥办结的表单归入档案；期限未到不得销毁，到期销毁须经总经理同意。',
    en: 'Finished forms go into the archive. None is disposed of before its time, and then only with the consent of the General Manager.',
    departments: ['AFTER_SALES', 'GENERAL_MANAGER'],
    evidence: { zh: '归档、保全与销毁记录', en: 'Archive entries, holds and disposals' },
    iso: ['7.5.3'],
  },
  retention: {
    zh: '档案由售后服务部保管：申请表和征询表存满三年；调整记录和作业报告书长期留存，除非总经理另定期限。',
    en: 'After-Sales keeps the archive: applications and surveys for three years, adjustment records and work reports long-term unless the General Manager sets a period.',
    departments: ['AFTER_SALES'],
    iso: ['7.5.3'],
    through: [clause.archive],
  },
} as const satisfies Partial<Record<ClauseName, Clause>>;
