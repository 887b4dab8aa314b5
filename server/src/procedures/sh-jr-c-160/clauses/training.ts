import type { Requirement } from '../../clause.ts';
import type { ClauseName } from '../clauses.ts';

export const training = {
  trainingPlan: {
    departments: ['AFTER_SALES'],
    iso: ['7.2', '8.2.1'],
  },
  trainingApproval: {
    departments: ['GENERAL_MANAGER', 'MANAGEMENT'],
    iso: ['7.2', '7.5.2'],
  },
  trainingSessions: {
    departments: ['AFTER_SALES'],
    iso: ['7.2'],
  },
  inHousePractice: {
    departments: ['AFTER_SALES', 'MANAGEMENT', 'SALES'],
    iso: ['7.1.4', '7.2'],
  },
  trainingAssessment: {
    departments: ['AFTER_SALES', 'MANAGEMENT'],
    iso: ['7.2'],
  },
} as const satisfies Partial<Record<ClauseName, Requirement>>;
