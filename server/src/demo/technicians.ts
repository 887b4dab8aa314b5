import type { FamilyCode } from './products.ts';
import type { StaffKey } from './staff.ts';

interface Technician {
  readonly person: StaffKey;
  /** The licences held when the demo begins, and the day of the certificate that each rests on. */
  readonly families: readonly FamilyCode[];
  readonly certifiedOn: string;
  readonly certificate: string;
}

/** The company's repair people as Sanbao found them. */
// biome-ignore format: a table
const table = [
  { person: 'lu-zhiming', families: ['SJV', 'SJP', 'SJZ', 'SJF'], certifiedOn: '2014-06-20', certificate: '申匠培字 2014-07' },
  { person: 'han-weidong', families: ['SJV', 'SJP', 'SJZ'], certifiedOn: '2011-04-15', certificate: '申匠培字 2011-03' },
  { person: 'su-wenbin', families: ['SJF', 'SJV'], certifiedOn: '2016-09-09', certificate: '申匠培字 2016-11' },
  { person: 'ding-haitao', families: ['SJZ', 'SJP', 'SJF'], certifiedOn: '2012-11-23', certificate: '申匠培字 2012-09' },
  { person: 'pan-yuejin', families: ['SJM', 'SJP'], certifiedOn: '2013-03-29', certificate: '申匠培字 2013-02' },
  { person: 'wu-jun', families: ['SJV', 'SJP'], certifiedOn: '2019-05-10', certificate: '申匠培字 2019-04' },
  { person: 'zheng-kai', families: ['SJZ'], certifiedOn: '2020-10-16', certificate: '申匠培字 2020-08' },
  { person: 'he-lixin', families: ['SJF'], certifiedOn: '2021-04-23', certificate: '申匠培字 2021-05' },
  { person: 'xue-liang', families: ['SJF'], certifiedOn: '2022-08-26', certificate: '申匠培字 2022-06' },
  { person: 'fan-xiaojun', families: ['SJM'], certifiedOn: '2021-11-05', certificate: '申匠培字 2021-12' },
  { person: 'jiang-tao', families: ['SJF'], certifiedOn: '2023-06-09', certificate: '申匠培字 2023-03' },
] as const satisfies readonly Technician[];

export type TechnicianKey = (typeof table)[number]['person'];
export const technicians: readonly (Technician & { readonly person: TechnicianKey })[] = table;

/** The name of the account with which somebody of them signs in: one of the demo's accounts is an engineer's. */
export type TechnicianAccount = Exclude<TechnicianKey, 'lu-zhiming'> | 'engineer';
export const accountOf = (person: TechnicianKey): TechnicianAccount => (person === 'lu-zhiming' ? 'engineer' : person);
