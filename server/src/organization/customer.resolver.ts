import { Form, pick } from '../fields/form.ts';
import { Customer } from './customer.entity.ts';
import { masterDataSteps } from './master-data.ts';

@Form()
export class CustomerInput extends pick(Customer) {}

export const CustomerSteps = masterDataSteps(Customer, CustomerInput, ['SALES', 'AFTER_SALES']);
