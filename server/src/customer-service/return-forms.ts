import { Choice, Day, Link, Money, Text } from '../fields/declarations.ts';
import { Form, pick, pickRequired } from '../fields/form.ts';
import { ProductModel } from '../organization/product-model.entity.ts';
import { Printed, Stated } from '../procedure/day-origin.ts';
import { ProductReturn } from './product-return.entity.ts';
import { Remedy } from './warranty-choices.ts';

@Form()
export class ReturnRequestInput extends pick(ProductReturn) {}

@Form()
export class ReturnEvaluationInput extends pickRequired(ProductReturn, ['engineers', 'findings', 'recommendation']) {}

@Form()
export class ReturnStatementInput extends pickRequired(ProductReturn, ['statement']) {}

@Form()
export class ReturnApprovalInput extends pickRequired(ProductReturn, ['remedy']) {
  @Money({
    optional: true,
  })
  amount?: number | null;
  @Text({ optional: true, widget: 'LONG_TEXT' }) opinion?: string | null;
}

@Form()
export class ReturnRejectionInput extends pickRequired(ProductReturn, ['alternatives']) {
  @Text({ widget: 'LONG_TEXT' }) reason!: string;
}

@Form()
export class ReevaluationInput extends pickRequired(ProductReturn, ['missing']) {}

@Form()
export class QuarantineInput {
  @Stated({ within: 'DELIVERY_STATED_WITHIN' }) @Day() arrivedOn!: string;
  @Text() place!: string;
}

@Form()
export class QuarantineEndInput {
  @Stated({ within: 'DELIVERY_STATED_WITHIN' }) @Day() leftOn!: string;
  @Text({ widget: 'LONG_TEXT' }) whatBecame!: string;
}

@Form()
export class ReturnReceiptInput extends pickRequired(ProductReturn, ['receivedOn', 'condition']) {}

@Form()
export class ReturnSettlementInput {
  @Choice(() => Remedy) remedy!: Remedy;
  @Money({ optional: true }) amount?: number | null;
  @Link(() => ProductModel, {
    optional: true,
  })
  model?: ProductModel | null;
  @Text({ optional: true, max: 40, scan: 'SERIAL' })
  serialNumber?: string | null;
  @Printed() @Day({ optional: true }) manufacturedOn?: string | null;
  @Stated({ within: 'DELIVERY_STATED_WITHIN' }) @Day({ optional: true }) shippedOn?: string | null;
  @Text({ optional: true, widget: 'LONG_TEXT' }) note?: string | null;
}
