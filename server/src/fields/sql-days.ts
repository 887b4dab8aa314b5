/** SQL: the business date in Asia/Shanghai of a moment. */
export const dayOf = (moment: string) => `(${moment} at time zone 'Asia/Shanghai')::date`;

/** SQL: the moment at which a business date begins. Rows of a period are found by it, since an index knows moments. */
export const midnightOf = (day: string) => `((${day})::timestamp at time zone 'Asia/Shanghai')`;

/** SQL: that a moment lies in a period of business dates, the last day included. */
export const within = (moment: string, from: string, until: string) =>
  `${moment} >= ${midnightOf(from)} and ${moment} < ${midnightOf(`${until} + 1`)}`;

/** SQL: the business date by the database's clock. */
export const TODAY = dayOf('now()');
