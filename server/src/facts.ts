import { Consultation } from './customer-service/consultation.entity.ts';
import { ContractObligation } from './customer-service/contract-obligation.entity.ts';
import { FieldServiceAssessment } from './customer-service/field-service-assessment.entity.ts';
import { ProductReturn } from './customer-service/product-return.entity.ts';
import { Remittance } from './customer-service/remittance.entity.ts';
import { RepairQuote } from './customer-service/repair-quote.entity.ts';
import { ServiceContract } from './customer-service/service-contract.entity.ts';
import { Survey } from './customer-service/survey.entity.ts';
import { WarrantyDecision } from './customer-service/warranty-decision.entity.ts';
import { Complaint } from './improvement/complaint.entity.ts';
import { ComplaintSummary, SummarizedComplaint } from './improvement/complaint-summary.entity.ts';
import { CorrectiveAction, PlannedMeasure } from './improvement/corrective-action.entity.ts';
import { Nonconformity } from './improvement/nonconformity.entity.ts';
import { AccessToken } from './organization/access-token.entity.ts';
import { Customer } from './organization/customer.entity.ts';
import { CustomerSite } from './organization/customer-site.entity.ts';
import { Dealer } from './organization/dealer.entity.ts';
import { Delegation } from './organization/delegation.entity.ts';
import { Equipment } from './organization/equipment.entity.ts';
import { ImportRun } from './organization/import-run.entity.ts';
import { Part } from './organization/part.entity.ts';
import { Person } from './organization/person.entity.ts';
import { ProductFamily } from './organization/product-family.entity.ts';
import { ProductModel } from './organization/product-model.entity.ts';
import { RoleChange } from './organization/role-change.entity.ts';
import { User } from './organization/user.entity.ts';
import { type FactsOf, factsOf } from './procedure/fact-policy.ts';
import { ArchiveEntry } from './records/archive-entry.entity.ts';
import { AdjustmentRecord } from './repair/adjustment-record.entity.ts';
import { FaultReport } from './repair/fault-report.entity.ts';
import { GoodsArrivalNotice } from './repair/goods-arrival-notice.entity.ts';
import { LicenceDeviation, ServiceOrder } from './repair/service-order.entity.ts';
import { WorkReport } from './repair/work-report.entity.ts';
import { UsedPart, WorkDay } from './repair/work-report-lines.entity.ts';
import { CountedPart, GoodsReceipt, InspectedPart, ReceivedPiece } from './spare-parts/goods-receipt.entity.ts';
import { ConfirmedItem, PartsApplication, PartsApplicationLine } from './spare-parts/parts-application.entity.ts';
import { AllocationOverride, PartsRequest, PartsRequestLine } from './spare-parts/parts-request.entity.ts';
import { PurchaseOrder, PurchaseOrderLine } from './spare-parts/purchase-order.entity.ts';
import { StockAdjustment } from './spare-parts/stock-adjustment.entity.ts';
import { Assessment } from './training/assessment.entity.ts';
import { Certificate } from './training/certificate.entity.ts';
import { Enrolment } from './training/enrolment.entity.ts';
import { InHousePractice } from './training/in-house-practice.entity.ts';
import { TechnicianLicence } from './training/technician-licence.entity.ts';
import { TrainingNotice } from './training/training-notice.entity.ts';
import { TrainingPlan } from './training/training-plan.entity.ts';
import { TrainingSession } from './training/training-session.entity.ts';

/**
 * What becomes of each fact on which something rests, when it changes: of each link that a step, a paper, a page or a
 * letter looks at, and of all that the master data behind it says; what standing rules rest on says the rule. Which
 * record another links to is kept with it, and steps look at what links to it when they are taken: FROZEN.
 */
