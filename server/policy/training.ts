/** 5.1, with the licences of 5.3.1 and the documents of 4.3. */
export const training = `
TrainingPlan  staff,DEALER  without notes,bases,opinion,rejectionReason,amendmentReason,cancellationReason
  draftTrainingPlan    AFTER_SALES      – → DRAFT
    + TrainingWish  OPEN,PLANNED → OPEN,PLANNED
  reviseTrainingPlan   AFTER_SALES      DRAFT,REJECTED → DRAFT
    + TrainingWish  OPEN,PLANNED → OPEN,PLANNED
  submitTrainingPlan   AFTER_SALES      DRAFT → SUBMITTED
  approveTrainingPlan  GENERAL_MANAGER  SUBMITTED → APPROVED,ARRANGED,NOTIFIED,IN_PROGRESS  decides another  # amended, it returns to where its venue and notices still justify
    + TrainingNotice  – → QUEUED,SENT
    + Letter  – → QUEUED
  rejectTrainingPlan   GENERAL_MANAGER  SUBMITTED → REJECTED                   decides
  amendTrainingPlan    AFTER_SALES      APPROVED,ARRANGED,NOTIFIED,IN_PROGRESS → SUBMITTED
    + Enrolment  NOTIFIED → ENROLLED
    + TrainingWish  OPEN,PLANNED → OPEN,PLANNED
  arrangeVenue         MANAGEMENT       APPROVED,ARRANGED,NOTIFIED → ARRANGED
    + Enrolment  NOTIFIED → ENROLLED
  sendTrainingNotices  MANAGEMENT       ARRANGED,NOTIFIED → NOTIFIED
    + Enrolment  ENROLLED → NOTIFIED
    + TrainingNotice  – → QUEUED,SENT
    + Letter  – → QUEUED
  closeTrainingPlan    AFTER_SALES      IN_PROGRESS → CLOSED
    + Enrolment  ENROLLED,NOTIFIED → COMPLETED,NO_SHOW
  cancelTrainingPlan   AFTER_SALES      DRAFT,SUBMITTED,REJECTED → CANCELLED
  cancelTrainingPlan   GENERAL_MANAGER  APPROVED,ARRANGED,NOTIFIED,IN_PROGRESS → CANCELLED
    + Enrolment  ENROLLED,NOTIFIED → CANCELLED
    + InHousePractice  SCHEDULED,CONFIRMED → CANCELLED
    + TrainingWish  PLANNED → OPEN
    + TrainingNotice  – → QUEUED,SENT
    + Letter  – → QUEUED

Enrolment  staff,DEALER  without notes
  enrolTrainee          AFTER_SALES,DEALER  – → ENROLLED
  withdrawEnrolment     AFTER_SALES,DEALER  ENROLLED,NOTIFIED → WITHDRAWN
  exemptFromAssessment  GENERAL_MANAGER     ENROLLED,NOTIFIED → EXEMPTED   decides

TrainingNotice  staff,DEALER  without notes
  beyond the contract
  resendTrainingNotice   MANAGEMENT  FAILED → QUEUED  # by who sends them (5.1.2)
    + Letter  – → QUEUED
    + Letter  QUEUED,FAILED → DISCARDED
  deliverTrainingNotice  system      QUEUED,FAILED → SENT  # the letter was taken
  failTrainingNotice     system      QUEUED,FAILED → FAILED  # or it was given up

TrainingSession  staff,DEALER  without correctionReason,materials,notes,repetitionReason
  recordTrainingSession   AFTER_SALES       – → RECORDED
    + TrainingPlan  NOTIFIED,IN_PROGRESS → IN_PROGRESS
    + StatedDay  – → CONFIRMED
  correctTrainingSession  AFTER_SALES_HEAD  RECORDED → =
    + StatedDay  – → CONFIRMED

InHousePractice  staff,DEALER  without notes,managementHelp,overlapReason,salesHelp,declineReason,cancellationReason
  schedulePractice     AFTER_SALES       – → SCHEDULED
  confirmPracticeHelp  MANAGEMENT,SALES  SCHEDULED → SCHEDULED,CONFIRMED  decides
  declinePracticeHelp  MANAGEMENT,SALES  SCHEDULED,CONFIRMED → SCHEDULED
  recordPractice       AFTER_SALES       CONFIRMED → RECORDED
  cancelPractice       AFTER_SALES       SCHEDULED,CONFIRMED → CANCELLED

Assessment  staff,DEALER  without notes,voidReason
  assessTrainee   AFTER_SALES       – → PASSED,FAILED
    + StatedDay  – → CONFIRMED
  voidAssessment  AFTER_SALES_HEAD  PASSED,FAILED → VOID

Certificate  staff,DEALER  without issuedByName,notes,twins
  issueCertificate          MANAGEMENT  – → VALID
  recordEarlierCertificate  MANAGEMENT  – → VALID
  revokeCertificate         MANAGEMENT  VALID → REVOKED
    + TechnicianLicence  VALID → SUSPENDED
    + ServiceOrder  PLANNED,DISPATCHED,ON_SITE,ON_HOLD → =
  beyond the contract
  enterEarlierCertificate  system  – → VALID  # a row of importCertificates
  addCertificateScan  MANAGEMENT  VALID → =  # whose register it came from

TechnicianLicence  staff,DEALER  without issuedByName,notes
  issueLicence      AFTER_SALES_HEAD  – → VALID                  another:examinedBySomeoneElse
    + TechnicianLicence  VALID → RENEWED
    + StatedDay  – → CONFIRMED
  suspendLicence    AFTER_SALES_HEAD  VALID → SUSPENDED
    + ServiceOrder  PLANNED,DISPATCHED,ON_SITE,ON_HOLD → =
  reinstateLicence  AFTER_SALES_HEAD  SUSPENDED → VALID
    + ServiceOrder  PLANNED,DISPATCHED,ON_SITE,ON_HOLD → =
  revokeLicence     AFTER_SALES_HEAD  VALID,SUSPENDED → REVOKED
    + ServiceOrder  PLANNED,DISPATCHED,ON_SITE,ON_HOLD → =

TechnicalDocument  staff,DEALER  without faults,notes,sentBackReason,twins,withdrawalReason
  draftTechnicalDocument     AFTER_SALES       – → DRAFT
  submitTechnicalDocument    AFTER_SALES       DRAFT → SUBMITTED
  sendBackTechnicalDocument  AFTER_SALES_HEAD  SUBMITTED → DRAFT
  releaseTechnicalDocument   AFTER_SALES_HEAD  SUBMITTED → RELEASED  decides another
    + TechnicalDocument  RELEASED → SUPERSEDED
  withdrawTechnicalDocument  AFTER_SALES_HEAD  RELEASED → WITHDRAWN
  beyond the contract
  reviseTechnicalDocument    AFTER_SALES       DRAFT → DRAFT  # by who drafts it (4.3)

TrainingRoom  staff
  createTrainingRoom      MANAGEMENT  – → ACTIVE
  updateTrainingRoom      MANAGEMENT  ACTIVE → ACTIVE
  deactivateTrainingRoom  MANAGEMENT  ACTIVE → INACTIVE
  beyond the contract
  reactivateTrainingRoom  MANAGEMENT  INACTIVE → ACTIVE  # as with customers

TrainingWish  staff,DEALER  without notes,sourceNumber
  recordTrainingWish  AFTER_SALES,MANAGEMENT,SALES,MANUFACTURING,GENERAL_MANAGER,DEALER  – → OPEN
  answerTrainingWish  AFTER_SALES  OPEN → PLANNED,DECLINED
  beyond the contract
  cancelTrainingWish  AFTER_SALES,DEALER  OPEN → CANCELLED  # a wrong entry, as with every register

query trainingCoverage  staff,DEALER`;
