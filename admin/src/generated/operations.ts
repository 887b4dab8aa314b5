/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import { operation } from '../api/operation.ts';
export type Appendix =
  | 'A'
  | 'B'
  | 'C'
  | 'D';

export type ArrivalZone =
  | 'SAME_CITY'
  | 'ELSEWHERE'
  | 'CONTRACT'
  | 'DUE_DATE';

export type AssessmentFilter = {
  and?: Array<AssessmentFilter> | null | undefined;
  or?: Array<AssessmentFilter> | null | undefined;
  not?: AssessmentFilter | null | undefined;
  q?: string | null | undefined;
  id?: IdFilter | null | undefined;
  number?: StringFilter | null | undefined;
  version?: IntFilter | null | undefined;
  procedureRevision?: StringFilter | null | undefined;
  createdAt?: DateTimeFilter | null | undefined;
  updatedAt?: DateTimeFilter | null | undefined;
  state?: AssessmentStateFilter | null | undefined;
  enrolment?: EnrolmentFilter | null | undefined;
  assessedOn?: DayFilter | null | undefined;
  theory?: FloatFilter | null | undefined;
  practice?: FloatFilter | null | undefined;
  examiner?: PersonFilter | null | undefined;
  remark?: StringFilter | null | undefined;
  passMark?: IntFilter | null | undefined;
  attempt?: IntFilter | null | undefined;
  recordedBy?: UserFilter | null | undefined;
  voidReason?: StringFilter | null | undefined;
};

export type AssessmentState =
  | 'PASSED'
  | 'FAILED'
  | 'VOID';

export type AssessmentStateFilter = {
  eq?: AssessmentState | null | undefined;
  in?: Array<AssessmentState> | null | undefined;
  isNull?: boolean | null | undefined;
};

export type AttachFileInput = {
  file: string;
  caption?: string | null | undefined;
  shared: boolean;
};

export type AuditFault =
  | 'LINK_MISSING'
  | 'EVENT_MISSING'
  | 'EVENT_ALTERED'
  | 'CONTENT_ALTERED'
  | 'CONTENT_MISSING'
  | 'EVENT_UNLINKED'
  | 'ANCHOR_DIFFERS'
  | 'HEAD_ALTERED'
  | 'RECORD_MISSING'
  | 'RECORD_DISAGREES';

export type BooleanFilter = {
  eq?: boolean | null | undefined;
  isNull?: boolean | null | undefined;
};

export type CauseCode =
  | 'WEAR'
  | 'BREAKAGE'
  | 'LOOSE'
  | 'MISALIGNED'
  | 'DIRT'
  | 'LUBRICATION'
  | 'SEAL'
  | 'AIR_SUPPLY'
  | 'POWER_SUPPLY'
  | 'WIRING'
  | 'SENSOR'
  | 'DRIVE'
  | 'CONTROL'
  | 'PARAMETER'
  | 'ASSEMBLY'
  | 'DESIGN'
  | 'OPERATION'
  | 'MATERIAL'
  | 'ENVIRONMENT'
  | 'UNKNOWN';

export type CertificateFilter = {
  and?: Array<CertificateFilter> | null | undefined;
  or?: Array<CertificateFilter> | null | undefined;
  not?: CertificateFilter | null | undefined;
  q?: string | null | undefined;
  id?: IdFilter | null | undefined;
  number?: StringFilter | null | undefined;
  version?: IntFilter | null | undefined;
  procedureRevision?: StringFilter | null | undefined;
  createdAt?: DateTimeFilter | null | undefined;
  updatedAt?: DateTimeFilter | null | undefined;
  state?: CertificateStateFilter | null | undefined;
  holder?: StringFilter | null | undefined;
  employer?: StringFilter | null | undefined;
  person?: PersonFilter | null | undefined;
  productFamily?: ProductFamilyFilter | null | undefined;
  course?: StringFilter | null | undefined;
  topics?: TrainingTopicListFilter | null | undefined;
  hours?: FloatFilter | null | undefined;
  startsOn?: DayFilter | null | undefined;
  endsOn?: DayFilter | null | undefined;
  issuer?: StringFilter | null | undefined;
  issuedOn?: DayFilter | null | undefined;
  assessment?: AssessmentFilter | null | undefined;
  earlierNumber?: StringFilter | null | undefined;
  issuedBy?: UserFilter | null | undefined;
  familyName?: StringFilter | null | undefined;
  issuedByName?: StringFilter | null | undefined;
  revocationReason?: StringFilter | null | undefined;
};

export type CertificateState =
  | 'VALID'
  | 'REVOKED';

export type CertificateStateFilter = {
  eq?: CertificateState | null | undefined;
  in?: Array<CertificateState> | null | undefined;
  isNull?: boolean | null | undefined;
};

export type ChangeOwnPasswordInput = {
  current: string;
  new: string;
};

export type CharacteristicKind =
  | 'MEASURED'
  | 'ATTRIBUTE';

export type CustomerFilter = {
  and?: Array<CustomerFilter> | null | undefined;
  or?: Array<CustomerFilter> | null | undefined;
  not?: CustomerFilter | null | undefined;
  q?: string | null | undefined;
  id?: IdFilter | null | undefined;
  number?: StringFilter | null | undefined;
  version?: IntFilter | null | undefined;
  procedureRevision?: StringFilter | null | undefined;
  createdAt?: DateTimeFilter | null | undefined;
  updatedAt?: DateTimeFilter | null | undefined;
  state?: MergeableStateFilter | null | undefined;
  name?: StringFilter | null | undefined;
  creditCode?: StringFilter | null | undefined;
  industry?: StringFilter | null | undefined;
  contact?: StringFilter | null | undefined;
  phone?: StringFilter | null | undefined;
  mergedInto?: CustomerFilter | null | undefined;
};

export type CustomerSiteFilter = {
  and?: Array<CustomerSiteFilter> | null | undefined;
  or?: Array<CustomerSiteFilter> | null | undefined;
  not?: CustomerSiteFilter | null | undefined;
  q?: string | null | undefined;
  id?: IdFilter | null | undefined;
  number?: StringFilter | null | undefined;
  version?: IntFilter | null | undefined;
  procedureRevision?: StringFilter | null | undefined;
  createdAt?: DateTimeFilter | null | undefined;
  updatedAt?: DateTimeFilter | null | undefined;
  state?: MasterDataStateFilter | null | undefined;
  customer?: CustomerFilter | null | undefined;
  name?: StringFilter | null | undefined;
  city?: StringFilter | null | undefined;
  country?: StringFilter | null | undefined;
  address?: StringFilter | null | undefined;
  postcode?: StringFilter | null | undefined;
  contact?: StringFilter | null | undefined;
  phone?: StringFilter | null | undefined;
};

export type DateTimeFilter = {
  gte?: string | null | undefined;
  lte?: string | null | undefined;
  isNull?: boolean | null | undefined;
};

export type DayFilter = {
  eq?: string | null | undefined;
  in?: Array<string> | null | undefined;
  gte?: string | null | undefined;
  lte?: string | null | undefined;
  isNull?: boolean | null | undefined;
};

export type DealerFilter = {
  and?: Array<DealerFilter> | null | undefined;
  or?: Array<DealerFilter> | null | undefined;
  not?: DealerFilter | null | undefined;
  q?: string | null | undefined;
  id?: IdFilter | null | undefined;
  number?: StringFilter | null | undefined;
  version?: IntFilter | null | undefined;
  procedureRevision?: StringFilter | null | undefined;
  createdAt?: DateTimeFilter | null | undefined;
  updatedAt?: DateTimeFilter | null | undefined;
  state?: MasterDataStateFilter | null | undefined;
  name?: StringFilter | null | undefined;
  creditCode?: StringFilter | null | undefined;
  city?: StringFilter | null | undefined;
  address?: StringFilter | null | undefined;
  contact?: StringFilter | null | undefined;
  phone?: StringFilter | null | undefined;
};

export type Department =
  | 'AFTER_SALES'
  | 'MANAGEMENT'
  | 'SALES'
  | 'MANUFACTURING'
  | 'GENERAL_MANAGER'
  | 'DEALER'
  | 'CUSTOMER'
  | 'AUDIT'
  | 'ADMINISTRATION';

export type DispatchReasonKind =
  | 'NO_LICENCE'
  | 'LICENSED_UNTIL'
  | 'ABSENT'
  | 'BOOKED'
  | 'FREE'
  | 'NEAR'
  | 'KNOWS_MACHINE'
  | 'LOAD';

export type Employer =
  | 'HOUSE'
  | 'DEALER'
  | 'CUSTOMER';

export type EmployerFilter = {
  eq?: Employer | null | undefined;
  in?: Array<Employer> | null | undefined;
  isNull?: boolean | null | undefined;
};

export type EnrolmentFilter = {
  and?: Array<EnrolmentFilter> | null | undefined;
  or?: Array<EnrolmentFilter> | null | undefined;
  not?: EnrolmentFilter | null | undefined;
  q?: string | null | undefined;
  id?: IdFilter | null | undefined;
  number?: StringFilter | null | undefined;
  version?: IntFilter | null | undefined;
  procedureRevision?: StringFilter | null | undefined;
  createdAt?: DateTimeFilter | null | undefined;
  updatedAt?: DateTimeFilter | null | undefined;
  state?: EnrolmentStateFilter | null | undefined;
  plan?: TrainingPlanFilter | null | undefined;
  person?: PersonFilter | null | undefined;
  overlapReason?: StringFilter | null | undefined;
  withdrawalReason?: StringFilter | null | undefined;
  exemptionReason?: StringFilter | null | undefined;
};

