/** What the rules of 5.4 say. */
export const spareParts = {
  notInStock: [
    '“{part}”（{partNumber}）库存不足 {quantity}。',
    'There are not {quantity} of {part} ({partNumber}) in stock.',
  ],
  nothingDiffers: ['差异数量不能为零。', 'A difference of nothing is none.'],
  stockMovedAlready: [
    '“{part}”已有库存流水，不能再登记期初库存。',
    '{part} has moved already; its opening stock cannot be entered any more.',
  ],
  openingStockImported: [
    '期初库存已由 {number} 导入；此后请通过到货入库或库存调整。',
    'Opening stock was imported by {number}; from then on stock comes in by deliveries and adjustments.',
  ],
  openingStock: ['期初库存', 'Opening stock'],

  partTwice: ['零件“{part}”重复，请合并为一行。', '{part} is named twice; make it one line.'],
  remittanceWithoutCustomer: ['有汇款日期的须填写用户名称。', 'Say which customer has remitted.'],
  remittedInTheFuture: ['汇款日期不能晚于今天（{today}）。', 'Nobody has remitted after today, {today}.'],
  headSignsFirst: [
    '由售后服务部部长签字；部长本人申请的，由代理人或总经理签字。',
    'The head of After-Sales signs; what the head has applied for, the deputy or the General Manager.',
  ],
  signatureVoid: [
    '内容与所签的不一致，签字无效；请退回重签。',
    'This is not what was signed; send it back to be signed anew.',
  ],
  notAppliedFor: ['申请中没有“{part}”。', '{part} was not applied for.'],
  strikeNeedsReason: ['不购“{part}”须说明原因。', 'Say why {part} is struck.'],
  struckWithQuantity: ['不购的零件没有数量和代用零件。', 'What is struck has no quantity and no substitute.'],
  itemNeedsQuantity: ['请填写“{part}”的确认数量。', 'Say how many of {part} are confirmed.'],
  substituteNamed: [
    '结论为“代用”的须填写代用零件，其他不填。',
    'A substitute is named where the decision is to substitute, and only there.',
  ],
  itemLeftOpen: ['“{part}”还没有结论。', '{part} has not been decided.'],
  applicationOrdered: ['已列入采购订单 {number}，不能取消。', 'It is ordered by {number} and cannot be cancelled.'],
  orderStillToCome: [
    '采购订单 {number} 还有待到的零件，请先取消或短缺结案。',
    'Order {number} has still to bring some of it; cancel it or close it short first.',
  ],
  applicationRequested: ['已有领料单 {number}，不能取消。', 'Parts are requested by {number}; it cannot be cancelled.'],

  dueInThePast: ['交货期限不能早于今天（{today}）。', 'It cannot be due before today, {today}.'],
  applicationNotConfirmed: ['{application} 没有经管理部确认。', '{application} has not been confirmed by Management.'],
  itemNotConfirmed: ['{application} 中没有确认购买“{part}”。', 'By {application}, {part} is not to be bought.'],
  moreThanConfirmed: [
    '{application} 的“{part}”最多还可订购 {max}。',
    'By {application}, at most {max} more of {part} can be ordered.',
  ],
  lessThanCame: [
    '“{part}”已入库 {received}，订购数量不能更少。',
    '{received} of {part} have come; no fewer are ordered.',
  ],
  nothingLeftToCome: [
    '变更后已无待到的零件，请改用短缺结案。',
    'Nothing would be left to come; close the order short instead.',
  ],
  deliveryUnderway: ['到货 {number} 正在验收，请先完成。', 'Delivery {number} is being taken in; finish that first.'],

  departmentHasCounted: ['您的部门本次已点数。', 'Your department has counted in this round.'],
  notInspectedYet: ['还没有登记检验结果。', 'No inspection has been entered.'],
  inspectionUnlikeCount: [
    '“{part}”的合格、不合格与让步接收之和应等于点数 {counted}。',
    'Of {part}, accepted, rejected and concession have to add up to the {counted} that were counted.',
  ],
  defectToBeNamed: ['“{part}”有不合格或让步的，须填写缺陷。', 'Say what is wrong with {part}.'],
  partNotInspected: ['“{part}”还没有检验结果。', '{part} has not been inspected.'],
  otherDepartmentConfirms: ['由另一部门确认检验结果。', 'The other department confirms the inspection.'],
  concessionNotGranted: ['让步接收须经总经理同意。', 'The General Manager has to grant the concession first.'],
  noConcessionWanted: ['没有待决定的让步接收。', 'No concession waits for a decision.'],
  moreThanOrdered: [
    '“{part}”按订单最多还可入库 {max}。',
    'By the order, at most {max} more of {part} can be taken into stock.',
  ],

  orderOrApplication: ['派工单与购买申请须填写其一，且只填其一。', 'Name either a service order or an application.'],
  applicationWithoutCustomer: [
    '该购买申请没有用户，其零件用于库存，不能据此领料。',
    'That application is for stock and names no customer; no parts are requested by it.',
  ],
  officeSellsParts: ['用户购买的零件由售后服务部申请领料。', 'The office requests what a customer buys.'],
  notRequested: ['领料单上没有“{part}”。', '{part} was not requested.'],
  moreThanRequested: ['“{part}”最多还可发 {max}。', 'At most {max} more of {part} can be issued.'],
  inWarrantyFirst: [
    '“{part}”须先保证三包期内的维修，不能使以下领料单缺料：{numbers}。',
    '{part} is kept for repairs in warranty first; this would leave short: {numbers}.',
  ],
  notRemitted: [
    '{number} 的用户尚未汇款，不能发料。',
    'The customer of {number} has not remitted; nothing is issued yet.',
  ],
  inWarrantyAnyway: ['三包期内的领料无需例外批准。', 'What is in warranty needs no override.'],
  notIssued: ['“{part}”没有发过料。', '{part} has not been issued.'],
  moreThanIssued: ['“{part}”最多可退 {max}。', 'At most {max} of {part} can come back.'],
  moreOldThanUsed: ['“{part}”的旧件最多 {max}。', 'There are at most {max} old ones of {part}.'],
  moreThanUnused: [
    '按作业报告书，“{part}”未用的最多 {max}。',
    'By the work report, at most {max} of {part} are unused.',
  ],
  oldPart: ['换下的旧件：{part}', 'Old part that was replaced: {part}'],
  partUnaccounted: ['“{part}”有 {quantity} 既未使用也未退回。', '{quantity} of {part} are neither used nor back.'],
  nothingReturned: ['请填写退回数量。', 'Say how many come back.'],
  partsStillAwaited: [
    '领料单 {number} 尚未发完，请先发料或取消。',
    '{number} still waits for parts; issue or cancel them first.',
  ],

  partsApplicationKept: ['第 1 份，共 2 份：申请部门留存', 'Copy 1 of 2: kept by the applicant'],
  partsApplicationHandedIn: ['第 2 份，共 2 份：上交管理部', 'Copy 2 of 2: handed in to Management'],
  partsApplicationCopies: [
    '本表一式两份，填妥签字后，第 1 份由申请部门留存，第 2 份上交管理部。',
    'In two copies: once filled in and signed, the first is kept by the applicant and the second goes to Management.',
  ],
  partsApplicationList: ['所需零部件清单', 'Parts wanted'],
  partsApplicationPartNumber: ['番号', 'Part number'],
  partsApplicationDecided: ['管理部逐项确认：{name}', 'Confirmed item by item by Management: {name}'],
  partsApplicationOpinion: ['部门经理意见、签字', 'Opinion and signature of the manager'],
  partsApplicationSignature: ['签字', 'Signed by'],
  partsApplicationSignedOn: ['签字日期', 'Signed on'],
  partsApplicationFor: ['代何人', 'On behalf of'],
} as const;
