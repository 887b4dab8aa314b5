import { citedByName } from '../../fields/clause-number.ts';

/** The clauses of the document by name. The code cites `clause.arrival`; its number stands here and nowhere else. */
export const clause = citedByName({
  // Definitions
  trainingDefinition: '3.1',

  // Responsibilities
  userTraining: '4.1',
  partsAndService: '4.2',
  technicalDocuments: '4.3',
  partsOrderPlan: '4.4',
  coordination: '4.5',

  // Technical training
  trainingPlan: '5.1.1',
  trainingApproval: '5.1.2',
  trainingSessions: '5.1.3',
  inHousePractice: '5.1.4',
  trainingAssessment: '5.1.5',

  // Customer service
  contractedService: '5.2.1',
  consultation: '5.2.2',
  threeGuarantees: '5.2.3',
  serviceQuality: '5.2.4',
  productReturn: '5.2.5',

  // Repair
  licence: '5.3.1',
  installation: '5.3.2',
  arrival: '5.3.3',
  coaching: '5.3.4',
  adjustment: '5.3.5',
  workReport: '5.3.6',
  faultReport: '5.3.7',
  correspondence: '5.3.8',
  complaints: '5.3.9',

  // Planning and supply of spare parts
  partsApplication: '5.4.1',
  partsOrder: '5.4.2',
  goodsReceipt: '5.4.3',
  partsInspection: '5.4.4',
  whoIsServedFirst: '5.4.5',

  // Related documents
  nonconformingProduct: '6.1',
  inspectionAndTesting: '6.2',

  // Forms
  forms: '7',
  applicationForm: '7.1',
  surveyForm: '7.2',
  adjustmentForm: '7.3',
  workReportForm: '7.4',

  // Archive and retention
  archive: '8',
  retention: '8.1',
});

export type ClauseName = keyof typeof clause;