export type EnrolmentState =
  | 'ENROLLED'
  | 'NOTIFIED'
  | 'EXEMPTED'
  | 'COMPLETED'
  | 'NO_SHOW'
  | 'WITHDRAWN'
  | 'CANCELLED';

export type EnrolmentStateFilter = {
  eq?: EnrolmentState | null | undefined;
  in?: Array<EnrolmentState> | null | undefined;
  isNull?: boolean | null | undefined;
};

export type EquipmentFilter = {
  and?: Array<EquipmentFilter> | null | undefined;
  or?: Array<EquipmentFilter> | null | undefined;
  not?: EquipmentFilter | null | undefined;
  q?: string | null | undefined;
  id?: IdFilter | null | undefined;
  number?: StringFilter | null | undefined;
  version?: IntFilter | null | undefined;
  procedureRevision?: StringFilter | null | undefined;
  createdAt?: DateTimeFilter | null | undefined;
  updatedAt?: DateTimeFilter | null | undefined;
  state?: EquipmentStateFilter | null | undefined;
  model?: ProductModelFilter | null | undefined;
  serialNumber?: StringFilter | null | undefined;
  customer?: CustomerFilter | null | undefined;
  site?: CustomerSiteFilter | null | undefined;
  manufacturedOn?: DayFilter | null | undefined;
  shippedOn?: DayFilter | null | undefined;
  startedUpOn?: DayFilter | null | undefined;
  acceptedOn?: DayFilter | null | undefined;
  noticeDueOn?: DayFilter | null | undefined;
  followedUpLate?: BooleanFilter | null | undefined;
  replaces?: EquipmentFilter | null | undefined;
  machineCode?: StringFilter | null | undefined;
};

export type EquipmentState =
  | 'SHIPPED'
  | 'INSTALLED'
  | 'REPLACED'
  | 'RETURNED'
  | 'WITHDRAWN';

export type EquipmentStateFilter = {
  eq?: EquipmentState | null | undefined;
  in?: Array<EquipmentState> | null | undefined;
  isNull?: boolean | null | undefined;
};

export type FaultCode =
  | 'NO_START'
  | 'STOPS'
  | 'JAM'
  | 'MISFEED'
  | 'OUT_OF_POSITION'
  | 'SPEED'
  | 'LEAK'
  | 'NOISE'
  | 'OVERHEAT'
  | 'ALARM'
  | 'QUALITY'
  | 'DISPLAY'
  | 'OTHER';

export type FloatFilter = {
  eq?: number | null | undefined;
  gte?: number | null | undefined;
  lte?: number | null | undefined;
  isNull?: boolean | null | undefined;
};

export type HandOverInput = {
  from: string;
  to: string;
  reason: string;
};

export type HolidayKind =
  | 'HOLIDAY'
  | 'MADE_UP';

export type IdFilter = {
  eq?: string | null | undefined;
  in?: Array<string> | null | undefined;
  isNull?: boolean | null | undefined;
};

export type InboxShare =
  | 'MINE'
  | 'DEPARTMENT'
  | 'DEPUTISED';

export type IntFilter = {
  eq?: number | null | undefined;
  in?: Array<number> | null | undefined;
  gte?: number | null | undefined;
  lte?: number | null | undefined;
  isNull?: boolean | null | undefined;
};

export type MachineState =
  | 'DOWN'
  | 'LIMITED'
  | 'RUNNING';

export type MasterDataState =
  | 'ACTIVE'
  | 'INACTIVE';

export type MasterDataStateFilter = {
  eq?: MasterDataState | null | undefined;
  in?: Array<MasterDataState> | null | undefined;
  isNull?: boolean | null | undefined;
};

export type MergeableState =
  | 'ACTIVE'
  | 'INACTIVE'
  | 'MERGED';

export type MergeableStateFilter = {
  eq?: MergeableState | null | undefined;
  in?: Array<MergeableState> | null | undefined;
  isNull?: boolean | null | undefined;
};

export type NoteInput = {
  text: string;
  mentions: Array<string>;
};

export type ParameterName =
  | 'PASS_MARK'
  | 'RETAKES'
  | 'VOIDED_ATTEMPTS_COUNT'
  | 'TRAINING_HOURS_TO_HOLD'
  | 'LICENCE_TRAINING_HOURS'
  | 'LICENCE_MONTHS'
  | 'HOME_CITY'
  | 'ARRIVAL_DAYS_SAME_CITY'
  | 'ARRIVAL_DAYS_ELSEWHERE'
  | 'ARRIVAL_IN_WORKING_DAYS'
  | 'ARRIVAL_COUNTS_FIRST_DAY'
  | 'INSTALLATION_CLOCK_FROM_ARRIVAL'
  | 'REPAIR_CLOCK_FROM_CALL'
  | 'ACTION_DAYS'
  | 'REPEAT_FAILURE_DAYS'
  | 'FAULT_REOPENING_DAYS'
  | 'SHIPMENT_FOLLOW_UP_DAYS'
  | 'EFFECT_VERIFIED_AFTER_DAYS'
  | 'COMPLAINT_ANSWER_DAYS'
  | 'SURVEY_PERCENT'
  | 'SURVEYS_PER_TECHNICIAN'
  | 'LINK_DAYS'
  | 'CASE_LINK_DAYS'
  | 'WARRANTY_MONTHS_FROM_ACCEPTANCE'
  | 'WARRANTY_MONTHS_FROM_SHIPMENT'
  | 'WARRANTY_MONTHS_WEAR_PARTS'
  | 'WARRANTY_LAST_DAY_COUNTS'
  | 'WARRANTY_EXTENDED_BY_REPAIR'
  | 'WARRANTY_EXTENDED_BY_ALL_DAYS'
  | 'WARRANTY_MOVES_TO_WORKING_DAY'
  | 'DEADLINES_MOVE_TO_WORKING_DAY'
  | 'CHARGED_REPAIR_AFTER_REMITTANCE'
  | 'WARRANTY_ANEW_AFTER_REPLACEMENT'
  | 'FREE_WHEN_UNDETERMINED'
  | 'FREE_WHEN_TRANSPORT'
  | 'FREE_WHEN_THIRD_PARTY'
  | 'FREE_WHEN_FORCE_MAJEURE'
  | 'PROVISIONAL_DAYS'
  | 'REFUND_WITHIN_DAYS'
  | 'REPLACE_WITHIN_DAYS'
  | 'REPLACE_AFTER_REPAIRS'
  | 'REPLACE_AFTER_REPAIR_DAYS'
  | 'REFUND_AFTER_REPLACEMENT'
  | 'CALL_STATED_WITHIN'
  | 'SITE_ARRIVAL_STATED_WITHIN'
  | 'WORK_STATED_WITHIN'
  | 'SIGNATURE_STATED_WITHIN'
  | 'TRAINING_STATED_WITHIN'
  | 'FULFILMENT_STATED_WITHIN'
  | 'CONTRACT_STATED_WITHIN'
  | 'REMITTANCE_STATED_WITHIN'
  | 'DELIVERY_STATED_WITHIN'
  | 'PAPER_FINISHED_WITHIN'
  | 'SUPPLIER_ANSWER_DAYS'
  | 'SUPPLIER_SETTLEMENT_DAYS'
  | 'PARTS_TAX_PERCENT'
  | 'DECISIONS_BY_PASSWORD'
  | 'WAITING_DAYS'
  | 'COMPANY_NAME'
  | 'COMPANY_ADDRESS'
  | 'SUPERVISION_PHONE'
  | 'POSTCODE';

export type PartClass =
  | 'MAIN_COMPONENT'
  | 'ORDINARY'
  | 'WEAR_PART';

export type PartTracking =
  | 'BATCH'
  | 'SERIAL';

export type PartUnit =
  | 'PIECE'
  | 'SET'
  | 'PAIR'
  | 'METRE'
  | 'ROLL'
  | 'KILOGRAM'
  | 'LITRE'
  | 'ITEM'
  | 'SINGLE'
  | 'UNIT'
  | 'ROD'
  | 'SHEET';

export type PersonFilter = {
  and?: Array<PersonFilter> | null | undefined;
  or?: Array<PersonFilter> | null | undefined;
  not?: PersonFilter | null | undefined;
  q?: string | null | undefined;
  id?: IdFilter | null | undefined;
  number?: StringFilter | null | undefined;
  version?: IntFilter | null | undefined;
  procedureRevision?: StringFilter | null | undefined;
  createdAt?: DateTimeFilter | null | undefined;
  updatedAt?: DateTimeFilter | null | undefined;
  state?: MergeableStateFilter | null | undefined;
  name?: StringFilter | null | undefined;
  employer?: EmployerFilter | null | undefined;
  dealer?: DealerFilter | null | undefined;
  customer?: CustomerFilter | null | undefined;
  roles?: PersonRoleListFilter | null | undefined;
  phone?: StringFilter | null | undefined;
  email?: StringFilter | null | undefined;
  mergedInto?: PersonFilter | null | undefined;
  erasedAt?: DateTimeFilter | null | undefined;
};

