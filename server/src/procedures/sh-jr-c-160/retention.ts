import type { Retention } from '../document.ts';

/** How long the document has each form kept (8.1). */
export const retention = {
  partsApplication: 3,
  survey: 3,
  adjustmentRecord: 'LONG_TERM',
  workReport: 'LONG_TERM',
} as const satisfies Record<string, Retention>;
