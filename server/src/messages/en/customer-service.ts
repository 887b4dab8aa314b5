import type { customerService as zh } from '../zh/customer-service.ts';

/** Refusals by the rules of 5.2. */
export const customerService: Record<keyof typeof zh, string> = {
  quoteOrApplication: 'Name either a quote or a parts application.',
  applicationOfNobody: 'That application names no customer who could remit.',
  warrantyTermsOfContract:
    'By contract {contract}: {monthsFromAcceptance, plural, one {# month} other {# months}} from {startsFrom, select, SHIPMENT {shipment} INSTALLATION {installation} START_UP {start-up} other {acceptance}}, {monthsFromShipment} from shipment, {monthsForWearParts} for wear parts.',
  warrantyTermsOfModel:
    'By the terms of the model at shipment ({basis}): {monthsFromAcceptance, plural, one {# month} other {# months}} from {startsFrom, select, SHIPMENT {shipment} INSTALLATION {installation} START_UP {start-up} other {acceptance}}, {monthsFromShipment} from shipment, {monthsForWearParts} for wear parts.',
  warrantyTermsUnknown:
    'No terms were recorded for the model when it was shipped, so nothing is known to be free of charge; the parameters of the procedure stand in: {monthsFromAcceptance, plural, one {# month} other {# months}} from acceptance, {monthsFromShipment} from shipment, {monthsForWearParts} for wear parts.',
  warrantyCostNotCovered: 'What was agreed does not cover this cost.',
  warrantyForNoMonths: 'The terms say no months at all: nothing is covered.',
  warrantyNotAccepted: 'No signed acceptance is known, so that the day of shipment decides.',
  warrantyNotStartedUp: 'No start-up is known, so that the day of shipment decides.',
  warrantyNotInstalled: 'No end of an installation is known, so that the day of shipment decides.',
  warrantyFromStartUp: 'Started up on {startedUpOn}, and {months, plural, one {# month} other {# months}} from there.',
  warrantyFromInstallation:
    'Installed by {installedOn}, and {months, plural, one {# month} other {# months}} from there.',
  warrantyFromAcceptance: 'Accepted on {acceptedOn}, and {months, plural, one {# month} other {# months}} from there.',
  warrantyFromShipment: 'Shipped on {shippedOn}, and {months, plural, one {# month} other {# months}} from there.',
  warrantyEarlierEnd: 'Of {byAcceptance} and {byShipment}, the earlier holds.',
  warrantyMachineAnew:
    'The machine took another’s place on {replacedOn}; its period starts anew for {months, plural, one {# month} other {# months}}, and never ends before the former one would have ({formerLastDay}).',
  warrantyMachineRemainder:
    'The machine took another’s place on {replacedOn}; what was left of the former period holds.',
  warrantyWearPart:
    'A wear part: {months, plural, one {# month} other {# months}} from {from}, the day from which it counts or, where that is missing or too late, one reckoned from shipment; and not longer than the machine.',
  warrantyLastDayExcluded: 'The last day of the period does not count.',
  warrantyExtended: 'Under repair for {days, plural, one {# day} other {# days}}, by which the period is longer.',
  warrantyMainComponent:
    'A main component: {months, plural, one {# month} other {# months}} from {from}, the day from which it counts or, where that is missing or too late, one reckoned from shipment.',
  warrantyLastDayFree: 'The last day, {lastDay}, is free: it ends on the next working day.',
  warrantyComponentReported: 'The report of {order} says that this component was replaced on {replacedOn}.',
  warrantyComponentOtherDay:
    'It is stated to have been replaced on {replacedOn}, by the report of {order} on {reportedOn}; the day that is stated counts.',
  warrantyComponentUnreported: 'That it was replaced on {replacedOn} is stated; none of our reports says so.',
  warrantyComponentAnew:
    'This main component was replaced on {replacedOn}; its own period starts anew for {months, plural, one {# month} other {# months}}.',
  warrantyComponentRemainder: 'This main component was replaced on {replacedOn}; what was left of the period holds.',
  warrantyNotYetShipped: 'On {on} the machine was not shipped yet ({shippedOn}).',
  warrantyTakenBack: 'The machine was taken back on {takenBackOn} and is covered no longer.',
  warrantyInside: 'The notice came in on {on}, inside the period, which lasts through {lastDay}.',
  warrantyOutside: 'The notice came in on {on}, outside the period, which lasted through {lastDay}.',
  warrantyNeverInside: 'The notice came in on {on}; no period covers it.',
  causeFree: 'The cause is “{cause}”: free of charge inside the period.',
  causeCharged: 'The cause is “{cause}”: not free of charge.',
  verdictFree: 'Repaired free of charge.',
  verdictProvisional: 'Free of charge until the cause is known; the repair does not wait for it.',
  verdictCharged: 'Repaired at the customer’s charge: lifetime repair, never refused.',
  verdictGoodwill: 'The General Manager waived the charge as goodwill on {grantedOn}.',
  failedEarlyRefund:
    'In use from {beginsOn} and failed on {reportedOn}, within {days, plural, one {# day} other {# days}}: a refund is proposed.',
  failedEarlyReplace:
    'In use from {beginsOn} and failed on {reportedOn}, within {days, plural, one {# day} other {# days}}: a replacement is proposed.',
  failedAgain:
    '“{fault}” was repaired {repaired, plural, one {once} other {# times}} and was there again on {lastOn}: a replacement is proposed.',
  repairedTooLong:
    'Under repair for {days, plural, one {# day} other {# days}} in all, more than {allowed}: a replacement is proposed.',
  replacedAndFailed: 'It took another machine’s place and fails as that one did: a refund is proposed.',

  alreadyDecided: 'Decision {number} holds for this fault already; where the cause is another one, change it there.',
  contractEnteredByAssessor:
    '{name} has entered the warranty of contract {number} after the call: somebody else has to assess it.',
  warrantyContractEnteredLater:
    'What contract {contract} says of the warranty was entered on {enteredOn}, after that day.',
  sameFaultStatedByAssessor:
    '{name} has stated that both calls are about one fault, which moves the day of the verdict: somebody else has to assess it.',
  engineerOfTheOrder: 'Who repairs it does not decide whether that is free of charge.',
  componentOfOtherModel: '{part} is no part of a {model}.',
  replacedOutOfOrder: 'It was replaced after the machine was shipped on {shippedOn}, and before the notice came in.',
  sameCause: 'That is the cause it was decided by.',
  nothingCharged: 'By the decision nothing is charged.',
  workStaysFree: 'The work was done before the customer accepted a quote, and stays free of charge.',
  alreadyQuoted: 'There is quote {number} already.',
  costCovered: 'This cost is covered and not charged.',
  amountTooLarge: 'The amount is too large.',
  quoteExpired: 'The quote was valid until {validUntil}.',
  answerScanMissing: 'Attach the scan of what the customer answered.',
  answeredByMissing: 'Say who answered.',
  moreThanOwed: 'More than what is owed, {owed} CNY.',
  contractTooLong: 'A contract runs for ten years at most; its last day must not be later than {latest}.',
  termTwice: 'The same term is entered twice.',
  responseDaysOfResponse: 'A response time says in how many days somebody is there; no other term does.',
  responseOnDemand: 'A response time is on demand, not every so many months.',
  tooManyObligations: 'These terms would make {count} obligations; a contract has {most} at most. Record it in parts.',
  amendedToItsEnd: 'The contract cannot be amended to end before today, {today}; end it by its own step.',
  endOutsideContract: 'The contract ends between {validFrom} and {validUntil}.',
  plannedAlready: 'What falls due has been planned already.',
  noEvidence: 'Name the consultation that shows it, or write a note.',
  fulfilledBeforeContract: 'It cannot have been fulfilled before the contract held, from {validFrom} on.',
  consultationOfAnother: 'That consultation was another customer’s.',
  evidenceOfAnother: 'That consultation is the evidence of {number} already.',

  notAnEngineer: '{name} is not one of the engineers of the company.',
  engineerAnswersForAnother: 'Engineers enter their own answers; the After-Sales office enters those of others.',
  contractOfAnother: 'Contract {number} is with another customer.',
  visitWithoutPlace: 'An answer by visit says where.',
  engineerEvaluatesForOthers: 'Engineers enter evaluations in which they took part themselves.',
  evaluationUnconfirmed: '{names}: not confirmed yet. Where somebody cannot, it is evaluated anew by others.',
  answeredAlready: 'It has been answered and cannot be void; close it when done.',
  questionSettled: 'The customer has its answer; the consultation is closed.',

  machineTakenBack: 'Machine {serialNumber} was replaced or given back; the customer has it no longer.',
  machineTransferred: 'Machine {serialNumber} has gone to {customer}.',
  transferEndsObligations:
    'Under {contracts} {count, plural, one {# thing is} other {# things are}} still owed on this machine and would end with the transfer; please say why it is transferred.',
  remittanceAwaited: '{owed} yuan of quote {number} are still owed; somebody is sent once they have come in.',
  importUndone: 'The contract came by an import that was undone.',
  machineLeft: 'Machine {serialNumber} was replaced or given back.',
  returnUnderWay: 'A return of this machine is under way: {number}.',
  rejectedWithoutNewFacts: 'Return {number} of this machine was rejected; to ask anew, say what is new since then.',
  refundWithoutAmount: 'Say how much is refunded.',
  repairPaysNothing: 'A repair pays nothing back; leave the amount empty.',
  keptApartAlready: 'The goods came on {quarantinedOn} and are kept apart.',
  nothingKeptApart: 'Nothing is kept apart for this return.',
  leftBeforeArrival: 'The goods came on {quarantinedOn}; they cannot have left before.',
  receivedBeforeApproval:
    'The return was approved on {decidedOn}; what came before is no approved return but kept apart.',
  otherRemedy: 'It is settled by the remedy that the General Manager approved.',
  moreThanApproved: 'The amount must not be more than the {most} yuan approved.',
  newMachineOnlyForReplacement: 'Only a replacement names a new machine.',
  newMachineMissing: 'A replacement names the new machine: serial number, and when it was made and shipped.',
  sameMachine: 'The new machine has the serial number of the old one.',

  surveyWithoutAddress: 'Enter the e-mail address to which it is sent.',
  askedAlready: 'Survey {number} was sent about that order.',
  notByMail: 'This survey was not sent by e-mail.',
  fillerMissing: 'Say who filled it in.',
  paperWithoutScan: 'Keep a scan of the paper that the customer filled in.',
  filledBeforeSent: 'It cannot have been filled in before it was sent on {sentOn}.',
  notAMonth: 'A month is written like 2026-11.',
  nothingToDraw: 'No order of {month} is left to ask about.',
  orderAssessed: 'The order was assessed: {number}.',
  surveyDearCustomer: 'Dear customer,',
  surveyLetterTitle: 'To our customers',
  surveyLetter:
    'Thank you for choosing our products. We would like to stay in touch and to hear what you think of our products and of the service of our people, so that we can do better. Please fill in the form below and send it back to us.',
  surveyDissatisfied: 'Dissatisfied',
  surveyVeryPoor: 'Very poor',
  surveyTitle: 'Service quality survey',
  surveySeal: 'Seal',
  surveySealedOn: 'Day',
  surveySealed: 'Sealed',
  surveyNote: 'Please write address, telephone and postcode clearly.',
  surveySubject: '{company}: how was our service?',
  surveyText:
    'To {customer},\n\nthank you for choosing our products. To make products and service better, please tell us how our service people did their work; it takes about two minutes:\n\n{link}\n\nThe link is for this one answer and good until {until}. You can also write to {address}, {postcode}, or call our supervision phone, {phone}.\n\n{company}\n{number}',
};