export type PersonRole =
  | 'TRAINEE'
  | 'TECHNICIAN'
  | 'INSTRUCTOR';

export type PersonRoleListFilter = {
  contains?: PersonRole | null | undefined;
};

export type ProcedureParameterState =
  | 'PROPOSED'
  | 'APPROVED'
  | 'REJECTED';

export type ProductFamilyFilter = {
  and?: Array<ProductFamilyFilter> | null | undefined;
  or?: Array<ProductFamilyFilter> | null | undefined;
  not?: ProductFamilyFilter | null | undefined;
  q?: string | null | undefined;
  id?: IdFilter | null | undefined;
  number?: StringFilter | null | undefined;
  version?: IntFilter | null | undefined;
  procedureRevision?: StringFilter | null | undefined;
  createdAt?: DateTimeFilter | null | undefined;
  updatedAt?: DateTimeFilter | null | undefined;
  state?: MasterDataStateFilter | null | undefined;
  code?: StringFilter | null | undefined;
  name?: StringFilter | null | undefined;
};

export type ProductModelFilter = {
  and?: Array<ProductModelFilter> | null | undefined;
  or?: Array<ProductModelFilter> | null | undefined;
  not?: ProductModelFilter | null | undefined;
  q?: string | null | undefined;
  id?: IdFilter | null | undefined;
  number?: StringFilter | null | undefined;
  version?: IntFilter | null | undefined;
  procedureRevision?: StringFilter | null | undefined;
  createdAt?: DateTimeFilter | null | undefined;
  updatedAt?: DateTimeFilter | null | undefined;
  state?: MasterDataStateFilter | null | undefined;
  code?: StringFilter | null | undefined;
  name?: StringFilter | null | undefined;
  family?: ProductFamilyFilter | null | undefined;
};

export type RemedyCode =
  | 'REPLACED'
  | 'REPAIRED'
  | 'ADJUSTED'
  | 'TIGHTENED'
  | 'CLEANED'
  | 'LUBRICATED'
  | 'REWIRED'
  | 'RESET'
  | 'SOFTWARE'
  | 'INSTRUCTED'
  | 'NONE';

export type RemoveAttachmentInput = {
  attachment: string;
  reason: string;
};

export type Retention =
  | 'THREE_YEARS'
  | 'LONG_TERM';

export type Role =
  | 'AFTER_SALES'
  | 'AFTER_SALES_HEAD'
  | 'ENGINEER'
  | 'MANAGEMENT'
  | 'MANAGEMENT_HEAD'
  | 'SALES'
  | 'SALES_HEAD'
  | 'MANUFACTURING'
  | 'MANUFACTURING_HEAD'
  | 'GENERAL_MANAGER'
  | 'DEALER'
  | 'CUSTOMER'
  | 'AUDITOR'
  | 'ADMINISTRATOR';

export type RoleListFilter = {
  contains?: Role | null | undefined;
};

export type SamplingSeverity =
  | 'NORMAL'
  | 'TIGHTENED'
  | 'REDUCED'
  | 'DISCONTINUED';

export type SavedViewInput = {
  label: string;
  value: string;
  department?: Department | null | undefined;
  pinned?: boolean | null | undefined;
};

export type ServiceOrderKind =
  | 'INSTALLATION'
  | 'REPAIR'
  | 'MAINTENANCE';

export type ServiceOrderState =
  | 'PLANNED'
  | 'DISPATCHED'
  | 'ON_SITE'
  | 'ON_HOLD'
  | 'WORK_DONE'
  | 'CLOSED'
  | 'CANCELLED';

export type SetUpSubject =
  | 'PEOPLE'
  | 'ACCOUNTS'
  | 'OFFICES'
  | 'COMPANY'
  | 'PARAMETERS'
  | 'HOLIDAYS'
  | 'PRODUCTS'
  | 'ADJUSTMENT_TEMPLATES'
  | 'DEALERS'
  | 'CUSTOMERS'
  | 'MACHINES'
  | 'CONTRACTS'
  | 'SUPPLIERS'
  | 'PARTS'
  | 'OPENING_STOCK'
  | 'CERTIFICATES'
  | 'LICENCES';

export type SignInWay =
  | 'PASSWORD'
  | 'PROVIDER';

export type StringFilter = {
  eq?: string | null | undefined;
  in?: Array<string> | null | undefined;
  contains?: string | null | undefined;
  isNull?: boolean | null | undefined;
};

export type TechnicianLicenceFilter = {
  and?: Array<TechnicianLicenceFilter> | null | undefined;
  or?: Array<TechnicianLicenceFilter> | null | undefined;
  not?: TechnicianLicenceFilter | null | undefined;
  q?: string | null | undefined;
  id?: IdFilter | null | undefined;
  number?: StringFilter | null | undefined;
  version?: IntFilter | null | undefined;
  procedureRevision?: StringFilter | null | undefined;
  createdAt?: DateTimeFilter | null | undefined;
  updatedAt?: DateTimeFilter | null | undefined;
  state?: TechnicianLicenceStateFilter | null | undefined;
  holder?: StringFilter | null | undefined;
  employer?: StringFilter | null | undefined;
  person?: PersonFilter | null | undefined;
  productFamily?: ProductFamilyFilter | null | undefined;
  certificate?: CertificateFilter | null | undefined;
  examinedOn?: DayFilter | null | undefined;
  examiner?: PersonFilter | null | undefined;
  examination?: StringFilter | null | undefined;
  renews?: TechnicianLicenceFilter | null | undefined;
  issuedOn?: DayFilter | null | undefined;
  validUntil?: DayFilter | null | undefined;
  issuer?: StringFilter | null | undefined;
  issuedBy?: UserFilter | null | undefined;
  familyName?: StringFilter | null | undefined;
  issuedByName?: StringFilter | null | undefined;
  suspensionReason?: StringFilter | null | undefined;
  revocationReason?: StringFilter | null | undefined;
};

export type TechnicianLicenceState =
  | 'VALID'
  | 'SUSPENDED'
  | 'RENEWED'
  | 'REVOKED';

export type TechnicianLicenceStateFilter = {
  eq?: TechnicianLicenceState | null | undefined;
  in?: Array<TechnicianLicenceState> | null | undefined;
  isNull?: boolean | null | undefined;
};

export type TrainingPlanFilter = {
  and?: Array<TrainingPlanFilter> | null | undefined;
  or?: Array<TrainingPlanFilter> | null | undefined;
  not?: TrainingPlanFilter | null | undefined;
  q?: string | null | undefined;
  id?: IdFilter | null | undefined;
  number?: StringFilter | null | undefined;
  version?: IntFilter | null | undefined;
  procedureRevision?: StringFilter | null | undefined;
  createdAt?: DateTimeFilter | null | undefined;
  updatedAt?: DateTimeFilter | null | undefined;
  state?: TrainingPlanStateFilter | null | undefined;
  title?: StringFilter | null | undefined;
  topics?: TrainingTopicListFilter | null | undefined;
  startsOn?: DayFilter | null | undefined;
  endsOn?: DayFilter | null | undefined;
  audience?: StringFilter | null | undefined;
  capacity?: IntFilter | null | undefined;
  productFamily?: ProductFamilyFilter | null | undefined;
  instructors?: PersonFilter | null | undefined;
  inHousePractice?: BooleanFilter | null | undefined;
  otherMatters?: StringFilter | null | undefined;
  revision?: IntFilter | null | undefined;
  draftedBy?: UserFilter | null | undefined;
  submittedBy?: UserFilter | null | undefined;
  approvedBy?: UserFilter | null | undefined;
  opinion?: StringFilter | null | undefined;
  rejectionReason?: StringFilter | null | undefined;
  amendmentReason?: StringFilter | null | undefined;
  cancellationReason?: StringFilter | null | undefined;
  hoursToHold?: IntFilter | null | undefined;
  trainingRoom?: TrainingRoomFilter | null | undefined;
};

export type TrainingPlanState =
  | 'DRAFT'
  | 'SUBMITTED'
  | 'REJECTED'
  | 'APPROVED'
  | 'ARRANGED'
  | 'NOTIFIED'
  | 'IN_PROGRESS'
  | 'CLOSED'
  | 'CANCELLED';

export type TrainingPlanStateFilter = {
  eq?: TrainingPlanState | null | undefined;
  in?: Array<TrainingPlanState> | null | undefined;
  isNull?: boolean | null | undefined;
};

export type TrainingRoomFilter = {
  and?: Array<TrainingRoomFilter> | null | undefined;
  or?: Array<TrainingRoomFilter> | null | undefined;
  not?: TrainingRoomFilter | null | undefined;
  q?: string | null | undefined;
  id?: IdFilter | null | undefined;
  number?: StringFilter | null | undefined;
  version?: IntFilter | null | undefined;
  procedureRevision?: StringFilter | null | undefined;
  createdAt?: DateTimeFilter | null | undefined;
  updatedAt?: DateTimeFilter | null | undefined;
  state?: MasterDataStateFilter | null | undefined;
  venue?: StringFilter | null | undefined;
  room?: StringFilter | null | undefined;
  address?: StringFilter | null | undefined;
  capacity?: IntFilter | null | undefined;
};

