import type { Bilingual } from './bilingual.ts';

/** Years a finished form is kept; LONG_TERM has no end unless the General Manager sets one. */
export type Retention = 3 | 'LONG_TERM';

export interface Form extends Bilingual {
  readonly appendix: 'A' | 'B' | 'C' | 'D';
  readonly retention: Retention;
}

export const forms = {
  'SH/JR-C-160-01-01': { appendix: 'A', zh: '零部件购买申请表', en: 'Parts purchase application', retention: 3 },
  'SH/JR-C-160-02-01': { appendix: 'B', zh: '服务质量征询表', en: 'Service quality survey', retention: 3 },
  'SH/JR-C-160-03-01': { appendix: 'C', zh: '调整记录', en: 'Adjustment record', retention: 'LONG_TERM' },
  'SH/JR-C-160-04-01': { appendix: 'D', zh: '作业报告书', en: 'Work report', retention: 'LONG_TERM' },
} as const satisfies Record<string, Form>;

export type FormNumber = keyof typeof forms;

export const relatedDocuments = {
  'SH/JR-C-101-01': { zh: '不合格品的控制程序', en: 'Control of nonconforming product' },
  'SH/JR-C-070-01': { zh: '检验和试验控制程序', en: 'Control of inspection and testing' },
} as const satisfies Record<string, Bilingual>;

export type RelatedDocumentNumber = keyof typeof relatedDocuments;
