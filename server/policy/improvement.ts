/** 5.3.8, 5.3.9 and 6.1. */
export const improvement = `
Correspondence  staff
  registerCorrespondence  AFTER_SALES  – → OPEN
    + StatedDay  – → CONFIRMED
  recordHandling          AFTER_SALES  OPEN → =
  closeCorrespondence     AFTER_SALES  OPEN → CLOSED
  cancelCorrespondence    AFTER_SALES  OPEN → CANCELLED

Complaint  staff
  openComplaint        AFTER_SALES,ENGINEER,MANAGEMENT,SALES,MANUFACTURING,GENERAL_MANAGER  – → OPEN  # any department; whether that means engineers, who are of After-Sales, the contract leaves open
    + Correspondence  – → OPEN
    + StatedDay  – → CONFIRMED
  answerComplaint      AFTER_SALES  OPEN → ANSWERED
  closeComplaint       AFTER_SALES  ANSWERED → CLOSED
    + Correspondence  OPEN → CLOSED
  reopenComplaint      AFTER_SALES  ANSWERED,CLOSED → OPEN
    + Correspondence  CLOSED → OPEN
  cancelComplaint      AFTER_SALES  OPEN → CANCELLED
    + Correspondence  OPEN → CANCELLED
  beyond the contract
  reportNonconformity  AFTER_SALES  OPEN,ANSWERED → =  # 6.1: nonconformities are opened by other steps, and this is the one of complaints
    + Nonconformity  – → OPEN

ComplaintSummary  staff
  compileComplaintSummary      AFTER_SALES_HEAD  – → DRAFT
  sendComplaintSummary         AFTER_SALES_HEAD  DRAFT → SENT
  acknowledgeComplaintSummary  MANAGEMENT        SENT → ACKNOWLEDGED  decides another
  beyond the contract
  recompileComplaintSummary    AFTER_SALES_HEAD  DRAFT → DRAFT  # a draft is compiled again by who compiles it

CorrectiveAction  staff
  openCorrectiveAction       MANAGEMENT                                  – → OPEN
  recordRootCause            AFTER_SALES,MANAGEMENT,SALES,MANUFACTURING  OPEN → ANALYSED            turn
  planCorrectiveAction       AFTER_SALES,MANAGEMENT,SALES,MANUFACTURING  ANALYSED → PLANNED         turn
  implementCorrectiveAction  AFTER_SALES,MANAGEMENT,SALES,MANUFACTURING  PLANNED → IMPLEMENTED      turn
  verifyCorrectiveAction     MANAGEMENT                                  IMPLEMENTED → CLOSED,OPEN  decides another
  cancelCorrectiveAction     MANAGEMENT                                  OPEN → CANCELLED

Nonconformity  staff
  decideDisposition   MANAGEMENT,GENERAL_MANAGER  OPEN → DISPOSITION_DECIDED    decides
  closeNonconformity  MANAGEMENT                  DISPOSITION_DECIDED → CLOSED
  beyond the contract
  requestUseAsIs      MANAGEMENT                  OPEN → =  # what the General Manager then decides
  refuseUseAsIs       GENERAL_MANAGER             OPEN → =                      decides  # the other answer to it`;
