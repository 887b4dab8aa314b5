/** Chapter 5.2. */
export const customerService = { records: [], resolvers: [], forms: [] };
