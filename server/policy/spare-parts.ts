/** 4.4 and 5.4. */
export const spareParts = `
PartsApplication  staff
  draftPartsApplication       AFTER_SALES                       – → DRAFT
    + StatedDay  – → CONFIRMED
  revisePartsApplication      AFTER_SALES                       DRAFT,SENT_BACK → DRAFT
    + StatedDay  – → CONFIRMED
  submitPartsApplication      AFTER_SALES                       DRAFT → SUBMITTED
  signPartsApplication        AFTER_SALES_HEAD,GENERAL_MANAGER  SUBMITTED → SIGNED            decides signs another  another:signedByWhoMay  # the General Manager where the head has applied
  sendBackPartsApplication    AFTER_SALES_HEAD,MANAGEMENT       SUBMITTED,SIGNED → SENT_BACK  decides
  confirmPartsApplication     MANAGEMENT                        SIGNED → CONFIRMED,REFUSED    decides another
    + ArchiveEntry  – → ARCHIVED
  cancelPartsApplication      AFTER_SALES                       DRAFT,SENT_BACK,SUBMITTED,SIGNED,CONFIRMED → CANCELLED
    + ArchiveEntry  – → ARCHIVED
  beyond the contract
  closePartsApplicationShort  MANAGEMENT                        CONFIRMED → CLOSED_SHORT  # what was confirmed and will not be ordered, by who orders
    + ArchiveEntry  – → ARCHIVED

PurchaseOrder  staff
  placePurchaseOrder       MANAGEMENT  – → ORDERED
    + PartsApplication  CONFIRMED,ORDERED → CONFIRMED,ORDERED,FULFILLED
    + ArchiveEntry  – → ARCHIVED
  amendPurchaseOrder       MANAGEMENT  ORDERED,PART_RECEIVED → =
    + PartsApplication  CONFIRMED,ORDERED → CONFIRMED,ORDERED,FULFILLED
    + ArchiveEntry  – → ARCHIVED
  cancelPurchaseOrder      MANAGEMENT  ORDERED → CANCELLED
    + PartsApplication  CONFIRMED,ORDERED → CONFIRMED,ORDERED,FULFILLED
  closePurchaseOrderShort  MANAGEMENT  PART_RECEIVED → CLOSED_SHORT
    + PartsApplication  CONFIRMED,ORDERED → CONFIRMED,ORDERED,FULFILLED
    + ArchiveEntry  – → ARCHIVED

InspectionPlan  staff
  draftInspectionPlan     AFTER_SALES,MANAGEMENT  – → DRAFT
  releaseInspectionPlan   AFTER_SALES,MANAGEMENT  DRAFT → RELEASED            decides another another:releasedByTheOther
    + InspectionPlan  RELEASED → SUPERSEDED
  beyond the contract
  reviseInspectionPlan    AFTER_SALES,MANAGEMENT  DRAFT → =                   # a draft is put right
  withdrawInspectionPlan  GENERAL_MANAGER         DRAFT,RELEASED → WITHDRAWN  decides  # without a plan less is inspected
  resumeSampling          GENERAL_MANAGER         RELEASED → =                decides  # GB/T 2828.1, 9.4: the responsible authority agrees

GoodsReceipt  staff
  registerDelivery   AFTER_SALES,MANAGEMENT  – → COUNTING
  countDelivery      AFTER_SALES,MANAGEMENT  COUNTING → COUNTING,COUNTED,DISCREPANT  another:anotherPersonCounts
  recountDelivery    AFTER_SALES,MANAGEMENT  DISCREPANT → COUNTING
  cancelDelivery     MANAGEMENT              COUNTING,DISCREPANT,COUNTED,INSPECTED → CANCELLED
  inspectDelivery    AFTER_SALES,MANAGEMENT  COUNTED → =
  confirmInspection  AFTER_SALES,MANAGEMENT  COUNTED → INSPECTED                     decides another another:byTheOtherDepartment
  stockIn            MANAGEMENT              INSPECTED → STOCKED
    + StockMovement  – → BOOKED
    + Nonconformity  – → OPEN
    + PurchaseOrder  ORDERED,PART_RECEIVED → PART_RECEIVED,RECEIVED
    + PartsApplication  CONFIRMED,ORDERED → CONFIRMED,ORDERED,FULFILLED
    + ArchiveEntry  – → ARCHIVED
  beyond the contract
  rejectSurplus      MANAGEMENT              DISCREPANT,INSPECTED → COUNTED,INSPECTED,CANCELLED  # what came beyond the order goes back
    + Nonconformity  – → OPEN
  grantConcession    GENERAL_MANAGER         COUNTED → =                             decides another  # 5.4.4: a concession needs the General Manager's decision
  refuseConcession   GENERAL_MANAGER         COUNTED → =                             decides  # the other answer

PartsRequest  staff
  requestParts        AFTER_SALES,ENGINEER  – → REQUESTED
  issueParts          AFTER_SALES           REQUESTED,PART_ISSUED → PART_ISSUED,ISSUED  another
    + PartsRequest  REQUESTED,PART_ISSUED → =
    + StockMovement  – → BOOKED
  overrideAllocation  MANAGEMENT            REQUESTED,PART_ISSUED → =                   decides another
  returnParts         AFTER_SALES           PART_ISSUED,ISSUED → =
    + StockMovement  – → BOOKED
    + Nonconformity  – → OPEN
  cancelPartsRequest  AFTER_SALES           REQUESTED,PART_ISSUED → CANCELLED,ISSUED
  reserveParts        AFTER_SALES           REQUESTED,PART_ISSUED → =
  releaseParts        AFTER_SALES           REQUESTED,PART_ISSUED → =

StockMovement  staff

SupplierClaim  staff
  claimFromSupplier    AFTER_SALES,MANAGEMENT  – → CLAIMED  # After-Sales has the pieces in its hands, Management the order; the contract names Management
    + Nonconformity  DISPOSITION_DECIDED,CLOSED → DISPOSITION_DECIDED,CLOSED
  settleSupplierClaim  MANAGEMENT              CLAIMED,ANSWERED → SETTLED,REFUSED  decides another
  beyond the contract
  answerSupplierClaim  AFTER_SALES,MANAGEMENT  CLAIMED → ANSWERED   # what the supplier says, before what it does
  cancelSupplierClaim  AFTER_SALES,MANAGEMENT  CLAIMED → CANCELLED  # a wrong entry
    + Nonconformity  DISPOSITION_DECIDED,CLOSED → DISPOSITION_DECIDED,CLOSED

StockAdjustment  staff
  proposeStockAdjustment  MANAGEMENT  – → PROPOSED
  approveStockAdjustment  MANAGEMENT  PROPOSED → BOOKED    decides another
    + StockMovement  – → BOOKED
    + PartsRequest   REQUESTED,PART_ISSUED → =
  beyond the contract
  rejectStockAdjustment   MANAGEMENT  PROPOSED → REJECTED  decides another  # the other answer to what was proposed
  enterOpeningStock       system      – → BOOKED  # a row of importOpeningStock
    + StockMovement  – → BOOKED

query inspectionSample  staff
query deliverySamples  staff
query partsDemand  staff
query tracedPieces  staff`;
