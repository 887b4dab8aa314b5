/** What the rules of 5.3 say. */
export const repair = {
  cityUnknown: [
    '现场所在城市“{city}”不明确，无法确定到达期限；请先在顾客现场中填写城市。',
    'The city of the site, “{city}”, is not known, and with it the time in which to arrive; enter it at the customer’s site first.',
  ],
  abroadWithoutContract: [
    '境外现场的到达期限由合同约定；请先登记服务合同。',
    'For a site abroad the contract says in how many days to arrive; record the service contract first.',
  ],
  arrivedBeforeShipped: [
    '到货日期不能早于发货日期（{shippedOn}）。',
    'It cannot arrive before it was shipped on {shippedOn}.',
  ],
  arrivedAfterNotice: ['到货日期不能晚于接到通知之日。', 'It cannot have arrived after the customer told.'],
  arrivalNoticed: ['该设备的到货已登记为 {number}。', 'The arrival of this machine is registered as {number}.'],
  goodsArrived: ['到货：{serialNumber}', 'Goods arrived: {serialNumber}'],
  somebodySent: ['已派工：{number}，{day} 到场', 'Somebody is sent: {number}, on {day}'],
  orderClosed: ['派工单 {number} 已完成并关闭', 'Order {number} is done and closed'],
  faultMerged: ['并入 {number} 一并处理', 'Handled together with {number}'],

  machineUnknown: [
    '报修时没有指明设备，请先填写设备再派人。',
    'The report names no machine; say to which one somebody is sent.',
  ],
  otherMachine: ['不是同一台设备。', 'It is not the same machine.'],
  mergedIntoItself: ['不能并入自身。', 'A report is not merged into itself.'],
  helpedAlready: ['已有协助或解决记录，不能作废。', 'It has been helped or resolved and cannot be void.'],
  reopenedTooLate: [
    '该故障已于 {resolvedOn} 解决，超过 {days} 天不再重新打开；请另行登记故障报修。',
    'It was resolved on {resolvedOn}; after {days} days a fault is not reopened but reported anew.',
  ],

  notMaintenance: ['只有某台设备的定期保养才派人。', 'Somebody is sent for the regular maintenance of a machine only.'],
  maintenancePlanned: ['已由派工单 {number} 安排。', 'Order {number} is planned for it already.'],
  orderTooLong: ['一张派工单最长 {days} 天，请分单安排。', 'An order lasts at most {days} days; plan more as another.'],
  notARepairer: ['{name} 不是在册的维修人员。', '{name} is not an active technician.'],
  notOneTrip: [
    '须为另一张派工单的首站，且有相同的服务人员。',
    'It has to be the first site of another order, with somebody of this one.',
  ],
  filedAlready: [
    '已填写 {number}，派工单不能取消；请完成后关闭。',
    '{number} has been filed, so that the order is not cancelled; complete and close it.',
  ],
  notYourOrder: ['派工单上没有您的姓名。', 'This order does not name you.'],
  engineersUnlicensed: [
    '以下人员在计划日期没有该产品系列的有效上岗证，不得派出：{names}。',
    'Without a valid licence for the product family on planned days, and not to be sent: {names}.',
  ],
  deviationOutsideOrder: ['人员和日期须在本派工单的计划之内。', 'People and days have to be those of the order.'],
  noDeviationWanted: ['没有待批准的无证派出。', 'No licence deviation waits for approval.'],
  arrivedBeforeClock: ['到达时间不能早于起算时间。', 'Nobody arrives before the clock starts.'],
  arrivalRecordedLate: [
    '到达超过 {hours} 小时才登记的，由售后服务部部长补登并说明原因。',
    'An arrival more than {hours} hours ago is recorded by the head of After-Sales, with the reason.',
  ],
  lateRecordNeedsReason: ['补登到达须说明原因。', 'Say why the arrival is recorded so late.'],
  delayNeedsCause: [
    '已超过到达期限（{deadline}），请填写迟到起因。',
    'The deadline, {deadline}, has passed; say what caused the delay.',
  ],
  quoteNotAccepted: [
    '三包判定 {number} 为收费维修，须顾客接受报价后方可派出或继续作业。',
    'By decision {number} the repair is charged; somebody goes, or goes on, once the customer has accepted a quote.',
  ],
  heldForQuote: [
    '{number} 改判为收费维修，待顾客接受报价。',
    'By decision {number} it is charged; waiting for the customer’s answer to a quote.',
  ],

  itemTwice: ['项目“{item}”重复。', 'The item “{item}” is there twice.'],
  noLimit: ['项目“{item}”须有上限或下限。', 'The item “{item}” needs an upper or a lower limit.'],
  limitsCrossed: ['项目“{item}”的上限低于下限。', 'The upper limit of “{item}” is below its lower limit.'],
  templateOfOtherModel: ['该调整项目表不是本机型的。', 'This template is for another model.'],
  adjustmentFiled: [
    '本派工单已有调整记录 {number}，如有变动请修订。',
    'The order has adjustment record {number} already; amend that.',
  ],
  adjustedBeforeArrival: [
    '调整日期不能早于到达现场之日（{arrivedOn}）。',
    'Nothing was adjusted before the arrival on {arrivedOn}.',
  ],
  itemNotInTemplate: ['调整项目表中没有“{item}”。', 'The template has no item “{item}”.'],
  itemsMissing: ['以下项目没有填写：{items}。', 'Not filled in: {items}.'],
  calibrationExpired: [
    '量具“{instrument}”在调整当日已过校准有效期。',
    'The calibration of {instrument} had run out on that day.',
  ],
  concessionWanted: [
    '项目“{item}”调整后仍超差，请填写让步理由。',
    'The item “{item}” is left out of limits; give the reason for the concession.',
  ],
  orderFinished: ['派工单 {number} 已结束。', 'Order {number} has come to its end.'],

  reportFiled: [
    '本派工单已有作业报告书 {number}，如有变动请修订。',
    'The order has work report {number} already; amend that.',
  ],
  adjustmentFirst: [
    '该机型有调整项目表 {template}，请先填写调整记录。',
    'The model has adjustment template {template}: fill in the adjustment record first.',
  ],
  notOfOrder: ['{name} 不是本派工单的服务人员。', '{name} is not an engineer of the order.'],
  dayOutsideOrder: [
    '作业日期须在派出之日（{from}）至今天（{today}）之间。',
    'Work is done between the dispatch on {from} and today, {today}.',
  ],
  dayTooLong: ['{name} 在 {day} 的作业时间超过 24 小时。', '{name} worked more than 24 hours on {day}.'],
  beforeShipment: ['日期不能早于发货日期（{shippedOn}）。', 'Not before the machine was shipped on {shippedOn}.'],
  acceptedBeforeStartUp: [
    '验收日期不能早于开机日期（{startedUpOn}）。',
    'It is not accepted before it was started up on {startedUpOn}.',
  ],
  installationIncomplete: [
    '安装作业须填写安装日期、开机日期和验收日期。',
    'An installation wants the days of installation, start-up and acceptance.',
  ],
  repairUnexplained: ['维修作业须填写故障、原因和措施。', 'A repair wants the fault, its cause and the remedy.'],
  coachedNobody: ['请填写受指导人员。', 'Say who was coached.'],
  coachedNothing: ['请填写指导内容。', 'Say in what they were coached.'],
  officeTakesStamps: [
    '寄到售后服务部的报告书须为盖章件；签字由服务工程师在现场或由顾客在线完成。',
    'What reaches the office by post is stamped; a signature is given on site or by link.',
  ],
  linkByMailOnly: [
    '签字链接不显示给派工单上的工程师，请填写顾客的邮箱。',
    'The link is not shown to an engineer of the order: enter the customer’s e-mail address.',
  ],
  signatureWanted: ['请签名。', 'Please sign.'],
  scanWanted: ['请上传盖章扫描件。', 'Upload the scan with the stamp.'],
  stampedByWanted: ['请填写盖章经办人。', 'Say who stamped it.'],
  signedByEngineer: ['{name} 是本单服务人员，须由顾客签认。', '{name} did the work; the customer confirms it.'],
  paperDamaged: [
    '作业报告书 {number} 的存档文件与填写时不一致，不能签认或关闭；请报告系统管理员。',
    'The kept paper of report {number} is not what was filed: nothing is signed or closed on it. Tell the administrator.',
  ],
  reportMissing: ['派工单 {number} 还没有作业报告书（5.3.6）。', 'Order {number} has no work report yet (5.3.6).'],
  reportNotSettled: [
    '作业报告书 {report} 尚未由用户单位签字或盖章，拒签也未经复核（5.3.6）。',
    'The customer has not signed or stamped work report {report}, and no refusal has been reviewed (5.3.6).',
  ],
} as const;
