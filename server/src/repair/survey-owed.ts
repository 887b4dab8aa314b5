/** 5.3.6, SQL: whether the customer of a report who would not sign has still to be asked for an opinion (5.2.4). */
export const surveyOwed = (report: string) =>
  `(${report}.refusal_reviewed_by_id is not null and not exists (select from survey asked
    where asked.order_id = ${report}.order_id and asked.state <> 'CANCELLED'))`;