export type TrainingTopic =
  | 'PRINCIPLE'
  | 'STRUCTURE'
  | 'USE'
  | 'REPAIR'
  | 'MAINTENANCE'
  | 'TROUBLESHOOTING';

export type TrainingTopicListFilter = {
  contains?: TrainingTopic | null | undefined;
};

export type UserFilter = {
  and?: Array<UserFilter> | null | undefined;
  or?: Array<UserFilter> | null | undefined;
  not?: UserFilter | null | undefined;
  q?: string | null | undefined;
  id?: IdFilter | null | undefined;
  number?: StringFilter | null | undefined;
  version?: IntFilter | null | undefined;
  procedureRevision?: StringFilter | null | undefined;
  createdAt?: DateTimeFilter | null | undefined;
  updatedAt?: DateTimeFilter | null | undefined;
  state?: UserStateFilter | null | undefined;
  email?: StringFilter | null | undefined;
  name?: StringFilter | null | undefined;
  person?: PersonFilter | null | undefined;
  roles?: RoleListFilter | null | undefined;
  passwordSetAt?: DateTimeFilter | null | undefined;
  identityBoundAt?: DateTimeFilter | null | undefined;
};

export type UserState =
  | 'INVITED'
  | 'ACTIVE'
  | 'DUPLICATE'
  | 'INACTIVE';

export type UserStateFilter = {
  eq?: UserState | null | undefined;
  in?: Array<UserState> | null | undefined;
  isNull?: boolean | null | undefined;
};

export type WarrantyClass =
  | 'IN_WARRANTY'
  | 'CONTRACT'
  | 'CHARGED';

export type WorkReportState =
  | 'FILED'
  | 'SIGNED'
  | 'REFUSED'
  | 'REFUSAL_REVIEWED'
  | 'DISPOSED';

export type OwnAccountQueryVariables = Exact<{ [key: string]: never; }>;


export type OwnAccountQuery = { signInOptions: { passwords: boolean, provider: string | null }, ownSignIn: { providerSince: string | null }, ownSessions: Array<{ id: string, device: string, network: string, createdAt: string, current: boolean }> };

export type OwnSessionFragment = { id: string, device: string, network: string, createdAt: string, current: boolean };

export type EndSessionMutationVariables = Exact<{
  id: string;
}>;


export type EndSessionMutation = { endOwnSession: boolean };

export type EndOtherSessionsMutationVariables = Exact<{ [key: string]: never; }>;


export type EndOtherSessionsMutation = { endOtherSessions: boolean };

export type ChangeOwnPasswordMutationVariables = Exact<{
  input: ChangeOwnPasswordInput;
}>;


export type ChangeOwnPasswordMutation = { changeOwnPassword: { id: string } };

export type ViewerFragment = { id: string, personId: string, name: string, roles: Array<Role>, departments: Array<Department>, permissions: Array<string>, passwordChangeDue: boolean, signedInBy: SignInWay | null };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { id: string, personId: string, name: string, roles: Array<Role>, departments: Array<Department>, permissions: Array<string>, passwordChangeDue: boolean, signedInBy: SignInWay | null } | null };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: boolean };

