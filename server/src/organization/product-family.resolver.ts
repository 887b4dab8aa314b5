import { Form, pick } from '../fields/form.ts';
import { masterDataSteps } from './master-data.ts';
import { ProductFamily } from './product-family.entity.ts';

@Form()
export class ProductFamilyInput extends pick(ProductFamily) {}

export const ProductFamilySteps = masterDataSteps(ProductFamily, ProductFamilyInput, ['AFTER_SALES', 'MANUFACTURING']);
