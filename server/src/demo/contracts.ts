import type { ContractTerm, WarrantyByContract } from '../customer-service/service-contract-terms.ts';
import type { CustomerKey } from './customers.ts';
import type { DayOffset } from './training-plan.ts';

type Term = Pick<ContractTerm, 'kind' | 'what'> & Partial<ContractTerm>;

/** What customers can choose from. */
// biome-ignore format: a table
const plans = {
  full: [
    { kind: 'MAINTENANCE', what: '季度整机保养', everyMonths: 3 },
    { kind: 'TRAINING', what: '操作工年度复训', everyMonths: 12 },
    { kind: 'OTHER', what: '安全装置检查', everyMonths: 6 },
    { kind: 'RESPONSE', what: '停机故障到场', responseDays: 1 },
  ],
  halfYearly: [
    { kind: 'MAINTENANCE', what: '半年整机保养', everyMonths: 6 },
    { kind: 'OTHER', what: '安全装置检查', everyMonths: 12 },
    { kind: 'RESPONSE', what: '停机故障到场', responseDays: 2 },
  ],
  yearly: [
    { kind: 'MAINTENANCE', what: '年度整机保养', everyMonths: 12 },
    { kind: 'SPARE_PARTS', what: '易损件成套供应', everyMonths: 6 },
  ],
  pharmaceutical: [
    { kind: 'MAINTENANCE', what: '季度保养与验证配合', everyMonths: 3 },
    { kind: 'TRAINING', what: '清场与换规格复训', everyMonths: 6 },
    { kind: 'SPARE_PARTS', what: '易损件成套供应', everyMonths: 12 },
    { kind: 'RESPONSE', what: '停机故障到场', responseDays: 1 },
  ],
} satisfies Record<string, readonly Term[]>;

export interface Contract {
  readonly customer: CustomerKey;
  readonly reference: string;
  /** The day on which it was signed and began to hold. */
  readonly from: DayOffset;
  readonly years: number;
  readonly terms: readonly Term[];
  readonly warranty?: WarrantyByContract;
  readonly amended?: { readonly on: DayOffset; readonly terms: readonly Term[]; readonly reason: string };
  readonly ended?: { readonly on: DayOffset; readonly reason: string };
}

const longer = (monthsFromAcceptance: number, basis: string): WarrantyByContract => ({
  startsFrom: 'ACCEPTANCE',
  monthsForMainComponents: null,
  monthsFromAcceptance,
  monthsFromShipment: monthsFromAcceptance + 6,
  monthsForWearParts: 6,
  basis,
  covers: ['LABOUR', 'MATERIAL', 'TRAVEL'],
  afterReplacement: 'ANEW',
});

/** A third of the customers have a contract, each for all its machines. */
// biome-ignore format: a table
export const contracts: readonly Contract[] = [
  { customer: 'kangheng', reference: '申匠服字 017 号', from: -392, years: 2, terms: plans.pharmaceutical, warranty: longer(24, '服务合同第六条') },
  { customer: 'sutong', reference: '申匠服字 018 号', from: -389, years: 1, terms: plans.halfYearly },
  { customer: 'hemaixuan', reference: '申匠服字 019 号', from: -371, years: 2, terms: plans.full },
  { customer: 'taiherun', reference: '申匠服字 021 号', from: -350, years: 3, terms: plans.pharmaceutical, warranty: longer(18, '服务合同第六条') },
  { customer: 'maixiangfang', reference: '申匠服字 022 号', from: -329, years: 1, terms: plans.halfYearly, amended: { on: -144, terms: plans.full, reason: '下半年三班生产，顾客要求改为季度保养。' } },
  { customer: 'yimai', reference: '申匠服字 024 号', from: -308, years: 1, terms: plans.yearly },
  { customer: 'jieya', reference: '申匠服字 025 号', from: -280, years: 2, terms: plans.full },
  { customer: 'jinbencao', reference: '申匠服字 027 号', from: -251, years: 1, terms: plans.pharmaceutical },
  { customer: 'beicang', reference: '申匠服字 028 号', from: -224, years: 1, terms: plans.halfYearly, ended: { on: -67, reason: '大兴仓、静海仓设备转由集团统一维保，双方协商提前终止。' } },
  { customer: 'shuweiju', reference: '申匠服字 030 号', from: -195, years: 2, terms: plans.halfYearly },
  { customer: 'lanfeng', reference: '申匠服字 031 号', from: -160, years: 1, terms: plans.yearly },
  { customer: 'xinliang', reference: '申匠服字 033 号', from: -117, years: 2, terms: plans.halfYearly },
  { customer: 'haichen', reference: '申匠服字 034 号', from: -90, years: 1, terms: plans.full, warranty: longer(18, '买卖合同补充协议') },
  { customer: 'wotian', reference: '申匠服字 036 号', from: -32, years: 1, terms: plans.yearly },
];
