/** What the rules of 5.2 say. */
export const customerService = {
  quoteOrApplication: [
    '维修报价与零部件购买申请须填写其一，且只填其一。',
    'Name either a quote or a parts application.',
  ],
  applicationOfNobody: ['该购买申请没有用户，不收汇款。', 'That application names no customer who could remit.'],
  warrantyTermsOfContract: [
    '按合同 {contract}：自验收起 {monthsFromAcceptance} 个月，自发货起 {monthsFromShipment} 个月，易损件 {monthsForWearParts} 个月。',
    'By contract {contract}: {monthsFromAcceptance} months from acceptance, {monthsFromShipment} from shipment, {monthsForWearParts} for wear parts.',
  ],
  warrantyTermsOfModel: [
    '按机型的三包期（{basis}）：自验收起 {monthsFromAcceptance} 个月，自发货起 {monthsFromShipment} 个月，易损件 {monthsForWearParts} 个月。',
    'By the terms of the model ({basis}): {monthsFromAcceptance} months from acceptance, {monthsFromShipment} from shipment, {monthsForWearParts} for wear parts.',
  ],
  warrantyTermsUnknown: [
    '该机型没有登记三包期，免费范围无从得知；暂按程序参数计算：自验收起 {monthsFromAcceptance} 个月，自发货起 {monthsFromShipment} 个月，易损件 {monthsForWearParts} 个月。',
    'No terms are recorded for the model, so nothing is known to be free of charge; the parameters of the procedure stand in: {monthsFromAcceptance} months from acceptance, {monthsFromShipment} from shipment, {monthsForWearParts} for wear parts.',
  ],
  warrantyCostNotCovered: ['合同约定的免费范围不含此项费用。', 'The contract does not cover this cost.'],
  warrantyForNoMonths: ['条款约定为 0 个月：不在免费范围内。', 'The terms say no months at all: nothing is covered.'],
  warrantyNotAccepted: [
    '没有经签认的验收日期，按发货日期计算。',
    'No signed acceptance is known, so that the day of shipment decides.',
  ],
  warrantyFromAcceptance: [
    '{acceptedOn} 验收，加 {months} 个月。',
    'Accepted on {acceptedOn}, and {months} months from there.',
  ],
  warrantyFromShipment: [
    '{shippedOn} 发货，加 {months} 个月。',
    'Shipped on {shippedOn}, and {months} months from there.',
  ],
  warrantyEarlierEnd: [
    '{byAcceptance} 与 {byShipment}，以先到者为准。',
    'Of {byAcceptance} and {byShipment}, the earlier holds.',
  ],
  warrantyMachineAnew: [
    '{replacedOn} 更换整机，保修期重新计算 {months} 个月，且不短于原机剩余期限（至 {formerLastDay}）。',
    'The machine took another’s place on {replacedOn}; its period starts anew for {months} months, and never ends before the former one would have ({formerLastDay}).',
  ],
  warrantyMachineRemainder: [
    '{replacedOn} 更换整机，沿用原机剩余的保修期。',
    'The machine took another’s place on {replacedOn}; what was left of the former period holds.',
  ],
  warrantyWearPart: [
    '易损件：自 {from}（验收日；未验收或验收过迟的，按发货日推算）起 {months} 个月，且不超过整机保修期。',
    'A wear part: {months} months from {from}, the day of acceptance or, where that is missing or too late, one reckoned from shipment; and not longer than the machine.',
  ],
  warrantyLastDayExcluded: ['保修期最后一日不计入。', 'The last day of the period does not count.'],
  warrantyExtended: [
    '修理占用 {days} 天，保修期相应顺延。',
    'Under repair for {days} days, by which the period is longer.',
  ],
  warrantyComponentAnew: [
    '该主要部件于 {replacedOn} 更换，其保修期重新计算 {months} 个月。',
    'This main component was replaced on {replacedOn}; its own period starts anew for {months} months.',
  ],
  warrantyComponentRemainder: [
    '该主要部件于 {replacedOn} 更换，沿用剩余的保修期。',
    'This main component was replaced on {replacedOn}; what was left of the period holds.',
  ],
  warrantyNotYetShipped: [
    '{on} 时设备尚未发货（{shippedOn}）。',
    'On {on} the machine was not shipped yet ({shippedOn}).',
  ],
  warrantyTakenBack: [
    '设备已于 {takenBackOn} 换货或退货，不再享有三包。',
    'The machine was taken back on {takenBackOn} and is covered no longer.',
  ],
  warrantyInside: [
    '{on} 收到通知，在保修期内（至 {lastDay}，含当日）。',
    'The notice came in on {on}, inside the period, which lasts through {lastDay}.',
  ],
  warrantyOutside: [
    '{on} 收到通知，已超过保修期（至 {lastDay}）。',
    'The notice came in on {on}, outside the period, which lasted through {lastDay}.',
  ],
  warrantyNeverInside: ['{on} 收到通知，没有适用的保修期。', 'The notice came in on {on}; no period covers it.'],
  causeFree: ['故障原因为“{cause}”：在期内免费。', 'The cause is “{cause}”: free of charge inside the period.'],
  causeCharged: ['故障原因为“{cause}”：不在免费范围内。', 'The cause is “{cause}”: not free of charge.'],
  verdictFree: ['免费维修。', 'Repaired free of charge.'],
  verdictProvisional: [
    '原因查明之前暂按免费维修处理，不耽误抢修。',
    'Free of charge until the cause is known; the repair does not wait for it.',
  ],
  verdictCharged: [
    '收费维修（终身维修，不予拒绝）。',
    'Repaired at the customer’s charge: lifetime repair, never refused.',
  ],
  verdictGoodwill: [
    '总经理于 {grantedOn} 批准优惠免收。',
    'The General Manager waived the charge as goodwill on {grantedOn}.',
  ],
  failedEarlyRefund: [
    '{beginsOn} 投用，{reportedOn} 即出现故障（{days} 天内）：建议退货。',
    'In use from {beginsOn} and failed on {reportedOn}, within {days} days: a refund is proposed.',
  ],
  failedEarlyReplace: [
    '{beginsOn} 投用，{reportedOn} 即出现故障（{days} 天内）：建议换货。',
    'In use from {beginsOn} and failed on {reportedOn}, within {days} days: a replacement is proposed.',
  ],
  failedAgain: [
    '“{fault}”已修理 {repaired} 次，{lastOn} 再次发生：建议换货。',
    '“{fault}” was repaired {repaired} times and was there again on {lastOn}: a replacement is proposed.',
  ],
  repairedTooLong: [
    '累计修理 {days} 天，超过 {allowed} 天：建议换货。',
    'Under repair for {days} days in all, more than {allowed}: a replacement is proposed.',
  ],
  replacedAndFailed: [
    '换货后仍达到换货条件：建议退货。',
    'It took another machine’s place and fails as that one did: a refund is proposed.',
  ],

  alreadyDecided: [
    '该报修已有三包判定 {number}；原因有变的，请在该判定上改判。',
    'Decision {number} holds for this fault already; where the cause is another one, change it there.',
  ],
  engineerOfTheOrder: [
    '承担该维修的人员不能作此判定。',
    'Who repairs it does not decide whether that is free of charge.',
  ],
  componentOfOtherModel: ['{part} 不适用于 {model}。', '{part} is no part of a {model}.'],
  replacedOutOfOrder: [
    '更换日期应在发货日（{shippedOn}）至收到通知日之间。',
    'It was replaced after the machine was shipped on {shippedOn}, and before the notice came in.',
  ],
  sameCause: ['原因与原判定相同。', 'That is the cause it was decided by.'],
  nothingCharged: ['判定为不收费，无需报价或减免。', 'By the decision nothing is charged.'],
  workStaysFree: [
    '作业在顾客接受报价之前已经完成，不再收费。',
    'The work was done before the customer accepted a quote, and stays free of charge.',
  ],
  alreadyQuoted: ['已有报价 {number}。', 'There is quote {number} already.'],
  costCovered: ['该项费用在三包范围内，不能收费。', 'This cost is covered and not charged.'],
  amountTooLarge: ['金额过大。', 'The amount is too large.'],
  quoteExpired: ['报价有效期至 {validUntil}，已过期。', 'The quote was valid until {validUntil}.'],
  answerScanMissing: ['请附顾客书面答复的扫描件。', 'Attach the scan of what the customer answered.'],
  answeredByMissing: ['请填写答复人。', 'Say who answered.'],
  moreThanOwed: ['超过尚欠金额 {owed} 元。', 'More than what is owed, {owed} CNY.'],
  contractTooLong: [
    '合同期不超过十年，有效期至不能晚于 {latest}。',
    'A contract runs for ten years at most; its last day must not be later than {latest}.',
  ],
  termTwice: ['同一项服务要求写了两次。', 'The same term is entered twice.'],
  responseDaysOfResponse: [
    '到场时限须填到场天数，其他种类的服务要求不填。',
    'A response time says in how many days somebody is there; no other term does.',
  ],
  responseOnDemand: ['到场时限按顾客要求，不填间隔月数。', 'A response time is on demand, not every so many months.'],
  tooManyObligations: [
    '这些服务要求会产生 {count} 个应履行事项，一份合同最多 {most} 个，请分开登记。',
    'These terms would make {count} obligations; a contract has {most} at most. Record it in parts.',
  ],
  amendedToItsEnd: [
    '变更后的有效期不能早于今天（{today}）；提前结束请办理终止。',
    'The contract cannot be amended to end before today, {today}; end it by its own step.',
  ],
  endOutsideContract: [
    '终止日期须在 {validFrom} 至 {validUntil} 之间。',
    'The contract ends between {validFrom} and {validUntil}.',
  ],
  plannedAlready: ['应履行事项已经排定。', 'What falls due has been planned already.'],
  noEvidence: ['请注明所依据的技术咨询，或填写履行说明。', 'Name the consultation that shows it, or write a note.'],
  fulfilledBeforeContract: [
    '履行日期不能早于合同生效日期（{validFrom}）。',
    'It cannot have been fulfilled before the contract held, from {validFrom} on.',
  ],
  consultationOfAnother: ['该技术咨询属于其他顾客。', 'That consultation was another customer’s.'],
  evidenceOfAnother: [
    '该技术咨询已作为 {number} 的履行依据。',
    'That consultation is the evidence of {number} already.',
  ],

  notAnEngineer: ['{name} 不是本公司的工程技术人员。', '{name} is not one of the engineers of the house.'],
  engineerAnswersForAnother: [
    '工程师只登记本人的解答；他人的解答由售后服务部登记。',
    'Engineers enter their own answers; the After-Sales office enters those of others.',
  ],
  answeredAlready: [
    '已有解答，不能作废；处理完毕请办结。',
    'It has been answered and cannot be void; close it when done.',
  ],
  questionSettled: ['顾客已得到解答，咨询办结。', 'The customer has its answer; the consultation is closed.'],

  machineTakenBack: [
    '设备 {serialNumber} 已更换或退货，不再由顾客使用。',
    'Machine {serialNumber} was replaced or given back; the customer has it no longer.',
  ],
  machineLeft: ['设备 {serialNumber} 已更换或退货。', 'Machine {serialNumber} was replaced or given back.'],
  returnUnderWay: ['该设备的退货正在办理：{number}。', 'A return of this machine is under way: {number}.'],
  rejectedWithoutNewFacts: [
    '该设备的退货 {number} 未获同意；再次申请须写明此后的新事实。',
    'Return {number} of this machine was rejected; to ask anew, say what is new since then.',
  ],
  refundWithoutAmount: ['退款须填写金额。', 'Say how much is refunded.'],
  repairPaysNothing: ['维修不涉及退款，请不要填写金额。', 'A repair pays nothing back; leave the amount empty.'],
  keptApartAlready: [
    '货物已于 {quarantinedOn} 到货并隔离存放。',
    'The goods came on {quarantinedOn} and are kept apart.',
  ],
  receivedBeforeApproval: [
    '退货于 {decidedOn} 批准，此前到的货不能作为退回；请按未经批准的到货隔离存放。',
    'The return was approved on {decidedOn}; what came before is no approved return but kept apart.',
  ],
  otherRemedy: ['处理方式须与总经理批准的一致。', 'It is settled by the remedy that the General Manager approved.'],
  moreThanApproved: ['金额不能超过批准的 {most} 元。', 'The amount must not be more than the {most} yuan approved.'],
  newMachineOnlyForReplacement: ['只有换货才填写新设备。', 'Only a replacement names a new machine.'],
  newMachineMissing: [
    '换货须填写新设备的制造编号、出厂日期和发货日期。',
    'A replacement names the new machine: serial number, and when it was made and shipped.',
  ],
  sameMachine: ['新设备的制造编号与原设备相同。', 'The new machine has the serial number of the old one.'],

  surveyWithoutAddress: ['用电子邮件发送须填写收件邮箱。', 'Enter the e-mail address to which it is sent.'],
  askedAlready: ['该派工单已发征询表 {number}。', 'Survey {number} was sent about that order.'],
  notByMail: ['该征询表不是用电子邮件发送的。', 'This survey was not sent by e-mail.'],
  fillerMissing: ['请填写填表人。', 'Say who filled it in.'],
  paperWithoutScan: ['顾客填写的原件须扫描留存。', 'Keep a scan of the paper that the customer filled in.'],
  filledBeforeSent: [
    '填表日期不能早于发出日期（{sentOn}）。',
    'It cannot have been filled in before it was sent on {sentOn}.',
  ],
  notAMonth: ['月份的写法如 2026-11。', 'A month is written like 2026-11.'],
  nothingToDraw: ['{month} 已没有需要抽查的派工单。', 'No order of {month} is left to ask about.'],
  orderAssessed: ['该派工单已有评价 {number}。', 'The order was assessed: {number}.'],
  surveyDearCustomer: ['尊敬的用户：', 'Dear customer,'],
  surveyLetterTitle: ['告用户书', 'To our customers'],
  surveyLetter: [
    '您好！感谢您选用本公司的产品。我们希望与您保持联系，听取您对产品质量和维修人员服务的看法，以便继续跟踪服务、改进工作。请填写下表并寄回，谢谢您的配合。',
    'Thank you for choosing our products. We would like to stay in touch and to hear what you think of our products and of the service of our people, so that we can do better. Please fill in the form below and send it back to us.',
  ],
  surveyTitle: ['服务质量征询表', 'Service quality survey'],
  surveySeal: ['公章', 'Seal'],
  surveySealed: ['已盖章', 'Sealed'],
  surveyNote: ['请写清单位的详细地址、电话和邮政编码。', 'Please write address, telephone and postcode clearly.'],
  surveySubject: ['{company}：服务质量征询', '{company}: how was our service?'],
  surveyText: [
    '{customer}：\n\n感谢您选用我公司的产品。为改进产品和服务质量，请您对我公司服务人员的工作作出评价，通过以下链接填写《服务质量征询表》，约需两分钟：\n\n{link}\n\n该链接供您本次填写使用，至 {until} 有效。也可将意见寄至：{address}（邮编 {postcode}），或拨打监督电话 {phone}。\n\n{company}\n{number}',
    'To {customer},\n\nthank you for choosing our products. To make products and service better, please tell us how our service people did their work; it takes about two minutes:\n\n{link}\n\nThe link is for this one answer and good until {until}. You can also write to {address}, {postcode}, or call our supervision phone, {phone}.\n\n{company}\n{number}',
  ],
} as const;
