import type { Requirement } from '../../clause.ts';
import { type ClauseName, clause } from '../clauses.ts';
import { form } from '../forms.ts';

export const responsibilities = {
  trainingDefinition: {
    departments: [],
    iso: ['7.2'],
    through: [clause.trainingSessions, clause.trainingAssessment],
  },
  userTraining: {
    departments: ['AFTER_SALES'],
    iso: ['5.3', '7.2'],
    through: [clause.trainingPlan],
  },
  partsAndService: {
    departments: ['AFTER_SALES'],
    form: form.partsApplication,
    iso: ['5.3', '8.5.5'],
    through: [clause.contractedService, clause.partsApplication],
  },
  technicalDocuments: {
    departments: ['AFTER_SALES'],
    iso: ['7.5.2', '7.5.3'],
  },
  partsOrderPlan: {
    departments: ['MANAGEMENT'],
    iso: ['5.3', '8.4.1'],
    through: [clause.partsOrder],
  },
  coordination: {
    departments: ['GENERAL_MANAGER'],
    iso: ['5.3', '7.4', '9.1.3', '9.3'],
  },
} as const satisfies Partial<Record<ClauseName, Requirement>>;
