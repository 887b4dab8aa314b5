/** What the rules of 5.3.8, 5.3.9 and SH/JR-C-101-01 say. */
export const improvement = {} as const;
