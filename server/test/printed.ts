import { afterSales } from '../src/chapters.ts';
import { Survey } from '../src/customer-service/survey.entity.ts';
import { surveyForm } from '../src/customer-service/survey.print.ts';
import { ComplaintSummary } from '../src/improvement/complaint-summary.entity.ts';
import { complaintSummaryForm } from '../src/improvement/complaint-summary.print.ts';
import type { PrintedForm } from '../src/procedure/printed-form.ts';
import type { BaseRecord } from '../src/procedure/record.ts';
import { AdjustmentRecord } from '../src/repair/adjustment-record.entity.ts';
import { adjustmentRecordForm } from '../src/repair/adjustment-record.print.ts';
import { WorkReport } from '../src/repair/work-report.entity.ts';
import { workReportForm } from '../src/repair/work-report.print.ts';
import { PartsApplication } from '../src/spare-parts/parts-application.entity.ts';
import { partsApplicationForm } from '../src/spare-parts/parts-application.print.ts';
import { Certificate } from '../src/training/certificate.entity.ts';
import { TechnicianLicence } from '../src/training/technician-licence.entity.ts';
import { TrainingNotice } from '../src/training/training-notice.entity.ts';
import { trainingNoticeForm } from '../src/training/training-notice.print.ts';

export const company = {
  COMPANY_NAME: '上海申匠包装机械有限公司',
  COMPANY_ADDRESS: '上海市松江区申匠路 88 号',
  POSTCODE: '201612',
  SUPERVISION_PHONE: '021-55550160',
};
/** Where papers are printed, under the first revision of their form unless another is given. */
export const here = { publicUrl: 'https://service.example', procedure: afterSales, company, revision: 'A' };

export const verificationToken = `${'A1b2-_'.repeat(7)}x`;
const common = {
  createdAt: new Date('2026-12-15T02:00:00Z'),
  procedureRevision: 'A',
  verificationToken,
};
const record = <R extends BaseRecord>(type: new () => R, content: object): R =>
  Object.assign(Object.create(type.prototype) as R, common, content);

const customer = { number: 'CU-2026-0007', name: '苏州恒味食品有限公司' };
const equipment = {
  serialNumber: 'ZJ100-2611',
  shippedOn: '2026-12-01',
  model: { code: 'ZJ-100', name: '枕式包装机' },
};
const blade = { name: '横封切刀', partNumber: 'Z-101', unit: 'PIECE' };
const belt = { name: '同步带', partNumber: 'Z-102', unit: 'METRE' };

/** App. A, signed by the manager and confirmed by Management. */
export const application = (change: object = {}) =>
  record(PartsApplication, {
    number: 'PA-2026-0012',
    state: 'CONFIRMED',
    department: 'AFTER_SALES',
    applicant: { name: '蒋明远' },
    appliedOn: '2026-12-01',
    customer,
    remittedOn: '2026-11-28',
    lines: [
      { part: blade, quantity: '10.000', remark: '旺季备件' },
      { part: belt, quantity: '4.500', remark: null },
    ],
    signature: {
      name: '顾建平',
      onBehalfOf: null,
      at: '2026-12-02T03:00:00.000Z',
      opinion: '旺季临近，同意购买。',
      digest: '8d'.repeat(32),
    },
    confirmation: [
      { part: blade, decision: 'CONFIRMED', quantity: '10.000', substitute: null, reason: null },
      { part: belt, decision: 'STRUCK', quantity: null, substitute: null, reason: '库存充足' },
    ],
    confirmedBy: { name: '沈雅琴' },
    ...change,
  });

/** App. B as it is sent. */
export const survey = (change: object = {}) =>
  record(Survey, {
    number: 'SV-2026-0001',
    state: 'SENT',
    customer,
    order: { equipment },
    letterhead: {
      company: '上海申匠包装机械有限公司',
      address: '上海市松江区申匠路 88 号',
      postcode: '201612',
      phone: '021-55550160',
    },
    ...change,
  });

/** App. C with an item within its limits and one left outside. */
export const adjustmentRecord = (change: object = {}) =>
  record(AdjustmentRecord, {
    number: 'AR-2026-0003',
    state: 'FILED',
    revision: 1,
    issuer: '上海申匠包装机械有限公司',
    customer,
    equipment,
    order: { number: 'SO-2026-0009', engineers: [{ name: '丁海涛' }, { name: '罗志刚' }] },
    template: { number: 'AT-2026-0002', revision: 'B' },
    adjustedOn: '2026-12-14',
    lines: [
      {
        item: '横封温度',
        specification: '180 ± 5',
        asFound: '171.000',
        asLeft: '181.000',
        unit: '℃',
        verdict: 'WITHIN',
        instrument: '测温仪 T-08',
        calibratedUntil: '2027-03-31',
        concession: null,
      },
      {
        item: '切刀间隙',
        specification: '0.02–0.05',
        asFound: null,
        asLeft: '0.070',
        unit: 'mm',
        verdict: 'OUTSIDE',
        instrument: '塞尺 S-11',
        calibratedUntil: '2027-05-31',
        concession: '切刀待更换，顾客同意先行生产',
      },
    ],
    abnormality: null,
    witness: '陈立群',
    ...change,
  });

