/** Chapter 5.3. */
export const repair = { records: [], resolvers: [], forms: [] };
