import type { training as zh } from '../zh/training.ts';

/** Refusals by the rules of 5.1, 5.3.1 and 4.3, and the texts of training notices. */
export const training: Record<keyof typeof zh, string> = {
  venueIncomplete: 'Where no room of the company is chosen, the venue, its address, room and capacity are said.',
  venueIsTheRooms: 'The room {room} is chosen: venue, address and room are as it is registered.',
  roomHoldsFewer: 'The room {room} holds {capacity} people.',
  roomTaken: 'The room {room} is taken by {number} from {startsOn} to {endsOn}.',
  programmeOutside: 'The days of the programme must lie between {startsOn} and {endsOn}.',
  wishSource: 'Name the record that fits the source, and no other.',
  wishSourceUnknown: 'There is no survey or consultation with the number {number}.',
  wishNotOpen: 'The training wish {number} has been answered and cannot be taken up by this plan.',
  scheduleOutsidePlan: 'The schedule has to lie between {startsOn} and {endsOn}.',
  endsBeforeStart: 'The plan cannot end before it starts.',
  startsInThePast: 'The plan cannot start before today.',
  topicWithoutLesson: 'The schedule has no lesson for one of the topics.',
  lessonOutsideTopics: 'The schedule teaches what is not among the topics.',
  lessonByOutsider: 'The schedule names an instructor who is not one of the plan.',
  notAnInstructor: '{name} is not an instructor.',
  capacityBelowEnrolled:
    '{enrolled, plural, one {# person is} other {# people are}} enrolled; the capacity cannot be less.',
  venueTooSmall: 'The venue holds {capacity}, fewer than the {enrolled} enrolled.',
  planFull: '{capacity, plural, one {The only place is taken.} other {All # places are taken.}}',
  alreadyEnrolled: '{name} is enrolled already.',
  nobodyToNotify: 'Nobody is waiting for a notice.',
  noEmailAddress: '{name} has no e-mail address; notify in print or by phone, or enter the address first.',
  planStarted: 'Nobody can withdraw once the training has been taught.',
  amendmentDropsSession: 'The amended plan no longer covers session {number}, which was held.',
  amendmentDropsPractice: 'Practice {number} lies outside the amended days; cancel it first.',

  dayOutsidePlan: 'The day must lie within the plan, {startsOn} to {endsOn}.',
  dayInTheFuture: 'The day must not be later than today, {today}.',
  topicNotPlanned: 'The plan does not teach this topic.',
  instructorNotPlanned: 'The instructor is not one of the plan’s.',
  notEnrolled: 'This person is not enrolled in the plan.',
  attendanceTwice: 'The same trainee is entered twice.',
  attendanceMissing: 'The attendance is missing for: {names}.',
  planFinished: 'The training has ended and cannot be changed any more.',
  assessedFromSession: '{name} has been assessed and must still have attended after the correction.',
  noShow: '{name} never attended and cannot be assessed.',
  assessedBeforePlan: 'Nobody is assessed before the training starts on {startsOn}.',
  notAnExaminer: 'The examiner must be of the company, and not the trainee.',
  alreadyPassed: '{name} has passed already.',
  noRetakeLeft: '{name} has used all retakes ({retakes}) and must be trained again.',
  passedNeedsNoExemption: 'This trainee has passed and needs no exemption.',
  topicsNotTaught: 'Not all topics of the plan have been taught.',
  practiceNotRecorded: 'The practice of the plan has not been recorded.',
  notAllAssessed: 'Attended, but neither assessed nor exempted by the General Manager: {names}.',
  practiceNotPlanned: 'The plan provides for no practice in the company.',
  helpConfirmed: 'Your department has confirmed already.',
  practiceNotOver: 'The practice ends on {endsOn} only.',
  lessonRepeated:
    'This instructor has taught this topic for {held} h on {day}; with this session it would be {together} h, above the {scheduled} h of the schedule. If it was really held again, say why.',
  materialNotInForce: 'The material {number} was not in force on {day}.',
  materialOfOtherFamily: 'The material {number} is for a model outside the product family of the training.',
  enrolledElsewhere:
    '{name} is enrolled in {number} ({startsOn} to {endsOn}), on the same days. Say how that is managed.',
  hoursNotHeld:
    '{topic, select, PRINCIPLE {Principle} STRUCTURE {Structure} USE {Use} REPAIR {Repair} MAINTENANCE {Maintenance} other {Troubleshooting}}: {held} h were held of {planned} h planned; {percent} % are wanted. Hold the rest, or amend the plan and have it approved anew.',
  certificateWithoutRepair: 'The certificate {number} does not cover repair, so that no licence can rest on it.',
  certificateHoursUnknown:
    'The certificate {number} does not say how many hours it is for; a licence wants {wanted} h.',
  certificateHoursTooFew: 'The certificate {number} is for {hours} h; a licence wants {wanted} h.',
  certificateRegistered: 'The same certificate is registered already as {number}.',

  alreadyCertified: 'Certificate {number} has been issued from it.',
  notAllCertified: 'These have passed and have no certificate yet: {names}.',
  notATechnician: '{name} is not an active technician and gets no licence.',
  examinerNotSomeoneElse: 'The examiner is of the company, and neither the holder nor who issues the licence.',
  examinedBeforeCertificate: 'The practical examination cannot be before the certificate ({issuedOn}).',
  licenceValidity: 'It is valid until a day between {today} and {latest}.',
  renewsAnother: 'Only a licence of the same person for the same product family can be renewed.',
  alreadyLicensed:
    '{name} has licence {number} for this product family: choose it as the one renewed; a suspended one is first reinstated or revoked.',
  certificateRevoked: 'Certificate {number}, on which it rests, is revoked.',
  licenceExpired: 'The licence ran out on {validUntil} and has to be renewed.',
  revisionNotALetter: 'A revision is one or two capital letters, such as A or B.',
  revisionNotLater: 'The revision has to come after {revision}, which is in force.',

  noticeInvitationSubject: 'Training notice: {title}',
  noticeInvitationText:
    'Dear {name},\n\nyou are invited to the training "{title}".\nTime: {startsOn} to {endsOn}\nPlace: {venue} ({address}, {room})\nPlease be on time, and tell us early if you cannot come.\n\nNotice {number}',
  noticeAmendmentSubject: 'Training changed: {title}',
  noticeAmendmentText:
    'Dear {name},\n\nthe training "{title}" for which you are enrolled has changed; it now runs from {startsOn} to {endsOn}.\nReason: {reason}\n\nNotice {number}',
  noticeCancellationSubject: 'Training cancelled: {title}',
  noticeCancellationText:
    'Dear {name},\n\nthe training "{title}" that was to start on {startsOn} is cancelled.\nReason: {reason}\nWe are sorry for the inconvenience.\n\nNotice {number}',
};
