import type { Requirement } from '../../clause.ts';
import type { ClauseName } from '../clauses.ts';
import { form, relatedDocument } from '../forms.ts';

export const customerService = {
  contractedService: {
    departments: ['AFTER_SALES'],
    iso: ['8.2.3', '8.5.5'],
  },
  consultation: {
    departments: ['AFTER_SALES'],
    iso: ['8.2.1', '8.5.5'],
  },
  threeGuarantees: {
    departments: ['AFTER_SALES'],
    iso: ['8.5.5'],
  },
  serviceQuality: {
    departments: ['AFTER_SALES'],
    form: form.survey,
    iso: ['9.1.1', '9.1.2'],
  },
  productReturn: {
    departments: ['AFTER_SALES', 'GENERAL_MANAGER'],
    related: relatedDocument.nonconformingProduct,
    iso: ['8.5.5', '8.7'],
  },
} as const satisfies Partial<Record<ClauseName, Requirement>>;
