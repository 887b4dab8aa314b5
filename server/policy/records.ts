/** 4.5, 7 and 8. */
export const records = `
DepartmentAssessment  staff
  compileDepartmentAssessment      GENERAL_MANAGER                             – → DRAFT
  publishDepartmentAssessment      GENERAL_MANAGER                             DRAFT → PUBLISHED         decides
  beyond the contract
  recompileDepartmentAssessment    GENERAL_MANAGER                             DRAFT → DRAFT  # a draft is compiled again by who compiles it
  acknowledgeDepartmentAssessment  AFTER_SALES,MANAGEMENT,SALES,MANUFACTURING  PUBLISHED → ACKNOWLEDGED  decides another turn  # the department that was assessed has read it

ServiceNotice  staff
  issueServiceNotice        AFTER_SALES,GENERAL_MANAGER  – → ISSUED
  acknowledgeServiceNotice  AFTER_SALES,MANAGEMENT,SALES,MANUFACTURING,GENERAL_MANAGER  ISSUED → ISSUED,ACKNOWLEDGED  turn
  beyond the contract
  withdrawServiceNotice     AFTER_SALES,GENERAL_MANAGER  ISSUED → WITHDRAWN            turn  # a wrong entry, by who issued it

ProcedureRevision  staff
  publishProcedureRevision    GENERAL_MANAGER  – → IN_FORCE
    + ProcedureRevision  IN_FORCE → SUPERSEDED
  beyond the contract
  supersedeProcedureRevision  system           IN_FORCE → SUPERSEDED  # on the day of one that was published ahead
  acknowledgeProcedureRevision  AFTER_SALES,MANAGEMENT,SALES,MANUFACTURING,GENERAL_MANAGER  IN_FORCE → =  turn  # the departments that were given a copy

ArchiveEntry  staff
  archiveRecord        AFTER_SALES             – → ARCHIVED
  placeLegalHold       AFTER_SALES,MANAGEMENT  ARCHIVED,DISPOSAL_PROPOSED → LEGAL_HOLD
  releaseLegalHold     AFTER_SALES,MANAGEMENT  LEGAL_HOLD → ARCHIVED                    decides another
  proposeDisposal      AFTER_SALES             ARCHIVED → DISPOSAL_PROPOSED
  approveDisposal      GENERAL_MANAGER         DISPOSAL_PROPOSED → DISPOSED             decides another
    + Survey  ANSWERED,CANCELLED → DISPOSED
    + AdjustmentRecord  FILED → DISPOSED
    + WorkReport  SIGNED,REFUSAL_REVIEWED → DISPOSED
    + PartsApplication  REFUSED,FULFILLED,CLOSED_SHORT,CANCELLED → DISPOSED
  rejectDisposal       GENERAL_MANAGER         DISPOSAL_PROPOSED → ARCHIVED             decides
  beyond the contract
  archiveFinishedForm  system                  – → ARCHIVED  # finished App. A to D archive themselves

RetentionPeriod  staff
  beyond the contract
  setRetention  GENERAL_MANAGER  – → IN_FORCE  # 8: App. C and D are kept without an end unless the General Manager sets a period
    + RetentionPeriod  IN_FORCE → SUPERSEDED

EvidencePack  staff
  beyond the contract
  requestEvidencePack  AFTER_SALES,MANAGEMENT,GENERAL_MANAGER,AUDITOR  – → MAKING       personal  # the auditor by the contract, and those who answer the auditor
  finishEvidencePack   system                                          MAKING → READY  # it is made
  failEvidencePack     system                                          MAKING → FAILED  # or it could not be

FormPack  staff
  beyond the contract
  requestFormPack  AFTER_SALES,MANAGEMENT,SALES,MANUFACTURING,GENERAL_MANAGER,AUDITOR  – → MAKING       personal  # who reads forms one by one may have them together
  finishFormPack   system  MAKING → READY  # it is made
  failFormPack     system  MAKING → FAILED  # or it could not be

TrailVerification  staff
  beyond the contract
  verifyWholeTrail       GENERAL_MANAGER,AUDITOR  – → VERIFYING       personal  # who answers for the records, and who audits them
  verifyTrailInTurn      system  – → VERIFYING       # a week has passed since the last one, or there was none
  confirmTrail           system  VERIFYING → INTACT  # nothing is wrong
  reportTrailFaults      system  VERIFYING → BROKEN  # something is
  failTrailVerification  system  VERIFYING → FAILED  # or it could not be told

Lapse  staff
  beyond the contract
  recordLapse  system  – → OPEN,ENDED  # what has to hold of a record does not, by a step or by the day
  settleLapse  system  OPEN → SETTLED  # it holds again
  endLapse     system  OPEN → ENDED    # the record went on without
  acceptLapse  AFTER_SALES_HEAD,MANAGEMENT,SALES,MANUFACTURING,GENERAL_MANAGER  OPEN → ACCEPTED  decides turn  # what nothing mends stays by a decision
  noteLapse    AFTER_SALES,MANAGEMENT,SALES,MANUFACTURING,GENERAL_MANAGER  OPEN → =  turn  # the departments in charge of its clause

StatedDay  staff
  beyond the contract
  confirmStatedDay  AFTER_SALES_HEAD,MANAGEMENT,SALES,MANUFACTURING,GENERAL_MANAGER  WAITING → CONFIRMED  decides another turn  # a day stated late has another hand of the department
  disputeStatedDay  AFTER_SALES_HEAD,MANAGEMENT,SALES,MANUFACTURING,GENERAL_MANAGER  WAITING → DISPUTED   decides another turn  # or does not get it

query auditTrail  staff
query verifyAuditTrail  staff
query conformance  staff
query conformanceTrend  staff
query conformanceRecords  staff
query departmentFigures  staff
query departmentRecords  staff
query satisfactionByEngineer  staff
query satisfactionByModel  staff
query complaintsByTheme  staff
query partsCostByClass  staff
query partsCostByMonth  staff
query partsCostByModel  staff
query partsCostByOrder  staff
query partsCostByPart  staff
query partsLeadTime  staff
query supplierQuality  staff
query supplierClaimsSettled  staff
query warrantyCostByModel  staff
query arrivalsInTime  staff
query customerSignatures  staff
query firstTimeFix  staff
query repeatFailures  staff
query faultsByCode  staff
query repairsByCause  staff
query repairsByRemedy  staff
query trainingPassRate  staff
query topicsTaught  staff
query licencesEnding  staff`;
