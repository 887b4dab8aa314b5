/** What the rules of 5.4 say. */
export const spareParts = {} as const;
