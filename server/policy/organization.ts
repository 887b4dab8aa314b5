/** Master data, parameters, delegations and tokens: 4.5, 5.2.3, 5.3.2. */
export const organization = `
Customer  staff,ADMINISTRATOR
  createCustomer      AFTER_SALES,SALES  – → ACTIVE
  updateCustomer      AFTER_SALES,SALES  ACTIVE → ACTIVE
  deactivateCustomer  AFTER_SALES,SALES  ACTIVE → INACTIVE
  mergeCustomers      AFTER_SALES_HEAD   ACTIVE → MERGED
    + Customer  ACTIVE → =
  beyond the contract
  reactivateCustomer  AFTER_SALES,SALES  INACTIVE → ACTIVE  # who may take it out of use may take it back

CustomerSite  staff,ADMINISTRATOR
  createCustomerSite      AFTER_SALES,SALES  – → ACTIVE
  updateCustomerSite      AFTER_SALES,SALES  ACTIVE → ACTIVE
  deactivateCustomerSite  AFTER_SALES,SALES  ACTIVE → INACTIVE
  beyond the contract
  reactivateCustomerSite  AFTER_SALES,SALES  INACTIVE → ACTIVE  # as with its customer

Dealer  staff,DEALER,ADMINISTRATOR  without notes,stillOpen
  createDealer      AFTER_SALES,SALES  – → ACTIVE
  updateDealer      AFTER_SALES,SALES  ACTIVE → ACTIVE
  deactivateDealer  AFTER_SALES,SALES  ACTIVE → INACTIVE
  beyond the contract
  reactivateDealer  AFTER_SALES,SALES  INACTIVE → ACTIVE  # as with customers

Holiday  staff,ADMINISTRATOR
  createHoliday      MANAGEMENT  – → ACTIVE
  updateHoliday      MANAGEMENT  ACTIVE → ACTIVE
  deactivateHoliday  MANAGEMENT  ACTIVE → INACTIVE
  beyond the contract
  reactivateHoliday  MANAGEMENT  INACTIVE → ACTIVE  # as with customers
  copyHolidayYear    MANAGEMENT  – → ACTIVE  # who enters its days one by one enters a year
    + Holiday  – → ACTIVE

LetterSubstitute  staff,ADMINISTRATOR
  beyond the contract
  createLetterSubstitute      MANAGEMENT  – → ACTIVE  # Management issues the certificates on whose names letters are missing
  updateLetterSubstitute      MANAGEMENT  ACTIVE → ACTIVE  # likewise
  deactivateLetterSubstitute  MANAGEMENT  ACTIVE → INACTIVE  # likewise
  reactivateLetterSubstitute  MANAGEMENT  INACTIVE → ACTIVE  # likewise

Person  staff,DEALER,ADMINISTRATOR  without erasedAt,notes,stillOpen
  createPerson      AFTER_SALES,DEALER,ADMINISTRATOR  – → ACTIVE  # an administrator the company's own people, whom they then let in
  updatePerson      AFTER_SALES,DEALER,ADMINISTRATOR  ACTIVE → ACTIVE  # likewise
    + AccessToken  ACTIVE → REVOKED
  deactivatePerson  AFTER_SALES,DEALER,ADMINISTRATOR  ACTIVE → INACTIVE  # likewise
  mergePeople       AFTER_SALES_HEAD                  ACTIVE → MERGED
    + Person  ACTIVE → =
  beyond the contract
  reactivatePerson  AFTER_SALES,DEALER,ADMINISTRATOR  INACTIVE → ACTIVE  # as with customers; dealers their own people

ProductFamily  staff,DEALER,ADMINISTRATOR  without notes,stillOpen,twins
  beyond the contract
  createProductFamily      AFTER_SALES,MANUFACTURING  – → ACTIVE  # the families of models are whose the models are
  updateProductFamily      AFTER_SALES,MANUFACTURING  ACTIVE → ACTIVE  # likewise
  deactivateProductFamily  AFTER_SALES,MANUFACTURING  ACTIVE → INACTIVE  # likewise
  reactivateProductFamily  AFTER_SALES,MANUFACTURING  INACTIVE → ACTIVE  # likewise

ProductModel  staff,DEALER,ADMINISTRATOR  without manualMissing,notes,stillOpen,twins
  createProductModel      AFTER_SALES,MANUFACTURING  – → ACTIVE
  updateProductModel      AFTER_SALES,MANUFACTURING  ACTIVE → ACTIVE
  deactivateProductModel  AFTER_SALES,MANUFACTURING  ACTIVE → INACTIVE
  beyond the contract
  reactivateProductModel  AFTER_SALES,MANUFACTURING  INACTIVE → ACTIVE  # as with customers

WarrantyTermsChange  staff,ADMINISTRATOR
  beyond the contract
  proposeWarrantyTerms  AFTER_SALES,MANUFACTURING         – → PROPOSED         # by whose the model is (5.2.3)
  approveWarrantyTerms  AFTER_SALES_HEAD,GENERAL_MANAGER  PROPOSED → APPROVED  decides another  # terms decide money
    + ProductModel  ACTIVE → =
  rejectWarrantyTerms   AFTER_SALES_HEAD,GENERAL_MANAGER  PROPOSED → REJECTED  decides another  # the other answer to it

ModelFamilyChange  staff,ADMINISTRATOR
  beyond the contract
  proposeModelFamily  AFTER_SALES,MANUFACTURING         – → PROPOSED         # by whose the model is
  approveModelFamily  AFTER_SALES_HEAD,GENERAL_MANAGER  PROPOSED → APPROVED  decides another  # the family decides who may be sent (5.3.1)
    + ProductModel  ACTIVE → =
  rejectModelFamily   AFTER_SALES_HEAD,GENERAL_MANAGER  PROPOSED → REJECTED  decides another  # the other answer to it

Equipment  staff,ADMINISTRATOR
  recordShipment     SALES             – → SHIPPED
    + StatedDay  – → WAITING
  correctEquipment   AFTER_SALES_HEAD  SHIPPED,INSTALLED,REPLACED,RETURNED → =  # RETURNED is our state, of a machine that was paid back, and like REPLACED
    + WarrantyDecision  PROVISIONAL,DECIDED → =
    + StatedDay  – → CONFIRMED
  transferEquipment  SALES             SHIPPED,INSTALLED → =
    + WarrantyDecision  PROVISIONAL,DECIDED → =
    + ServiceContract  ACTIVE → =
    + ContractObligation  DUE → CANCELLED
    + ServiceOrder  PLANNED,DISPATCHED,ON_SITE,ON_HOLD,WORK_DONE → =
  issueMachineCode   AFTER_SALES,SALES  SHIPPED,INSTALLED → =
  revokeMachineCode  AFTER_SALES,SALES  SHIPPED,INSTALLED,REPLACED,RETURNED → =
  beyond the contract
  enterInstalledMachine  system  – → INSTALLED  # a row of importInstalledEquipment
  followUpShipment   AFTER_SALES,SALES  SHIPPED → =  # service follows Sales' shipments (5.3.2)

Supplier  staff,ADMINISTRATOR
  createSupplier      AFTER_SALES,MANAGEMENT  – → ACTIVE
  updateSupplier      AFTER_SALES,MANAGEMENT  ACTIVE → ACTIVE
  deactivateSupplier  AFTER_SALES,MANAGEMENT  ACTIVE → INACTIVE
  beyond the contract
  reactivateSupplier  AFTER_SALES,MANAGEMENT  INACTIVE → ACTIVE  # as with customers

Part  staff,ADMINISTRATOR
  createPart      AFTER_SALES,MANAGEMENT  – → ACTIVE
  updatePart      AFTER_SALES,MANAGEMENT  ACTIVE → ACTIVE
  deactivatePart  AFTER_SALES,MANAGEMENT  ACTIVE → INACTIVE
  beyond the contract
  reactivatePart  AFTER_SALES,MANAGEMENT  INACTIVE → ACTIVE  # as with customers

User  staff,ADMINISTRATOR
  inviteUser       ADMINISTRATOR  – → INVITED
    + RoleChange  – → PROPOSED
    + Letter  – → QUEUED
  createUser       ADMINISTRATOR  – → INVITED
    + RoleChange  – → PROPOSED
    + Letter  – → QUEUED
  updateUser       ADMINISTRATOR  INVITED,ACTIVE → =
    + RoleChange  – → PROPOSED
    + Letter  – → QUEUED
  deactivateUser   ADMINISTRATOR  INVITED,ACTIVE,DUPLICATE → INACTIVE
  beyond the contract
  reactivateUser    ADMINISTRATOR  INACTIVE → INVITED,ACTIVE  # as with customers; an office that was held is proposed anew
    + RoleChange  – → PROPOSED
    + Letter  – → QUEUED
  sendInvitation    ADMINISTRATOR  INVITED → =  # whoever lost the letter is sent another
    + Letter  – → QUEUED
  sendPasswordLink  ADMINISTRATOR  ACTIVE,DUPLICATE → =  # to whom it belongs, never seen by the administrator
    + Letter  – → QUEUED
  acceptInvitation  system  INVITED → ACTIVE  # what choosePassword writes into the history
    + RoleChange  PROPOSED → APPROVED
    + Letter  – → QUEUED
  resetPassword     system  ACTIVE,DUPLICATE → =  # likewise
    + Letter  – → QUEUED
  mailAccountLink   system  INVITED,ACTIVE,DUPLICATE → =  # what requestPasswordLink leads to, where there is an account
    + Letter  – → QUEUED
  openAccount       system  – → ACTIVE  # the accounts that are there before anybody can sign in
  changePassword    system  ACTIVE,DUPLICATE → =  # what changeOwnPassword writes into the history
    + Letter  – → QUEUED
  bindIdentity      system  INVITED,ACTIVE → ACTIVE  # the first sign-in at the company's identity provider
    + RoleChange  PROPOSED → APPROVED
    + Letter  – → QUEUED
  unbindIdentity    ADMINISTRATOR  ACTIVE,DUPLICATE → =  # who has another account there, told by letter
    + Letter  – → QUEUED
  flagDuplicateAccount  system    ACTIVE,DUPLICATE → DUPLICATE  # what earlier releases let be, told at the start
  keepAccount      ADMINISTRATOR  DUPLICATE → ACTIVE  # one of several accounts of a person
    + User  DUPLICATE → INACTIVE

RoleChange  staff,ADMINISTRATOR
  proposeRoles     ADMINISTRATOR                  – → PROPOSED         personal
  approveRoles     GENERAL_MANAGER,ADMINISTRATOR  PROPOSED → APPROVED  decides another turn personal
    + User  INVITED,ACTIVE → =
    + Letter  – → QUEUED
  rejectRoles      GENERAL_MANAGER,ADMINISTRATOR  PROPOSED → REJECTED  decides another turn personal
  beyond the contract
  withdrawRoles    ADMINISTRATOR                  PROPOSED → WITHDRAWN  personal  # a founding that nobody accepts would bar every other
  confirmFounding  AFTER_SALES,AFTER_SALES_HEAD,ENGINEER,MANAGEMENT,MANAGEMENT_HEAD,SALES,SALES_HEAD,MANUFACTURING,MANUFACTURING_HEAD,GENERAL_MANAGER  PROPOSED,APPROVED → APPROVED  decides turn personal  # "until the General Manager has confirmed it"; whoever becomes it had some role before
    + User  ACTIVE → =
    + Letter  – → QUEUED

PersonDataRequest  staff,ADMINISTRATOR
  exportPersonData  ADMINISTRATOR    – → GIVEN
    + StatedDay  – → WAITING
  erasePersonData   GENERAL_MANAGER  ERASURE_REQUESTED → ERASED  decides another
    + Person  ACTIVE,INACTIVE → INACTIVE
    + Person  MERGED → =
    + User  INACTIVE → =
    + Letter  SENT,DISCARDED → =
    + Letter  QUEUED,FAILED → DISCARDED
    + RoleChange  APPROVED,REJECTED,WITHDRAWN → =
    + PersonDataRequest  GIVEN,REFUSED → =
  beyond the contract
  requestPersonErasure  ADMINISTRATOR  – → ERASURE_REQUESTED  # the administrator brings it before the General Manager
    + StatedDay  – → WAITING
  refusePersonErasure   GENERAL_MANAGER  ERASURE_REQUESTED → REFUSED  decides another  # the other answer to it

ProcedureParameter  staff,ADMINISTRATOR
  proposeParameter  MANAGEMENT       – → PROPOSED
  approveParameter  GENERAL_MANAGER  PROPOSED → APPROVED  decides another
  rejectParameter   GENERAL_MANAGER  PROPOSED → REJECTED  decides another

Delegation  staff,ADMINISTRATOR
  delegateAuthority  GENERAL_MANAGER,AFTER_SALES_HEAD,MANAGEMENT_HEAD,SALES_HEAD,MANUFACTURING_HEAD  – → ACTIVE        personal
  revokeDelegation   GENERAL_MANAGER,AFTER_SALES_HEAD,MANAGEMENT_HEAD,SALES_HEAD,MANUFACTURING_HEAD  ACTIVE → REVOKED  personal

Absence  staff,ADMINISTRATOR
  recordAbsence  AFTER_SALES,ENGINEER  – → RECORDED
  cancelAbsence  AFTER_SALES,ENGINEER  RECORDED → CANCELLED  turn

AccessToken  staff,DEALER,ADMINISTRATOR  without madeBy,notes
  createAccessToken  DEALER,ADMINISTRATOR  – → ACTIVE
  revokeAccessToken  DEALER,ADMINISTRATOR  ACTIVE → REVOKED

ImportRun  staff,DEALER,ADMINISTRATOR  without notes
  importCustomers     AFTER_SALES,SALES                    – → CHECKING                   personal  # each by who enters such a record by hand
  importCustomerSites  AFTER_SALES,SALES                   – → CHECKING                   personal
  importEquipment     SALES                                – → CHECKING                   personal
  importParts         AFTER_SALES,MANAGEMENT               – → CHECKING                   personal
  importPeople        AFTER_SALES,DEALER,ADMINISTRATOR                   – → CHECKING                   personal
  importOpeningStock  MANAGEMENT                           – → CHECKING                   personal  # 5.4.3, once
  importDealers       AFTER_SALES,SALES                    – → CHECKING                   personal
  importSuppliers     AFTER_SALES,MANAGEMENT               – → CHECKING                   personal
  importProductModels  AFTER_SALES,MANUFACTURING           – → CHECKING                   personal
  importAdjustmentTemplates  AFTER_SALES,MANUFACTURING     – → CHECKING                   personal
  importHolidays      MANAGEMENT                           – → CHECKING                   personal
  importUsers         ADMINISTRATOR                        – → CHECKING                   personal
  importProductFamilies  AFTER_SALES,MANUFACTURING         – → CHECKING                   personal
  importLetterSubstitutes  MANAGEMENT                      – → CHECKING                   personal
  importInstalledEquipment  SALES                          – → CHECKING                   personal  # what was installed before Sanbao: by whose the shipments are
  importTrainingRooms  MANAGEMENT                          – → CHECKING                   personal
  importCertificates  MANAGEMENT                           – → CHECKING                   personal  # the register from before, as recordEarlierCertificate
  importLicences      AFTER_SALES_HEAD                     – → CHECKING                   personal
  importServiceContracts  AFTER_SALES,SALES                – → CHECKING                   personal
  importInspectionPlans  AFTER_SALES,MANAGEMENT            – → CHECKING                   personal
  discardImport       AFTER_SALES,MANUFACTURING,MANAGEMENT,SALES,ADMINISTRATOR,DEALER  CHECKING,CHECKED,IMPORTING → DISCARDED  personal
  beyond the contract
  confirmImport       AFTER_SALES,MANUFACTURING,MANAGEMENT,SALES,ADMINISTRATOR,DEALER  CHECKED → IMPORTING            decides personal  # the second half of an import, after the check of its rows
  passImport          system                               CHECKING → CHECKED  # the check of the rows ends
  rejectImport        system                               CHECKING,IMPORTING → REJECTED  # the check found faults
  finishImport        system                               IMPORTING → IMPORTED  # all rows are entered
  undoImport          AFTER_SALES,MANUFACTURING,MANAGEMENT,SALES,ADMINISTRATOR,DEALER  IMPORTED → UNDONE  decides personal  # by whoever imported, while nothing rests on it
    + Customer  ACTIVE → INACTIVE
    + CustomerSite  ACTIVE → INACTIVE
    + Part  ACTIVE → INACTIVE
    + Person  ACTIVE → INACTIVE
    + Dealer  ACTIVE → INACTIVE
    + Supplier  ACTIVE → INACTIVE
    + ProductModel  ACTIVE → INACTIVE
    + Holiday  ACTIVE → INACTIVE
    + ProductFamily  ACTIVE → INACTIVE
    + LetterSubstitute  ACTIVE → INACTIVE
    + TrainingRoom  ACTIVE → INACTIVE
    + User  INVITED → INACTIVE
    + Equipment  SHIPPED,INSTALLED → WITHDRAWN
    + AdjustmentTemplate  DRAFT → WITHDRAWN
    + InspectionPlan  DRAFT → WITHDRAWN
    + Certificate  VALID → REVOKED
    + TechnicianLicence  VALID → REVOKED
    + ServiceContract  ACTIVE → ENDED
    + ContractObligation  DUE → CANCELLED
    + StockAdjustment  BOOKED → WITHDRAWN
    + StockMovement  – → BOOKED

SetUpCompletion  staff,ADMINISTRATOR
  beyond the contract
  completeSetUp  ADMINISTRATOR,AFTER_SALES,MANAGEMENT,SALES,MANUFACTURING  – → COMPLETE  # each of what they enter
  reopenSetUp    ADMINISTRATOR,AFTER_SALES  COMPLETE → REOPENED  # who see to all of it

Letter  staff,ADMINISTRATOR
  retryLetter    ADMINISTRATOR,AFTER_SALES,ENGINEER,MANAGEMENT,SALES,MANUFACTURING,GENERAL_MANAGER  FAILED → QUEUED     turn personal  # who sent it, and the administrator
    + TrainingNotice  FAILED → QUEUED
  discardLetter  ADMINISTRATOR,AFTER_SALES,ENGINEER,MANAGEMENT,SALES,MANUFACTURING,GENERAL_MANAGER  FAILED → DISCARDED  turn personal  # likewise
  beyond the contract
  queueLetter     system  – → QUEUED          # of work without a person, such as the daily anchor
  deliverLetter   system  QUEUED → SENT       # the mail server took it
  deferLetter     system  QUEUED → =          # or not yet
  failLetter      system  QUEUED → FAILED     # or it was tried often enough
  withdrawLetter  system  QUEUED → DISCARDED  # what it asks for was answered meanwhile

BackgroundJob  staff,ADMINISTRATOR
  retryJob    ADMINISTRATOR  FAILED → RETRIED    personal  # the installation is theirs
  discardJob  ADMINISTRATOR  FAILED → DISCARDED  personal
  beyond the contract
  giveUpJob   system  – → FAILED  # after its last try

Restore  staff,ADMINISTRATOR
  recordRestore   ADMINISTRATOR    FOUND → RECORDED    personal
  approveRestore  GENERAL_MANAGER  RECORDED → APPROVED  decides another personal
  beyond the contract
  findRestore     system           – → FOUND  # a start upon a restored database tells it first
  rejectRestore   GENERAL_MANAGER  RECORDED → REJECTED  decides another personal  # the other answer to it

query parametersInForce  staff
query setUp  staff,ADMINISTRATOR
query setUpMissing  signedIn`;
