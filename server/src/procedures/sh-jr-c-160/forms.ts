import type { Bilingual } from '../../procedure/bilingual.ts';
import { type Retention, retention } from './retention.ts';

export interface Form extends Bilingual {
  readonly appendix: 'A' | 'B' | 'C' | 'D';
  readonly retention: Retention;
}

/** The forms of the appendices by name. */
export const form = {
  partsApplication: 'SH/JR-C-160-01-01',
  survey: 'SH/JR-C-160-02-01',
  adjustmentRecord: 'SH/JR-C-160-03-01',
  workReport: 'SH/JR-C-160-04-01',
} as const satisfies Record<keyof typeof retention, string>;

export type FormNumber = (typeof form)[keyof typeof form];

export const forms = {
  [form.partsApplication]: {
    appendix: 'A',
    zh: '零部件购买申请表',
    en: 'Parts purchase application',
    retention: retention.partsApplication,
  },
  [form.survey]: { appendix: 'B', zh: '服务质量征询表', en: 'Service quality survey', retention: retention.survey },
  [form.adjustmentRecord]: {
    appendix: 'C',
    zh: '调整记录',
    en: 'Adjustment record',
    retention: retention.adjustmentRecord,
  },
  [form.workReport]: { appendix: 'D', zh: '作业报告书', en: 'Work report', retention: retention.workReport },
} as const satisfies Record<FormNumber, Form>;

/** The documents of the company that this one refers to. */
export const relatedDocument = {
  nonconformingProduct: 'SH/JR-C-101-01',
  inspectionAndTesting: 'SH/JR-C-070-01',
} as const;

export type RelatedDocumentNumber = (typeof relatedDocument)[keyof typeof relatedDocument];

export const relatedDocuments = {
  [relatedDocument.nonconformingProduct]: { zh: '不合格品的控制程序', en: 'Control of nonconforming product' },
  [relatedDocument.inspectionAndTesting]: { zh: '检验和试验控制程序', en: 'Control of inspection and testing' },
} as const satisfies Record<RelatedDocumentNumber, Bilingual>;
