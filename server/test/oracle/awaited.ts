/** Invariants that the rules of the product do not see to yet. */
export const awaited: readonly string[] = [
  'action-says-something',
  'clock-starts-once',
  'complaint-told-at-all',
  'complaint-told-once',
  'decided-by-another',
  'effect-seen-later',
  'evaluated-by-an-engineer',
  'no-contract-after-the-fault',
  'no-money-by-a-stated-call',
  'obligation-not-cured-by-a-date',
  'paper-from-before-waits',
  'return-of-the-owner',
  'signed-by-the-head',
  'transfer-leaves-nothing-open',
  'worked-on-does-not-vanish',
];

/** What buttons promise and rules refuse, that is to be mended yet. */
export const awaitedFaults: readonly string[] = [
  'offered, and refused whatever is entered: cancelPartsApplication applicationOrdered',
  'offered, and refused whatever is entered: cancelPurchaseOrder deliveryUnderway',
  'offered, and refused whatever is entered: closePurchaseOrderShort deliveryUnderway',
  'offered, and refused whatever is entered: closeServiceOrder partsStillAwaited',
  'offered, and refused whatever is entered: closeServiceOrder partUnaccounted',
  'offered, and refused whatever is entered: overrideAllocation inWarrantyAnyway',
  'offered, and refused whatever is entered: overrideAllocation nobodyOvertaken',
  'offered, and refused whatever is entered: releaseAdjustmentTemplate revisionNotLater',
  'offered, and refused whatever is entered: sendComplaintSummary summaryOutdated',
  'offered, and refused whatever is entered: stockIn moreThanOrdered',
];
