/** What the rules of 4.5, 7 and 8 say. */
export const records = {
  nothingToPrint: ['没有可打印的表单：{numbers}。', 'There is no form to be printed of {numbers}.'],

  formTwice: ['同一表单填写了两次。', 'The same form is named twice.'],
  inForceBeforeFormer: [
    '生效日期须在上一版次的生效日期（{day}）之后。',
    'It has to be in force after the former revision, which is from {day}.',
  ],

  finishedInTheFuture: ['办结日期不能晚于今天（{today}）。', 'The form is finished by today, {today}, at the latest.'],
  keptLongerByProcedure: [
    '程序文件规定该表单至少保存 {least} 年。',
    'By the procedure this form is kept for {least} years at least.',
  ],
  keptLongTerm: [
    '该表单长期保存；总经理未设定保存期限的，不得销毁。',
    'This form is kept long-term: it is not disposed of unless the General Manager sets a period.',
  ],
  archivedAlready: ['该表单已归档。', 'The form is in the archive already.'],
  stillKept: [
    '保存期限到 {keepUntil} 为止，此前不得销毁。',
    'It is kept until {keepUntil}, and not disposed of before.',
  ],
  correctiveActionOpen: [
    '纠正和预防措施 {number} 尚未关闭，相关档案不得销毁。',
    'The corrective action {number} is still open; what it rests on is not disposed of.',
  ],
} as const;
