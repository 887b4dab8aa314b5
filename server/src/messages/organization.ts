/** What the rules of the master data say. */
export const organization = {
  employerNamesCompany: [
    '请按“所属”填写对应的经销商或顾客。',
    'Name the dealer or customer that the employer calls for.',
  ],
  scopeNamesDealer: [
    '经销商令牌须指明经销商，报表令牌不指明。',
    "A dealer's token names its dealer, a reporting token none.",
  ],
  dealersTokenIsItsOwn: ['经销商只能为本单位新建令牌。', 'Dealers make tokens for their own people only.'],
  expiresWithinYear: ['有效期须在 {from} 至 {until} 之间。', 'The token has to expire between {from} and {until}.'],
  accountKeepsPerson: [
    '帐号始终属于同一个人：请停用此帐号，另为该人员开设。',
    'An account stays with its person: deactivate it, and open another for the other person.',
  ],
  hasAccount: [
    '{person}已有帐号 {email}，每人只有一个帐号。',
    '{person} has the account {email} already, and nobody has two.',
  ],
  accountOfEmployer: [
    '该人员的帐号 {email} 的职责与新的所属不符：请系统管理员先停用该帐号。',
    'The roles of the account {email} are not for people of that employer: an administrator deactivates it first.',
  ],
  administratorEntersStaff: ['系统管理员只登记本公司人员。', 'An administrator enters the people of the company only.'],
  noOtherAccount: ['该人员没有其他在用的帐号。', 'The person has no other account in use.'],
  customersDoNotSignIn: ['顾客方人员不开设登录账号。', 'People of customers have no account.'],
  dealerRoleForDealers: [
    '“经销商”职责只用于、且必须用于经销商的人员。',
    'The role of dealer is for the people of dealers, and they have no other.',
  ],
  roleStandsAlone: [
    '经销商、审核员、系统管理员的职责不能与其他职责兼任。',
    'Dealer, auditor and administrator cannot be combined with another role.',
  ],

  ownRoles: ['不能变更本人的职责。', 'Nobody changes their own roles.'],
  roleChangeOpen: [
    '该用户的职责变更 {number} 尚待批准，请先批准、退回或撤回。',
    'Role change {number} of this user still waits: approve, reject or withdraw it first.',
  ],
  accountInactive: ['该用户已停用。', 'The user is not in use any more.'],
  rolesChangedMeanwhile: [
    '该用户的职责在提议后已有变动，请退回后重新提议。',
    'The roles of this user have changed since; reject it and have it proposed anew.',
  ],
  rolesEnteredWithAccount: ['随用户资料提出。', 'Entered with the account.'],

  madeUpOnWorkingDay: ['这一天本来就是工作日，无须调休。', 'That day is a working day anyway.'],
  holidaysNotAnnounced: [
    '{year} 年的节假日尚未录入完整，不能计算工作日。',
    'The holidays of {year} are not entered completely, so working days cannot be counted.',
  ],

  effectiveInThePast: ['生效日期不能早于今天。', 'It cannot take effect before today.'],
  effectiveDayPassed: [
    '生效日期 {effectiveFrom} 已过，请退回后重新提议。',
    'The day it should take effect, {effectiveFrom}, has passed; reject it and have it proposed anew.',
  ],

  siteKeepsCustomer: [
    '现场不能改属其他顾客，请为该顾客新建现场。',
    'A site stays with its customer; enter another site for another customer.',
  ],
  shippedBeforeManufactured: ['发货日期不能早于出厂日期。', 'It cannot be shipped before it was made.'],
  shippedAfterStartUp: [
    '设备已于 {day} 开机或验收，发货日期不能晚于该日。',
    'It was started up or accepted on {day}; it was shipped no later.',
  ],
  nothingCorrected: ['与现有资料没有不同之处。', 'Nothing differs from what is recorded.'],
  sameSite: ['设备已在该现场。', 'It already stands at this site.'],

  machineOfAnother: ['设备 {serialNumber} 不属于该顾客。', 'Machine {serialNumber} is not this customer’s.'],
  timeInTheFuture: ['时间不能晚于现在。', 'The time must not be later than now.'],

  deputyIsOneself: ['不能授权给自己。', 'Nobody is their own deputy.'],
  deputyOutsideDepartments: [
    '{name} 不在各部门任职（经销商、审核员、系统管理员不能代理）。',
    '{name} has no department: dealers, auditors and administrators are nobody’s deputies.',
  ],
  notYoursToDelegate: [
    '步骤 {step} 不是您本人可以办理并授权的步骤。',
    'The step {step} is not one that you take yourself and may delegate.',
  ],
  delegatedInThePast: ['起始日期不能早于今天（{today}）。', 'The first day must not be earlier than today, {today}.'],
  delegatedTooLong: [
    '授权最长一年，截止日期不能晚于 {latest}。',
    'Nothing is delegated for longer than a year; the last day must not be later than {latest}.',
  ],
  notYoursToRevoke: [
    '授权由授权人本人或总经理撤销。',
    'A delegation is revoked by whom it came from, or by the General Manager.',
  ],
  delegationOver: ['授权已于 {until} 到期，不必撤销。', 'The delegation ran out on {until} and need not be revoked.'],
} as const;
