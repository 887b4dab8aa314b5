/** What the rules of 5.3 say. */
export const repair = {} as const;
