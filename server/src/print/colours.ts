/** The colours of paper: few, and such that they stay apart in black and white. */
export const INK = '#211c18';
export const QUIET = '#6f665d';
export const GOLD = '#a98545';
export const RED = '#9a1f1f';
