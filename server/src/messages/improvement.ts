/** What the rules of 5.3.8, 5.3.9 and SH/JR-C-101-01 say. */
export const improvement = {
  lineFollowsRecord: [
    '这一登记由 {number} 产生，其处理和状态随该记录变化，请在该记录上办理。',
    'This line belongs to {number}, whose handling and state it follows; act on that record.',
  ],
  nothingHandled: ['请先记录处理情况，再办结。', 'Record first how it was handled.'],
  handledAlready: [
    '已有处理记录，不能作废；处理完毕请办结。',
    'It has been handled and cannot be void; close it when done.',
  ],

  complaintAboutNoTechnician: ['{name} 不是维修人员。', '{name} is not a technician.'],
  machineOfAnotherCustomer: [
    '设备 {serialNumber} 不属于这一顾客。',
    'Machine {serialNumber} does not belong to this customer.',
  ],
  orderOfAnother: [
    '派工单 {number} 不是这一顾客或这台设备的。',
    'Service order {number} is of another customer or machine.',
  ],
  notSentWithOrder: ['派工单 {number} 没有派 {name}。', '{name} was not sent out with service order {number}.'],
  machineOfAnotherModel: ['设备 {serialNumber} 不是这一机型。', 'Machine {serialNumber} is of another model.'],
  discontentClosedByHead: [
    '顾客仍不满意：请重开投诉、另作答复；确已无法改进的，由售后服务部部长说明理由后关闭。',
    'The customer is not content: reopen the complaint and answer anew. Where nothing more can be done, the head of After-Sales closes it and says why.',
  ],
  discontentNeedsReason: [
    '顾客仍不满意，须写明关闭的理由。',
    'The customer is not content: say why the complaint is closed nevertheless.',
  ],
  complaintLedFurther: [
    '{number} 以此投诉为依据，不能作废。',
    '{number} rests on this complaint, which cannot be void.',
  ],
  complaintWasAnswered: ['这一投诉曾经答复，不能作废。', 'This complaint has been answered before and cannot be void.'],
  summaryNeedsText: ['请先写明部长综述。', 'The head of After-Sales has to say first what the complaints come to.'],
  summaryOutdated: [
    '编制之后投诉有变动（{numbers}），请重新汇总后再送交。',
    'Complaints have changed since it was compiled ({numbers}); compile it anew and send it then.',
  ],
  actionWithoutSource: [
    '请至少选择一项来源：投诉汇总、投诉或不合格品。',
    'Choose at least one source: a complaint summary, a complaint or a nonconformity.',
  ],
  notOfTheHouse: ['{name} 不是本公司人员。', '{name} is not of the house.'],
  actionIncomplete: ['原因、措施和实施证据须齐全。', 'Cause, measures and evidence must all be there.'],
  nextDueNeeded: ['措施无效时须填写新的完成期限。', 'Where it was not effective, a new due day is needed.'],
  actionWorkedOn: ['已经开展过工作，不能取消。', 'It has been worked on and cannot be cancelled.'],
  useAsIsByGeneralManager: ['让步接收须由总经理决定。', 'Only the General Manager lets it be used as it is.'],
  useAsIsAsked: ['已申请让步接收，等待总经理决定。', 'The General Manager has been asked to let it be used as it is.'],
  useAsIsNotAsked: ['管理部没有申请让步接收。', 'Management has not asked to use it as it is.'],
  dispositionByManagement: ['这一处置由管理部决定。', 'This disposition is decided by Management.'],
  nothingToReturn: ['没有登记零件，不能退供应商。', 'No part is named that could go back to its supplier.'],
  evidenceNeeded: ['请填写处置证据或上传证据文件。', 'Describe the evidence or add a file.'],

  complaintSummaryFromTo: ['售后服务部 呈 管理部', 'From After-Sales to Management'],
  complaintSummaryTitle: ['投诉处理情况汇总', 'Summary of complaints'],
  complaintSummaryNoTheme: ['未归类', 'Not sorted yet'],
} as const;
