/** What is said when a question about conformance cannot be answered. */
export const conformance = {
  periodEndsBeforeStart: ['截止日期不能早于起始日期。', 'The period cannot end before it starts.'],
  numberOfMonths: ['月数应在 {min} 至 {max} 之间。', 'The number of months must lie between {min} and {max}.'],
  noSuchClause: ['程序文件没有第 {clause} 条。', 'The procedure has no clause {clause}.'],
} as const;
