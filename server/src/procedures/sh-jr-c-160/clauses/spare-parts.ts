import type { Requirement } from '../../clause.ts';
import type { ClauseName } from '../clauses.ts';
import { form, relatedDocument } from '../forms.ts';

export const spareParts = {
  partsApplication: {
    departments: ['AFTER_SALES', 'MANAGEMENT'],
    form: form.partsApplication,
    iso: ['8.4.3'],
  },
  partsOrder: {
    departments: ['MANAGEMENT'],
    iso: ['8.4.1', '8.4.3'],
  },
  goodsReceipt: {
    departments: ['AFTER_SALES', 'MANAGEMENT'],
    related: relatedDocument.inspectionAndTesting,
    iso: ['8.4.2', '8.5.2', '8.6'],
  },
  partsInspection: {
    departments: ['AFTER_SALES', 'MANAGEMENT'],
    related: relatedDocument.inspectionAndTesting,
    iso: ['8.4.2', '8.6'],
  },
  whoIsServedFirst: {
    departments: ['AFTER_SALES'],
    iso: ['8.5.5'],
  },
} as const satisfies Partial<Record<ClauseName, Requirement>>;
