import type { Customer } from './customer.ts';
import { foodCustomers } from './customers-food.ts';
import { industryCustomers } from './customers-industry.ts';

export type CustomerKey = (typeof foodCustomers | typeof industryCustomers)[number]['key'];

export const customers: readonly (Customer & { readonly key: CustomerKey })[] = [
  ...foodCustomers,
  ...industryCustomers,
];
