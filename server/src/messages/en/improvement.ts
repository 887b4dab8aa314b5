import type { improvement as zh } from '../zh/improvement.ts';

/** Refusals by the rules of 5.3.8, 5.3.9 and SH/JR-C-101-01. */
export const improvement: Record<keyof typeof zh, string> = {
  lineFollowsRecord: 'This line belongs to {number}, whose handling and state it follows; act on that record.',
  nothingHandled: 'Record first how it was handled.',
  handledAlready: 'It has been handled and cannot be void; close it when done.',

  complaintAboutNoTechnician: '{name} is not a technician.',
  machineOfAnotherCustomer: 'Machine {serialNumber} does not belong to this customer.',
  orderOfAnother: 'Service order {number} is of another customer or machine.',
  notSentWithOrder: '{name} was not sent out with service order {number}.',
  machineOfAnotherModel: 'Machine {serialNumber} is of another model.',
  discontentClosedByHead:
    'The customer is not content: reopen the complaint and answer anew. Where nothing more can be done, the head of After-Sales closes it and says why.',
  discontentNeedsReason: 'The customer is not content: say why the complaint is closed nevertheless.',
  complaintLedFurther: '{number} rests on this complaint, which cannot be void.',
  complaintWasAnswered: 'This complaint has been answered before and cannot be void.',
  periodSummedUp:
    'The complaints from {from} to {until} are summed up in {number}; what is registered later is in the next summary.',
  tooLittleSaid: 'Please say what it was, in at least {least} letters.',
  effectNotShownYet: 'Whether it was effective can be verified from {from} on.',
  summaryNeedsText: 'The head of After-Sales has to say first what the complaints come to.',
  summaryOutdated: 'Complaints have changed since it was compiled ({numbers}); compile it anew and send it then.',
  actionWithoutSource: 'Choose at least one source: a complaint summary, a complaint or a nonconformity.',
  notOfTheHouse: '{name} is not of the company.',
  actionIncomplete: 'Cause, measures and evidence must all be there.',
  nextDueNeeded: 'Where it was not effective, a new due day is needed.',
  actionWorkedOn: 'It has been worked on and cannot be cancelled.',
  useAsIsByGeneralManager: 'Only the General Manager lets it be used as it is.',
  useAsIsAsked: 'The General Manager has been asked to let it be used as it is.',
  useAsIsNotAsked: 'Management has not asked to use it as it is.',
  dispositionByManagement: 'This disposition is decided by Management.',
  nothingToReturn: 'No part is named that could go back to its supplier.',
  evidenceNeeded: 'Describe the evidence or add a file.',

  complaintSummaryFromTo: 'From After-Sales to Management',
  complaintSummaryTitle: 'Summary of complaints',
  complaintSummaryNoTheme: 'Not sorted yet',
};
