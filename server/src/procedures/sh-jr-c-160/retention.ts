/** Years a finished form is kept; LONG_TERM has no end unless the General Manager sets one. */
export type Retention = 3 | 'LONG_TERM';

/** How long the document has each form kept (8.1). */
export const retention = {
  partsApplication: 3,
  survey: 3,
  adjustmentRecord: 'LONG_TERM',
  workReport: 'LONG_TERM',
} as const satisfies Record<string, Retention>;
