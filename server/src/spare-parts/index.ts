/** Chapter 5.4. */
export const spareParts = { records: [], resolvers: [], forms: [] };
