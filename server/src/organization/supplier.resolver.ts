import { Form, pick } from '../fields/form.ts';
import { masterDataSteps } from './master-data.ts';
import { Supplier } from './supplier.entity.ts';

@Form()
export class SupplierInput extends pick(Supplier) {}

export const SupplierSteps = masterDataSteps(Supplier, SupplierInput, ['MANAGEMENT', 'AFTER_SALES']);
