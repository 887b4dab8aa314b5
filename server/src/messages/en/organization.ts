import type { organization as zh } from '../zh/organization.ts';

/** Refusals by the rules of the master data. */
export const organization: Record<keyof typeof zh, string> = {
  termsByProposal:
    'The warranty terms of a model are changed by a proposal with its reason, which somebody else approves.',
  familyByProposal:
    'There are {machines} machines of this model, so its family is not changed here: propose another family with a reason, and another person approves it.',
  sameFamily: 'This is the family it belongs to.',
  sameWarrantyTerms: 'These are the terms in force.',
  noArrivalAwaited: 'No arrival of this machine is waited for.',
  notCreditCode: 'A unified social credit code has 18 digits, of which the last checks the others (GB 32100-2015).',
  likelyTwin:
    '{number} {name} may be the same: it has this {by, select, NAME {name} PHONE {phone number} other {credit code}}. Where it is another, enter {number} under "Known to be another".',
  likelyTwinInFile:
    'An earlier row, {name}, may be the same: it has this {by, select, NAME {name} PHONE {phone number} other {credit code}}. Where it is another, enter its name under "Known to be another".',
  employerNamesCompany: 'Name the dealer or customer that the employer calls for.',
  scopeNamesDealer: "A dealer's token names its dealer, a reporting token none.",
  dealersTokenIsItsOwn: 'Dealers make tokens for their own people only.',
  expiresWithinYear: 'The token has to expire between {from} and {until}.',
  accountKeepsPerson: 'An account stays with its person: deactivate it, and open another for the other person.',
  hasAccount: '{person} has the account {email} already, and nobody has two.',
  accountOfEmployer:
    'The roles of the account {email} are not for people of that employer: an administrator deactivates it first.',
  administratorEntersStaff: 'An administrator enters the people of the company only.',
  noOtherAccount: 'The person has no other account in use.',
  customersDoNotSignIn: 'People of customers have no account.',
  dealerRoleForDealers: 'The role of dealer is for the people of dealers, and they have no other.',
  roleStandsAlone: 'Dealer, auditor and administrator cannot be combined with another role.',

  ownRoles: 'Nobody changes their own roles.',
  roleChangeOpen: 'Role change {number} of this user still waits: approve, reject or withdraw it first.',
  addressOfDecider:
    'This user has roles that decide, or is to have them: propose the new address as a role change, which a second person approves.',
  personalDataTitle: 'Copy of personal data',
  personalDataSteps: 'Steps taken by you',
  personalDataNamed: 'Records that name you',
  personalDataCount: '{count} in all',
  personalDataLetters: 'Letters to you',
  personalDataSessions: 'Devices signed in',
  personalDataAsJson: 'Download as JSON',
  personErased: 'What was kept of this person is erased: nobody chooses, changes or reactivates them any more.',
  erasureNeedsAccountsEnded: 'Deactivate the accounts of this person first: {emails}.',
  erasureNeedsNothingOpen: 'Something open still names this person: {numbers}. Hand it over or end it first.',
  accountInactive: 'The account is out of use, or one of several of its person.',
  rolesChangedMeanwhile: 'The roles of this user have changed since; reject it and have it proposed anew.',
  rolesEnteredWithAccount: 'Entered with the account.',

  invitationMailSubject: '{company}: your invitation to Sanbao',
  invitationMailText:
    'Dear {name}, {company} invites you to Sanbao. Open this link and choose your password:\n{link}\nThe link works once, until {until}. You choose the password yourself; nobody will ever ask you for it.',
  passwordMailSubject: '{company}: choose a new password',
  passwordMailText:
    'Dear {name}, open this link to choose a new password for Sanbao:\n{link}\nIt works once, within an hour. If you did not ask for it, ignore this letter: your password stays as it is.',
  accountChangedMailSubject: '{company}: your Sanbao account has changed',
  passwordChangedMail:
    'Dear {name}, the password of your Sanbao account has been changed, and other devices are signed out. If it was not you, use “Forgot your password?” on the sign-in page at once, and tell the administrator.',
  emailChangedMail:
    'Dear {name}, the e-mail address of your Sanbao account is now {email}; you sign in by it. If this is not right, tell the administrator and the General Manager at once.',
  identityBoundMail:
    'Dear {name}, your Sanbao account is now bound to your account at the identity provider {issuer}, by which you can sign in from now on. If it was not you, tell the administrator and the General Manager at once.',
  identityUnboundMail:
    'Dear {name}, your Sanbao account is no longer bound to the identity provider, and you are signed out everywhere; your next sign-in there binds it anew by your e-mail address. If this is not right, tell the administrator.',
  rolesChangedMail:
    'Dear {name}, your roles in Sanbao are now: {roles}. If this is not right, tell the administrator and the General Manager.',

  madeUpOnWorkingDay: 'That day is a working day anyway.',
  holidayYearItself: 'A year is not copied into itself.',
  holidayYearExists: '{year} has {count} days already and lacks none of these: change them one by one.',
  holidayYearIncomplete: 'The holidays of {year} are not all there, so it is not copied. Missing: {missing}.',
  movingDaysUnknown: '{year} lies beyond the table of the lunar calendar: import its holidays from a file.',
  movingDaysToConfirm:
    'The holidays that move with the moon or with Qingming fall in {year} on: {days}. Look at them, and tick “Days confirmed”.',
  arrangedDaysToState:
    '{from} also has {count} days by the State Council’s arrangement ({days}), which does not hold for {year}. State those of {year} by its notice; where it is not out yet, tick “Not announced yet”.',
  dayOfAnotherYear: 'That is no day of {year}.',
  announcedAfterAll: 'Days of the arrangement of {year} are stated, so it is announced.',
  dayStandsAlready: '{day} is there already: free by law, entered as the other kind, or twice.',
  holidaysNotAnnounced:
    'The holidays of {year} are not entered completely, so working days cannot be counted. Missing: {missing}.',

  effectiveInThePast: 'It cannot take effect before today.',
  effectiveDayPassed:
    'The day it should take effect, {effectiveFrom}, has passed; reject it and have it proposed anew.',

  cityNotKnown:
    'No known city is named in “{city}”, and by the city it is counted in how many days to arrive; write it in full, for instance 上海市 or 苏州市昆山市.',
  postcodeOfSixDigits:
    'A postcode in China has six digits, unlike “{postcode}”; for an address abroad enter its country.',
  siteNamedAlready: 'The customer has a site {name} already.',
  siteKeepsCustomer: 'A site stays with its customer; enter another site for another customer.',
  shippedBeforeManufactured: 'It cannot be shipped before it was made.',
  shippedAfterRecord:
    'By {number} it had been with the customer, or was taken back, on {day}; it was shipped no later.',
  setUpCounted: 'It is complete by its count; nobody has to say so.',
  setUpOfOthers: 'That is said by those who enter it.',
  setUpComplete: '{number} says already that it is complete.',
  shippedAfterStartUp: 'It was started up or accepted on {day}; it was shipped no later.',
  nothingCorrected: 'Nothing differs from what is recorded.',
  mergesWithItself: 'A record is not merged into itself.',
  mergeConflicts:
    'Both have what nobody has twice: {numbers}. Settle one of them first, or see whether they are really the same.',
  mergesOneself: 'Whoever is one of the two does not merge them.',
  mergedOfOtherEmployers: 'They work for different companies: look, and put the employer right first.',
  mergedHaveAccounts: 'Both have accounts ({one}, {other}), and nobody has two; deactivate one first.',
  sameSite: 'It already stands at this site.',

  noGtin: '“{gtin}” is no GTIN: it has 8, 12, 13 or 14 digits, and the last one is a check digit.',
  machineHasCode: 'This machine has its code. Where its label was lost or given away, revoke that one first.',
  machineHasNoCode: 'This machine has no code that could be revoked.',

  machineOfAnother: 'Machine {serialNumber} is not this customer’s.',
  timeInTheFuture: 'The time must not be later than now.',

  deputyIsOneself: 'Nobody is their own deputy.',
  deputyOutsideDepartments: '{name} has no department: dealers, auditors and administrators are nobody’s deputies.',
  notYoursToDelegate: 'The step {step} is not one that you take yourself and may delegate.',
  delegatedInThePast: 'The first day must not be earlier than today, {today}.',
  delegatedTooLong: 'Nothing is delegated for longer than a year; the last day must not be later than {latest}.',
  notYoursToRevoke: 'A delegation is revoked by whom it came from, or by the General Manager.',
  delegationOver: 'The delegation ran out on {until} and need not be revoked.',
  absenceOfAnother: 'The After-Sales office records the absence of others; you record your own.',
  neverPlanned: '{name} is neither a technician nor an instructor, and is never planned.',
  absenceOver: 'The last day is over: today is {today}.',
  absentAlready: 'Absence {number} covers some of these days already.',
  oneLetter: 'Enter one letter that can be seen.',
  substituteWithoutFont: 'No font has “{letter}” either; write it otherwise.',
};
