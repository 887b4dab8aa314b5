import type { Deed } from '../deed.ts';

/** What came of some visits. */
export const afterwards: readonly Deed[] = [];
