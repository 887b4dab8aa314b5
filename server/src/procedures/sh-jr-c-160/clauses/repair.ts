import type { Requirement } from '../../clause.ts';
import { type ClauseName, clause } from '../clauses.ts';
import { form } from '../forms.ts';

export const repair = {
  licence: {
    departments: ['AFTER_SALES'],
    iso: ['7.2'],
  },
  installation: {
    departments: ['AFTER_SALES'],
    iso: ['8.2.1', '8.5.5'],
  },
  arrival: {
    departments: ['AFTER_SALES'],
    iso: ['8.5.1', '8.5.5'],
  },
  coaching: {
    departments: ['AFTER_SALES'],
    iso: ['8.5.5'],
    through: [clause.workReport],
  },
  adjustment: {
    departments: ['AFTER_SALES'],
    form: form.adjustmentRecord,
    iso: ['7.1.5', '8.5.1', '8.6'],
  },
  workReport: {
    departments: ['AFTER_SALES'],
    form: form.workReport,
    iso: ['8.5.1', '8.6'],
  },
  faultReport: {
    departments: ['AFTER_SALES', 'MANUFACTURING', 'SALES'],
    iso: ['8.2.1', '8.5.5'],
  },
  correspondence: {
    departments: ['AFTER_SALES'],
    iso: ['7.5.3', '8.2.1'],
  },
  complaints: {
    departments: ['AFTER_SALES', 'MANAGEMENT'],
    iso: ['9.1.3', '10.2', '10.3'],
  },
} as const satisfies Partial<Record<ClauseName, Requirement>>;
