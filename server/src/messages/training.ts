/** What the rules of 5.1, 5.3.1 and 4.3 say, and the texts of training notices. */
export const training = {
  scheduleOutsidePlan: [
    '日程的日期应在 {startsOn} 至 {endsOn} 之间。',
    'The schedule has to lie between {startsOn} and {endsOn}.',
  ],
  endsBeforeStart: ['结束日期不能早于开始日期。', 'The plan cannot end before it starts.'],
  startsInThePast: ['开始日期不能早于今天。', 'The plan cannot start before today.'],
  topicWithoutLesson: ['日程中没有安排所列的培训内容。', 'The schedule has no lesson for one of the topics.'],
  lessonOutsideTopics: ['日程中的内容不在所列的培训内容之内。', 'The schedule teaches what is not among the topics.'],
  lessonByOutsider: ['日程中的讲师不在所列师资之内。', 'The schedule names an instructor who is not one of the plan.'],
  notAnInstructor: ['{name} 不是讲师。', '{name} is not an instructor.'],
  capacityBelowEnrolled: [
    '已有 {enrolled} 人报名，名额不能少于此数。',
    '{enrolled} people are enrolled; the capacity cannot be less.',
  ],
  venueTooSmall: [
    '场地容量 {capacity} 人，少于已报名的 {enrolled} 人。',
    'The venue holds {capacity}, fewer than the {enrolled} enrolled.',
  ],
  planFull: ['名额已满（共 {capacity} 名）。', 'All {capacity} places are taken.'],
  alreadyEnrolled: ['{name} 已经报名。', '{name} is enrolled already.'],
  nobodyToNotify: ['没有尚待通知的学员。', 'Nobody is waiting for a notice.'],
  noEmailAddress: [
    '{name} 没有邮箱，请用书面或电话通知，或先补填邮箱。',
    '{name} has no e-mail address; notify in print or by phone, or enter the address first.',
  ],
  planStarted: ['培训开课之后不能退出。', 'Nobody can withdraw once the training has been taught.'],
  amendmentDropsSession: [
    '变更后的计划不再包含已讲授的 {number}。',
    'The amended plan no longer covers session {number}, which was held.',
  ],
  amendmentDropsPractice: [
    '实习 {number} 不在变更后的日期之内，请先取消。',
    'Practice {number} lies outside the amended days; cancel it first.',
  ],

  dayOutsidePlan: [
    '日期应在计划的 {startsOn} 至 {endsOn} 之间。',
    'The day must lie within the plan, {startsOn} to {endsOn}.',
  ],
  dayInTheFuture: ['日期不能晚于今天（{today}）。', 'The day must not be later than today, {today}.'],
  topicNotPlanned: ['这一内容不在培训计划之内。', 'The plan does not teach this topic.'],
  instructorNotPlanned: ['讲师不在该计划的师资之内。', 'The instructor is not one of the plan’s.'],
  notEnrolled: ['此人没有报名参加该计划。', 'This person is not enrolled in the plan.'],
  attendanceTwice: ['同一学员填写了两次。', 'The same trainee is entered twice.'],
  attendanceMissing: ['还缺以下学员的出勤：{names}。', 'The attendance is missing for: {names}.'],
  planFinished: ['培训已经结束，不能再更改。', 'The training has ended and cannot be changed any more.'],
  assessedFromSession: [
    '{name} 已经考核，更正后须仍有出勤记录。',
    '{name} has been assessed and must still have attended after the correction.',
  ],
  noShow: ['{name} 没有到课记录，不能考核。', '{name} never attended and cannot be assessed.'],
  assessedBeforePlan: [
    '考核日期不能早于培训开始（{startsOn}）。',
    'Nobody is assessed before the training starts on {startsOn}.',
  ],
  notAnExaminer: [
    '考核人须为本公司人员，且不能是学员本人。',
    'The examiner must be of the house, and not the trainee.',
  ],
  alreadyPassed: ['{name} 已经合格。', '{name} has passed already.'],
  noRetakeLeft: [
    '{name} 已用完 {retakes} 次补考，须重新参加培训。',
    '{name} has used all retakes ({retakes}) and must be trained again.',
  ],
  passedNeedsNoExemption: ['该学员已经考核合格，无需免考。', 'This trainee has passed and needs no exemption.'],
  topicsNotTaught: ['计划的培训内容还没有全部讲授。', 'Not all topics of the plan have been taught.'],
  practiceNotRecorded: ['计划安排的实习还没有记录。', 'The practice of the plan has not been recorded.'],
  notAllAssessed: [
    '以下学员到课而未考核，也未获总经理免考：{names}。',
    'Attended, but neither assessed nor exempted by the General Manager: {names}.',
  ],
  practiceNotPlanned: ['该培训计划没有安排来公司实习。', 'The plan provides for no practice in the company.'],
  helpConfirmed: ['贵部门已经确认。', 'Your department has confirmed already.'],
  practiceNotOver: ['实习到 {endsOn} 才结束。', 'The practice ends on {endsOn} only.'],

  alreadyCertified: ['已据此颁发结业证书 {number}。', 'Certificate {number} has been issued from it.'],
  notAllCertified: [
    '以下学员考核合格而尚未颁发结业证书：{names}。',
    'These have passed and have no certificate yet: {names}.',
  ],
  notATechnician: [
    '{name} 不是在册的维修人员，不发上岗证。',
    '{name} is not an active technician and gets no licence.',
  ],
  examinerNotSomeoneElse: [
    '主考人须为本公司人员，且不能是持证人本人或签发人。',
    'The examiner is of the house, and neither the holder nor who issues the licence.',
  ],
  examinedBeforeCertificate: [
    '实操考试不能早于结业证书的发证日期（{issuedOn}）。',
    'The practical examination cannot be before the certificate ({issuedOn}).',
  ],
  licenceValidity: ['有效期至应在 {today} 至 {latest} 之间。', 'It is valid until a day between {today} and {latest}.'],
  renewsAnother: [
    '只能换发同一人、同一产品系列的上岗证。',
    'Only a licence of the same person for the same product family can be renewed.',
  ],
  alreadyLicensed: [
    '{name} 已有该产品系列的上岗证 {number}：请选择换发自该证；已暂停的须先恢复或吊销。',
    '{name} has licence {number} for this product family: choose it as the one renewed; a suspended one is first reinstated or revoked.',
  ],
  certificateRevoked: ['所依据的结业证书 {number} 已撤销。', 'Certificate {number}, on which it rests, is revoked.'],
  licenceExpired: [
    '上岗证已于 {validUntil} 到期，须换发。',
    'The licence ran out on {validUntil} and has to be renewed.',
  ],
  revisionNotALetter: [
    '版次为一个或两个大写字母，例如 A、B。',
    'A revision is one or two capital letters, such as A or B.',
  ],
  revisionNotLater: [
    '版次须在现行版次 {revision} 之后。',
    'The revision has to come after {revision}, which is in force.',
  ],

  noticeInvitationSubject: ['培训通知：{title}', 'Training notice: {title}'],
  noticeInvitationText: [
    '{name} 您好：\n\n现通知您参加“{title}”培训。\n时间：{startsOn} 至 {endsOn}\n地点：{venue}（{address}，{room}）\n请按时到场。如不能参加，请尽早告知我们。\n\n通知编号：{number}',
    'Dear {name},\n\nyou are invited to the training "{title}".\nTime: {startsOn} to {endsOn}\nPlace: {venue} ({address}, {room})\nPlease be on time, and tell us early if you cannot come.\n\nNotice {number}',
  ],
  noticeAmendmentSubject: ['培训变更通知：{title}', 'Training changed: {title}'],
  noticeAmendmentText: [
    '{name} 您好：\n\n您报名的“{title}”培训有变更，变更后的时间为 {startsOn} 至 {endsOn}。\n变更原因：{reason}\n\n通知编号：{number}',
    'Dear {name},\n\nthe training "{title}" for which you are enrolled has changed; it now runs from {startsOn} to {endsOn}.\nReason: {reason}\n\nNotice {number}',
  ],
  noticeCancellationSubject: ['培训取消通知：{title}', 'Training cancelled: {title}'],
  noticeCancellationText: [
    '{name} 您好：\n\n原定 {startsOn} 开始的“{title}”培训取消。\n原因：{reason}\n给您带来不便，敬请谅解。\n\n通知编号：{number}',
    'Dear {name},\n\nthe training "{title}" that was to start on {startsOn} is cancelled.\nReason: {reason}\nWe are sorry for the inconvenience.\n\nNotice {number}',
  ],
} as const;
