/** SQL: how much of a whole in percent; nothing of nothing. */
export const percent = (part: string, whole: string) => `round(100.0 * ${part} / nullif(${whole}, 0), 1)::float`;

/** SQL: how many rows there are of which this holds. */
export const count = (condition = 'true') => `(count(*) filter (where ${condition}))::int`;

/** SQL: the month of a date, `YYYY-MM`. */
export const month = (day: string) => `to_char(${day}, 'YYYY-MM')`;
