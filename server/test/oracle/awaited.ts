/** Invariants that the rules of the product do not see to yet. */
export const awaited: readonly string[] = [
  'no-contract-after-the-fault',
  'no-money-by-a-stated-call',
  'obligation-not-cured-by-a-date',
  'paper-from-before-waits',
];

/** What buttons promise and rules refuse, that is to be mended yet. */
export const awaitedFaults: readonly string[] = [];
