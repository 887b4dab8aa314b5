/** Complaints and what is learnt from them (5.3.8, 5.3.9), and nonconforming product (6.1). */
export const improvement = { records: [], resolvers: [], forms: [] };
