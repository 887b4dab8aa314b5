/** 5.3. */
export const repair = `
GoodsArrivalNotice  staff
  recordGoodsArrival  AFTER_SALES,SALES  – → NOTICED
    + Correspondence  – → OPEN
    + Equipment  SHIPPED → =
    + StatedDay  – → CONFIRMED
  cancelGoodsArrival  AFTER_SALES        NOTICED → CANCELLED
    + Correspondence  OPEN → CANCELLED
    + Equipment  SHIPPED → =

FaultReport  staff
  reportFault           AFTER_SALES,ENGINEER,SALES,MANUFACTURING  – → LOGGED
    + Correspondence  – → OPEN
    + StatedDay  – → CONFIRMED
  correctFaultReport    AFTER_SALES                               LOGGED,HELPING,REPAIR_PLANNED → =
    + Correspondence  OPEN,CLOSED → =
    + WarrantyDecision  PROVISIONAL,DECIDED → SUPERSEDED
    + RepairQuote  QUOTED,ACCEPTED → WITHDRAWN
  helpRemotely          AFTER_SALES,ENGINEER,SALES,MANUFACTURING  LOGGED,HELPING → HELPING
  resolveFaultRemotely  AFTER_SALES,ENGINEER,SALES,MANUFACTURING  HELPING → RESOLVED
    + Correspondence  OPEN → CLOSED
  mergeFaultReport      AFTER_SALES                               LOGGED,HELPING → MERGED
    + FaultReport  LOGGED,HELPING,REPAIR_PLANNED → =
    + Correspondence  OPEN → CLOSED
    + WarrantyDecision  PROVISIONAL,DECIDED → SUPERSEDED
    + WarrantyDecision  PROVISIONAL,DECIDED → =
    + RepairQuote  QUOTED,ACCEPTED → WITHDRAWN
  cancelFaultReport     AFTER_SALES                               LOGGED,HELPING → CANCELLED
    + FaultReport  MERGED → LOGGED
    + Correspondence  OPEN,CLOSED → CANCELLED,OPEN
    + WarrantyDecision  PROVISIONAL,DECIDED → SUPERSEDED
    + RepairQuote  QUOTED,ACCEPTED → WITHDRAWN
  reopenFault           AFTER_SALES,ENGINEER,SALES,MANUFACTURING  RESOLVED → LOGGED  # an engineer too, since it is he who helped
    + Correspondence  CLOSED → OPEN
    + WarrantyDecision  PROVISIONAL,DECIDED → SUPERSEDED
    + RepairQuote  QUOTED → WITHDRAWN
  reportFaultByCode     CUSTOMER                                  – → LOGGED
    + Correspondence  – → OPEN
  beyond the contract
  addToFaultReport      CUSTOMER                                  LOGGED,HELPING,REPAIR_PLANNED → =  # whoever has the link of the case says more of it
  withdrawFaultReport   CUSTOMER                                  LOGGED,HELPING → CANCELLED  # and that nobody is needed, before anybody has acted
    + Correspondence  OPEN → CANCELLED
    + WarrantyDecision  PROVISIONAL,DECIDED → SUPERSEDED
    + RepairQuote  QUOTED,ACCEPTED → WITHDRAWN
  tieToBulletin         AFTER_SALES                               LOGGED,HELPING,REPAIR_PLANNED,RESOLVED → =  # 4.3: After-Sales handles technical information

ServiceOrder  staff
  planInstallation          AFTER_SALES                – → PLANNED
    + GoodsArrivalNotice  NOTICED → ARRANGED
    + Correspondence  OPEN → CLOSED
  planRepair                AFTER_SALES                – → PLANNED
    + FaultReport  LOGGED,HELPING → REPAIR_PLANNED
    + WarrantyDecision  – → PROVISIONAL
  planMaintenance           AFTER_SALES                – → PLANNED
  replanServiceOrder        AFTER_SALES                PLANNED,DISPATCHED,ON_HOLD → PLANNED
  requestDispatchDeviation  AFTER_SALES                PLANNED → =
  approveDispatchDeviation  GENERAL_MANAGER            PLANNED → =                             decides another
  dispatchServiceOrder      AFTER_SALES                PLANNED → DISPATCHED                    decides
  recordSiteArrival         AFTER_SALES_HEAD,ENGINEER  DISPATCHED → ON_SITE                    turn  # the head, who alone may state what is older than 24 hours
    + StatedDay  – → CONFIRMED,WAITING
  holdServiceOrder          AFTER_SALES,ENGINEER       PLANNED,DISPATCHED,ON_SITE → ON_HOLD    turn
    + StatedDay  – → CONFIRMED,WAITING
  resumeServiceOrder        AFTER_SALES,ENGINEER       ON_HOLD → PLANNED,DISPATCHED,ON_SITE    turn
    + StatedDay  – → CONFIRMED,WAITING
  completeWork              ENGINEER                   ON_SITE → WORK_DONE                     turn
  resumeWork                AFTER_SALES,ENGINEER       WORK_DONE → ON_SITE                     turn
  closeServiceOrder         AFTER_SALES                WORK_DONE → CLOSED
    + FaultReport  REPAIR_PLANNED → RESOLVED
    + Equipment  SHIPPED,INSTALLED → INSTALLED
    + ContractObligation  DUE → FULFILLED
    + Correspondence  OPEN → CLOSED
    + ArchiveEntry  – → ARCHIVED
  cancelServiceOrder        AFTER_SALES                PLANNED,DISPATCHED,ON_HOLD → CANCELLED
    + FaultReport  REPAIR_PLANNED → LOGGED
    + GoodsArrivalNotice  ARRANGED → NOTICED
    + Correspondence  CLOSED → OPEN
    + PartsRequest  REQUESTED,PART_ISSUED → CANCELLED,ISSUED
  beyond the contract
  correctArrivalClock       AFTER_SALES_HEAD           PLANNED,DISPATCHED,ON_HOLD → =      decides  # the first clock stays; what it was counted by wrongly is put right with a reason
  rejectDispatchDeviation   GENERAL_MANAGER            PLANNED → =                             decides  # the other answer to what was requested

AdjustmentTemplate  staff
  draftAdjustmentTemplate     AFTER_SALES,MANUFACTURING  – → DRAFT
  reviseAdjustmentTemplate    AFTER_SALES,MANUFACTURING  DRAFT → =
  releaseAdjustmentTemplate   AFTER_SALES_HEAD           DRAFT → RELEASED            decides another
    + AdjustmentTemplate  RELEASED → SUPERSEDED
  withdrawAdjustmentTemplate  AFTER_SALES_HEAD           DRAFT,RELEASED → WITHDRAWN

AdjustmentRecord  staff
  fileAdjustmentRecord   ENGINEER  – → FILED  turn
    + StatedDay  – → WAITING
  amendAdjustmentRecord  ENGINEER  FILED → =  turn
    + StatedDay  – → WAITING

WorkReport  staff
  fileWorkReport          ENGINEER                       – → FILED                                turn
    + StatedDay  – → WAITING
  amendWorkReport         ENGINEER                       FILED,SIGNED,REFUSED,REFUSAL_REVIEWED → FILED  turn
    + StatedDay  – → WAITING
  signWorkReport          AFTER_SALES,ENGINEER,CUSTOMER  FILED,REFUSED,REFUSAL_REVIEWED → SIGNED  decides turn
    + Equipment  SHIPPED,INSTALLED → INSTALLED
    + ArchiveEntry  ARCHIVED,LEGAL_HOLD,DISPOSAL_PROPOSED → =
    + StatedDay  – → WAITING,CONFIRMED
  recordSignatureRefusal  ENGINEER                       FILED → REFUSED                          turn
  reviewSignatureRefusal  AFTER_SALES_HEAD               REFUSED → REFUSAL_REVIEWED               decides another:notOfOwnOrder
  beyond the contract
  sendSignatureLink       AFTER_SALES,ENGINEER           FILED,REFUSED,REFUSAL_REVIEWED → =       turn  # makes the customer's link, or has it mailed
    + Letter  – → QUEUED

query dispatchBoard  staff
query dispatchCandidates  staff
query similarCases  staff`;
