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
  addressOfDecider: [
    '该用户担任或拟任有审批权的职责，变更邮箱须用“提议职责变更”，由另一人批准。',
    'This user has roles that decide, or is to have them: propose the new address as a role change, which a second person approves.',
  ],
  accountInactive: ['该用户已停用，或为重复帐号。', 'The account is out of use, or one of several of its person.'],
  rolesChangedMeanwhile: [
    '该用户的职责在提议后已有变动，请退回后重新提议。',
    'The roles of this user have changed since; reject it and have it proposed anew.',
  ],
  rolesEnteredWithAccount: ['随用户资料提出。', 'Entered with the account.'],

  invitationMailSubject: ['{company}：请开通您的三包账号', '{company}: your invitation to Sanbao'],
  invitationMailText: [
    '{name}，您好！{company}邀请您使用三包系统。请打开下面的链接，设定您的密码：\n{link}\n链接只能使用一次，{until} 前有效。密码由您自己设定，任何人都不会向您询问。',
    'Dear {name}, {company} invites you to Sanbao. Open this link and choose your password:\n{link}\nThe link works once, until {until}. You choose the password yourself; nobody will ever ask you for it.',
  ],
  passwordMailSubject: ['{company}：设定新密码', '{company}: choose a new password'],
  passwordMailText: [
    '{name}，您好！请打开下面的链接，设定三包系统的新密码：\n{link}\n链接一小时内有效，只能使用一次。如果不是您本人要求，请忽略此信，原密码继续有效。',
    'Dear {name}, open this link to choose a new password for Sanbao:\n{link}\nIt works once, within an hour. If you did not ask for it, ignore this letter: your password stays as it is.',
  ],
  accountChangedMailSubject: ['{company}：您的三包账号有变更', '{company}: your Sanbao account has changed'],
  passwordChangedMail: [
    '{name}，您好！您的三包账号的密码已更改，其他设备上的登录已失效。如果不是您本人所为，请立即在登录页点“忘记密码”，并告知系统管理员。',
    'Dear {name}, the password of your Sanbao account has been changed, and other devices are signed out. If it was not you, use “Forgot your password?” on the sign-in page at once, and tell the administrator.',
  ],
  emailChangedMail: [
    '{name}，您好！您的三包账号的邮箱已改为 {email}，今后以此登录。如有疑问，请立即告知系统管理员和总经理。',
    'Dear {name}, the e-mail address of your Sanbao account is now {email}; you sign in by it. If this is not right, tell the administrator and the General Manager at once.',
  ],
  rolesChangedMail: [
    '{name}，您好！您在三包系统中的职责现为：{roles}。如有疑问，请告知系统管理员和总经理。',
    'Dear {name}, your roles in Sanbao are now: {roles}. If this is not right, tell the administrator and the General Manager.',
  ],

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
