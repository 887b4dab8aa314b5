import type { ConsultationSteps } from '../customer-service/consultation.resolver.ts';
import type { ContractObligationSteps } from '../customer-service/contract-obligation.resolver.ts';
import type { FieldServiceAssessmentSteps } from '../customer-service/field-service-assessment.resolver.ts';
import type { ProductReturnSteps } from '../customer-service/product-return.resolver.ts';
import type { RemittanceSteps } from '../customer-service/remittance.resolver.ts';
import type { RepairQuoteSteps } from '../customer-service/repair-quote.resolver.ts';
import type { SurveySteps } from '../customer-service/survey.resolver.ts';
import type { WarrantyDecisionSteps } from '../customer-service/warranty-decision.resolver.ts';
import type { ComplaintSteps } from '../improvement/complaint.resolver.ts';
import type { ComplaintSummarySteps } from '../improvement/complaint-summary.resolver.ts';
import type { CorrectiveActionSteps } from '../improvement/corrective-action.resolver.ts';
import type { NonconformitySteps } from '../improvement/nonconformity.resolver.ts';
import type { AbsenceSteps } from '../organization/absence.resolver.ts';
import type { DepartmentAssessmentSteps } from '../records/assessment/department-assessment.resolver.ts';
import type { ServiceNoticeSteps } from '../records/service-notice.resolver.ts';
import type { AdjustmentRecordSteps } from '../repair/adjustment-record.resolver.ts';
import type { AdjustmentTemplateSteps } from '../repair/adjustment-template.resolver.ts';
import type { DispatchSteps } from '../repair/dispatch.resolver.ts';
import type { FaultByCustomerSteps } from '../repair/fault-by-customer.resolver.ts';
import type { FaultReportSteps } from '../repair/fault-report.resolver.ts';
import type { GoodsArrivalNoticeSteps } from '../repair/goods-arrival-notice.resolver.ts';
import type { ReportSignatureSteps } from '../repair/report-signature.resolver.ts';
import type { ServiceOrderSteps } from '../repair/service-order.resolver.ts';
import type { WorkSteps } from '../repair/work.resolver.ts';
import type { WorkReportSteps } from '../repair/work-report.resolver.ts';
import type { GoodsReceiptSteps } from '../spare-parts/goods-receipt.resolver.ts';
import type { InspectionSteps } from '../spare-parts/inspection.resolver.ts';
import type { InspectionPlanSteps } from '../spare-parts/inspection-plan.resolver.ts';
import type { PartsApplicationSteps } from '../spare-parts/parts-application.resolver.ts';
import type { PartsRequestSteps } from '../spare-parts/parts-request.resolver.ts';
import type { PurchaseOrderSteps } from '../spare-parts/purchase-order.resolver.ts';
import type { StockAdjustmentSteps } from '../spare-parts/stock-adjustment.resolver.ts';
import type { SupplierClaimSteps } from '../spare-parts/supplier-claim.resolver.ts';
import type { CertificateSteps } from '../training/certificate.resolver.ts';
import type { EarlierCertificateSteps } from '../training/earlier-certificate.resolver.ts';
import type { TechnicianLicenceSteps } from '../training/technician-licence.resolver.ts';
import type { TrainingWishSteps } from '../training/training-wish.resolver.ts';

/** The steps of which the demo's stories are made. */
export type StepName =
  | keyof AbsenceSteps
  | keyof AdjustmentRecordSteps
  | keyof AdjustmentTemplateSteps
  | keyof CertificateSteps
  | keyof ComplaintSteps
  | keyof ComplaintSummarySteps
  | keyof ConsultationSteps
  | keyof ContractObligationSteps
  | keyof CorrectiveActionSteps
  | keyof DepartmentAssessmentSteps
  | keyof DispatchSteps
  | keyof EarlierCertificateSteps
  | keyof FaultByCustomerSteps
  | keyof FaultReportSteps
  | keyof FieldServiceAssessmentSteps
  | keyof GoodsArrivalNoticeSteps
  | keyof GoodsReceiptSteps
  | keyof InspectionSteps
  | keyof InspectionPlanSteps
  | keyof NonconformitySteps
  | keyof PartsApplicationSteps
  | keyof PartsRequestSteps
  | keyof ProductReturnSteps
  | keyof PurchaseOrderSteps
  | keyof RemittanceSteps
  | keyof RepairQuoteSteps
  | keyof ReportSignatureSteps
  | keyof ServiceOrderSteps
  | keyof ServiceNoticeSteps
  | keyof StockAdjustmentSteps
  | keyof SupplierClaimSteps
  | keyof TrainingWishSteps
  | keyof SurveySteps
  | keyof TechnicianLicenceSteps
  | keyof WarrantyDecisionSteps
  | keyof WorkReportSteps
  | keyof WorkSteps;
