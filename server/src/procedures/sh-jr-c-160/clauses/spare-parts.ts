import type { Clause } from '../../../procedure/clause.ts';
import type { ClauseName } from '../clauses.ts';
import { form, relatedDocument } from '../forms.ts';

export const spareParts = {
  partsApplication: {
    zh: '服务要用的零部件，由售后服务部填表申请；管理部对表中每一行给出最后结论。',
    en: 'After-Sales applies for the parts that service needs; Management gives the final word on each item.',
    departments: ['AFTER_SALES', 'MANAGEMENT'],
    evidence: { zh: '零部件购买申请及逐项确认', en: 'Parts applications, confirmed item by item' },
    form: form.partsApplication,
    iso: ['8.4.3'],
  },
  partsOrder: {
    zh: '管理部依照已确认的申请下达采购订单，并催交到位。',
    en: 'Management orders what the confirmed application says and sees it delivered.',
    departments: ['MANAGEMENT'],
    evidence: { zh: '采购订单', en: 'Purchase orders' },
    iso: ['8.4.1', '8.4.3'],
  },
  goodsReceipt: {
    zh: '货到之后，售后服务部与管理部一同点数、一同查验；通过的才可入库。',
    en: 'Both departments count a delivery and inspect it side by side; nothing enters the stock that has not passed.',
    departments: ['AFTER_SALES', 'MANAGEMENT'],
    evidence: { zh: '双方点数、查验结论、入库记录', en: 'Counts by both, inspection, stock-in' },
    related: relatedDocument.inspectionAndTesting,
    iso: ['8.4.2', '8.5.2', '8.6'],
  },
  partsInspection: {
    zh: '查验零部件的方法和判定标准，遵照检验和试验控制程序。',
    en: 'How parts are inspected and judged is laid down in the procedure for inspection and testing.',
    departments: ['AFTER_SALES', 'MANAGEMENT'],
    evidence: { zh: '检验结果', en: 'Inspection results' },
    related: relatedDocument.inspectionAndTesting,
    iso: ['8.4.2', '8.6'],
  },
  whoIsServedFirst: {
    zh: '发料时先保证三包期内的维修，有余才供其他需求。',
    en: 'Repairs within the three-guarantee period are served first; other needs get what is left.',
    departments: ['AFTER_SALES'],
    evidence: { zh: '发料先后的依据', en: 'Order of issue' },
    iso: ['8.5.5'],
  },
} as const satisfies Partial<Record<ClauseName, Clause>>;
