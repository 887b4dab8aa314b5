import type { ControlledForm } from '../document.ts';
import { retention } from './retention.ts';

/** The forms of the appendices by name. */
export const form = {
  partsApplication: 'SH/JR-C-160-01-01',
  survey: 'SH/JR-C-160-02-01',
  adjustmentRecord: 'SH/JR-C-160-03-01',
  workReport: 'SH/JR-C-160-04-01',
} as const satisfies Record<keyof typeof retention, string>;

export type FormName = keyof typeof form;
export type FormNumber = (typeof form)[FormName];

export const forms = {
  [form.partsApplication]: { name: 'partsApplication', appendix: 'A', retention: retention.partsApplication },
  [form.survey]: { name: 'survey', appendix: 'B', retention: retention.survey },
  [form.adjustmentRecord]: { name: 'adjustmentRecord', appendix: 'C', retention: retention.adjustmentRecord },
  [form.workReport]: { name: 'workReport', appendix: 'D', retention: retention.workReport },
} as const satisfies Record<FormNumber, ControlledForm & { name: FormName }>;

/** The documents of the company that this one refers to. */
export const relatedDocument = {
  nonconformingProduct: 'SH/JR-C-101-01',
  inspectionAndTesting: 'SH/JR-C-070-01',
} as const;

export type RelatedDocumentName = keyof typeof relatedDocument;
export type RelatedDocumentNumber = (typeof relatedDocument)[RelatedDocumentName];

export const relatedDocuments = {
  [relatedDocument.nonconformingProduct]: 'nonconformingProduct',
  [relatedDocument.inspectionAndTesting]: 'inspectionAndTesting',
} as const satisfies Record<RelatedDocumentNumber, RelatedDocumentName>;
