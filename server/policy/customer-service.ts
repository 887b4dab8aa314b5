/** 5.2. */
export const customerService = `
ServiceContract  staff
  recordServiceContract    AFTER_SALES,SALES  – → ACTIVE
    + ContractObligation  – → DUE
    + StatedDay  – → WAITING
  amendServiceContract     SALES              ACTIVE → =
    + ContractObligation  – → DUE
    + ContractObligation  DUE → CANCELLED
    + StatedDay  – → WAITING
  endServiceContract       SALES              ACTIVE → ENDED
    + ContractObligation  DUE → CANCELLED
    + StatedDay  – → WAITING
  beyond the contract
  planContractObligations  system             ACTIVE → =  # occurrences are generated ahead
    + ContractObligation  – → DUE

ContractObligation  staff
  fulfilObligation  AFTER_SALES  DUE → FULFILLED
    + StatedDay  – → CONFIRMED
  waiveObligation   SALES        DUE → WAIVED

Consultation  staff
  openConsultation    AFTER_SALES,ENGINEER  – → OPEN
    + Correspondence  – → OPEN
    + StatedDay  – → CONFIRMED
  answerConsultation  AFTER_SALES,ENGINEER  OPEN → ANSWERED
  closeConsultation   AFTER_SALES           ANSWERED → CLOSED
    + Correspondence  OPEN → CLOSED
  reopenConsultation  AFTER_SALES           ANSWERED,CLOSED → OPEN
    + Correspondence  CLOSED → OPEN
  cancelConsultation  AFTER_SALES           OPEN → CANCELLED
    + Correspondence  OPEN → CANCELLED
  askByCode           CUSTOMER              – → OPEN
    + Correspondence  – → OPEN
  beyond the contract
  addToConsultation   CUSTOMER              OPEN,ANSWERED → OPEN  # whoever has the link of the case says more, or asks on
  withdrawConsultation  CUSTOMER            OPEN → CANCELLED  # and that no answer is needed any more
    + Correspondence  OPEN → CANCELLED

WarrantyDecision  staff
  assessWarranty   AFTER_SALES       – → DECIDED                    another:assessedByNoEngineer
    + WarrantyDecision  PROVISIONAL → SUPERSEDED
    + ServiceOrder  PLANNED,DISPATCHED,ON_SITE,ON_HOLD,WORK_DONE → =
    + ServiceOrder  DISPATCHED,ON_SITE → ON_HOLD
    + PartsRequest  REQUESTED,PART_ISSUED → =
    + StatedDay  – → CONFIRMED
  reclassifyCause  AFTER_SALES_HEAD  PROVISIONAL,DECIDED → DECIDED  decides another:decidedByNoEngineer  # PROVISIONAL is our state, of what is free for the time being
    + RepairQuote  QUOTED,ACCEPTED → WITHDRAWN
    + ServiceOrder  DISPATCHED,ON_SITE → ON_HOLD
    + PartsRequest  REQUESTED,PART_ISSUED → =
  grantGoodwill    GENERAL_MANAGER   DECIDED → =                    decides another
    + RepairQuote  QUOTED,ACCEPTED → WITHDRAWN
    + PartsRequest  REQUESTED,PART_ISSUED → =

RepairQuote  staff
  quoteRepair         AFTER_SALES           – → QUOTED
  reviseRepairQuote   AFTER_SALES           QUOTED → =
  acceptRepairQuote   AFTER_SALES,CUSTOMER  QUOTED → ACCEPTED  decides
  declineRepairQuote  AFTER_SALES,CUSTOMER  QUOTED → DECLINED  decides
  beyond the contract
  sendRepairQuote     AFTER_SALES           QUOTED → =  # makes the customer's link, or has it mailed
    + Letter  – → QUEUED

Remittance  staff
  recordRemittance  SALES  – → RECORDED
    + StatedDay  – → WAITING
  cancelRemittance  SALES  RECORDED → CANCELLED
    + ServiceOrder  DISPATCHED,ON_SITE → ON_HOLD

FieldServiceAssessment  staff
  assessFieldService     AFTER_SALES_HEAD  – → RECORDED          another:notOwnWork
  cancelFieldAssessment  AFTER_SALES_HEAD  RECORDED → CANCELLED

Survey  staff
  sendSurvey        AFTER_SALES           – → SENT
    + Letter  – → QUEUED
  drawSurveySample  AFTER_SALES           – → SENT
    + Survey  – → SENT
    + Letter  – → QUEUED
  answerSurvey      AFTER_SALES,CUSTOMER  SENT → ANSWERED
    + Complaint  – → OPEN
    + Correspondence  – → OPEN
    + ArchiveEntry  – → ARCHIVED
  cancelSurvey      AFTER_SALES           SENT → CANCELLED
  beyond the contract
  resendSurvey      AFTER_SALES           SENT → =  # by who sends it (5.2.4)
    + Letter  – → QUEUED
    + Letter  QUEUED,FAILED → DISCARDED
  voidSurvey        AFTER_SALES_HEAD      ANSWERED → CANCELLED  # a customer's answer is put aside by the head, like an assessment
  deliverSurvey     system                SENT,ANSWERED → =  # the letter was taken, perhaps after the answer
  failSurvey        system                SENT → =  # or it was given up

ProductReturn  staff
  requestReturn        AFTER_SALES,SALES  – → REQUESTED
  evaluateReturn       AFTER_SALES,ENGINEER  REQUESTED,EVALUATED → EVALUATED  # engineers in their own name; and anew where somebody named cannot confirm
  submitReturn         AFTER_SALES        EVALUATED → SUBMITTED
  approveReturn        GENERAL_MANAGER    SUBMITTED → APPROVED                        decides another
  rejectReturn         GENERAL_MANAGER    SUBMITTED → REJECTED                        decides another
  requestReevaluation  GENERAL_MANAGER    SUBMITTED → REQUESTED                       decides
  quarantineReturn     AFTER_SALES        REQUESTED,EVALUATED,SUBMITTED,REJECTED → =
    + StatedDay  – → CONFIRMED
  receiveReturn        AFTER_SALES        APPROVED → RECEIVED
    + Nonconformity  – → OPEN
    + StatedDay  – → CONFIRMED
  settleReturn         MANAGEMENT         RECEIVED → SETTLED
    + Equipment  – → SHIPPED
    + Equipment  SHIPPED,INSTALLED → REPLACED,RETURNED
    + ServiceContract  ACTIVE → =
    + ContractObligation  – → DUE
    + ContractObligation  DUE → CANCELLED
    + StatedDay  – → WAITING
  withdrawReturn       AFTER_SALES        REQUESTED,EVALUATED,SUBMITTED,APPROVED → WITHDRAWN
  beyond the contract
  confirmReturnEvaluation  AFTER_SALES,ENGINEER  EVALUATED → =  decides turn  # engineers evaluate, whoever enters it (5.2.5)
  endQuarantine        AFTER_SALES        REJECTED,WITHDRAWN → =  # what came unasked does not stay for ever (5.2.5)
    + StatedDay  – → CONFIRMED`;
