import type { Role } from '../viewer/roles.ts';
import type { PersonKey } from './people.ts';

export interface User {
  readonly key: string;
  readonly email: string;
  readonly person: PersonKey;
  readonly roles: readonly Role[];
}

// biome-ignore format: a table
const table = [
  { key: 'after-sales', email: 'after-sales@sanbao.example', person: 'shen-xiaomei', roles: ['AFTER_SALES'] },
  { key: 'after-sales-head', email: 'after-sales-head@sanbao.example', person: 'gu-jianping', roles: ['AFTER_SALES_HEAD'] },
  { key: 'engineer', email: 'engineer@sanbao.example', person: 'lu-zhiming', roles: ['ENGINEER'] },
  { key: 'management', email: 'management@sanbao.example', person: 'xu-jingyi', roles: ['MANAGEMENT_HEAD'] },
  { key: 'warehouse', email: 'warehouse@sanbao.example', person: 'liang-hui', roles: ['MANAGEMENT'] },
  { key: 'sales', email: 'sales@sanbao.example', person: 'qiu-yaping', roles: ['SALES_HEAD'] },
  { key: 'manufacturing', email: 'manufacturing@sanbao.example', person: 'shi-guoxing', roles: ['MANUFACTURING_HEAD'] },
  { key: 'gm', email: 'gm@sanbao.example', person: 'fang-guodong', roles: ['GENERAL_MANAGER'] },
  { key: 'dealer-a', email: 'dealer-a@sanbao.example', person: 'mai-zhiqiang', roles: ['DEALER'] },
  { key: 'dealer-b', email: 'dealer-b@sanbao.example', person: 'luo-xiaoyan', roles: ['DEALER'] },
  { key: 'auditor', email: 'auditor@sanbao.example', person: 'jiang-wenjuan', roles: ['AUDITOR'] },
  { key: 'admin', email: 'admin@sanbao.example', person: 'bao-lei', roles: ['ADMINISTRATOR'] },
] as const satisfies readonly User[];

export type UserKey = (typeof table)[number]['key'];

export const users: readonly (User & { readonly key: UserKey })[] = table;
