import { Choice, Day, Decimal, Identifier, Money, Text, Values, Whole } from '../fields/declarations.ts';
import { ValueType } from '../fields/output.ts';
import { PartUnit } from '../organization/part.entity.ts';
import { WarrantyClass } from './waiting-request.ts';

/** What was issued, less what came back unused, at the price that each part had then. */
abstract class Consumed {
  @Whole('领料单数', { en: 'Parts requests' }) requests!: number;
  @Money('零件成本', { en: 'Cost of parts' }) cost!: number;
}

@ValueType('What parts cost for repairs in warranty, by contract and charged.')
export class ConsumptionOfClass extends Consumed {
  @Choice('类别', () => WarrantyClass, { en: 'Class' }) warrantyClass!: WarrantyClass;
}

@ValueType('What parts cost for the machines of a model; of none where they were sold without a machine.')
export class ConsumptionOfModel extends Consumed {
  @Identifier('机型', { optional: true, en: 'Model' }) model!: string | null;
  @Text('机型名称', { optional: true, en: 'Name' }) name!: string | null;
}

@ValueType('What parts cost for a service order.')
export class ConsumptionOfOrder extends Consumed {
  @Identifier('派工单', { en: 'Service order' }) order!: string;
  @Text('编号', { en: 'Number' }) number!: string;
  @Text('顾客', { en: 'Customer' }) customer!: string;
  @Choice('类别', () => WarrantyClass, { en: 'Class' }) warrantyClass!: WarrantyClass;
}

@ValueType('How much of a part was used, and what it cost.')
export class ConsumptionOfPart extends Consumed {
  @Identifier('零件', { en: 'Part' }) part!: string;
  @Text('番号', { en: 'Part number' }) partNumber!: string;
  @Text('名称', { en: 'Name' }) name!: string;
  @Choice('单位', () => PartUnit, { en: 'Unit' }) unit!: PartUnit;
  @Decimal('数量') quantity!: number;
}

@ValueType('What parts cost in a month.')
export class ConsumptionOfMonth extends Consumed {
  @Day('月份', { en: 'First day of the month' }) month!: string;
}

@ValueType('Parts that were issued in a period, less what came back unused, and what they cost, net (5.4.5).')
export class PartsConsumption extends Consumed {
  @Values('按类别', () => ConsumptionOfClass, { en: 'By class' }) byWarrantyClass!: ConsumptionOfClass[];
  @Values('按月', () => ConsumptionOfMonth, { en: 'By month' }) byMonth!: ConsumptionOfMonth[];
  @Values('按机型', () => ConsumptionOfModel, { en: 'By model, the dearest first' }) byModel!: ConsumptionOfModel[];
  @Values('按派工单', () => ConsumptionOfOrder, { en: 'By service order, the dearest first; 1,000 of them at most' })
  byOrder!: ConsumptionOfOrder[];
  @Values('按零件', () => ConsumptionOfPart, { en: 'By part, the dearest first' }) byPart!: ConsumptionOfPart[];
}

@ValueType('What a supplier delivered in a period, and what of it passed inspection (5.4.4).')
export class SupplierQuality {
  @Identifier('供应商', { en: 'Supplier' }) supplier!: string;
  @Text('供应商名称', { en: 'Name' }) name!: string;
  @Whole('到货批数', { en: 'Deliveries' }) deliveries!: number;
  @Whole('重新点数的批数', { en: 'Counted again' }) recounted!: number;
  @Whole('逾期批数', { en: 'After the day that was agreed' }) late!: number;
  @Decimal('合格', { en: 'Accepted' }) accepted!: number;
  @Decimal('不合格', { en: 'Rejected' }) rejected!: number;
  @Decimal('让步接收', { en: 'Concession' }) concession!: number;
  @Decimal('不合格率', { unit: '%', en: 'Rejected of what was inspected' }) rejectRate!: number;
}

/** How long parts were waited for, in days, on average. */
abstract class Waited {
  @Whole('入库项数', { en: 'Items that came into stock' }) items!: number;
  @Decimal('申请到入库', { unit: ['天', 'd'], optional: true, en: 'From application to stock' })
  fromApplication!: number | null;
  @Decimal('订购到入库', { unit: ['天', 'd'], optional: true, en: 'From order to stock' }) fromOrder!: number | null;
}

@ValueType('How long the parts were waited for that came into stock in a month.')
export class LeadTimeOfMonth extends Waited {
  @Day('月份', { en: 'First day of the month' }) month!: string;
}

@ValueType('How long the parts of a supplier were waited for.')
export class LeadTimeOfSupplier extends Waited {
  @Identifier('供应商', { en: 'Supplier' }) supplier!: string;
  @Text('供应商名称', { en: 'Name' }) name!: string;
}

@ValueType('How long the parts were waited for that came into stock in a period, item by item of their orders.')
export class PartsLeadTime extends Waited {
  @Values('按月', () => LeadTimeOfMonth, { en: 'By month' }) byMonth!: LeadTimeOfMonth[];
  @Values('按供应商', () => LeadTimeOfSupplier, { en: 'By supplier, the slowest first' })
  bySupplier!: LeadTimeOfSupplier[];
}
