/** What the rules of 5.2 say. */
export const customerService = {} as const;
