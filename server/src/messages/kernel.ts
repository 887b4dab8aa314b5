/** What the kernel says: who may do what, in which state, and what is wrong with a request. */
export const kernel = {
  unauthenticated: ['请先登录。', 'Please sign in first.'],
  forbidden: ['您的职责不包括这一步骤。', 'Your role does not include this step.'],
  notFound: ['没有找到该记录，或您无权查看。', 'The record was not found, or you may not see it.'],
  stepNotAvailable: [
    '记录当前状态为“{stateLabel}”，不能执行这一步骤。',
    'The record is in the state "{stateLabel}", in which this step cannot be taken.',
  ],
  staleRecord: [
    '记录已被他人更新，请查看最新内容后再试。',
    'Someone else has changed the record; look at its present content and try again.',
  ],
  idempotencyKeyReused: [
    '同一个 Idempotency-Key 已用于另一份内容。',
    'This Idempotency-Key was already used with another content.',
  ],
  rateLimited: ['尝试过于频繁，请在 {retryAfter} 秒后再试。', 'Too many attempts; try again in {retryAfter} seconds.'],
  badInput: ['填写的内容有误，请检查标出的栏目。', 'Some of what you entered is not right; see the marked fields.'],
  internal: [
    '系统内部错误，请联系管理员并提供编号 {requestId}。',
    'Internal error; please report the number {requestId} to the administrator.',
  ],
  tooComplex: [
    '查询过于复杂（{measure}：{cost}，上限 {limit}）。',
    'The query is too complex ({measure}: {cost}, limit {limit}).',
  ],
  tooSlow: [
    '查询超过 {seconds} 秒，已停止。请缩小查询范围。',
    'The query was given up after {seconds} seconds. Ask for less at once.',
  ],
  badRequest: ['请求无效。', 'The request is not valid.'],
  operationUnknown: ['查询中没有名为“{name}”的操作。', 'Unknown operation named "{name}".'],
  operationNotNamed: [
    '查询须含有一个操作；含有多个时，请用 operationName 指明其一。',
    'Must provide operation name if query contains multiple operations.',
  ],
  syntaxWrong: ['查询的语法有误。', 'The syntax of the document is wrong.'],
  schemaUnlike: ['查询与接口的定义不符。', 'The document does not fit the schema.'],
  otherSite: [
    '无法确定请求不是由其他网站发出的（CSRF），已拒绝。请使用 Content-Type: application/json，或加上请求头 apollo-require-preflight。',
    'This may be the request of another site (CSRF). Send Content-Type: application/json, or the header apollo-require-preflight.',
  ],
  getOnlyReads: ['GET 只用于查询，步骤请用 POST。', 'GET is for queries; take steps by POST.'],
  bodyTooLarge: ['请求内容过大。', 'The request is too large.'],
  wrongContentType: [
    '请求须为 JSON(Content-Type: application/json)。',
    'The request must be JSON (Content-Type: application/json).',
  ],
  pageNotFound: ['此地址没有内容。', 'There is nothing at this address.'],
  periodTooLong: ['一次最多查看 {days} 天。', 'At most {days} days at once.'],
  unreadableValue: [
    '含有无法比较的值，例如不存在的日期。',
    'Contains a value that cannot be compared, such as a day that does not exist.',
  ],
  tokensOnlyRead: ['访问令牌只能读取，不能办理步骤。', 'An access token reads; it takes no step.'],
  linksOnlyAct: [
    '一次性链接只用于办理其所指的一项事宜，不能查阅其他内容。',
    'A one-time link is for the one thing it names, and opens nothing else.',
  ],
  linkMailSubject: ['{company}：请确认{record} {number}', '{company}: please confirm {record} {number}'],
  linkMailText: [
    '您好！{company}请您在线查看并确认{record} {number}：\n{link}\n链接只能使用一次，{until} 前有效。',
    'Dear customer, {company} asks you to read and confirm {record} {number}:\n{link}\nThe link works once, until {until}.',
  ],
  letterNotAwaited: [
    '所问已有答复，或内容已不再有效。',
    'What it asks for has been answered, or what it says no longer holds.',
  ],
  letterReplaced: ['已另写一封代替。', 'Another letter was written in its place.'],
  linkUnknown: ['此链接无效，请核对地址是否完整。', 'This link is not valid; check that the address is complete.'],
  linkUsed: ['此链接已经使用过，您的答复已收到。', 'This link was used already; your answer has been received.'],
  linkReplaced: [
    '内容已有变动或已另发链接，此链接不再有效。请使用最近收到的链接。',
    'What this link is about has changed, or a newer link was sent. Please use the latest one.',
  ],
  linkExpired: [
    '此链接已过期。请与我们联系，以便另发链接。',
    'This link has expired. Please contact us and we will send another.',
  ],
  fieldNotYours: ['您的职责不能按“{field}”筛选或排序。', 'Your role may neither filter nor sort by "{field}".'],
  passwordWrong: ['密码不正确。', 'The password is wrong.'],
  passwordChangeDue: [
    '请先更改密码：现用密码已在启动信息中显示过。',
    'Change your password first: the present one was shown when the server started.',
  ],
  samePassword: ['新密码须与现用密码不同。', 'The new password has to differ from the present one.'],
  signInFailed: ['邮箱或密码不正确。', 'The e-mail address or the password is wrong.'],

  linkOutOfState: [
    '“{label}”现为“{stateLabel}”，不能办理这一步骤。',
    '{label} is in the state "{stateLabel}", in which this step cannot be taken.',
  ],
  dayInThePast: ['日期不能早于今天（{today}）。', 'The day must not be earlier than today, {today}.'],
  notByTheSamePerson: [
    '按规定，这一步骤须由另一人执行：{person}已参与其中。',
    'By the rules, another person has to take this step: {person} has had a part in it.',
  ],
  severalAccounts: [
    '{person}名下有多个帐号：系统管理员保留其中一个之前，不能审批或签字。',
    '{person} has several accounts: nothing is decided or signed by them until an administrator keeps one.',
  ],
} as const;
