import type { Clause } from '../../../procedure/clause.ts';
import { type ClauseName, clause } from '../clauses.ts';
import { form } from '../forms.ts';

export const repair = {
  licence: {
    zh: '维修人员先受专门训练，再通过考核取得上岗证；没有有效上岗证的，不得派出作业。',
    en: 'A repairer earns a licence by professional training and an examination; nobody is sent out without a valid one.',
    departments: ['AFTER_SALES'],
    evidence: { zh: '上岗证', en: 'Technician licences' },
    iso: ['7.2'],
  },
  installation: {
    zh: '售后服务部跟踪营业部的发货；一旦顾客来电或来函告知到货，随即安排安装。',
    en: 'After-Sales follows the shipments of Sales and arranges the installation promptly once the customer says that the goods are there.',
    departments: ['AFTER_SALES'],
    evidence: { zh: '到货通知、安装派工', en: 'Arrival notices, installation orders' },
    iso: ['8.2.1', '8.5.5'],
  },
  arrival: {
    zh: '受派的安装、维修人员到达首个作业现场的期限：同城两天，外地四天。',
    en: 'Installers and repairers reach their first work site within two days in the home city and within four days elsewhere.',
    departments: ['AFTER_SALES'],
    evidence: { zh: '实际到达时间与期限的对照', en: 'Arrival time against deadline' },
    iso: ['8.5.1', '8.5.5'],
  },
  coaching: {
    zh: '外出人员在现场要教会顾客怎样操作、怎样保养机器。',
    en: 'While on site, field staff teach the customer to operate and maintain the machine.',
    departments: ['AFTER_SALES'],
    evidence: { zh: '作业报告书上的指导记录', en: 'Coaching noted on the work report' },
    iso: ['8.5.5'],
    through: [clause.workReport],
  },
  adjustment: {
    zh: '调试以该机型的调整记录为准，逐项进行，数值当场据实填入。',
    en: 'Adjustment follows the adjustment record of the model, item by item, with the values entered as they were measured.',
    departments: ['AFTER_SALES'],
    evidence: { zh: '调整记录', en: 'Adjustment records' },
    form: form.adjustmentRecord,
    iso: ['7.1.5', '8.5.1', '8.6'],
  },
  workReport: {
    zh: '作业完成即写作业报告书，请用户单位签名或用印认可。',
    en: 'When the job is done a work report is written, and the customer confirms it by signature or stamp.',
    departments: ['AFTER_SALES'],
    evidence: { zh: '经用户认可的作业报告书', en: 'Work reports confirmed by the customer' },
    form: form.workReport,
    iso: ['8.5.1', '8.6'],
  },
  faultReport: {
    zh: '售后服务部、制造部、营业部中无论谁接到报修，都要把故障情形问明记清，并先从远程协助解决；确有需要的，尽快派人到场。',
    en: 'Whoever in After-Sales, Manufacturing or Sales takes a report of a fault records it in full and helps from a distance; where that is not enough, somebody is sent without delay.',
    departments: ['AFTER_SALES', 'MANUFACTURING', 'SALES'],
    evidence: { zh: '报修记录、远程协助记录', en: 'Fault reports, remote help' },
    iso: ['8.2.1', '8.5.5'],
  },
  correspondence: {
    zh: '顾客每一次来信来电都由售后服务部编号入册，并写明如何处理。',
    en: 'After-Sales enters every letter and call from a customer in its register, together with how it was handled.',
    departments: ['AFTER_SALES'],
    evidence: { zh: '来信来电登记簿', en: 'Correspondence register' },
    iso: ['7.5.3', '8.2.1'],
  },
  complaints: {
    zh: '售后服务部部长把投诉及其处理结果归纳成文，送交管理部，据以制定纠正、预防措施并改进质量。',
    en: 'The head of After-Sales sums up the complaints and how they were handled and sends this to Management, which draws corrective and preventive action and improvements from it.',
    departments: ['AFTER_SALES', 'MANAGEMENT'],
    evidence: { zh: '投诉汇总、纠正和预防措施', en: 'Complaint summaries, corrective and preventive actions' },
    iso: ['9.1.3', '10.2', '10.3'],
  },
} as const satisfies Partial<Record<ClauseName, Clause>>;
