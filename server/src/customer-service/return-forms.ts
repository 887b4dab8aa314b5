import { Choice, Day, Link, Money, Text } from '../fields/declarations.ts';
import { Form, pick, pickRequired } from '../fields/form.ts';
import { ProductModel } from '../organization/product-model.entity.ts';
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
  @Money('批准金额', {
    optional: true,
    hint: [
      '退款的金额，或换货的补差；维修不填',
      'To be refunded, or the difference of a replacement; none for a repair',
    ],
  })
  amount?: number | null;
  @Text('批准意见', { optional: true, widget: 'LONG_TEXT', en: 'Opinion' }) opinion?: string | null;
}

@Form()
export class ReturnRejectionInput extends pickRequired(ProductReturn, ['alternatives']) {
  @Text('答复顾客的理由', { widget: 'LONG_TEXT', en: 'Reason told to the customer' }) reason!: string;
}

@Form()
export class ReevaluationInput extends pickRequired(ProductReturn, ['missing']) {}

@Form()
export class QuarantineInput {
  @Day('到货日期', { en: 'Came on' }) arrivedOn!: string;
  @Text('隔离存放处', { en: 'Kept apart at' }) place!: string;
}

@Form()
export class ReturnReceiptInput extends pickRequired(ProductReturn, ['receivedOn', 'condition']) {}

@Form()
export class ReturnSettlementInput {
  @Choice('处理方式', () => Remedy, { hint: ['须与批准的一致', 'As it was approved'] }) remedy!: Remedy;
  @Money('实付金额', { optional: true, en: 'Amount paid' }) amount?: number | null;
  @Link('新设备的机型', () => ProductModel, {
    optional: true,
    en: 'Model of the new machine',
    hint: ['不填即与原设备相同', 'That of the old machine when left empty'],
  })
  model?: ProductModel | null;
  @Text('新设备的制造编号', { optional: true, max: 40, en: 'Serial number of the new machine' })
  serialNumber?: string | null;
  @Day('新设备的出厂日期', { optional: true, en: 'New machine manufactured on' }) manufacturedOn?: string | null;
  @Day('新设备的发货日期', { optional: true, en: 'New machine shipped on' }) shippedOn?: string | null;
  @Text('结案说明', { optional: true, widget: 'LONG_TEXT', en: 'How it was settled' }) note?: string | null;
}
