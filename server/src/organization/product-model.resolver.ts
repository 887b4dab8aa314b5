import { Form, pick } from '../fields/form.ts';
import { masterDataSteps } from './master-data.ts';
import { ProductModel } from './product-model.entity.ts';

@Form()
export class ProductModelInput extends pick(ProductModel) {}

export const ProductModelSteps = masterDataSteps(ProductModel, ProductModelInput, ['AFTER_SALES', 'MANUFACTURING']);
