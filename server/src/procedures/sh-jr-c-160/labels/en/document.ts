import type { Translated } from '../../../../fields/catalogue.ts';
import type { document as chinese } from '../zh/document.ts';

export const document: Translated<typeof chinese> = {
  AfterSalesProcedure: {
    $: 'After-Sales Service Management Procedure',
    headings: {
      definitions: 'Definitions',
      responsibilities: 'Responsibilities',
      procedure: 'Procedure',
      training: 'Technical training',
      customerService: 'Customer service',
      repair: 'Repair',
      spareParts: 'Planning and supply of spare parts',
      relatedDocuments: 'Related documents',
      forms: 'Forms',
      archive: 'Archive and retention',
    },
    clauses: {
      trainingDefinition:
        'Training here means teaching customers and the people of the repair network how a product works, is built, used, maintained and repaired, and examining what they have learnt.',
      userTraining: {
        $: 'After-Sales decides which training is held for users, when, and for whom.',
        evidence: 'Training plan',
      },
      partsAndService: {
        $: 'After-Sales applies for the spare parts it needs, sees that they are at hand, and serves the customer.',
        evidence: 'Parts application',
      },
      technicalDocuments: {
        $: 'After-Sales writes what trainees and users read, training material and product manual alike, and turns what service teaches about a product into released documents.',
        evidence: 'Released revisions of technical documents',
      },
      partsOrderPlan: {
        $: 'Management carries the plan for ordering parts through until the goods are there.',
        evidence: 'Purchase orders',
      },
      coordination: {
        $: 'The General Manager makes the departments work together, passes service information on, and assesses how well each of them carries out this procedure.',
        evidence: 'Department assessments, service notices',
      },
      trainingPlan: {
        $: 'From what the market and the customers ask for, After-Sales draws up a training plan: what is taught, when, to whom, by whom, and whatever else must be settled.',
        evidence: 'Training plan, enrolments',
      },
      trainingApproval: {
        $: 'A training plan takes effect only when the General Manager approves it. Management then secures a venue and notifies every participant.',
        evidence: 'Approval, venue, notices',
      },
      trainingSessions: {
        $: 'After-Sales teaches as planned, from six topics: principle, structure, use, repair, maintenance and troubleshooting. Attendance is recorded at every session.',
        evidence: 'Sessions with attendance',
      },
      inHousePractice: {
        $: 'Where a plan includes practice at the works, After-Sales runs it by the training calendar; Management and Sales help, each confirming its own part.',
        evidence: 'Practice record, confirmation by each helper',
      },
      trainingAssessment: {
        $: 'Everyone who took part is assessed, without exception. Whoever passes receives a completion certificate from Management.',
        evidence: 'Assessments, completion certificates',
      },
      contractedService: {
        $: 'After-Sales delivers every service the contract promises and keeps proof that it did.',
        evidence: 'Contract obligations and their fulfilment',
      },
      consultation: {
        $: 'When a customer has a technical question, an engineer of After-Sales answers it by phone, by letter or on a visit.',
        evidence: 'Consultations',
      },
      threeGuarantees: {
        $: 'After-Sales honours repair, replacement and refund. Within the period, a quality problem that the user did not cause is put right free of charge, without exception; after it, the product can still be repaired for life.',
        evidence: 'Warranty decisions',
      },
      serviceQuality: {
        $: 'After-Sales assesses and supervises how its field staff serve, and asks customers by survey at irregular times.',
        evidence: 'Field service assessments, surveys',
      },
      productReturn: {
        $: 'When a customer asks to give a product back, engineers evaluate it, After-Sales makes its case and the General Manager decides. The goods travel only after approval and are then handled as nonconforming product.',
        evidence: 'Evaluation, statement and approval of the return',
      },
      licence: {
        $: 'A repairer earns a licence by professional training and an examination; nobody is sent out without a valid one.',
        evidence: 'Technician licences',
      },
      installation: {
        $: 'After-Sales follows the shipments of Sales and arranges the installation promptly once the customer says that the goods are there.',
        evidence: 'Arrival notices, installation orders',
      },
      arrival: {
        $: 'Installers and repairers reach their first work site within two days in the home city and within four days elsewhere.',
        evidence: 'Arrival time against deadline',
      },
      coaching: {
        $: 'While on site, field staff teach the customer to operate and maintain the machine.',
        evidence: 'Coaching noted on the work report',
      },
      adjustment: {
        $: 'Adjustment follows the adjustment record of the model, item by item, with the values entered as they were measured.',
        evidence: 'Adjustment records',
      },
      workReport: {
        $: 'When the job is done a work report is written, and the customer confirms it by signature or stamp.',
        evidence: 'Work reports confirmed by the customer',
      },
      faultReport: {
        $: 'Whoever in After-Sales, Manufacturing or Sales takes a report of a fault records it in full and helps from a distance; where that is not enough, somebody is sent without delay.',
        evidence: 'Fault reports, remote help',
      },
      correspondence: {
        $: 'After-Sales enters every letter and call from a customer in its register, together with how it was handled.',
        evidence: 'Correspondence register',
      },
      complaints: {
        $: 'The head of After-Sales sums up the complaints and how they were handled and sends this to Management, which draws corrective and preventive action and improvements from it.',
        evidence: 'Complaint summaries, corrective and preventive actions',
      },
      partsApplication: {
        $: 'After-Sales applies for the parts that service needs; Management gives the final word on each item.',
        evidence: 'Parts applications, confirmed item by item',
      },
      partsOrder: {
        $: 'Management orders what the confirmed application says and sees it delivered.',
        evidence: 'Purchase orders',
      },
      goodsReceipt: {
        $: 'Both departments count a delivery and inspect it side by side; nothing enters the stock that has not passed.',
        evidence: 'Counts by both, inspection, stock-in',
      },
      partsInspection: {
        $: 'How parts are inspected and judged is laid down in the procedure for inspection and testing.',
        evidence: 'Inspection results',
      },
      whoIsServedFirst: {
        $: 'Repairs within the three-guarantee period are served first; other needs get what is left.',
        evidence: 'Order of issue',
      },
      nonconformingProduct: {
        $: 'Returned products and parts that failed inspection are disposed of by this procedure.',
        evidence: 'Nonconformities and their disposition',
      },
      inspectionAndTesting: 'Arriving parts are inspected by this procedure.',
      forms: {
        $: 'The four forms are controlled together with this procedure; after a new revision, open records stay under the one they began with.',
        evidence: 'Revisions of the procedure and its forms',
      },
      applicationForm: 'Filled in to apply for parts, in two copies, one of which the applicant keeps.',
      surveyForm: 'Asks customers about the attitude of the service staff and their opinion of the repair.',
      adjustmentForm: 'Filled in while a machine is adjusted: each item as found and as left.',
      workReportForm: 'Filled in at the end of a job: what was done, by whom, and whether the customer accepted it.',
      archive: {
        $: 'Finished forms go into the archive. None is disposed of before its time, and then only with the consent of the General Manager.',
        evidence: 'Archive entries, holds and disposals',
      },
      retention:
        'After-Sales keeps the archive: applications and surveys for three years, adjustment records and work reports long-term unless the General Manager sets a period.',
    },
    forms: {
      partsApplication: 'Parts purchase application',
      survey: 'Service quality survey',
      adjustmentRecord: 'Adjustment record',
      workReport: 'Work report',
    },
    relatedDocuments: {
      nonconformingProduct: 'Control of nonconforming product',
      inspectionAndTesting: 'Control of inspection and testing',
    },
  },
};
