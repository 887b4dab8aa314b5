import type { Clause } from '../../../procedure/clause.ts';
import type { ClauseName } from '../clauses.ts';
import { form, relatedDocument } from '../forms.ts';

export const customerService = {
  contractedService: {
    zh: '合同里答应顾客的服务，售后服务部逐项兑现，并留下履行凭据。',
    en: 'After-Sales delivers every service the contract promises and keeps proof that it did.',
    departments: ['AFTER_SALES'],
    evidence: { zh: '合同义务及其履行情况', en: 'Contract obligations and their fulfilment' },
    iso: ['8.2.3', '8.5.5'],
  },
  consultation: {
    zh: '顾客有技术疑问时，由售后服务部的工程技术人员通过电话、书信或登门给予解答。',
    en: 'When a customer has a technical question, an engineer of After-Sales answers it by phone, by letter or on a visit.',
    departments: ['AFTER_SALES'],
    evidence: { zh: '技术咨询记录', en: 'Consultations' },
    iso: ['8.2.1', '8.5.5'],
  },
  threeGuarantees: {
    zh: '售后服务部履行保修、包换、包退；期限未满且质量问题并非用户所致的，一律免费处理，不设例外。期限届满后，产品仍终身可修。',
    en: 'After-Sales honours repair, replacement and refund. Within the period, a quality problem that the user did not cause is put right free of charge, without exception; after it, the product can still be repaired for life.',
    departments: ['AFTER_SALES'],
    evidence: { zh: '三包判定', en: 'Warranty decisions' },
    iso: ['8.5.5'],
  },
  serviceQuality: {
    zh: '外出人员的服务表现由售后服务部评价和督促；征询表在不固定的时间寄给顾客，以了解真实感受。',
    en: 'After-Sales assesses and supervises how its field staff serve, and asks customers by survey at irregular times.',
    departments: ['AFTER_SALES'],
    evidence: { zh: '外勤服务评价、征询表', en: 'Field service assessments, surveys' },
    form: form.survey,
    iso: ['9.1.1', '9.1.2'],
  },
  productReturn: {
    zh: '顾客想退的产品，先经工程技术人员评定，再由售后服务部上报、总经理裁决；获准以后才可运回，并转入不合格品控制。',
    en: 'When a customer asks to give a product back, engineers evaluate it, After-Sales makes its case and the General Manager decides. The goods travel only after approval and are then handled as nonconforming product.',
    departments: ['AFTER_SALES', 'GENERAL_MANAGER'],
    evidence: { zh: '退货评定、申报与批准', en: 'Evaluation, statement and approval of the return' },
    related: relatedDocument.nonconformingProduct,
    iso: ['8.5.5', '8.7'],
  },
} as const satisfies Partial<Record<ClauseName, Clause>>;