export const facts: readonly FactsOf[] = [
  factsOf(AccessToken, { dealer: 'FROZEN' }),
  factsOf(AdjustmentRecord, {
    ...{ order: 'FROZEN', equipment: 'FROZEN', customer: 'FROZEN' },
    ...{ template: 'FROZEN', filedBy: 'FROZEN' },
  }),
  factsOf(AllocationOverride, { part: 'FROZEN' }),
  factsOf(ArchiveEntry, { application: 'FROZEN', survey: 'FROZEN', adjustmentRecord: 'FROZEN', workReport: 'FROZEN' }),
  factsOf(Assessment, { enrolment: 'FROZEN', certificates: 'FROZEN' }),
  factsOf(Certificate, { person: 'FROZEN', productFamily: 'FROZEN', issuedBy: 'FROZEN', licences: 'FROZEN' }),
  factsOf(Complaint, {
    customer: 'FROZEN',
    registerLine: 'FROZEN',
    nonconformities: 'FROZEN',
    correctiveActions: 'FROZEN',
  }),
  factsOf(ComplaintSummary, { compiledBy: 'FROZEN', acknowledgedBy: 'FROZEN' }),
  factsOf(ConfirmedItem, { part: 'FROZEN', substitute: 'FROZEN' }),
  factsOf(Consultation, { registerLine: 'FROZEN' }),
  factsOf(ContractObligation, { contract: 'FROZEN', equipment: 'FROZEN', orders: 'FROZEN' }),
  factsOf(CorrectiveAction, { implementedBy: 'FROZEN' }),
  factsOf(CountedPart, { part: 'FROZEN' }),
  factsOf(Customer, {
    state: 'FROZEN',
    name: 'SHOWN',
    creditCode: 'SHOWN',
    industry: 'SHOWN',
    contact: 'SHOWN',
    phone: 'SHOWN',
  }),
  factsOf(CustomerSite, {
    state: 'FROZEN',
    name: 'SHOWN',
    city: 'FROZEN',
    country: 'FROZEN',
    address: 'SHOWN',
    postcode: 'SHOWN',
    contact: 'SHOWN',
    phone: 'SHOWN',
  }),
  factsOf(Dealer, {
    state: 'FROZEN',
    name: 'SHOWN',
    creditCode: 'SHOWN',
    city: 'SHOWN',
    address: 'SHOWN',
    contact: 'SHOWN',
    phone: 'SHOWN',
  }),
  factsOf(Delegation, { delegator: 'FROZEN', deputy: 'FROZEN' }),
  factsOf(Enrolment, { plan: 'FROZEN', person: 'FROZEN', assessments: 'FROZEN' }),
  factsOf(Equipment, {
    state: 'FROZEN',
    model: 'FLAG',
    serialNumber: 'SHOWN',
    customer: 'FROZEN',
    site: 'FROZEN',
    manufacturedOn: 'SHOWN',
    shippedOn: 'FROZEN',
    startedUpOn: 'FROZEN',
    acceptedOn: 'FROZEN',
    noticeDueOn: 'SHOWN',
    followedUpLate: 'SHOWN',
    followUps: 'SHOWN',
    warranty: 'FROZEN',
    machineCode: 'SHOWN',
    arrivalNotices: 'FROZEN',
  }),
  factsOf(FaultReport, {
    equipment: 'FROZEN',
    registerLine: 'FROZEN',
    orders: 'FROZEN',
    warrantyDecisions: 'FROZEN',
    mergedReports: 'FROZEN',
  }),
  factsOf(FieldServiceAssessment, { order: 'FROZEN' }),
  factsOf(GoodsArrivalNotice, { equipment: 'FROZEN', registerLine: 'FROZEN' }),
  factsOf(GoodsReceipt, { purchaseOrder: 'FROZEN' }),
  factsOf(ImportRun, { dealer: 'FROZEN' }),
  factsOf(InHousePractice, { plan: 'FROZEN' }),
  factsOf(InspectedPart, { part: 'FROZEN' }),
  factsOf(LicenceDeviation, { person: 'FROZEN' }),
  factsOf(Nonconformity, { part: 'FROZEN' }),
  factsOf(Part, {
    state: 'FROZEN',
    partNumber: 'SHOWN',
    gtin: 'SHOWN',
    name: 'SHOWN',
    specification: 'SHOWN',
    partClass: 'FROZEN',
    unit: 'REFUSE',
    tracking: 'REFUSE',
    models: 'FROZEN',
    leadTime: 'SHOWN',
    supplierWarrantyMonths: 'FROZEN',
    unitPrice: 'FROZEN',
    minimumStock: 'SHOWN',
    stock: 'FROZEN',
  }),
  factsOf(PartsApplication, { applicant: 'FROZEN', customer: 'FROZEN', confirmedBy: 'FROZEN', requests: 'FROZEN' }),
  factsOf(PartsApplicationLine, { part: 'FROZEN' }),
  factsOf(PartsRequest, { order: 'FROZEN', application: 'FROZEN' }),
  factsOf(PartsRequestLine, { part: 'FROZEN' }),
  factsOf(Person, {
    state: 'FLAG',
    name: 'SHOWN',
    employer: 'FROZEN',
    dealer: 'FROZEN',
    customer: 'FROZEN',
    roles: 'FLAG',
    phone: 'SHOWN',
    email: 'SHOWN',
    certificates: 'FROZEN',
  }),
  factsOf(PlannedMeasure, { responsible: 'FROZEN' }),
  factsOf(ProductFamily, { state: 'FROZEN', code: 'SHOWN', name: 'SHOWN' }),
  factsOf(ProductModel, { state: 'FROZEN', code: 'SHOWN', name: 'SHOWN', warranty: 'FROZEN' }),
  factsOf(ProductReturn, {
    equipment: 'FROZEN',
    submittedBy: 'FROZEN',
    engineers: 'FROZEN',
    confirmedBy: 'FROZEN',
  }),
  factsOf(PurchaseOrder, { receipts: 'FROZEN' }),
  factsOf(PurchaseOrderLine, { application: 'FROZEN', part: 'FROZEN' }),
  factsOf(ReceivedPiece, { part: 'FROZEN' }),
  factsOf(Remittance, { quote: 'FROZEN' }),
  factsOf(RepairQuote, { decision: 'FROZEN', customer: 'FROZEN', equipment: 'FROZEN', remittances: 'FROZEN' }),
  factsOf(RoleChange, { user: 'FROZEN', proposedBy: 'FROZEN' }),
  factsOf(ServiceContract, { equipment: 'FROZEN', obligations: 'FROZEN' }),
  factsOf(ServiceOrder, {
    equipment: 'FROZEN',
    customer: 'FROZEN',
    site: 'FROZEN',
    notice: 'FROZEN',
    fault: 'FROZEN',
    warrantyDecision: 'FROZEN',
    obligation: 'FROZEN',
    laterOfTrip: 'FROZEN',
    licenceLost: 'FROZEN',
    adjustmentRecords: 'FROZEN',
    workReports: 'FROZEN',
    fieldAssessments: 'FROZEN',
    surveys: 'FROZEN',
  }),
  factsOf(StockAdjustment, { part: 'FROZEN' }),
  factsOf(SummarizedComplaint, { complaint: 'FROZEN' }),
  factsOf(Survey, { customer: 'FROZEN', order: 'FROZEN' }),
  factsOf(TechnicianLicence, { productFamily: 'FROZEN', certificate: 'FROZEN', renews: 'FROZEN', issuedBy: 'FROZEN' }),
  factsOf(TrainingNotice, { enrolment: 'FROZEN' }),
  factsOf(TrainingPlan, {
    productFamily: 'FROZEN',
    instructors: 'FROZEN',
    sessions: 'FROZEN',
    practices: 'FROZEN',
    enrolments: 'FROZEN',
  }),
  factsOf(TrainingSession, { plan: 'FROZEN' }),
  factsOf(UsedPart, { part: 'FROZEN' }),
  factsOf(User, {
    state: 'FROZEN',
    email: 'SHOWN',
    name: 'SHOWN',
    person: 'FROZEN',
    roles: 'FROZEN',
    passwordSetAt: 'SHOWN',
  }),
  factsOf(WarrantyDecision, { fault: 'FROZEN', equipment: 'FROZEN', customer: 'FROZEN', quotes: 'FROZEN' }),
  factsOf(WorkDay, { person: 'FROZEN' }),
  factsOf(WorkReport, { order: 'FROZEN', customer: 'FROZEN', equipment: 'FROZEN' }),
];
