/**
 * The arrows that the contract draws for 5.2, 5.3, 5.3.8, 5.3.9 and 6.1, written down apart from the declarations: each
 * step with the states between which it moves its record, and after each semicolon those of another record that it
 * opens or moves along. `=` is "the same state", and `–` is where a record is made.
 */
const contract = `
registerCorrespondence: Correspondence – OPEN
recordHandling: Correspondence OPEN =
closeCorrespondence: Correspondence OPEN CLOSED
cancelCorrespondence: Correspondence OPEN CANCELLED

openComplaint: Complaint – OPEN; Correspondence – OPEN
answerComplaint: Complaint OPEN ANSWERED
closeComplaint: Complaint ANSWERED CLOSED; Correspondence OPEN CLOSED
reopenComplaint: Complaint ANSWERED,CLOSED OPEN; Correspondence CLOSED OPEN
cancelComplaint: Complaint OPEN CANCELLED; Correspondence OPEN CANCELLED
reportNonconformity: Complaint OPEN,ANSWERED =; Nonconformity – OPEN
compileComplaintSummary: ComplaintSummary – DRAFT
recompileComplaintSummary: ComplaintSummary DRAFT =
sendComplaintSummary: ComplaintSummary DRAFT SENT
acknowledgeComplaintSummary: ComplaintSummary SENT ACKNOWLEDGED
openCorrectiveAction: CorrectiveAction – OPEN
recordRootCause: CorrectiveAction OPEN ANALYSED
planCorrectiveAction: CorrectiveAction ANALYSED PLANNED
implementCorrectiveAction: CorrectiveAction PLANNED IMPLEMENTED
verifyCorrectiveAction: CorrectiveAction IMPLEMENTED CLOSED,OPEN
cancelCorrectiveAction: CorrectiveAction OPEN CANCELLED
requestUseAsIs: Nonconformity OPEN =
refuseUseAsIs: Nonconformity OPEN =
decideDisposition: Nonconformity OPEN DISPOSITION_DECIDED
closeNonconformity: Nonconformity DISPOSITION_DECIDED CLOSED

recordServiceContract: ServiceContract – ACTIVE; ContractObligation – DUE
amendServiceContract: ServiceContract ACTIVE =; ContractObligation – DUE; ContractObligation DUE CANCELLED
endServiceContract: ServiceContract ACTIVE ENDED; ContractObligation DUE CANCELLED
fulfilObligation: ContractObligation DUE FULFILLED
waiveObligation: ContractObligation DUE WAIVED

openConsultation: Consultation – OPEN; Correspondence – OPEN
answerConsultation: Consultation OPEN ANSWERED
closeConsultation: Consultation ANSWERED CLOSED; Correspondence OPEN CLOSED
reopenConsultation: Consultation ANSWERED,CLOSED OPEN; Correspondence CLOSED OPEN
cancelConsultation: Consultation OPEN CANCELLED; Correspondence OPEN CANCELLED

assessWarranty: WarrantyDecision – DECIDED; WarrantyDecision PROVISIONAL SUPERSEDED; ServiceOrder PLANNED,DISPATCHED,ON_SITE,ON_HOLD,WORK_DONE =; ServiceOrder DISPATCHED,ON_SITE ON_HOLD; PartsRequest REQUESTED,PART_ISSUED =
reclassifyCause: WarrantyDecision PROVISIONAL,DECIDED DECIDED; RepairQuote QUOTED,ACCEPTED WITHDRAWN; ServiceOrder DISPATCHED,ON_SITE ON_HOLD; PartsRequest REQUESTED,PART_ISSUED =
grantGoodwill: WarrantyDecision DECIDED =; RepairQuote QUOTED,ACCEPTED WITHDRAWN; PartsRequest REQUESTED,PART_ISSUED =
quoteRepair: RepairQuote – QUOTED
reviseRepairQuote: RepairQuote QUOTED =
sendRepairQuote: RepairQuote QUOTED =
acceptRepairQuote: RepairQuote QUOTED ACCEPTED
declineRepairQuote: RepairQuote QUOTED DECLINED
recordRemittance: Remittance – RECORDED
cancelRemittance: Remittance RECORDED CANCELLED

assessFieldService: FieldServiceAssessment – RECORDED
cancelFieldAssessment: FieldServiceAssessment RECORDED CANCELLED
sendSurvey: Survey – SENT
drawSurveySample: Survey – SENT
resendSurvey: Survey SENT =
answerSurvey: Survey SENT ANSWERED; Complaint – OPEN; Correspondence – OPEN; ArchiveEntry – ARCHIVED
cancelSurvey: Survey SENT CANCELLED
voidSurvey: Survey ANSWERED CANCELLED

requestReturn: ProductReturn – REQUESTED
evaluateReturn: ProductReturn REQUESTED EVALUATED
submitReturn: ProductReturn EVALUATED SUBMITTED
approveReturn: ProductReturn SUBMITTED APPROVED
rejectReturn: ProductReturn SUBMITTED REJECTED
requestReevaluation: ProductReturn SUBMITTED REQUESTED
quarantineReturn: ProductReturn REQUESTED,EVALUATED,SUBMITTED,REJECTED =
receiveReturn: ProductReturn APPROVED RECEIVED; Nonconformity – OPEN
settleReturn: ProductReturn RECEIVED SETTLED; Equipment – SHIPPED; Equipment SHIPPED,INSTALLED REPLACED,RETURNED; ServiceContract ACTIVE =; ContractObligation – DUE; ContractObligation DUE CANCELLED
withdrawReturn: ProductReturn REQUESTED,EVALUATED,SUBMITTED,APPROVED WITHDRAWN

recordGoodsArrival: GoodsArrivalNotice – NOTICED; Correspondence – OPEN
cancelGoodsArrival: GoodsArrivalNotice NOTICED CANCELLED; Correspondence OPEN CANCELLED
planInstallation: ServiceOrder – PLANNED; GoodsArrivalNotice NOTICED ARRANGED; Correspondence OPEN CLOSED
reportFault: FaultReport – LOGGED; Correspondence – OPEN
helpRemotely: FaultReport LOGGED,HELPING HELPING
resolveFaultRemotely: FaultReport HELPING RESOLVED; Correspondence OPEN CLOSED
mergeFaultReport: FaultReport LOGGED,HELPING MERGED; FaultReport LOGGED,HELPING,REPAIR_PLANNED =; Correspondence OPEN CLOSED; WarrantyDecision PROVISIONAL,DECIDED SUPERSEDED; RepairQuote QUOTED,ACCEPTED WITHDRAWN
cancelFaultReport: FaultReport LOGGED,HELPING CANCELLED; Correspondence OPEN CANCELLED; WarrantyDecision PROVISIONAL,DECIDED SUPERSEDED; RepairQuote QUOTED,ACCEPTED WITHDRAWN
reopenFault: FaultReport RESOLVED LOGGED; Correspondence CLOSED OPEN; WarrantyDecision PROVISIONAL,DECIDED SUPERSEDED; RepairQuote QUOTED WITHDRAWN
planRepair: ServiceOrder – PLANNED; FaultReport LOGGED,HELPING REPAIR_PLANNED; WarrantyDecision – PROVISIONAL
planMaintenance: ServiceOrder – PLANNED
replanServiceOrder: ServiceOrder PLANNED,DISPATCHED,ON_HOLD PLANNED
requestDispatchDeviation: ServiceOrder PLANNED =
approveDispatchDeviation: ServiceOrder PLANNED =
rejectDispatchDeviation: ServiceOrder PLANNED =
dispatchServiceOrder: ServiceOrder PLANNED DISPATCHED
recordSiteArrival: ServiceOrder DISPATCHED ON_SITE
holdServiceOrder: ServiceOrder PLANNED,DISPATCHED,ON_SITE ON_HOLD
resumeServiceOrder: ServiceOrder ON_HOLD PLANNED,DISPATCHED,ON_SITE
completeWork: ServiceOrder ON_SITE WORK_DONE
resumeWork: ServiceOrder WORK_DONE ON_SITE
closeServiceOrder: ServiceOrder WORK_DONE CLOSED; FaultReport REPAIR_PLANNED RESOLVED; Equipment SHIPPED,INSTALLED INSTALLED; ContractObligation DUE FULFILLED; Correspondence OPEN CLOSED; ArchiveEntry – ARCHIVED
cancelServiceOrder: ServiceOrder PLANNED,DISPATCHED,ON_HOLD CANCELLED; FaultReport REPAIR_PLANNED LOGGED; GoodsArrivalNotice ARRANGED NOTICED; Correspondence CLOSED OPEN; PartsRequest REQUESTED,PART_ISSUED CANCELLED,ISSUED

draftAdjustmentTemplate: AdjustmentTemplate – DRAFT
reviseAdjustmentTemplate: AdjustmentTemplate DRAFT =
releaseAdjustmentTemplate: AdjustmentTemplate DRAFT RELEASED; AdjustmentTemplate RELEASED SUPERSEDED
withdrawAdjustmentTemplate: AdjustmentTemplate DRAFT,RELEASED WITHDRAWN
fileAdjustmentRecord: AdjustmentRecord – FILED
amendAdjustmentRecord: AdjustmentRecord FILED =
fileWorkReport: WorkReport – FILED
amendWorkReport: WorkReport FILED,SIGNED,REFUSED,REFUSAL_REVIEWED FILED
sendSignatureLink: WorkReport FILED,REFUSED,REFUSAL_REVIEWED =
signWorkReport: WorkReport FILED,REFUSED,REFUSAL_REVIEWED SIGNED; Equipment SHIPPED,INSTALLED INSTALLED
recordSignatureRefusal: WorkReport FILED REFUSED
reviewSignatureRefusal: WorkReport REFUSED REFUSAL_REVIEWED`;

interface Arrow {
  record: string;
  from: readonly (string | null)[];
  to: readonly string[];
}

const arrow = (text: string): Arrow => {
  const [record = '', from = '', to = ''] = text.trim().split(' ');
  return { record, from: from === '–' ? [null] : from.split(','), to: to.split(',') };
};

const arrows = new Map<string, Arrow[]>();
for (const line of contract.split('\n').filter(Boolean)) {
  const [step = '', drawn = ''] = line.split(': ');
  arrows.set(step, drawn.split(';').map(arrow));
}

export const stepsOfContract = [...arrows.keys()];

/** A record that a step left in a state, as its history has it. */
export interface Moved {
  step: string;
  record: string;
  from: string | null;
  to: string;
}

/** Whether the contract draws this arrow for the step. */
export const isDrawn = ({ step, record, from, to }: Moved) =>
  (arrows.get(step) ?? []).some(
    each =>
      each.record === record &&
      each.from.includes(from) &&
      (each.to.includes(to) || (each.to[0] === '=' && to === from)),
  );
