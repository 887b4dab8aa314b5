/** Steps by which somebody who may do so sets aside what a rule of the procedure would have. */
export const overriding = [
  'approveDispatchDeviation',
  'grantGoodwill',
  'waiveObligation',
  'exemptFromAssessment',
  'grantConcession',
  'reviewSignatureRefusal',
  'overrideAllocation',
] as const;