export type AuditTrailQueryVariables = Exact<{
  resource?: string | null | undefined;
  number?: string | null | undefined;
  person?: string | null | undefined;
  step?: string | null | undefined;
  clause?: string | null | undefined;
  from?: string | null | undefined;
  until?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type AuditTrailQuery = { auditTrail: { endCursor: string | null, hasNextPage: boolean, entries: Array<{ id: string, position: number | null, at: string, resource: string, record: string, number: string | null, title: string | null, step: string, clause: string | null, department: Department | null, person: string, onBehalfOf: string | null, to: string }> } };

export type AuditEntryFragment = { id: string, position: number | null, at: string, resource: string, record: string, number: string | null, title: string | null, step: string, clause: string | null, department: Department | null, person: string, onBehalfOf: string | null, to: string };

export type VerifyAuditTrailQueryVariables = Exact<{ [key: string]: never; }>;


export type VerifyAuditTrailQuery = { verifyAuditTrail: { intact: boolean, events: number, anchors: number, lastAnchor: number | null, tornAnchors: number, verifiedFrom: number, verifiedUntil: number, wholeVerifiedAt: string | null, wholeVerifiedBy: string | null, wholeIntact: boolean | null, faultCount: number, restores: Array<{ restore: string, number: string, position: number, lostUntil: number | null, approvedBy: string }>, faults: Array<{ reason: AuditFault, position: number | null, resource: string | null, record: string | null }> } };

export type VerdictFragment = { intact: boolean, events: number, anchors: number, lastAnchor: number | null, tornAnchors: number, verifiedFrom: number, verifiedUntil: number, wholeVerifiedAt: string | null, wholeVerifiedBy: string | null, wholeIntact: boolean | null, faultCount: number, restores: Array<{ restore: string, number: string, position: number, lostUntil: number | null, approvedBy: string }>, faults: Array<{ reason: AuditFault, position: number | null, resource: string | null, record: string | null }> };

export type BoardQueryVariables = Exact<{
  from: string;
  until: string;
}>;


export type BoardQuery = { dispatchBoard: { complete: boolean, people: Array<{ person: string, name: string, licences: Array<{ name: string, until: string }> }>, items: Array<{ person: string, record: string, resource: string, number: string, title: string, state: string, from: string, until: string, customer: string | null, city: string | null, arriveBy: string | null, beside: Array<string>, besideAnswered: boolean, unlicensed: Array<string>, step: string | null, engineers: Array<string> }>, holidays: Array<{ day: string, kind: HolidayKind, name: string }>, waiting: Array<{ record: string, resource: string, number: string, title: string, step: string, customer: string | null, machine: string | null, city: string | null, due: string | null, arriveBy: string | null, zone: ArrivalZone | null }> } };

export type CandidatesQueryVariables = Exact<{
  order: string;
  from: string;
  until: string;
}>;


export type CandidatesQuery = { dispatchCandidates: Array<{ person: string, name: string, mayGo: boolean, unlicensed: Array<string>, taken: Array<string>, reasons: Array<{ reason: DispatchReasonKind, days: Array<string>, count: number | null, city: string | null }> }> };

export type BoardPersonFragment = { person: string, name: string, licences: Array<{ name: string, until: string }> };

export type BoardItemFragment = { person: string, record: string, resource: string, number: string, title: string, state: string, from: string, until: string, customer: string | null, city: string | null, arriveBy: string | null, beside: Array<string>, besideAnswered: boolean, unlicensed: Array<string>, step: string | null, engineers: Array<string> };

export type WaitingWorkFragment = { record: string, resource: string, number: string, title: string, step: string, customer: string | null, machine: string | null, city: string | null, due: string | null, arriveBy: string | null, zone: ArrivalZone | null };

export type CandidateFragment = { person: string, name: string, mayGo: boolean, unlicensed: Array<string>, taken: Array<string>, reasons: Array<{ reason: DispatchReasonKind, days: Array<string>, count: number | null, city: string | null }> };

export type CalendarQueryVariables = Exact<{
  from: string;
  until: string;
}>;


export type CalendarQuery = { calendar: { complete: boolean, entries: Array<{ record: string, resource: string, title: string, from: string, until: string, detail: string | null }> } };

export type CalendarEntryFragment = { record: string, resource: string, title: string, from: string, until: string, detail: string | null };

export type CaseQueryVariables = Exact<{
  resource: string;
  record: string;
}>;


export type CaseQuery = { caseThread: { records: Array<{ record: string, resource: string, number: string, title: string, state: string, createdAt: string }>, events: Array<{ id: string, record: string, at: string, step: string, clause: string | null, person: string, to: string }> } };

export type CaseRecordFragment = { record: string, resource: string, number: string, title: string, state: string, createdAt: string };

export type CaseEventFragment = { id: string, record: string, at: string, step: string, clause: string | null, person: string, to: string };

export type ConformanceQueryVariables = Exact<{
  from: string;
  until: string;
}>;


export type ConformanceQuery = { conformance: { clauses: Array<{ clause: string, checks: Array<string>, conforming: number, overdue: number, missing: number, deviating: number, notApplicable: number }> }, procedure: { clauses: Array<{ number: string, zh: string, en: string }> } };

export type ClauseFiguresFragment = { clause: string, checks: Array<string>, conforming: number, overdue: number, missing: number, deviating: number, notApplicable: number };

export type WordedClauseFragment = { number: string, zh: string, en: string };

export type ClauseConformanceQueryVariables = Exact<{
  from: string;
  until: string;
  clause: string;
}>;


export type ClauseConformanceQuery = { conformance: { checks: Array<{ name: string, zh: string, en: string, clause: string, resource: string, conforming: { total: number, records: Array<{ record: string, number: string, title: string, state: string, day: string, detail: string | null, cursor: string }> }, overdue: { total: number, records: Array<{ record: string, number: string, title: string, state: string, day: string, detail: string | null, cursor: string }> }, missing: { total: number, records: Array<{ record: string, number: string, title: string, state: string, day: string, detail: string | null, cursor: string }> }, deviating: { total: number, records: Array<{ record: string, number: string, title: string, state: string, day: string, detail: string | null, cursor: string }> }, notApplicable: { total: number, records: Array<{ record: string, number: string, title: string, state: string, day: string, detail: string | null, cursor: string }> } }> } };

export type CheckFragment = { name: string, zh: string, en: string, clause: string, resource: string, conforming: { total: number, records: Array<{ record: string, number: string, title: string, state: string, day: string, detail: string | null, cursor: string }> }, overdue: { total: number, records: Array<{ record: string, number: string, title: string, state: string, day: string, detail: string | null, cursor: string }> }, missing: { total: number, records: Array<{ record: string, number: string, title: string, state: string, day: string, detail: string | null, cursor: string }> }, deviating: { total: number, records: Array<{ record: string, number: string, title: string, state: string, day: string, detail: string | null, cursor: string }> }, notApplicable: { total: number, records: Array<{ record: string, number: string, title: string, state: string, day: string, detail: string | null, cursor: string }> } };

export type JudgedFragment = { total: number, records: Array<{ record: string, number: string, title: string, state: string, day: string, detail: string | null, cursor: string }> };

export type JudgedRecordFragment = { record: string, number: string, title: string, state: string, day: string, detail: string | null, cursor: string };

export type ConformanceRecordsQueryVariables = Exact<{
  check: string;
  figure: string;
  from: string;
  until: string;
  after: string;
}>;


export type ConformanceRecordsQuery = { conformanceRecords: Array<{ record: string, number: string, title: string, state: string, day: string, detail: string | null, cursor: string }> };

export type ConformanceTrendQueryVariables = Exact<{
  clause?: string | null | undefined;
}>;


export type ConformanceTrendQuery = { conformanceTrend: Array<{ month: string, conforming: number, overdue: number, missing: number, deviating: number, notApplicable: number }> };

export type MonthFiguresFragment = { month: string, conforming: number, overdue: number, missing: number, deviating: number, notApplicable: number };

export type CountedPartFragment = { id: string, partNumber: string, name: string, unit: PartUnit, tracking: PartTracking | null };

export type OrderedPartsQueryVariables = Exact<{
  order: string;
}>;


export type OrderedPartsQuery = { purchaseOrder: { lines: Array<{ part: { id: string, partNumber: string, name: string, unit: PartUnit, tracking: PartTracking | null } }> } | null };

export type DayQueryVariables = Exact<{
  person: string;
}>;


export type DayQuery = { serviceOrders: { nodes: Array<{ id: string, number: string, version: number, state: ServiceOrderState, kind: ServiceOrderKind, startsOn: string, endsOn: string, arrivalDeadline: string, task: string | null, availableSteps: Array<{ name: string, blocked: string | null }>, equipment: { id: string, serialNumber: string, model: { code: string, name: string } }, customer: { name: string }, site: { name: string, city: string, address: string, contact: string, phone: string }, fault: { symptom: string, machineState: MachineState, caller: string, callerPhone: string } | null, workReports: Array<{ id: string, state: WorkReportState }> }> } };

export type OrderFragment = { id: string, number: string, version: number, state: ServiceOrderState, kind: ServiceOrderKind, startsOn: string, endsOn: string, arrivalDeadline: string, task: string | null, availableSteps: Array<{ name: string, blocked: string | null }>, equipment: { id: string, serialNumber: string, model: { code: string, name: string } }, customer: { name: string }, site: { name: string, city: string, address: string, contact: string, phone: string }, fault: { symptom: string, machineState: MachineState, caller: string, callerPhone: string } | null, workReports: Array<{ id: string, state: WorkReportState }> };

export type PackOfManifestQueryVariables = Exact<{
  digest: string;
}>;


export type PackOfManifestQuery = { evidencePacks: { nodes: Array<{ id: string, number: string, clause: string, clauses: Array<string> | null, from: string, until: string, createdAt: string }> } };

export type KnownPackFragment = { id: string, number: string, clause: string, clauses: Array<string> | null, from: string, until: string, createdAt: string };

export type ExecutionQueryVariables = Exact<{
  department: Department;
  from: string;
  until: string;
}>;


export type ExecutionQuery = { departmentFigures: Array<{ step: string, clause: string, volume: number, inTime: number, late: number, medianHours: number | null, deviating: number, excepted: number }> };

export type ExecutionRecordsQueryVariables = Exact<{
  department: Department;
  step: string;
  from: string;
  until: string;
  after?: string | null | undefined;
}>;


export type ExecutionRecordsQuery = { departmentRecords: Array<{ resource: string, record: string, number: string, title: string, state: string, at: string, person: string, hours: number | null, late: boolean, deviating: boolean, excepted: boolean, cursor: string }> };

export type ExecutedRecordFragment = { resource: string, record: string, number: string, title: string, state: string, at: string, person: string, hours: number | null, late: boolean, deviating: boolean, excepted: boolean, cursor: string };

export type HandOverMutationVariables = Exact<{
  input: HandOverInput;
}>;


export type HandOverMutation = { handOver: { moved: Array<{ resource: string, numbers: Array<string> }>, stayed: Array<{ record: string | null, resource: string | null, number: string, reason: string }> } | null };

export type HomeQueryVariables = Exact<{
  today: string;
}>;


export type HomeQuery = { waiting: { totalCount: number, terms: { late: number, today: number, week: number }, groups: Array<{ resource: string, step: string, clause: string | null, total: number, overdue: number }>, entries: Array<{ record: string, resource: string, number: string, title: string, state: string, step: string, clause: string | null, blocked: string | null, onBehalfOf: string | null, due: string | null, overdue: boolean, since: string, customer: string | null, customerId: string | null, machine: string | null }> }, calendar: { entries: Array<{ record: string, resource: string, title: string, from: string, until: string, detail: string | null }> } };

export type VisitsQueryVariables = Exact<{
  today: string;
}>;


export type VisitsQuery = { serviceOrders: { totalCount: number, nodes: Array<{ id: string, number: string, state: ServiceOrderState, kind: ServiceOrderKind, arrivalDeadline: string, customer: { name: string }, site: { city: string }, equipment: { serialNumber: string, model: { code: string } }, engineers: Array<{ id: string, name: string }> }> } };

export type VisitFragment = { id: string, number: string, state: ServiceOrderState, kind: ServiceOrderKind, arrivalDeadline: string, customer: { name: string }, site: { city: string }, equipment: { serialNumber: string, model: { code: string } }, engineers: Array<{ id: string, name: string }> };

export type InboxQueryVariables = Exact<{
  after?: string | null | undefined;
  share?: InboxShare | null | undefined;
  step?: string | null | undefined;
  clause?: string | null | undefined;
  customer?: string | null | undefined;
  from?: string | null | undefined;
  until?: string | null | undefined;
}>;


export type InboxQuery = { page: { totalCount: number, overdueCount: number, groups: Array<{ resource: string, step: string, clause: string | null, total: number, overdue: number }>, shares: Array<{ share: InboxShare, total: number }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, entries: Array<{ record: string, resource: string, number: string, title: string, state: string, step: string, clause: string | null, blocked: string | null, onBehalfOf: string | null, due: string | null, overdue: boolean, since: string, customer: string | null, customerId: string | null, machine: string | null }> } };

export type ColleagueInboxQueryVariables = Exact<{
  account: string;
  after?: string | null | undefined;
  share?: InboxShare | null | undefined;
  step?: string | null | undefined;
  clause?: string | null | undefined;
  customer?: string | null | undefined;
  from?: string | null | undefined;
  until?: string | null | undefined;
}>;


export type ColleagueInboxQuery = { page: { totalCount: number, overdueCount: number, groups: Array<{ resource: string, step: string, clause: string | null, total: number, overdue: number }>, shares: Array<{ share: InboxShare, total: number }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, entries: Array<{ record: string, resource: string, number: string, title: string, state: string, step: string, clause: string | null, blocked: string | null, onBehalfOf: string | null, due: string | null, overdue: boolean, since: string, customer: string | null, customerId: string | null, machine: string | null }> } | null };

export type ColleaguesQueryVariables = Exact<{ [key: string]: never; }>;


export type ColleaguesQuery = { colleagues: Array<{ id: string, name: string }> };

export type InboxPageFragment = { totalCount: number, overdueCount: number, groups: Array<{ resource: string, step: string, clause: string | null, total: number, overdue: number }>, shares: Array<{ share: InboxShare, total: number }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, entries: Array<{ record: string, resource: string, number: string, title: string, state: string, step: string, clause: string | null, blocked: string | null, onBehalfOf: string | null, due: string | null, overdue: boolean, since: string, customer: string | null, customerId: string | null, machine: string | null }> };

export type TaskFragment = { record: string, resource: string, number: string, title: string, state: string, step: string, clause: string | null, blocked: string | null, onBehalfOf: string | null, due: string | null, overdue: boolean, since: string, customer: string | null, customerId: string | null, machine: string | null };

export type InForceQueryVariables = Exact<{
  from: string;
  until: string;
}>;


export type InForceQuery = { parametersInForce: Array<{ name: ParameterName, value: string, since: string | null, record: string | null, by: string | null, default: string, clause: string, coming: Array<{ record: string, state: ProcedureParameterState, value: string, from: string, by: string }> }>, holidays: { nodes: Array<{ id: string, day: string, kind: HolidayKind, name: string }> }, procedureRevisions: { nodes: Array<{ id: string, letter: string, modification: number | null, effectiveFrom: string, inForce: boolean, forms: Array<{ form: Appendix, revision: string }>, approvedBy: { name: string } }> }, retentionPeriods: { nodes: Array<{ id: string, form: Appendix, years: number | null, createdAt: string, decidedBy: { name: string } }> }, procedure: { revision: string, modification: number, forms: Array<{ number: string, zh: string, en: string, appendix: string, retention: Retention }>, clauses: Array<{ number: string, zh: string, en: string }> } };

export type ParameterInForceFragment = { name: ParameterName, value: string, since: string | null, record: string | null, by: string | null, default: string, clause: string, coming: Array<{ record: string, state: ProcedureParameterState, value: string, from: string, by: string }> };

export type HolidayInForceFragment = { id: string, day: string, kind: HolidayKind, name: string };

export type RevisionInForceFragment = { id: string, letter: string, modification: number | null, effectiveFrom: string, inForce: boolean, forms: Array<{ form: Appendix, revision: string }>, approvedBy: { name: string } };

export type RetentionInForceFragment = { id: string, form: Appendix, years: number | null, createdAt: string, decidedBy: { name: string } };

export type FormInForceFragment = { number: string, zh: string, en: string, appendix: string, retention: Retention };

export type ClauseTextsQueryVariables = Exact<{ [key: string]: never; }>;


export type ClauseTextsQuery = { procedure: { clauses: Array<{ number: string, zh: string, en: string }> } };

export type WaitingCountsQueryVariables = Exact<{ [key: string]: never; }>;


export type WaitingCountsQuery = { noticeCount: number, setUpMissing: number, followedIds: Array<string>, inboxPage: { totalCount: number, groups: Array<{ resource: string, total: number }> } };

export type SearchQueryVariables = Exact<{
  q: string;
}>;


export type SearchQuery = { search: Array<{ record: string, id: string, number: string, title: string, instanceOf: string | null, state: string, matched: string | null, customer: string | null }> };

export type AddNoteMutationVariables = Exact<{
  id: string;
  input: NoteInput;
}>;


export type AddNoteMutation = { addNote:
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
   | null };

export type NoticesQueryVariables = Exact<{ [key: string]: never; }>;


export type NoticesQuery = { notices: { totalCount: number, entries: Array<{ id: string, record: string, resource: string, number: string, title: string, state: string, mentioned: boolean, step: string, person: string, at: string, text: string | null }> } };

export type SeeNoticesMutationVariables = Exact<{
  events: Array<string>;
}>;


export type SeeNoticesMutation = { seeNotices: boolean };

export type FollowedQueryVariables = Exact<{ [key: string]: never; }>;


export type FollowedQuery = { followed: Array<{ record: string, resource: string, number: string, title: string, state: string, since: string }> };

export type FollowMutationVariables = Exact<{
  id: string;
}>;


export type FollowMutation = { follow: boolean };

export type UnfollowMutationVariables = Exact<{
  id: string;
}>;


export type UnfollowMutation = { unfollow: boolean };

export type ProcedureQueryVariables = Exact<{ [key: string]: never; }>;


export type ProcedureQuery = { procedure: { number: string, revision: string, clauses: Array<{ number: string, zh: string, en: string, iso: string, form: string | null, retention: Retention | null, departments: Array<Department>, served: boolean, evidence: { zh: string, en: string } | null, steps: Array<{ name: string }>, counts: Array<{ record: string, state: string, count: number }> }> } };

export type ClauseWithStepsFragment = { number: string, zh: string, en: string, iso: string, form: string | null, retention: Retention | null, departments: Array<Department>, served: boolean, evidence: { zh: string, en: string } | null, steps: Array<{ name: string }>, counts: Array<{ record: string, state: string, count: number }> };

export type AttachFileMutationVariables = Exact<{
  id: string;
  input: AttachFileInput;
}>;


export type AttachFileMutation = { attachFile:
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
   | null };

export type RemoveAttachmentMutationVariables = Exact<{
  id: string;
  input: RemoveAttachmentInput;
}>;


export type RemoveAttachmentMutation = { removeAttachment:
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
   | null };

export type BeginningQueryVariables = Exact<{
  step: string;
  record: string;
}>;


export type BeginningQuery = { beginning: unknown };

export type MachineCardQueryVariables = Exact<{
  machine: string;
  equipment: EquipmentFilter;
}>;


export type MachineCardQuery = { equipment: { id: string, serialNumber: string, model: { name: string }, coverage: { periods: Array<{ partClass: PartClass, lastDay: string | null, inside: boolean }> } | null } | null, faultReports: { nodes: Array<{ id: string, number: string, symptom: string }> }, serviceOrders: { nodes: Array<{ id: string, number: string, startsOn: string }> }, serviceContracts: { nodes: Array<{ id: string, number: string, validUntil: string }> } };

export type SimilarCasesQueryVariables = Exact<{
  equipment: string;
  faultCode?: FaultCode | null | undefined;
  symptom?: string | null | undefined;
}>;


export type SimilarCasesQuery = { similarCases: Array<{ fault: string, number: string, machine: string, sameModel: boolean, symptom: string, resolvedOn: string | null, resolution: string | null, faultCode: FaultCode | null, causeCode: CauseCode | null, remedyCode: RemedyCode | null, cameBack: number, report: { record: string, number: string, cause: string | null, remedy: string | null } | null, partsUsed: Array<{ part: string, partNumber: string, name: string, quantity: number }> }> };

export type SimilarCaseFragment = { fault: string, number: string, machine: string, sameModel: boolean, symptom: string, resolvedOn: string | null, resolution: string | null, faultCode: FaultCode | null, causeCode: CauseCode | null, remedyCode: RemedyCode | null, cameBack: number, report: { record: string, number: string, cause: string | null, remedy: string | null } | null, partsUsed: Array<{ part: string, partNumber: string, name: string, quantity: number }> };

export type FaultOfOrderQueryVariables = Exact<{
  order: string;
}>;


export type FaultOfOrderQuery = { serviceOrder: { equipment: { id: string }, fault: { symptom: string, faultCode: FaultCode | null } | null } | null };

export type DeliverySamplesQueryVariables = Exact<{
  delivery: string;
}>;


export type DeliverySamplesQuery = { deliverySamples: Array<{ part: string, lot: number, size: number, accept: number | null, reject: number | null, severity: SamplingSeverity, wholeLot: boolean, why: Array<string>, characteristics: Array<{ characteristic: string, kind: CharacteristicKind, specification: string | null, lowerLimit: number | null, upperLimit: number | null, unit: string | null }> }>, goodsReceipt: { counts: Array<{ part: { id: string, partNumber: string, name: string } }> } | null };

export type SetUpQueryVariables = Exact<{ [key: string]: never; }>;


export type SetUpQuery = { setUp: Array<{ subject: SetUpSubject, record: string, steps: Array<string>, departments: Array<Department>, there: number | null, all: number | null, complete: boolean, completion: string | null }> };

export type PartsDemandQueryVariables = Exact<{
  part: string;
}>;


export type PartsDemandQuery = { partsDemand: Array<{ part: string, partNumber: string, name: string, stock: number, reserved: number, onOrder: number, waiting: Array<{ request: string, number: string, warrantyClass: WarrantyClass, open: number }> }> };

export type DealersQueryVariables = Exact<{ [key: string]: never; }>;


export type DealersQuery = { dealers: { nodes: Array<{ id: string, name: string }> } };

export type CoverageQueryVariables = Exact<{
  employer?: Employer | null | undefined;
  dealer?: string | null | undefined;
}>;


export type CoverageQuery = { trainingCoverage: Array<{ productFamily: string, name: string, people: number, topics: Array<{ topic: TrainingTopic, people: number, lastOn: string | null }> }> };

export type CoverageFragment = { productFamily: string, name: string, people: number, topics: Array<{ topic: TrainingTopic, people: number, lastOn: string | null }> };

export type TopicCoverageFragment = { topic: TrainingTopic, people: number, lastOn: string | null };

export type PassportQueryVariables = Exact<{
  people?: PersonFilter | null | undefined;
  results?: AssessmentFilter | null | undefined;
  expired?: TechnicianLicenceFilter | null | undefined;
  within30?: TechnicianLicenceFilter | null | undefined;
  within60?: TechnicianLicenceFilter | null | undefined;
  within90?: TechnicianLicenceFilter | null | undefined;
}>;


export type PassportQuery = { persons: { totalCount: number, nodes: Array<{ id: string, name: string, phone: string | null, certificates: Array<{ id: string, course: string, state: CertificateState, issuedOn: string }>, licences: Array<{ id: string, state: TechnicianLicenceState, validUntil: string, productFamily: { name: string } }> }> }, trainingPlans: { nodes: Array<{ id: string, title: string, state: TrainingPlanState, startsOn: string, endsOn: string, productFamily: { name: string } }> }, assessments: { nodes: Array<{ id: string, state: AssessmentState, assessedOn: string, theory: number, practice: number, enrolment: { person: { name: string }, plan: { title: string } } }> }, expired: { totalCount: number }, within30: { totalCount: number }, within60: { totalCount: number }, within90: { totalCount: number } };

export type TrainedFragment = { id: string, name: string, phone: string | null, certificates: Array<{ id: string, course: string, state: CertificateState, issuedOn: string }>, licences: Array<{ id: string, state: TechnicianLicenceState, validUntil: string, productFamily: { name: string } }> };

export type LicenceFragment = { id: string, state: TechnicianLicenceState, validUntil: string, productFamily: { name: string } };

export type OpenPlanFragment = { id: string, title: string, state: TrainingPlanState, startsOn: string, endsOn: string, productFamily: { name: string } };

export type ResultFragment = { id: string, state: AssessmentState, assessedOn: string, theory: number, practice: number, enrolment: { person: { name: string }, plan: { title: string } } };

export type SavedViewsQueryVariables = Exact<{ [key: string]: never; }>;


export type SavedViewsQuery = { savedViews: Array<{ resource: string, views: Array<{ label: string, value: string, department: Department | null, pinned: boolean | null }>, shared: Array<{ label: string, value: string, pinned: boolean | null, by: string }> }> };

export type SaveViewsMutationVariables = Exact<{
  resource: string;
  views: Array<SavedViewInput>;
}>;


export type SaveViewsMutation = { saveViews: boolean };

export const ownAccountQuery = operation<OwnAccountQuery, OwnAccountQueryVariables>("query OwnAccount{signInOptions{passwords provider}ownSignIn{providerSince}ownSessions{...OwnSession}}fragment OwnSession on OwnSession{id device network createdAt current}");
export const endSessionMutation = operation<EndSessionMutation, EndSessionMutationVariables>("mutation EndSession($id:ID!){endOwnSession(id:$id)}");
export const endOtherSessionsMutation = operation<EndOtherSessionsMutation, EndOtherSessionsMutationVariables>("mutation EndOtherSessions{endOtherSessions}");
export const changeOwnPasswordMutation = operation<ChangeOwnPasswordMutation, ChangeOwnPasswordMutationVariables>("mutation ChangeOwnPassword($input:ChangeOwnPasswordInput!){changeOwnPassword(input:$input){id}}");
export const viewerQuery = operation<ViewerQuery, ViewerQueryVariables>("fragment Viewer on Viewer{id personId name roles departments permissions passwordChangeDue signedInBy}query Viewer{viewer{...Viewer}}");
export const signOutMutation = operation<SignOutMutation, SignOutMutationVariables>("mutation SignOut{signOut}");
export const auditTrailQuery = operation<AuditTrailQuery, AuditTrailQueryVariables>("query AuditTrail($resource:String$number:String$person:String$step:String$clause:String$from:Day$until:Day$after:String){auditTrail(resource:$resource number:$number person:$person step:$step clause:$clause from:$from until:$until after:$after){entries{...AuditEntry}endCursor hasNextPage}}fragment AuditEntry on AuditEntry{id position at resource record number title step clause department person onBehalfOf to}");
export const verifyAuditTrailQuery = operation<VerifyAuditTrailQuery, VerifyAuditTrailQueryVariables>("query VerifyAuditTrail{verifyAuditTrail{...Verdict}}fragment Verdict on AuditVerification{intact events anchors lastAnchor tornAnchors verifiedFrom verifiedUntil wholeVerifiedAt wholeVerifiedBy wholeIntact restores{restore number position lostUntil approvedBy}faultCount faults{reason position resource record}}");
export const boardQuery = operation<BoardQuery, BoardQueryVariables>("query Board($from:Day!$until:Day!){dispatchBoard(from:$from until:$until){complete people{...BoardPerson}items{...BoardItem}holidays{day kind name}waiting{...WaitingWork}}}fragment BoardPerson on DispatchPerson{person name licences{name until}}fragment BoardItem on DispatchItem{person record resource number title state from until customer city arriveBy beside besideAnswered unlicensed step engineers}fragment WaitingWork on WaitingWork{record resource number title step customer machine city due arriveBy zone}");
export const candidatesQuery = operation<CandidatesQuery, CandidatesQueryVariables>("query Candidates($order:ID!$from:Day!$until:Day!){dispatchCandidates(order:$order from:$from until:$until){...Candidate}}fragment Candidate on DispatchCandidate{person name mayGo unlicensed taken reasons{reason days count city}}");
export const calendarQuery = operation<CalendarQuery, CalendarQueryVariables>("query Calendar($from:Day!$until:Day!){calendar(from:$from until:$until){complete entries{...CalendarEntry}}}fragment CalendarEntry on CalendarEntry{record resource title from until detail}");
export const caseQuery = operation<CaseQuery, CaseQueryVariables>("query Case($resource:String!$record:ID!){caseThread(resource:$resource record:$record){records{...CaseRecord}events{...CaseEvent}}}fragment CaseRecord on CaseRecord{record resource number title state createdAt}fragment CaseEvent on CaseEvent{id record at step clause person to}");
export const conformanceQuery = operation<ConformanceQuery, ConformanceQueryVariables>("query Conformance($from:Day!$until:Day!){conformance(from:$from until:$until){clauses{...ClauseFigures}}procedure{clauses{...WordedClause}}}fragment ClauseFigures on ClauseConformance{clause checks conforming overdue missing deviating notApplicable}fragment WordedClause on Clause{number zh en}");
export const clauseConformanceQuery = operation<ClauseConformanceQuery, ClauseConformanceQueryVariables>("query ClauseConformance($from:Day!$until:Day!$clause:String!){conformance(from:$from until:$until clause:$clause){checks{...Check}}}fragment Check on ConformanceCheck{name zh en clause resource conforming{...Judged}overdue{...Judged}missing{...Judged}deviating{...Judged}notApplicable{...Judged}}fragment Judged on ConformanceFigure{total records{...JudgedRecord}}fragment JudgedRecord on JudgedRecord{record number title state day detail cursor}");
export const conformanceRecordsQuery = operation<ConformanceRecordsQuery, ConformanceRecordsQueryVariables>("fragment JudgedRecord on JudgedRecord{record number title state day detail cursor}query ConformanceRecords($check:String!$figure:String!$from:Day!$until:Day!$after:String!){conformanceRecords(check:$check figure:$figure from:$from until:$until first:100 after:$after){...JudgedRecord}}");
export const conformanceTrendQuery = operation<ConformanceTrendQuery, ConformanceTrendQueryVariables>("query ConformanceTrend($clause:String){conformanceTrend(clause:$clause){...MonthFigures}}fragment MonthFigures on ConformanceMonth{month conforming overdue missing deviating notApplicable}");
export const orderedPartsQuery = operation<OrderedPartsQuery, OrderedPartsQueryVariables>("fragment CountedPart on Part{id partNumber name unit tracking}query OrderedParts($order:ID!){purchaseOrder(id:$order){lines{part{...CountedPart}}}}");
export const dayQuery = operation<DayQuery, DayQueryVariables>("query Day($person:ID!){serviceOrders(filter:{engineers:{id:{eq:$person}}state:{in:[DISPATCHED ON_SITE ON_HOLD WORK_DONE]}}orderBy:[STARTS_ON_ASC]first:50){nodes{...Order}}}fragment Order on ServiceOrder{id number version state kind startsOn endsOn arrivalDeadline task availableSteps{name blocked}equipment{id serialNumber model{code name}}customer{name}site{name city address contact phone}fault{symptom machineState caller callerPhone}workReports{id state}}");
export const packOfManifestQuery = operation<PackOfManifestQuery, PackOfManifestQueryVariables>("query PackOfManifest($digest:String!){evidencePacks(filter:{manifestDigest:{eq:$digest}}first:1){nodes{...KnownPack}}}fragment KnownPack on EvidencePack{id number clause clauses from until createdAt}");
export const executionQuery = operation<ExecutionQuery, ExecutionQueryVariables>("query Execution($department:Department!$from:Day!$until:Day!){departmentFigures(department:$department from:$from until:$until){step clause volume inTime late medianHours deviating excepted}}");
export const executionRecordsQuery = operation<ExecutionRecordsQuery, ExecutionRecordsQueryVariables>("query ExecutionRecords($department:Department!$step:String!$from:Day!$until:Day!$after:String){departmentRecords(department:$department step:$step from:$from until:$until after:$after){...ExecutedRecord}}fragment ExecutedRecord on ExecutedRecord{resource record number title state at person hours late deviating excepted cursor}");
export const handOverMutation = operation<HandOverMutation, HandOverMutationVariables>("mutation HandOver($input:HandOverInput!){handOver(input:$input){moved{resource numbers}stayed{record resource number reason}}}");
export const homeQuery = operation<HomeQuery, HomeQueryVariables>("fragment CalendarEntry on CalendarEntry{record resource title from until detail}query Home($today:Day!){waiting:inboxPage(first:6){totalCount terms{late today week}groups{resource step clause total overdue}entries{...Task}}calendar(from:$today until:$today){entries{...CalendarEntry}}}fragment Task on InboxEntry{record resource number title state step clause blocked onBehalfOf due overdue since customer customerId machine}");
export const visitsQuery = operation<VisitsQuery, VisitsQueryVariables>("query Visits($today:Day!){serviceOrders(filter:{startsOn:{lte:$today}endsOn:{gte:$today}state:{in:[PLANNED DISPATCHED ON_SITE ON_HOLD WORK_DONE]}}orderBy:[STARTS_ON_ASC]first:100){totalCount nodes{...Visit}}}fragment Visit on ServiceOrder{id number state kind arrivalDeadline customer{name}site{city}equipment{serialNumber model{code}}engineers{id name}}");
export const inboxQuery = operation<InboxQuery, InboxQueryVariables>("query Inbox($after:String$share:InboxShare$step:String$clause:String$customer:ID$from:Day$until:Day){page:inboxPage(first:25 after:$after share:$share step:$step clause:$clause customer:$customer from:$from until:$until){...InboxPage}}fragment InboxPage on InboxPage{totalCount overdueCount groups{resource step clause total overdue}shares{share total}pageInfo{hasNextPage endCursor}entries{...Task}}fragment Task on InboxEntry{record resource number title state step clause blocked onBehalfOf due overdue since customer customerId machine}");
export const colleagueInboxQuery = operation<ColleagueInboxQuery, ColleagueInboxQueryVariables>("query ColleagueInbox($account:ID!$after:String$share:InboxShare$step:String$clause:String$customer:ID$from:Day$until:Day){page:colleagueInbox(account:$account first:25 after:$after share:$share step:$step clause:$clause customer:$customer from:$from until:$until){...InboxPage}}fragment InboxPage on InboxPage{totalCount overdueCount groups{resource step clause total overdue}shares{share total}pageInfo{hasNextPage endCursor}entries{...Task}}fragment Task on InboxEntry{record resource number title state step clause blocked onBehalfOf due overdue since customer customerId machine}");
export const colleaguesQuery = operation<ColleaguesQuery, ColleaguesQueryVariables>("query Colleagues{colleagues{id name}}");
export const inForceQuery = operation<InForceQuery, InForceQueryVariables>("fragment WordedClause on Clause{number zh en}query InForce($from:Day!$until:Day!){parametersInForce{...ParameterInForce}holidays(filter:{state:{eq:ACTIVE}day:{gte:$from lte:$until}}orderBy:[DAY_ASC]first:100){nodes{...HolidayInForce}}procedureRevisions(orderBy:[EFFECTIVE_FROM_DESC]first:100){nodes{...RevisionInForce}}retentionPeriods(filter:{state:{eq:IN_FORCE}}first:20){nodes{...RetentionInForce}}procedure{revision modification forms{...FormInForce}clauses{...WordedClause}}}fragment ParameterInForce on ParameterInForce{name value since record by default clause coming{record state value from by}}fragment HolidayInForce on Holiday{id day kind name}fragment RevisionInForce on ProcedureRevision{id letter modification effectiveFrom inForce forms{form revision}approvedBy{name}}fragment RetentionInForce on RetentionPeriod{id form years createdAt decidedBy{name}}fragment FormInForce on ProcedureForm{number zh en appendix retention}");
export const clauseTextsQuery = operation<ClauseTextsQuery, ClauseTextsQueryVariables>("query ClauseTexts{procedure{clauses{number zh en}}}");
export const waitingCountsQuery = operation<WaitingCountsQuery, WaitingCountsQueryVariables>("query WaitingCounts{noticeCount setUpMissing followedIds inboxPage(first:1){totalCount groups{resource total}}}");
export const searchQuery = operation<SearchQuery, SearchQueryVariables>("query Search($q:String!){search(q:$q){record id number title instanceOf state matched customer}}");
export const addNoteMutation = operation<AddNoteMutation, AddNoteMutationVariables>("mutation AddNote($id:ID!$input:NoteInput!){addNote(id:$id input:$input){id}}");
export const noticesQuery = operation<NoticesQuery, NoticesQueryVariables>("query Notices{notices(first:50){totalCount entries{id record resource number title state mentioned step person at text}}}");
export const seeNoticesMutation = operation<SeeNoticesMutation, SeeNoticesMutationVariables>("mutation SeeNotices($events:[ID!]!){seeNotices(events:$events)}");
export const followedQuery = operation<FollowedQuery, FollowedQueryVariables>("query Followed{followed{record resource number title state since}}");
export const followMutation = operation<FollowMutation, FollowMutationVariables>("mutation Follow($id:ID!){follow(id:$id)}");
export const unfollowMutation = operation<UnfollowMutation, UnfollowMutationVariables>("mutation Unfollow($id:ID!){unfollow(id:$id)}");
export const procedureQuery = operation<ProcedureQuery, ProcedureQueryVariables>("query Procedure{procedure{number revision clauses{...ClauseWithSteps}}}fragment ClauseWithSteps on Clause{number zh en iso form retention departments served evidence{zh en}steps{name}counts{record state count}}");
export const attachFileMutation = operation<AttachFileMutation, AttachFileMutationVariables>("mutation AttachFile($id:ID!$input:AttachFileInput!){attachFile(id:$id input:$input){id}}");
export const removeAttachmentMutation = operation<RemoveAttachmentMutation, RemoveAttachmentMutationVariables>("mutation RemoveAttachment($id:ID!$input:RemoveAttachmentInput!){removeAttachment(id:$id input:$input){id}}");
export const beginningQuery = operation<BeginningQuery, BeginningQueryVariables>("query Beginning($step:String!$record:ID!){beginning(step:$step record:$record)}");
export const machineCardQuery = operation<MachineCardQuery, MachineCardQueryVariables>("query MachineCard($machine:ID!$equipment:EquipmentFilter!){equipment(id:$machine){id serialNumber model{name}coverage{periods{partClass lastDay inside}}}faultReports(filter:{equipment:$equipment state:{in:[LOGGED HELPING REPAIR_PLANNED]}}first:5){nodes{id number symptom}}serviceOrders(filter:{equipment:$equipment}first:3){nodes{id number startsOn}}serviceContracts(filter:{equipment:$equipment state:{eq:ACTIVE}}first:3){nodes{id number validUntil}}}");
export const similarCasesQuery = operation<SimilarCasesQuery, SimilarCasesQueryVariables>("query SimilarCases($equipment:ID!$faultCode:FaultCode$symptom:String){similarCases(equipment:$equipment faultCode:$faultCode symptom:$symptom){...SimilarCase}}fragment SimilarCase on SimilarCase{fault number machine sameModel symptom resolvedOn resolution faultCode causeCode remedyCode report{record number cause remedy}partsUsed{part partNumber name quantity}cameBack}");
export const faultOfOrderQuery = operation<FaultOfOrderQuery, FaultOfOrderQueryVariables>("query FaultOfOrder($order:ID!){serviceOrder(id:$order){equipment{id}fault{symptom faultCode}}}");
export const deliverySamplesQuery = operation<DeliverySamplesQuery, DeliverySamplesQueryVariables>("query DeliverySamples($delivery:ID!){deliverySamples(delivery:$delivery){part lot size accept reject severity wholeLot why characteristics{characteristic kind specification lowerLimit upperLimit unit}}goodsReceipt(id:$delivery){counts{part{id partNumber name}}}}");
export const setUpQuery = operation<SetUpQuery, SetUpQueryVariables>("query SetUp{setUp{subject record steps departments there all complete completion}}");
export const partsDemandQuery = operation<PartsDemandQuery, PartsDemandQueryVariables>("query PartsDemand($part:ID!){partsDemand(part:$part){part partNumber name stock reserved onOrder waiting{request number warrantyClass open}}}");
export const dealersQuery = operation<DealersQuery, DealersQueryVariables>("query Dealers{dealers(first:100 orderBy:[NAME_ASC]){nodes{id name}}}");
export const coverageQuery = operation<CoverageQuery, CoverageQueryVariables>("query Coverage($employer:Employer$dealer:ID){trainingCoverage(employer:$employer dealer:$dealer){...Coverage}}fragment Coverage on TrainingCoverage{productFamily name people topics{...TopicCoverage}}fragment TopicCoverage on TopicCoverage{topic people lastOn}");
export const passportQuery = operation<PassportQuery, PassportQueryVariables>("query Passport($people:PersonFilter$results:AssessmentFilter$expired:TechnicianLicenceFilter$within30:TechnicianLicenceFilter$within60:TechnicianLicenceFilter$within90:TechnicianLicenceFilter){persons(filter:$people first:50 orderBy:[NAME_ASC]){totalCount nodes{...Trained}}trainingPlans(filter:{state:{in:[APPROVED ARRANGED NOTIFIED]}}first:20 orderBy:[STARTS_ON_ASC]){nodes{...OpenPlan}}assessments(filter:$results first:10 orderBy:[ASSESSED_ON_DESC]){nodes{...Result}}expired:technicianLicences(filter:$expired){totalCount}within30:technicianLicences(filter:$within30){totalCount}within60:technicianLicences(filter:$within60){totalCount}within90:technicianLicences(filter:$within90){totalCount}}fragment Trained on Person{id name phone certificates(first:10){id course state issuedOn}licences(first:10){...Licence}}fragment Licence on TechnicianLicence{id state validUntil productFamily{name}}fragment OpenPlan on TrainingPlan{id title state startsOn endsOn productFamily{name}}fragment Result on Assessment{id state assessedOn theory practice enrolment{person{name}plan{title}}}");
export const savedViewsQuery = operation<SavedViewsQuery, SavedViewsQueryVariables>("query SavedViews{savedViews{resource views{label value department pinned}shared{label value pinned by}}}");
export const saveViewsMutation = operation<SaveViewsMutation, SaveViewsMutationVariables>("mutation SaveViews($resource:String!$views:[SavedViewInput!]!){saveViews(resource:$resource views:$views)}");