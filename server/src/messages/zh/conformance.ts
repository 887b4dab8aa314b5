/** Sentences on conformance, and on the anchors of the chain of events. */
export const conformance = {
  periodEndsBeforeStart: '截止日期不能早于起始日期。',
  numberOfMonths: '月数应在 {min} 至 {max} 之间。',
  noSuchClause: '程序文件没有第 {clause} 条。',
  noSuchCheck: '没有名为 {check} 的检查项。',
  noSuchFigure: '检查项有下列各项数字：{figures}。',
  tooSlowRecords:
    '查找这些数字背后的记录超过 {seconds} 秒，已停止。请只查一个条款，或用 conformanceRecords 逐页查看一个检查项的一项数字；仅查合计时，任何期间都可以。',
  anchorMailSubject: '三包履历链锚点 {position}',
  anchorMailText:
    '请保存此邮件。{at} 履历链的位置为 {position}，哈希值为：\n{hash}\n日后核对履历时，这一位置的哈希值应与此相同。',
};
