import type { ParameterName } from '../procedures/sh-jr-c-160/parameters.ts';
import { company } from './company.ts';

export interface Proposal {
  readonly name: ParameterName;
  readonly value: string;
  readonly grounds: string;
  /** Days before this week's Monday on which it was proposed; it takes effect a week later. */
  readonly daysAgo: number;
  /** What the General Manager made of it; nothing yet where absent. */
  readonly decision?: 'APPROVED' | { readonly rejected: string };
}

const letterhead = '服务质量征询表须印公司信息';

/** What Management proposed, and how the General Manager decided. */
// biome-ignore format: a table
export const parameters: readonly Proposal[] = [
  { name: 'COMPANY_NAME', value: company.zh, grounds: letterhead, daysAgo: 741, decision: 'APPROVED' },
  { name: 'COMPANY_ADDRESS', value: company.address, grounds: letterhead, daysAgo: 741, decision: 'APPROVED' },
  { name: 'SUPERVISION_PHONE', value: company.supervisionPhone, grounds: letterhead, daysAgo: 741, decision: 'APPROVED' },
  { name: 'POSTCODE', value: company.postcode, grounds: letterhead, daysAgo: 741, decision: 'APPROVED' },
  { name: 'SURVEY_PERCENT', value: '15', grounds: '上半年征询表回收偏少，样本不足', daysAgo: 140, decision: 'APPROVED' },
  { name: 'ARRIVAL_IN_WORKING_DAYS', value: 'true', grounds: '国庆期间外地到达困难', daysAgo: 62, decision: { rejected: '程序文件规定二日、四日到达，节假日停机损失更大，不同意按工作日计算。' } },
  { name: 'REPEAT_FAILURE_DAYS', value: '45', grounds: '裹包机同一故障多在三十日后复发', daysAgo: 3 },
];
