import type { kernel as zh } from '../zh/kernel.ts';

/** Refusals by the kernel: rights, states, and faults of a request. */
export const kernel: Record<keyof typeof zh, string> = {
  unauthenticated: 'Please sign in first.',
  forbidden: 'Your role does not include this step.',
  notFound: 'The record was not found, or you may not see it.',
  stepNotAvailable: 'The record is in the state "{stateLabel}", in which this step cannot be taken.',
  staleRecord: 'Someone else has changed the record; look at its present content and try again.',
  beginAnew:
    'This cursor is not of this database, which was restored since: begin anew with an empty one, and forget what you have.',
  idempotencyKeyReused: 'This Idempotency-Key was already used with another content.',
  rateLimited: 'Too many attempts; try again in {retryAfter, plural, one {# second} other {# seconds}}.',
  badInput: 'Some of what you entered is not right; see the marked fields.',
  internal: 'Internal error; please report the number {requestId} to the administrator.',
  tooComplex: 'The query is too complex ({measure}: {cost}, limit {limit}).',
  tooSlow: 'The query was given up after {seconds, plural, one {# second} other {# seconds}}. Ask for less at once.',
  exportTooLarge:
    'The list has {total, number} rows; a file holds at most {most, number}. Narrow the filters and export in parts.',
  tooSlowWithoutIndex:
    '{fields}: no index has this, so that each row is looked at, which was given up after {seconds, plural, one {# second} other {# seconds}}. Narrow the list by a state, a day or a linked record as well, or search for words.',
  fileStoreSilent: 'The file store does not answer, and nothing was saved; other work goes on. Please try again later.',
  diskFull:
    'The server’s disk is full, and nothing was saved. Please tell the administrator, and try again once there is room.',
  busy: 'Too many are working at this moment. Please try again shortly.',
  badRequest: 'The request is not valid.',
  operationUnknown: 'Unknown operation named "{name}".',
  operationNotNamed: 'Must provide operation name if query contains multiple operations.',
  syntaxWrong: 'The syntax of the document is wrong.',
  schemaUnlike: 'The document does not fit the schema.',
  otherSite:
    'This may be the request of another site (CSRF). Send Content-Type: application/json, or the header apollo-require-preflight.',
  getOnlyReads: 'GET is for queries; take steps by POST.',
  bodyTooLarge: 'The request is too large.',
  methodNotAllowed: 'This address does not answer to this method; the header Allow names those it does.',
  wrongContentType:
    'The request must be JSON (Content-Type: application/json), and not compressed (no Content-Encoding).',
  statedByHead:
    'It is recorded later than {unit, select, hours {{most, plural, one {# hour} other {# hours}}} other {{most, plural, one {# day} other {# days}}}} afterwards: only the head of After-Sales records it, with the reason.',
  statedWithoutReason:
    'It is recorded later than {unit, select, hours {{most, plural, one {# hour} other {# hours}}} other {{most, plural, one {# day} other {# days}}}} afterwards; please say why.',
  outOfReach: 'Done out of reach of a network, and received {hours} h later',
  doneAhead: 'It would have been done only after now: the clock of the device is wrong.',
  doneLongAgo: 'It was done more than {days, plural, one {# day} other {# days}} ago; please enter it anew.',
  doneBeforeItsTurn: 'By the clock of the device it was done before what came before it.',
  signedOtherwise: 'What was signed is not what the record says now; whoever signs reads it as it is, and signs anew.',
  newIdWrong: 'The id of a new record is a UUID of version 7.',
  madeOtherwise: 'Under this id you have recorded something else already.',
  departmentConfirmsFirst:
    'Somebody else of the department can confirm it; the General Manager does so only where there is nobody else.',
  pageNotFound: 'There is nothing at this address.',
  periodTooLong: 'At most {days, plural, one {# day} other {# days}} at once.',
  unreadableValue: 'Contains a value that cannot be compared, such as a day that does not exist.',
  mentionedDoesNotRead: '{name} does not sign in any more, or may not read the record: no note is for them.',
  followsTooMany: 'At most {most} records are followed; give some up first.',
  handedOverToThemselves: 'It goes over to somebody else.',
  notOfYourDepartment: '{name} is not of a department whose head you are; the head of theirs hands over.',
  notNamedAnyMore: 'The record does not name {name} any more.',
  hasNotLeft: '{name} has not left; the head of the department hands over.',
  handedOverByOwnSteps: 'It is changed by the steps of the record itself.',
  tokensOnlyRead: 'An access token reads; it takes no step.',
  linksOnlyAct: 'A one-time link is for the one thing it names, and opens nothing else.',
  linkMailSubject: '{company}: please confirm {record} {number}',
  linkMailText:
    'Dear customer, {company} asks you to read and confirm {record} {number}:\n{link}\nThe link works once, until {until}.',
  letterNotAwaited: 'What it asks for has been answered, or what it says no longer holds.',
  letterReplaced: 'Another letter was written in its place.',
  linkUnknown: 'This link is not valid; check that the address is complete.',
  linkUsed: 'This link was used already; your answer has been received.',
  linkReplaced: 'What this link is about has changed, or a newer link was sent. Please use the latest one.',
  codeUnknown: 'This code is not known. The label may be void; please call us.',
  linkExpired: 'This link has expired. Please contact us and we will send another.',
  fieldNotYours: 'Your role may neither filter nor sort by "{field}".',
  passwordDemanded: 'By the procedure, whoever decides enters their own password again.',
  passwordWrong: 'The password is wrong.',
  passwordChangeDue: 'Change your password first: the present one was shown when the server started.',
  samePassword: 'The new password has to differ from the present one.',
  signInFailed: 'The e-mail address or the password is wrong.',

  linkOutOfState: '{label} is in the state "{stateLabel}", in which this step cannot be taken.',
  dayInThePast: 'The day must not be earlier than today, {today}.',
  notByTheSamePerson: 'By the rules, another person has to take this step: {person} has had a part in it.',
  severalAccounts:
    '{person} has several accounts: nothing is decided or signed by them until an administrator keeps one.',
  decidedByAuthor:
    '{person} decided on their own work: two accounts are the same person’s. Somebody else decides anew, or that it stays as it is.',
  dayDisputed: 'The day {day} that {number} states is disputed: {finding}',
  lapseEndsByItself: 'It ends by itself once it holds again, and by no decision.',
  inARow: '{names}',
  openRecordsRestOnIt: 'Open records rest on it, so it does not change: {numbers}.',
};
