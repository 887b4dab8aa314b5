import type { Requirement } from '../../clause.ts';
import { type ClauseName, clause } from '../clauses.ts';
import { form, relatedDocument } from '../forms.ts';

export const documents = {
  nonconformingProduct: {
    departments: ['MANAGEMENT', 'GENERAL_MANAGER'],
    related: relatedDocument.nonconformingProduct,
    iso: ['8.7', '10.2'],
  },
  inspectionAndTesting: {
    departments: ['AFTER_SALES', 'MANAGEMENT'],
    related: relatedDocument.inspectionAndTesting,
    iso: ['8.4.2', '8.6'],
    through: [clause.partsInspection],
  },
  forms: {
    departments: ['GENERAL_MANAGER'],
    iso: ['7.5.2', '7.5.3'],
  },
  applicationForm: {
    departments: ['AFTER_SALES'],
    form: form.partsApplication,
    iso: ['7.5.3'],
    through: [clause.partsApplication],
  },
  surveyForm: {
    departments: ['AFTER_SALES'],
    form: form.survey,
    iso: ['7.5.3'],
    through: [clause.serviceQuality],
  },
  adjustmentForm: {
    departments: ['AFTER_SALES'],
    form: form.adjustmentRecord,
    iso: ['7.5.3'],
    through: [clause.adjustment],
  },
  workReportForm: {
    departments: ['AFTER_SALES'],
    form: form.workReport,
    iso: ['7.5.3'],
    through: [clause.workReport],
  },
  archive: {
    departments: ['AFTER_SALES', 'GENERAL_MANAGER'],
    iso: ['7.5.3'],
  },
  retention: {
    departments: ['AFTER_SALES'],
    iso: ['7.5.3'],
    through: [clause.archive],
  },
} as const satisfies Partial<Record<ClauseName, Requirement>>;
