/** Sentences on conformance, and on the anchors of the chain of events. */
export const conformance = {
  periodEndsBeforeStart: '截止日期不能早于起始日期。',
  numberOfMonths: '月数应在 {min} 至 {max} 之间。',
  noSuchClause: '程序文件没有第 {clause} 条。',
  anchorMailSubject: '三包履历链锚点 {position}',
  anchorMailText:
    '请保存此邮件。{at} 履历链的位置为 {position}，哈希值为：\n{hash}\n日后核对履历时，这一位置的哈希值应与此相同。',
};