/** App. D as it is laid before the customer. */
export const workReport = (change: object = {}) =>
  record(WorkReport, {
    number: 'WR-2026-0005',
    state: 'FILED',
    revision: 1,
    issuer: '上海申匠包装机械有限公司',
    customer,
    equipment,
    order: { arrivedAt: new Date('2026-12-13T01:20:00Z') },
    manufacturedOn: '2026-10-08',
    startedUpOn: '2026-12-14',
    work: '整机安装、通电试运行、包材适配调试。',
    installedFrom: '2026-12-13',
    installedUntil: '2026-12-14',
    situation: '空载、负载运行正常，连续生产两小时，封口合格。',
    fault: null,
    cause: null,
    remedy: null,
    workDays: [
      { day: '2026-12-13', hours: '7.000', person: { name: '丁海涛' } },
      { day: '2026-12-14', hours: '6.500', person: { name: '罗志刚' } },
    ],
    partsUsed: [{ part: blade, quantity: '1.000' }],
    pieces: [{ part: blade, mark: 'JR26-0815', quantity: '1.000' }],
    coachedTopics: ['USE', 'MAINTENANCE'],
    coachedPeople: ['陈立群', '吴秀英'],
    acceptedOn: '2026-12-14',
    remark: null,
    paper: { sha256: 'ab'.repeat(32) },
    signatures: [],
    ...change,
  });

/** The notice of 5.1.2 to one trainee. */
export const trainingNotice = (change: object = {}) =>
  record(TrainingNotice, {
    number: 'TN-2026-0004',
    state: 'SENT',
    kind: 'INVITATION',
    channel: 'PRINTED',
    subject: '培训通知：装盒机操作与保养班',
    text: '区永健 您好：\n\n现通知您参加“装盒机操作与保养班”培训。\n时间：2026-12-14 至 2026-12-15\n地点：用户培训中心（上海市松江区申匠路 88 号，201）\n请按时到场。如不能参加，请尽早告知我们。\n\n通知编号：TN-2026-0004',
    enrolment: { person: { name: '区永健' }, plan: { number: 'TP-2026-0001' } },
    ...change,
  });

/** The summary of 5.3.9 as it went to Management. */
export const complaintSummary = (change: object = {}) =>
  record(ComplaintSummary, {
    number: 'SC-2026-0001',
    state: 'ACKNOWLEDGED',
    period: '2026-11-01 – 2026-11-30',
    from: '2026-11-01',
    until: '2026-11-30',
    text: '本月投诉集中在到场时间，建议增加苏州方向的常驻人员。',
    total: 2,
    discontent: 1,
    byState: [
      { state: 'ANSWERED', count: 1 },
      { state: 'CLOSED', count: 1 },
    ],
    byGrade: [
      { grade: 'MINOR', count: 1 },
      { grade: 'SERIOUS', count: 1 },
    ],
    byTheme: [
      { theme: 'PUNCTUALITY', count: 1 },
      { theme: null, count: 1 },
    ],
    complaints: [
      {
        complaint: { number: 'CP-2026-0001', customer },
        grade: 'SERIOUS',
        state: 'CLOSED',
        theme: 'PUNCTUALITY',
        content: false,
      },
      {
        complaint: { number: 'CP-2026-0002', customer },
        grade: 'MINOR',
        state: 'ANSWERED',
        theme: null,
        content: null,
      },
    ],
    compiledBy: { name: '顾建平' },
    sentOn: '2026-12-02',
    acknowledgedBy: { name: '沈雅琴' },
    opinion: '已收悉，拟立纠正措施。',
    ...change,
  });

const trained = {
  state: 'VALID',
  holder: '区永健',
  employer: '广州粤匠达机电设备有限公司',
  productFamily: { name: '装盒机' },
  issuer: '上海申匠包装机械有限公司',
  issuedOn: '2026-12-15',
  issuedBy: { name: '沈雅琴' },
};

/** The completion certificate of 5.1.5. */
export const certificate = (change: object = {}) =>
  record(Certificate, {
    ...trained,
    number: 'CE-2026-0012',
    course: '装盒机操作与保养班',
    topics: ['USE', 'MAINTENANCE'],
    hours: 10.5,
    startsOn: '2026-12-14',
    endsOn: '2026-12-15',
    assessment: {},
    ...change,
  });

/** The licence of 5.3.1. */
export const licence = (change: object = {}) =>
  record(TechnicianLicence, {
    ...trained,
    number: 'TL-2026-0007',
    certificate: { number: 'CE-2026-0012' },
    renews: null,
    examinedOn: '2026-12-15',
    validUntil: '2028-12-15',
    ...change,
  });

/** Every form with a record that is printed on it. */
export const samples = [
  ['application', partsApplicationForm, application()],
  ['survey', surveyForm, survey()],
  ['adjustmentRecord', adjustmentRecordForm, adjustmentRecord()],
  ['workReport', workReportForm, workReport()],
  ['trainingNotice', trainingNoticeForm, trainingNotice()],
  ['complaintSummary', complaintSummaryForm, complaintSummary()],
] as unknown as [string, PrintedForm, BaseRecord][];
