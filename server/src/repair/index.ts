import { absenceBeside } from './absence-beside.ts';
import { AdjustmentRecord } from './adjustment-record.entity.ts';
import { adjustmentRecordForm } from './adjustment-record.print.ts';
import { AdjustmentRecordSteps } from './adjustment-record.resolver.ts';
import { AdjustmentTemplate } from './adjustment-template.entity.ts';
import { AdjustmentTemplateSteps } from './adjustment-template.resolver.ts';
import { AdjustmentTemplateImport, adjustmentTemplates, templatesInForce } from './adjustment-template-import.ts';
import { agreedAfterFault } from './agreed-after-fault.ts';
import { BulletinSteps, bulletinOfFaults } from './bulletin.resolver.ts';
import { chargedRepair } from './charged-repair.ts';
import { DispatchSteps } from './dispatch.resolver.ts';
import { DispatchQueries } from './dispatch-board.resolver.ts';
import { familyKept } from './family-kept.ts';
import { FaultByCustomerSteps } from './fault-by-customer.resolver.ts';
import { FaultReport } from './fault-report.entity.ts';
import { faultLink } from './fault-report.link.ts';
import { FaultReportSteps } from './fault-report.resolver.ts';
import { GoodsArrivalNotice } from './goods-arrival-notice.entity.ts';
import { GoodsArrivalNoticeSteps } from './goods-arrival-notice.resolver.ts';
import { licenceLost } from './licence-lost.ts';
import { machineMoved } from './machine-moved.ts';
import { ReportSignatureSteps } from './report-signature.resolver.ts';
import { ServiceOrder } from './service-order.entity.ts';
import { ServiceOrderSteps } from './service-order.resolver.ts';
import { SimilarCasesQuery } from './similar-cases.resolver.ts';
import { arrivesInTime, everyoneLicensed, everyoneRepairs, plannedDaysLeft } from './standing-rules.ts';
import { WorkSteps } from './work.resolver.ts';
import { WorkReport } from './work-report.entity.ts';
import { signatureLetter, workReportLink } from './work-report.link.ts';
import { workReportForm } from './work-report.print.ts';
import { WorkReportSteps } from './work-report.resolver.ts';

/** Chapter 5.3: from the customer's call to the closed order. */
export const repair = {
  records: [GoodsArrivalNotice, FaultReport, ServiceOrder, AdjustmentTemplate, AdjustmentRecord, WorkReport],
  resolvers: [
    GoodsArrivalNoticeSteps,
    FaultReportSteps,
    FaultByCustomerSteps,
    BulletinSteps,
    ServiceOrderSteps,
    DispatchSteps,
    DispatchQueries,
    WorkSteps,
    AdjustmentTemplateSteps,
    AdjustmentTemplateImport,
    AdjustmentRecordSteps,
    WorkReportSteps,
    ReportSignatureSteps,
    SimilarCasesQuery,
  ],
  imports: adjustmentTemplates,
  setUp: templatesInForce,
  forms: [workReportForm, adjustmentRecordForm],
  links: [faultLink, workReportLink],
  letters: [signatureLetter],
  extensions: [
    absenceBeside,
    ...agreedAfterFault,
    bulletinOfFaults,
    familyKept,
    ...chargedRepair,
    ...licenceLost,
    ...machineMoved,
  ],
  standing: [plannedDaysLeft, everyoneRepairs, everyoneLicensed, arrivesInTime],
};
