/** Refusals by the rules of the master data. */
export const organization = {
  termsByProposal: '机型的三包期不在此修改：请用“提议变更三包期”，写明原因，由另一人批准。',
  familyByProposal:
    '该机型已有设备 {machines} 台，产品系列不在此修改：请用“提议变更产品系列”，写明原因，由另一人批准。',
  sameFamily: '与现在的产品系列相同。',
  sameWarrantyTerms: '与现行三包期相同。',
  noArrivalAwaited: '该设备没有待跟踪的到货。',
  notCreditCode: '统一社会信用代码应为 18 位，且末位校验码相符（GB 32100-2015），请核对。',
  likelyTwin:
    '与 {number} {name} 可能重复（{by, select, NAME {名称} PHONE {电话} other {统一社会信用代码}}相同）。确非同一对象的，请在“并非同一对象”中填写 {number}。',
  likelyTwinInFile:
    '与文件前面的“{name}”可能重复（{by, select, NAME {名称} PHONE {电话} other {统一社会信用代码}}相同）。确非同一对象的，请在“并非同一对象”中填写该名称。',
  employerNamesCompany: '请按“所属”填写对应的经销商或顾客。',
  scopeNamesDealer: '经销商令牌须指明经销商，报表令牌不指明。',
  dealersTokenIsItsOwn: '经销商只能为本单位新建令牌。',
  expiresWithinYear: '有效期须在 {from} 至 {until} 之间。',
  accountKeepsPerson: '帐号始终属于同一个人：请停用此帐号，另为该人员开设。',
  hasAccount: '{person}已有帐号 {email}，每人只有一个帐号。',
  accountOfEmployer: '该人员的帐号 {email} 的职责与新的所属不符：请系统管理员先停用该帐号。',
  administratorEntersStaff: '系统管理员只登记本公司人员。',
  noOtherAccount: '该人员没有其他在用的帐号。',
  customersDoNotSignIn: '顾客方人员不开设登录账号。',
  dealerRoleForDealers: '“经销商”职责只用于、且必须用于经销商的人员。',
  roleStandsAlone: '经销商、审核员、系统管理员的职责不能与其他职责兼任。',

  ownRoles: '不能变更本人的职责。',
  roleChangeOpen: '该用户的职责变更 {number} 尚待批准，请先批准、退回或撤回。',
  addressOfDecider: '该用户担任或拟任有审批权的职责，变更邮箱须用“提议职责变更”，由另一人批准。',
  accountInactive: '该用户已停用，或为重复帐号。',
  rolesChangedMeanwhile: '该用户的职责在提议后已有变动，请退回后重新提议。',
  rolesEnteredWithAccount: '随用户资料提出。',

  invitationMailSubject: '{company}：请开通您的三包账号',
  invitationMailText:
    '{name}，您好！{company}邀请您使用三包系统。请打开下面的链接，设定您的密码：\n{link}\n链接只能使用一次，{until} 前有效。密码由您自己设定，任何人都不会向您询问。',
  passwordMailSubject: '{company}：设定新密码',
  passwordMailText:
    '{name}，您好！请打开下面的链接，设定三包系统的新密码：\n{link}\n链接一小时内有效，只能使用一次。如果不是您本人要求，请忽略此信，原密码继续有效。',
  accountChangedMailSubject: '{company}：您的三包账号有变更',
  passwordChangedMail:
    '{name}，您好！您的三包账号的密码已更改，其他设备上的登录已失效。如果不是您本人所为，请立即在登录页点“忘记密码”，并告知系统管理员。',
  emailChangedMail:
    '{name}，您好！您的三包账号的邮箱已改为 {email}，今后以此登录。如有疑问，请立即告知系统管理员和总经理。',
  rolesChangedMail: '{name}，您好！您在三包系统中的职责现为：{roles}。如有疑问，请告知系统管理员和总经理。',

  madeUpOnWorkingDay: '这一天本来就是工作日，无须调休。',
  holidayYearItself: '参照年份与录入年份不能相同。',
  holidayYearExists: '{year} 年已有 {count} 天节假日，没有可补的；如需更正，请逐日修改。',
  holidayYearIncomplete: '{year} 年的节假日尚未录入完整，不能作为参照。还缺：{missing}。',
  movingDaysUnknown: '{year} 年超出农历表的范围，请用表格导入该年的节假日。',
  movingDaysToConfirm: '{year} 年随农历或节气变动的法定节假日为：{days}。请核对后勾选“日期已核对”。',
  arrangedDaysToState:
    '{from} 年另有 {count} 天是国务院安排的放假或调休（{days}），不沿用到 {year} 年。请按 {year} 年的通知填写；尚未公布的，勾选“当年的安排尚未公布”。',
  dayOfAnotherYear: '不是 {year} 年的日期。',
  announcedAfterAll: '已填写 {year} 年安排的日期，不能同时勾选“当年的安排尚未公布”。',
  dayStandsAlready: '{day} 已在其列：是法定节假日、已按另一类录入，或填了两次。',
  holidaysNotAnnounced: '{year} 年的节假日尚未录入完整，不能计算工作日。还缺：{missing}。',

  effectiveInThePast: '生效日期不能早于今天。',
  effectiveDayPassed: '生效日期 {effectiveFrom} 已过，请退回后重新提议。',

  cityNotKnown: '“{city}”中没有可识别的城市，无法按同城或异地计算到达期限；请写明城市，例如“上海市”“苏州市昆山市”。',
  postcodeOfSixDigits: '邮政编码为六位数字，“{postcode}”不是；境外地址请填写国家。',
  siteNamedAlready: '该顾客已有现场“{name}”。',
  siteKeepsCustomer: '现场不能改属其他顾客，请为该顾客新建现场。',
  shippedBeforeManufactured: '发货日期不能早于出厂日期。',
  shippedAfterRecord: '按 {number}，设备 {day} 已到用户处或已收回，发货日期不能晚于该日。',
  shippedAfterStartUp: '设备已于 {day} 开机或验收，发货日期不能晚于该日。',
  nothingCorrected: '与现有资料没有不同之处。',
  mergesWithItself: '不能并入自身。',
  mergeConflicts: '{numbers} 两边都有，不能归于一方；请先了结其中之一，或核对是否确为同一对象。',
  mergesOneself: '合并人员须由他人办理：您是其中之一。',
  mergedOfOtherEmployers: '两人所属单位不同，请先核对并更正所属。',
  mergedHaveAccounts: '两人都有帐号（{one}、{other}），每人只有一个帐号；请先停用其一。',
  sameSite: '设备已在该现场。',

  noGtin: '“{gtin}”不是商品条码：应为 8、12、13 或 14 位数字，且末位校验码正确。',
  machineHasCode: '该设备已有设备码；标签遗失或外泄的，请先作废原码。',
  machineHasNoCode: '该设备没有可作废的设备码。',

  machineOfAnother: '设备 {serialNumber} 不属于该顾客。',
  timeInTheFuture: '时间不能晚于现在。',

  deputyIsOneself: '不能授权给自己。',
  deputyOutsideDepartments: '{name} 不在各部门任职（经销商、审核员、系统管理员不能代理）。',
  notYoursToDelegate: '步骤 {step} 不是您本人可以办理并授权的步骤。',
  delegatedInThePast: '起始日期不能早于今天（{today}）。',
  delegatedTooLong: '授权最长一年，截止日期不能晚于 {latest}。',
  notYoursToRevoke: '授权由授权人本人或总经理撤销。',
  delegationOver: '授权已于 {until} 到期，不必撤销。',
  absenceOfAnother: '他人的缺勤由售后服务部办公室登记，您只能登记本人的。',
  neverPlanned: '{name} 既非维修人员，也非教员，不参加派工排班。',
  absenceOver: '截止日期已过（今天是 {today}）。',
  absentAlready: '这些日期已有缺勤 {number}。',
  oneLetter: '请填一个看得见的字。',
  substituteWithoutFont: '“{letter}”各字库也未收，请换一种写法。',
};
