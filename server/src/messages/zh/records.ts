/** Refusals by the rules of 4.5, 7 and 8. */
export const records = {
  letterWithoutModification: '新的版次 {letter} 的修改状态从 0 开始。',
  copyTwice: '同一部门只发放一份，发放号不能重复。',
  nothingToPrint: '没有可打印的表单：{numbers}。',

  formTwice: '同一表单填写了两次。',
  inForceBeforeFormer: '生效日期须在上一版次的生效日期（{day}）之后。',

  finishedInTheFuture: '办结日期不能晚于今天（{today}）。',
  keptLongerByProcedure: '程序文件规定该表单至少保存 {least} 年。',
  keptLongTerm: '该表单长期保存；总经理未设定保存期限的，不得销毁。',
  archivedAlready: '该表单已归档。',
  stillKept: '保存期限到 {keepUntil} 为止，此前不得销毁。',
  correctiveActionOpen: '纠正和预防措施 {number} 尚未关闭，相关档案不得销毁。',
};
